import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Router from '@koa/router';
import { projectRoot } from '../base/paths';
import { docsPage, redocPage } from './documentation-pages';
import { docsScript, redocScript } from './documentation-scripts';

/** Makes a page when it is first requested, and keeps it. */
function once(make: () => Buffer): () => Buffer {
  let made: Buffer | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Files of generated/pages. The pages load everything from the service, so that they work without the internet. */
const assets: Record<string, { file: string; type: string }> = {
  '/docs/swagger-ui.css': { file: 'swagger-ui/swagger-ui.css', type: 'text/css' },
  '/docs/swagger-ui-bundle.js': { file: 'swagger-ui/swagger-ui-bundle.js', type: 'text/javascript' },
  '/docs/favicon.png': { file: 'swagger-ui/favicon-32x32.png', type: 'image/png' },
  '/redoc/redoc.js': { file: 'redoc/redoc.standalone.js', type: 'text/javascript' },
};

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

// The contract is loaded when it is first requested. OpenAPI 3.1 is for tools that prefer it.
const inOpenApi30 = () => require('../../generated/openapi.json') as typeof import('../../generated/openapi.json');
const inOpenApi31 = () =>
  require('../../generated/openapi-3.1.json') as typeof import('../../generated/openapi-3.1.json');

/**
 * The documentation pages, and the contract itself.
 * @param accounts whether people sign up and log in at this service
 * @param off the operations that are off
 * @param publicUrl the URL of the service for clients, if it is known
 */
export function docsRouter(accounts: boolean, off: readonly string[], publicUrl?: string): Router {
  const router = new Router({ strict: true });
  const page = (path: string, type: string, body: () => unknown, caching = 'no-cache') =>
    router.get(path, (context) => {
      context.set('Content-Security-Policy', policy);
      context.set('Cache-Control', caching);
      // Not as `context.type`, for which Koa would first load all types that there are: 40 ms.
      context.set('Content-Type', `${type}; charset=utf-8`);
      context.body = body();
    });
  const servers = () => (publicUrl === undefined ? inOpenApi30().servers : [{ url: publicUrl }]);
  const yaml = once(() => {
    const text = readFileSync(join(projectRoot, 'openapi.yaml'), 'utf8');
    return Buffer.from(publicUrl === undefined ? text : text.replace(inOpenApi30().servers[0]!.url, publicUrl));
  });
  const docs = docsPage(accounts);
  const script = docsScript(accounts, off);
  page('/docs', 'text/html', () => docs);
  page('/docs/start.js', 'text/javascript', () => script);
  page('/redoc', 'text/html', () => redocPage);
  page('/redoc/start.js', 'text/javascript', () => redocScript);
  page('/openapi.yaml', 'application/yaml', yaml);
  const json = (document: () => object) =>
    once(() => Buffer.from(JSON.stringify({ ...document(), servers: servers() })));
  page('/openapi.json', 'application/json', json(inOpenApi30));
  page('/openapi-3.1.json', 'application/json', json(inOpenApi31));
  for (const [path, { file, type }] of Object.entries(assets)) {
    const bytes = once(() => readFileSync(join(projectRoot, 'generated', 'pages', file)));
    page(path, type, bytes, 'public, max-age=3600');
  }
  const redirect = (path: string, to: string) => router.get(path, (context) => context.redirect(to));
  redirect('/', publicUrl ? `${publicUrl}/docs` : 'docs');
  for (const name of ['docs', 'redoc']) redirect(`/${name}/`, publicUrl ? `${publicUrl}/${name}` : `../${name}`);
  return router;
}
