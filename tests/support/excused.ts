// Differences between the contract and the service that are right. Each line says why, and fails the run when it is no longer true.

/** Declared, but never seen by the suite: the fact (declared.ts), and why. */
export const excused: Readonly<Record<string, string>> = {};

/** Headers of replies that are not part of the contract, by the reason that they have in common. */
const undeclaredHeaders: Readonly<Record<string, readonly string[]>> = {
  'HTTP itself; OpenAPI takes the media type from `content`': [
    'connection',
    'content-length',
    'content-type',
    'date',
    'keep-alive',
    'transfer-encoding',
  ],
  'on every reply, for browsers and caches; no client has to read them': [
    'cache-control',
    'content-security-policy',
    'referrer-policy',
    'vary',
    'x-content-type-options',
  ],
  'W3C Trace Context, which tracing follows for the client': ['traceparent'],
  'the CORS protocol (Fetch standard), which browsers follow for the page': [
    'access-control-allow-credentials',
    'access-control-allow-origin',
    'access-control-expose-headers',
  ],
};
export const excusedHeaders: ReadonlySet<string> = new Set(Object.values(undeclaredHeaders).flat());

/** On all replies of an operation with `deprecated: true`, which declares them. */
export const headersOfDeprecated: readonly string[] = ['deprecation', 'sunset'];

/** Pages that answer with success and are not part of the contract, and why. */
export const excusedPages: Readonly<Record<string, string>> = {
  '/': 'leads a person with a browser to the documentation',
  '/docs': 'the contract, for people to read and try out',
  '/docs/': 'leads to /docs, because the page names what it loads from there',
  '/docs/swagger-ui.css': 'a part of /docs',
  '/docs/swagger-ui-bundle.js': 'a part of /docs',
  '/docs/favicon.png': 'a part of /docs and /redoc',
  '/docs/start.js': 'a part of /docs',
  '/redoc': 'the contract, for people to read',
  '/redoc/': 'leads to /redoc, for the same reason',
  '/redoc/redoc.js': 'a part of /redoc',
  '/redoc/start.js': 'a part of /redoc',
  '/mcp': 'another protocol: its tools are made from the contract',
  '/.well-known/oauth-protected-resource': 'RFC 9728 says what it has',
  '/.well-known/oauth-protected-resource/mcp': 'the same for /mcp',
  '/openapi.yaml': 'the contract itself',
  '/openapi.json': 'the contract itself, for programs',
  '/openapi-3.1.json': 'the same in OpenAPI 3.1',
};
