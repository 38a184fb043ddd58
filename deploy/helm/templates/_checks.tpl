{{/* Refuses values that fit their schema and would not work. */}}
{{- define "taskflow.checks" -}}
{{- if lt (int .Values.terminationGracePeriodSeconds) (add 18 (int .Values.stopNoticeSeconds) | int) }}
{{- fail "terminationGracePeriodSeconds has to be at least 18 more than stopNoticeSeconds: requests have 8 seconds after the notice, and the rest is for closing connections." }}
{{- end }}
{{- with .Values.autoscaling }}
{{- if and .enabled (gt (int .minReplicas) (int .maxReplicas)) }}
{{- fail "autoscaling.maxReplicas has to be at least autoscaling.minReplicas." }}
{{- end }}
{{- end }}
{{- with .Values.metrics }}
{{- if eq (int .port) 8000 }}
{{- fail "metrics.port is 8000, where the API is: choose another." }}
{{- end }}
{{- if and .serviceMonitor.enabled (not .enabled) }}
{{- fail "metrics.serviceMonitor.enabled needs metrics.enabled." }}
{{- end }}
{{- end }}
{{- $own := printf "%s\n%s" (include "taskflow.labels" .) (include "taskflow.selector" .) | fromYaml }}
{{- range $list, $labels := dict "podLabels" .Values.podLabels "metrics.serviceMonitor.labels" .Values.metrics.serviceMonitor.labels }}
{{- range $key, $_ := $labels }}
{{- if hasKey $own $key }}
{{- fail (printf "%s has %s, which is set by the chart: choose another label." $list $key) }}
{{- end }}
{{- end }}
{{- end }}
{{- range $name, $value := .Values.settings }}
{{- $isProxy := regexMatch "^HTTPS?_PROXY$" $name }}
{{- if or (regexMatch "DATABASE_URL|BETTER_AUTH_SECRET|EVENTS_(URL|SECRET)|OTLP_(.*_)?HEADERS|PROXY_FILE" $name) (and $isProxy (contains "@" (toString $value))) }}
{{- fail (printf "settings.%s is a secret: put it into a Secret, and name its key in secret.keys." $name) }}
{{- end }}
{{- if has $name (list "PORT" "STOP_NOTICE" "METRICS_PORT" "ENVIRONMENT") }}
{{- fail (printf "settings.%s is set by the chart: see stopNoticeSeconds and metrics in values.yaml." $name) }}
{{- end }}
{{- if and (eq $name "HOST") $value (not (regexMatch "(^|[, ])(0\\.0\\.0\\.0|\\[?::\\]?)($|[, ])" (toString $value))) }}
{{- fail "settings.HOST has to contain 0.0.0.0 or ::, which is the default: otherwise neither probes nor requests reach the pod." }}
{{- end }}
{{- end }}
{{- end }}
