import { readdirSync, readlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import contract from '../generated/openapi.json';
import { createClient, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';
import { until } from './support/waiting';

// The documentation pages. They work without a connection to the outside.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const get = (path: string): Promise<TestReply<unknown>> => createClient(service.url).send('GET', path);
/** The addresses that a page loads, in the order in which it names them. */
const loads = (html: string) =>
  [...html.matchAll(/<(?:script|link|img)\b[^>]*\b(?:src|href)\s*=\s*"([^"]*)"/g)].map(([, address]) => address!);
const linksOf = (html: string) => [...html.matchAll(/<a href="([^"]*)"/g)].map(([, address]) => address!);
/** Each with the number of files that it loads. */
const pages = [
  ['/docs', 4],
  ['/redoc', 3],
] as const;
const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', png: 'image/png' };

describe.each(pages)('%s', (page, files) => {
  it('200 as HTML, without a token', async () => {
    const { status, headers, text } = await get(page);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).toContain('<title>TaskFlow API');
  });

  it('loads what it needs from here, each with the right type', async () => {
    const addresses = loads((await get(page)).text);
    expect(addresses).toHaveLength(files);
    for (const address of addresses) {
      expect(address).toMatch(/^(docs|redoc)\/[\w.-]+\.(js|css|png)$/);
      const { status, headers, text } = await get(`/${address}`);
      expect([address, status, headers.get('content-type')?.split(';')[0]]).toEqual([
        address,
        200,
        types[address.split('.').pop()!],
      ]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(text.length).toBeGreaterThan(100);
    }
  });

  it('has no script and no event handler in its HTML, which its policy would not run', async () => {
    const { text } = await get(page);
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)/i);
    expect(text).not.toMatch(/\bon\w+\s*=|javascript:/i);
  });

  it('names no address outside, neither in its HTML nor in the script that starts it', async () => {
    const { text } = await get(page);
    const start = loads(text).find((address) => address.endsWith('/start.js'))!;
    expect(text + (await get(`/${start}`)).text).not.toMatch(/https?:|["'(]\/\//);
    expect((await get(`/${start}`)).text).toContain("'openapi.json'");
  });

  it('has a policy that admits scripts, styles, images and requests from here only', async () => {
    const policy = new Map(
      (await get(page)).headers
        .get('content-security-policy')!
        .split(';')
        .map((directive) => directive.trim().split(/ (.*)/) as [string, string]),
    );
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    for (const sources of policy.values())
      expect(sources).toMatch(/^('none'|('self'|'unsafe-inline'|data:|blob:| )+)$/);
    expect(policy.get('script-src')).not.toMatch(/unsafe|data|blob/);
  });
});

describe('/docs begins with what a newcomer does', () => {
  it('links to the steps, to the contract and to the reference', async () => {
    const links = linksOf((await get('/docs')).text);
    expect(links.slice(0, 4).map((link) => link.split('/').pop())).toEqual([
      'signUp',
      'logIn',
      'createTask',
      'listTasks',
    ]);
    const files = links.slice(4);
    expect(files).toEqual(['openapi.yaml', 'openapi.json', 'openapi-3.1.json', 'redoc']);
    for (const file of files) expect((await get(`/${file}`)).status).toBe(200);
  });

  it('does not send anybody to accounts where there are none', async () => {
    const elsewhere = await startService({ accounts: false });
    const { text } = await createClient(elsewhere.url).send('GET', '/docs');
    expect(linksOf(text).slice(0, 2)).toEqual(['#/Tasks/createTask', '#/Tasks/listTasks']);
    expect(text).toContain('an access token from the service where your users sign in');
    await elsewhere.close();
  });

  it('leads to operations that there are, tags in the same order', () => {
    expect(contract.tags.map(({ name }) => name)).toEqual(['Accounts', 'Tasks', 'User tasks', 'System']);
    expect(contract.paths['/api/auth/signup'].post).toMatchObject({ tags: ['Accounts'], operationId: 'signUp' });
    expect(contract.paths['/api/auth/login'].post).toMatchObject({ tags: ['Accounts'], operationId: 'logIn' });
    expect(contract.paths['/api/tasks'].post).toMatchObject({ tags: ['Tasks'], operationId: 'createTask' });
  });

  it('fills in defaults only where a parameter has one, so that no result is hidden', () => {
    type Parameter = { readonly schema: { readonly $ref: string }; readonly example?: unknown };
    const schemas = contract.components.schemas as Record<string, { readonly default?: unknown }>;
    const filled = Object.entries<Parameter>(contract.components.parameters).flatMap(([name, { schema, example }]) => {
      const { default: value } = schemas[schema.$ref.split('/').pop()!]!;
      return value === undefined ? [] : [[name, example, value]];
    });
    expect(filled.length).toBeGreaterThan(2);
    for (const [name, example, value] of filled) expect([name, example]).toEqual([name, value]);
  });

  it('has no description in which a number at the start of a line would become a list', () => {
    const texts: string[] = [];
    JSON.stringify(contract, (name, value) => {
      if (name === 'description' && typeof value === 'string') texts.push(value);
      return value;
    });
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => /^\d+[.)] /m.test(text))).toEqual([]);
  });
});

