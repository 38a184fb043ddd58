import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Middleware } from '../gate/exchange';
import { type CrossOriginRules, createPermissions } from './cross-origin';

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
export interface CommonHeaders {
  /** The headers of every reply to this request: security, and permission for its origin to read it. */
  of(request: Pick<IncomingMessage, 'headers'>): FlatHeaders;
  /** The headers of the reply to a preflight (Fetch standard, CORS protocol); undefined when the request is none, or is not permitted. */
  preflight(request: IncomingMessage): FlatHeaders | undefined;
}

/**
 * Lets pages of some origins call the service; any other origin gets no permission.
 * @param refused is told of origins of other pages
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
    preflight({ method, headers }) {
      const { origin, 'access-control-request-method': requested } = headers;
      if (method !== 'OPTIONS' || requested === undefined || origin === undefined) return undefined;
      return find(origin)?.toSend;
    },
  };
}

/** Whether a page that sends its origin was loaded from the service itself, as its documentation is: browsers ask no permission then. */
function isOwn(origin: string, { host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  return site === 'same-origin' || origin.endsWith(`//${host}`);
}

/** Origins that are told of. More would be made up. */
const mostTold = 100;
/** Letters that are told of each. */
const longest = 200;
/** Milliseconds after which all of them are told of anew: those that are made up must not keep a real one from being told for ever. */
const forgetful = 3_600_000;

/** Writes of each origin that is refused one line, so that whoever has forgotten a setting finds it. */
export function tellOnce(log: Logger): (origin: string) => void {
  const told = new Set<string>();
  let since = performance.now();
  return (origin) => {
    const start = origin.slice(0, longest);
    if (performance.now() - since > forgetful) {
      told.clear();
      since = performance.now();
    }
    if (told.has(start) || told.size === mostTold) return;
    told.add(start);
    log.warn(
      { origin: start },
      'pages of this origin may not call the service: name it in CORS_ORIGINS if they are yours',
    );
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
