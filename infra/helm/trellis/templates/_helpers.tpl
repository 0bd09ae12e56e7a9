{{- define "trellis.fullname" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{/* What a pod is found by; never changes. Takes (dict "root" $ "component" "gateway"). */}}
{{- define "trellis.selector" -}}
app.kubernetes.io/name: trellis
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- with .component }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- end }}

{{- define "trellis.labels" -}}
{{ include "trellis.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: trellis
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "trellis.image" -}}
{{- if .Values.image.digest }}{{ .Values.image.repository }}@{{ .Values.image.digest }}{{ else }}{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}{{ end }}
{{- end }}

{{- define "trellis.secretName" -}}
{{- .Values.secrets.name | default (include "trellis.fullname" .) }}
{{- end }}

{{/* A service with the defaults below it, as YAML. Takes (dict "root" $ "name" "gateway"). */}}
{{- define "trellis.service" -}}
{{- $service := index .root.Values.services .name -}}
{{- mergeOverwrite (deepCopy .root.Values.defaults) (deepCopy $service) | toYaml }}
{{- end }}

{{- define "trellis.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "trellis.containerSecurityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* A Deployment or, for the gateway with rollouts.enabled, a Rollout. */}}
{{- define "trellis.isRollout" -}}
{{- if and .root.Values.rollouts.enabled (eq .name "gateway") }}true{{ end }}
{{- end }}

{{- define "trellis.workloadRef" -}}
{{- if include "trellis.isRollout" . -}}
apiVersion: argoproj.io/v1alpha1
kind: Rollout
{{- else -}}
apiVersion: apps/v1
kind: Deployment
{{- end }}
name: {{ include "trellis.fullname" .root }}-{{ .name }}
{{- end }}

{{- define "trellis.host" -}}
{{- .Values.ingress.host | default (get (urlParse .Values.publicUrl) "hostname") }}
{{- end }}

{{/* Audit can run in several places at once only where its volume can be. */}}
{{- define "trellis.sharesAnchors" -}}
{{- if or .Values.anchors.volume .Values.anchors.existingClaim (has "ReadWriteMany" .Values.anchors.accessModes) }}true{{ end }}
{{- end }}