describe('the root', () => {
  it('302 to /docs, below whatever prefix', async () => {
    const reply = await createClient(service.url).send('GET', '/', { redirect: 'manual' });
    expect([reply.status, reply.headers.get('location')]).toEqual([302, 'docs']);
  });
});

describe.each([
  ...pages.map(([page]) => page),
  '/openapi.yaml',
  '/openapi.json',
  '/openapi-3.1.json',
  '/docs/start.js',
  '/docs/favicon.png',
])('%s', (path) => {
  it('answers HEAD as GET, without a body', async () => {
    const head = await createClient(service.url).send('HEAD', path);
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers.get('content-type')).toBe((await get(path)).headers.get('content-type'));
  });

  it('is not framed, not sniffed, and sends no referrer', async () => {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it.each(['POST', 'PUT', 'DELETE'])('404 or 405 for %s', async (method) => {
    const reply = await createClient(service.url).send(method, path);
    expect([404, 405]).toContain(reply.status);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('what the pages load', () => {
  const assets = ['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js', '/docs/favicon.png', '/redoc/redoc.js'];
  /** The files that this process has open, and the service in it. */
  const openFiles = () =>
    readdirSync('/proc/self/fd').flatMap((descriptor) => {
      try {
        return readlinkSync(join('/proc/self/fd', descriptor));
      } catch {
        // The one of the folder itself is closed again.
        return [];
      }
    });
  const openAssets = () => openFiles().filter((file) => /swagger-ui|redoc|favicon/.test(file));

  (process.platform === 'linux' ? it : it.skip).each(assets)(
    '%s is not open any more when fifty clients have asked for it at once and gone away',
    async (asset) => {
      const { hostname, port } = new URL(service.url);
      const answered = () => service.logLines.filter(({ path }) => path === asset).length;
      const before = answered();
      const sockets = Array.from({ length: 50 }, () => connect(Number(port), hostname));
      for (const socket of sockets) socket.write(`GET ${asset} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      await until(() => answered() - before === 50);
      const closed = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of sockets) socket.resetAndDestroy();
      await Promise.all(closed);
      // A file that is yet to be opened would be opened meanwhile.
      for (let index = 0; index < 10; index += 1) await get('/health');
      expect(openAssets()).toEqual([]);
    },
  );

  it.each(assets)('%s may be kept for an hour, and has its length', async (asset) => {
    const { headers } = await get(asset);
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    const bytes = await (await fetch(service.url + asset)).arrayBuffer();
    expect(headers.get('content-length')).toBe(String(bytes.byteLength));
  });
});
