{{/*
A server of one pod with its Service, for the charts below this one.
Takes (dict "root" $ "name" "redis" "port" 6379 "user" 999 "data" "/data" "container" YAML "writable" (list "/tmp")).
*/}}
{{- define "trellis.server" -}}
{{- $full := printf "%s-%s" .root.Release.Name .name -}}
{{- $labels := dict "root" .root "component" .name -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ $full }}
  labels:
    {{- include "trellis.labels" $labels | nindent 4 }}
  annotations:
    argocd.argoproj.io/sync-wave: "-1"
spec:
  selector:
    {{- include "trellis.selector" $labels | nindent 4 }}
  ports:
    - name: {{ .name }}
      port: {{ .port }}
      targetPort: {{ .name }}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ $full }}
  labels:
    {{- include "trellis.labels" $labels | nindent 4 }}
  annotations:
    argocd.argoproj.io/sync-wave: "-1"
spec:
  serviceName: {{ $full }}
  replicas: 1
  selector:
    matchLabels:
      {{- include "trellis.selector" $labels | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "trellis.labels" $labels | nindent 8 }}
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext:
        runAsNonRoot: true
        runAsUser: {{ .user }}
        runAsGroup: {{ .user }}
        fsGroup: {{ .user }}
        fsGroupChangePolicy: OnRootMismatch
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: {{ .name }}
          image: {{ .root.Values.image }}
          ports:
            - name: {{ .name }}
              containerPort: {{ .port }}
          {{- .container | nindent 10 }}
          securityContext:
            {{- include "trellis.containerSecurityContext" . | nindent 12 }}
          resources:
            {{- toYaml .root.Values.resources | nindent 12 }}
          volumeMounts:
            - name: data
              mountPath: {{ .data }}
            {{- range $index, $path := .writable }}
            - name: writable-{{ $index }}
              mountPath: {{ $path }}
            {{- end }}
      volumes:
        {{- range $index, $_ := .writable }}
        - name: writable-{{ $index }}
          emptyDir: {}
        {{- end }}
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        resources:
          requests:
            storage: {{ .root.Values.size }}
{{- end }}
