import cors from '@koa/cors';
import type { Middleware } from 'koa';
import { operationTable } from '../generated/operations';

/** For replies of the API. The documentation pages bring a content security policy of their own. */
const apiHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

/** Security headers on every reply. https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html */
export const securityHeaders: Middleware = (context, next) => {
  context.set(apiHeaders);
  return next();
};

/**
 * Lets browsers on the given origins call the service, credentials included; any other origin gets no permission.
 * @param origins exactly as browsers send them
 */
export function corsHeaders(origins: readonly string[]): Middleware {
  const allowed = new Set(origins);
  const methods = new Set(Object.values(operationTable).map(({ method }) => method.toUpperCase()));
  return cors({
    // The library takes an empty string for "no".
    origin: ({ request }) => (allowed.has(request.get('Origin')) ? request.get('Origin') : ''),
    credentials: true,
    allowMethods: [...methods],
    allowHeaders: ['Authorization', 'Content-Type', 'X-Request-Id'],
    exposeHeaders: ['Link', 'Location', 'Retry-After', 'WWW-Authenticate', 'X-Next-Cursor', 'X-Request-Id'],
    maxAge: 600,
    keepHeadersOnError: false,
  });
}
