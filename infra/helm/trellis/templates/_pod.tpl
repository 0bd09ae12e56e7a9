{{/* The pod of a service. Takes (dict "root" $ "name" "gateway" "service" …). */}}
{{- define "trellis.pod" -}}
{{- $labels := dict "root" .root "component" .name -}}
metadata:
  labels:
    {{- include "trellis.labels" $labels | nindent 4 }}
  {{- $annotations := deepCopy .service.podAnnotations }}
  {{- if .root.Values.secrets.create }}
  {{- $_ := set $annotations "checksum/secret" (include (print .root.Template.BasePath "/secret.yaml") .root | sha256sum) }}
  {{- end }}
  {{- with $annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  serviceAccountName: {{ include "trellis.fullname" .root }}
  automountServiceAccountToken: false
  # The variables that Kubernetes makes of services, such as GATEWAY_PORT, are none of ours.
  enableServiceLinks: false
  terminationGracePeriodSeconds: {{ .root.Values.terminationGracePeriodSeconds }}
  securityContext:
    {{- include "trellis.podSecurityContext" . | nindent 4 }}
  {{- with .root.Values.image.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . }}
    {{- end }}
  {{- end }}
  topologySpreadConstraints:
    {{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
    - topologyKey: {{ $key }}
      maxSkew: 1
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "trellis.selector" $labels | nindent 10 }}
    {{- end }}
  containers:
    - name: {{ .name }}
      image: {{ include "trellis.image" .root }}
      imagePullPolicy: {{ .root.Values.image.pullPolicy }}
      args: {{ toJson .service.args }}
      ports:
        - name: http
          containerPort: {{ .service.port }}
      env:
        {{- include "trellis.environment" . | trim | nindent 8 }}
      securityContext:
        {{- include "trellis.containerSecurityContext" . | nindent 8 }}
      resources:
        {{- toYaml .service.resources | nindent 8 }}
      # A first start may have to bring the schema up to date, or wait for another that does.
      startupProbe:
        httpGet: { path: /health, port: http }
        periodSeconds: 2
        timeoutSeconds: 2
        failureThreshold: 90
      livenessProbe:
        httpGet: { path: /health, port: http }
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
      readinessProbe:
        httpGet: { path: /health/ready, port: http }
        periodSeconds: 5
        timeoutSeconds: 3
        failureThreshold: 2
      volumeMounts:
        - name: tmp
          mountPath: /tmp
        {{- if ne .name "gateway" }}
        - name: flags
          mountPath: /flags
          readOnly: true
        {{- end }}
        {{- if eq .name "audit" }}
        - name: anchors
          mountPath: /anchors
        {{- end }}
  volumes:
    - name: tmp
      emptyDir: { sizeLimit: 64Mi }
    {{- if ne .name "gateway" }}
    - name: flags
      configMap: { name: {{ include "trellis.fullname" .root }}-flags }
    {{- end }}
    {{- if eq .name "audit" }}
    - name: anchors
      {{- if .root.Values.anchors.volume }}
      {{- toYaml .root.Values.anchors.volume | nindent 6 }}
      {{- else }}
      persistentVolumeClaim:
        claimName: {{ .root.Values.anchors.existingClaim | default (printf "%s-anchors" (include "trellis.fullname" .root)) }}
      {{- end }}
    {{- end }}
  {{- with .service.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .service.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
