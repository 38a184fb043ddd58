import type { IncomingMessage } from 'node:http';
import { operationTable } from '../generated/operations';

/** Headers as Node writes them fastest: name, value, name, value. */
export type FlatHeaders = readonly string[];

/** On every reply of the API. https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html */
const always: FlatHeaders = [
  ...['X-Content-Type-Options', 'nosniff'],
  ...['Cache-Control', 'no-store'],
  ...['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ...['Referrer-Policy', 'no-referrer'],
  ...['Vary', 'Origin'],
];
const exposed = [
  ...[
    'Allow',
    'ETag',
    'Idempotency-Replayed',
    'Link',
    'Location',
    'Preference-Applied',
    'RateLimit',
    'RateLimit-Policy',
    'Retry-After',
    'WWW-Authenticate',
  ],
  ...['traceparent', 'X-Accel-Buffering', 'X-Next-Cursor', 'X-Request-Id', 'X-Total-Count'],
].join(', ');
const accepted = [
  ...['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match'],
  ...['Last-Event-ID', 'Prefer', 'traceparent', 'tracestate', 'X-Request-Id'],
].join(', ');
const methods = [...new Set(Object.values(operationTable).map(({ method }) => method.toUpperCase()))].join(', ');

export interface CommonHeaders {
  /** The headers of every reply to this request: security, and permission for its origin to read it. */
  of(request: IncomingMessage): FlatHeaders;
  /** The headers of the answer to a preflight (Fetch standard, CORS protocol); undefined when it is none, or not permitted. */
  preflight(request: IncomingMessage): FlatHeaders | undefined;
}

/**
 * Lets browsers on the given origins call the service, credentials included; any other origin gets no permission.
 * @param origins exactly as browsers send them
 */
export function createHeaders(origins: readonly string[]): CommonHeaders {
  const permissions = new Map(
    origins.map((origin) => [
      origin,
      [...always, 'Access-Control-Allow-Origin', origin, 'Access-Control-Allow-Credentials', 'true'],
    ]),
  );
  const readable = new Map(
    [...permissions].map(([origin, headers]) => [origin, [...headers, 'Access-Control-Expose-Headers', exposed]]),
  );
  return {
    of({ headers: { origin } }) {
      return (origin !== undefined && readable.get(origin)) || always;
    },
    preflight({ method, headers }) {
      const { origin, 'access-control-request-method': requested } = headers;
      if (method !== 'OPTIONS' || requested === undefined || origin === undefined) return undefined;
      const permission = permissions.get(origin);
      return (
        permission && [
          ...permission,
          ...['Access-Control-Allow-Methods', methods],
          ...['Access-Control-Allow-Headers', accepted],
          ...['Access-Control-Max-Age', '600'],
        ]
      );
    },
  };
}
