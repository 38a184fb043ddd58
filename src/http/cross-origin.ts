import { operationTable } from '../../generated/operations';

// Cross-Origin Resource Sharing (Fetch standard, section 3.2): which pages in browsers may call the service and read its replies.

export interface CrossOriginRules {
  /** Origins as WebSettings has them. */
  readonly origins: readonly string[];
  /** Request headers that pages may send besides `accepted`. */
  readonly headers?: readonly string[];
  /** Whether pages from any port of this machine may call the service. For development. */
  readonly loopback?: boolean;
}

/** Tells browsers what the pages of an origin may do. Lists of headers: name, value, name, value. */
interface Permission {
  /** For every reply. */
  readonly toRead: readonly string[];
  /** For the answer to a preflight. */
  readonly toSend: readonly string[];
}

/** The headers of replies that pages may read. */
const exposed = [
  'Allow, Content-Disposition, Deprecation, ETag, Idempotency-Replayed, Link, Location, Preference-Applied, RateLimit',
  'RateLimit-Policy, Retry-After, Sunset, WWW-Authenticate, traceparent, X-Accel-Buffering, X-Next-Cursor, X-Request-Id',
  'X-Sync-Token, X-Total-Count',
].join(', ');

/** The headers that pages may send, in the form of Access-Control-Allow-Headers. */
const accepted = [
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, Prefer, X-Request-Id',
  // Model Context Protocol
  'MCP-Protocol-Version, Mcp-Method, Mcp-Name',
  // Tracing libraries for browsers add the others. The service uses only `traceparent`.
  // W3C: OpenTelemetry, and most of the others too
  'traceparent, tracestate, baggage',
  // Zipkin
  'b3, X-B3-TraceId, X-B3-SpanId, X-B3-ParentSpanId, X-B3-Sampled, X-B3-Flags',
  // Sentry, New Relic, Elastic, Jaeger, SkyWalking, AWS, Dynatrace
  'sentry-trace, newrelic, elastic-apm-traceparent, uber-trace-id, sw8, X-Amzn-Trace-Id, x-dtpc',
  // Datadog
  'x-datadog-trace-id, x-datadog-parent-id, x-datadog-origin, x-datadog-sampling-priority, x-datadog-tags',
  // Application Insights, Instana
  'Request-Id, Request-Context, X-INSTANA-T, X-INSTANA-S, X-INSTANA-L',
];
const methods = [...new Set(Object.values(operationTable).map(({ method }) => method.toUpperCase()))].join(', ');

/** Seconds for which browsers may keep the answer to a preflight. */
const preflightSeconds = '600';
/** Exact hosts only, because anybody can have a name that resolves to this machine. Browsers write them in lower case. */
const ofThisMachine = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\]|([a-z0-9_-]+\.)+localhost)(:\d+)?$/;

/**
 * @param always the headers of all replies
 * @returns a function that finds the permission of an origin, if it has one
 */
export function createPermissions(
  rules: CrossOriginRules,
  always: readonly string[],
): (origin: string) => Permission | undefined {
  const { origins, headers = [], loopback = false } = rules;
  const isWildcard = (origin: string) => origin.includes('*');
  const wildcards = new Set(origins.filter(isWildcard));
  const allowed = [...accepted, ...headers].join(', ');
  const permission = (origin: string, more: readonly string[]): Permission => {
    const both = [...always, 'Access-Control-Allow-Origin', origin, ...more];
    return {
      toRead: [...both, 'Access-Control-Expose-Headers', exposed],
      toSend: [
        ...both,
        'Access-Control-Allow-Methods',
        methods,
        'Access-Control-Allow-Headers',
        allowed,
        'Access-Control-Max-Age',
        preflightSeconds,
      ],
    };
  };
  const withCredentials = ['Access-Control-Allow-Credentials', 'true'];
  const known = new Map(
    origins.filter((origin) => !isWildcard(origin)).map((origin) => [origin, permission(origin, withCredentials)]),
  );
  return (origin) => {
    const exact = known.get(origin);
    if (exact) return exact;
    if (loopback && ofThisMachine.test(origin)) return permission(origin, withCredentials);
    const wildcard = origin.replace(/^(https?:\/\/)[a-z0-9_-]+(?=\.)/, '$1*');
    // As with a bare `*`, no credentials: strangers may have pages below the same domain, and cookies may be for all of it.
    return wildcard !== origin && wildcards.has(wildcard) ? permission(origin, []) : undefined;
  };
}
