{{- define "taskflow.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* At most 54 characters: "-migrate" and "-metrics" come behind it. */}}
{{- define "taskflow.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 54 | trimSuffix "-" }}
{{- else if contains (include "taskflow.name" .) .Release.Name }}
{{- .Release.Name | trunc 54 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "taskflow.name" .) | trunc 54 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "taskflow.instance" -}}
app.kubernetes.io/name: {{ include "taskflow.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* Those of the pods that serve. */}}
{{- define "taskflow.selector" -}}
{{ include "taskflow.instance" . }}
app.kubernetes.io/component: service
{{- end }}

{{/* Those of the pod that migrates. */}}
{{- define "taskflow.migrate.selector" -}}
{{ include "taskflow.instance" . }}
app.kubernetes.io/component: migrate
{{- end }}

{{- define "taskflow.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{/* A value as text. Helm reads numbers of a file as floating-point ones, and would write 1000000 as 1e+06. */}}
{{- define "taskflow.text" -}}
{{- if and (kindIs "float64" .) (eq (floor .) .) }}{{ int64 . }}{{ else }}{{ toString . }}{{ end }}
{{- end }}

{{/* Labels or annotations, which have texts only. */}}
{{- define "taskflow.texts" -}}
{{- range $key, $value := . }}
{{- printf "%s: %s\n" $key (include "taskflow.text" $value | quote) }}
{{- end }}
{{- end }}

{{- define "taskflow.image" -}}
{{- $repository := required "Set image.repository to where the image was pushed to." .Values.image.repository }}
{{- if .Values.image.digest }}
{{- printf "%s@%s" $repository .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" $repository (default .Chart.AppVersion .Values.image.tag) }}
{{- end }}
{{- end }}

{{- define "taskflow.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
# The group of the mounted secrets.
fsGroup: 1000
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "taskflow.securityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/*
The secrets that are mounted: the setting, and the key of the Secret. Argument: a dict of the root (root), and of whether only those of the
database are needed (database).
*/}}
{{- define "taskflow.secretKeys" -}}
{{- $values := .root.Values }}
{{- $unused := list "" }}
{{- if eq (lower (toString (get $values.settings "AUTH_MODE"))) "jwks" }}
{{- $unused = list "BETTER_AUTH_SECRET" "BETTER_AUTH_SECRET_PREVIOUS" }}
{{- else }}
{{- $_ := required "Set secret.keys.BETTER_AUTH_SECRET, or settings.AUTH_MODE to jwks." $values.secret.keys.BETTER_AUTH_SECRET }}
{{- end }}
{{- if $values.secret.keys.NEON_DATABASE_URL }}
{{- $unused = append $unused "DATABASE_URL" }}
{{- else }}
{{- $_ := required "Set secret.keys.DATABASE_URL to the key that has the address of the database." $values.secret.keys.DATABASE_URL }}
{{- end }}
{{- range $setting, $key := $values.secret.keys }}
{{- if and $key (not (has $setting $unused)) (or (not $.database) (hasSuffix "DATABASE_URL" $setting)) }}
{{ $setting }}: {{ $key | quote }}
{{- end }}
{{- end }}
{{- end }}

{{- define "taskflow.secretEnv" -}}
{{- range $setting, $key := include "taskflow.secretKeys" . | fromYaml }}
- name: {{ $setting }}_FILE
  value: /run/secrets/taskflow/{{ $setting }}
{{- end }}
{{- end }}

{{- define "taskflow.secretVolume" -}}
- name: secrets
  secret:
    secretName: {{ required "Set secret.name to the name of an existing Secret." .root.Values.secret.name }}
    defaultMode: 0440
    items:
      {{- range $setting, $key := include "taskflow.secretKeys" . | fromYaml }}
      - key: {{ $key | quote }}
        path: {{ $setting }}
      {{- end }}
{{- end }}

{{- define "taskflow.secretMount" -}}
- name: secrets
  mountPath: /run/secrets/taskflow
  readOnly: true
{{- end }}

{{/* The settings that are no secrets. Arguments as above. */}}
{{- define "taskflow.settings" -}}
{{- $settings := .root.Values.settings }}
{{- if and .root.Values.ingress.enabled (not (hasKey $settings "TRUST_PROXY")) }}
{{- $settings = merge (dict "TRUST_PROXY" "1") $settings }}
{{- end }}
{{- range $name, $value := $settings }}
{{- if or (not $.database) (hasPrefix "DATABASE_" $name) }}
- name: {{ $name }}
  value: {{ include "taskflow.text" $value | quote }}
{{- end }}
{{- end }}
{{- end }}
