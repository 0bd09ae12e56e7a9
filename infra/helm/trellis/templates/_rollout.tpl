{{- define "trellis.rolloutStrategy" -}}
{{- $gateway := printf "%s-gateway" (include "trellis.fullname" .) -}}
{{- $rollouts := .Values.rollouts -}}
{{- if eq $rollouts.strategy "blueGreen" -}}
blueGreen:
  activeService: {{ $gateway }}
  previewService: {{ $gateway }}-canary
  autoPromotionEnabled: true
  scaleDownDelaySeconds: 60
  prePromotionAnalysis:
    {{- include "trellis.rolloutAnalysis" . | nindent 4 }}
{{- else -}}
canary:
  stableService: {{ $gateway }}
  canaryService: {{ $gateway }}-canary
  maxSurge: 1
  maxUnavailable: 0
  {{- with $rollouts.canary.trafficRouting }}
  trafficRouting:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  steps:
    {{- toYaml $rollouts.canary.steps | nindent 4 }}
  # From the first share on, beside all steps.
  analysis:
    startingStep: 1
    {{- include "trellis.rolloutAnalysis" . | nindent 4 }}
{{- end }}
{{- end }}

{{- define "trellis.rolloutAnalysis" -}}
templates:
  - templateName: {{ include "trellis.fullname" . }}-gateway
args:
  - name: hash
    valueFrom:
      podTemplateHashValue: Latest
{{- end }}
