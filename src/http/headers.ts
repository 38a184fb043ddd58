import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Middleware } from '../gate/exchange';
import { type CrossOriginRules, createPermissions } from './cross-origin';

/** Headers as Node writes them fastest: name, value, name, value. */
export type FlatHeaders = readonly string[];

/** On every reply of the API. https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html */
const always: FlatHeaders = Object.entries({
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  Vary: 'Origin',
}).flat();

export interface CommonHeaders {
  /** The headers of every reply to this request: security, and permission for its origin to read it. */
  of(request: Pick<IncomingMessage, 'headers'>): FlatHeaders;
  /** Whether the page that sends a request may call the service. True for a request that comes from no page. */
  permits(request: Pick<IncomingMessage, 'headers'>): boolean;
  /** The headers of the reply to a preflight (Fetch standard, CORS protocol); undefined for other requests and for unknown origins. */
  preflight(request: IncomingMessage): FlatHeaders | undefined;
}

/**
 * Lets the pages of some origins call the service. All other origins get no permission.
 * @param refused is called with each origin that gets no permission
 */
export function createHeaders(rules: CrossOriginRules, refused: (origin: string) => void = () => {}): CommonHeaders {
  const find = createPermissions(rules, always);
  return {
    of({ headers }) {
      const { origin } = headers;
      if (origin === undefined) return always;
      const permission = find(origin);
      // Node joins two headers with a comma. The request is refused for having two.
      if (!permission && !isOwn(origin, headers) && !origin.includes(',')) refused(origin);
      return permission?.toRead ?? always;
    },
    permits: ({ headers }) =>
      headers.origin === undefined || find(headers.origin) !== undefined || isOwn(headers.origin, headers),
    preflight({ method, headers }) {
      const { origin, 'access-control-request-method': requested } = headers;
      if (method !== 'OPTIONS' || requested === undefined || origin === undefined) return undefined;
      return find(origin)?.toSend;
    },
  };
}

/** Whether a page of this origin is one of the service's own, such as its documentation, which needs no permission. */
function isOwn(origin: string, { host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  return site === 'same-origin' || origin.endsWith(`//${host}`);
}

// Limits of the log of refused origins, because clients can invent origins.
/** Origins in an interval. */
const mostOrigins = 100;
/** Characters of each origin. */
const longestOrigin = 200;
/** Milliseconds. Each interval starts with an empty list, so that invented origins do not hide a real one for ever. */
const logInterval = 3_600_000;

/** Writes one line for each origin that is refused, so that an operator who has forgotten a setting finds it. */
export function logRefusedOrigins(log: Logger): (origin: string) => void {
  const logged = new Set<string>();
  let since = performance.now();
  return (fullOrigin) => {
    const origin = fullOrigin.slice(0, longestOrigin);
    if (performance.now() - since > logInterval) {
      logged.clear();
      since = performance.now();
    }
    if (logged.has(origin) || logged.size === mostOrigins) return;
    logged.add(origin);
    log.warn({ origin }, 'pages of this origin may not call the service: name it in CORS_ORIGINS if they are yours');
  };
}

/** Answers the preflights of pages that may call the service. */
export const answerPreflights =
  ({ preflight }: CommonHeaders): Middleware =>
  (context, next) => {
    const { req, state } = context;
    const permission = preflight(req);
    if (!permission) return next();
    state.headers = permission;
    state.reply = { status: 204 };
    context.status = 204;
  };
