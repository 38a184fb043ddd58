import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Router from '@koa/router';
import contract from '../../generated/openapi.json';
import { projectRoot } from '../base/paths';

/** Makes a page when it is first requested, and keeps it. */
function once(make: () => Buffer): () => Buffer {
  let made: Buffer | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const swaggerUi = dirname(require.resolve('swagger-ui-dist/package.json'));
const redoc = dirname(require.resolve('redoc/bundles/redoc.standalone.js'));

/** The pages load everything from the service, so that they work without the internet. */
const assets: Record<string, { file: string; type: string }> = {
  '/docs/swagger-ui.css': { file: join(swaggerUi, 'swagger-ui.css'), type: 'text/css' },
  '/docs/swagger-ui-bundle.js': { file: join(swaggerUi, 'swagger-ui-bundle.js'), type: 'text/javascript' },
  '/docs/favicon.png': { file: join(swaggerUi, 'favicon-32x32.png'), type: 'image/png' },
};

/** Redoc with another logo than the one that it loads from the internet. Bytes, because each unread reply would hold a copy of a text. */
const redocBundle = once(() => {
  const text = readFileSync(join(redoc, 'redoc.standalone.js'), 'utf8');
  return Buffer.from(text.replaceAll('https://cdn.redoc.ly/redoc/logo-mini.svg', 'docs/favicon.png'));
});

/** Scripts of the service only. Both pages have styles in elements and images in data URLs; Redoc searches in a worker. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  'worker-src blob:',
  'child-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const html = (title: string, head: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" type="image/png" href="docs/favicon.png">
${head}</head>
<body>
${body}</body>
</html>
`;

const docsPage = html(
  'TaskFlow API',
  '<link rel="stylesheet" href="docs/swagger-ui.css">\n',
  `<div id="swagger-ui"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
`,
);

const redocPage = html(
  'TaskFlow API reference',
  '<style>body { margin: 0 }</style>\n',
  `<div id="redoc"></div>
<script src="redoc/redoc.js"></script>
<script src="redoc/start.js"></script>
`,
);

// "Try it out" sends its requests to the address at which the page was opened.
const docsScript = `fetch('openapi.json')
  .then((response) => response.json())
  .then((spec) => {
    SwaggerUIBundle({
      spec: { ...spec, servers: [{ url: new URL('.', location.href).href.slice(0, -1), description: 'This service' }] },
      dom_id: '#swagger-ui',
      deepLinking: true,
      persistAuthorization: true,
      displayRequestDuration: true,
      tryItOutEnabled: true,
      validatorUrl: null,
    });
  });
`;

const redocScript = `Redoc.init('openapi.json', { hideHostname: true, nativeScrollbars: true }, document.getElementById('redoc'));
`;

/** The contract in OpenAPI 3.1, for tools that prefer it. Loaded when it is first requested. */
const inOpenApi31 = () =>
  require('../../generated/openapi-3.1.json') as typeof import('../../generated/openapi-3.1.json');

/**
 * The documentation pages, and the contract itself. The pages load everything by relative addresses, so that they work behind a proxy that
 * removes a prefix.
 * @param publicUrl the URL of the service for clients, if it is known
 */
export function docsRouter(publicUrl?: string): Router {
  const router = new Router({ strict: true });
  const page = (path: string, type: string, body: () => unknown, caching = 'no-cache') =>
    router.get(path, (context) => {
      context.set('Content-Security-Policy', policy);
      context.set('Cache-Control', caching);
      context.body = body();
      context.type = `${type}; charset=utf-8`;
    });
  const example = contract.servers[0]!.url;
  const yaml = Buffer.from(
    readFileSync(join(projectRoot, 'openapi.yaml'), 'utf8').replace(example, publicUrl ?? example),
  );
  const servers = publicUrl === undefined ? contract.servers : [{ url: publicUrl }];
  page('/docs', 'text/html', () => docsPage);
  page('/docs/start.js', 'text/javascript', () => docsScript);
  page('/redoc', 'text/html', () => redocPage);
  page('/redoc/start.js', 'text/javascript', () => redocScript);
  page('/openapi.yaml', 'application/yaml', () => yaml);
  const json = (document: () => object) => once(() => Buffer.from(JSON.stringify({ ...document(), servers })));
  page(
    '/openapi.json',
    'application/json',
    json(() => contract),
  );
  page('/openapi-3.1.json', 'application/json', json(inOpenApi31));
  const assetCaching = 'public, max-age=3600';
  page('/redoc/redoc.js', 'text/javascript', redocBundle, assetCaching);
  for (const [path, { file, type }] of Object.entries(assets)) {
    const bytes = once(() => readFileSync(file));
    page(path, type, bytes, assetCaching);
  }
  const redirect = (path: string, to: string) => router.get(path, (context) => context.redirect(to));
  redirect('/', publicUrl ? `${publicUrl}/docs` : 'docs');
  for (const name of ['docs', 'redoc']) redirect(`/${name}/`, publicUrl ? `${publicUrl}/${name}` : `../${name}`);
  return router;
}
