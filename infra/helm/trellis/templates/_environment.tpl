{{/* The variables of a service. Takes (dict "root" $ "name" "gateway" "service" …). */}}
{{- define "trellis.environment" -}}
{{- $root := .root -}}
{{- $base := include "trellis.fullname" $root -}}
{{- $services := $root.Values.services -}}
{{- $plain := dict
  "HOST" "0.0.0.0"
  "PORT" (toString .service.port)
  "JWKS_URL" (printf "http://%s-accounts:%v/.well-known/jwks.json" $base $services.accounts.port)
  "OTEL_EXPORTER_OTLP_ENDPOINT" $root.Values.tracing.endpoint
  "OTEL_TRACES_SAMPLER_ARG" (toString $root.Values.tracing.samplerArg)
-}}
{{- if eq .name "gateway" }}
{{- $_ := set $plain "API_KEYS_URL" (printf "http://%s-accounts:%v/api-keys/exchange" $base $services.accounts.port) }}
{{- range $other, $settings := omit $services "gateway" }}
{{- $_ := set $plain (printf "%s_URL" (upper $other)) (printf "http://%s-%s:%v/graphql" $base $other $settings.port) }}
{{- end }}
{{- end }}
{{- if ne .name "gateway" }}
{{- $_ := set $plain "FLAGS_PATH" "/flags/flags.json" }}
{{- end }}
{{- if eq .name "audit" }}
{{- $_ := set $plain "AUDIT_ANCHOR_DIRECTORY" "/anchors" }}
{{- end }}
{{- if has "SECRET_KEY" .service.secrets }}
{{- $_ := set $plain "PUBLIC_URL" $root.Values.publicUrl }}
{{- end }}
{{- range $name, $value := mergeOverwrite $plain $root.Values.env .service.env }}
- name: {{ $name }}
  value: {{ toString $value | quote }}
{{- end }}
{{- range .service.secrets }}
- name: {{ . }}
  valueFrom:
    secretKeyRef:
      name: {{ include "trellis.secretName" $root }}
      key: {{ . }}
{{- end }}
{{- range .service.optionalSecrets }}
- name: {{ . }}
  valueFrom:
    secretKeyRef:
      name: {{ include "trellis.secretName" $root }}
      key: {{ . }}
      optional: true
{{- end }}
{{- end }}
