import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import contract from '../generated/openapi.json';
import { pack } from './support/npm';
import { projectRoot } from './support/process';
import { serve } from './support/scripted-server';
import { startService, type TestService } from './support/service';

const sdk = join(projectRoot, 'generated', 'sdk');
const bundle = (format: 'esm' | 'iife') =>
  buildSync({
    ...{ entryPoints: [join(sdk, 'index.js')], bundle: true, minify: true, write: false, logLevel: 'error' },
    ...{ format, globalName: 'sdk', target: 'es2022' },
  }).outputFiles[0]!.text;

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

/** Takes a client through an account and a task. Runs inside of other environments, as text. */
const walk = `async (createClient, baseUrl, email) => {
  const credentials = { email, password: 'password123' };
  const anonymous = createClient({ baseUrl });
  await anonymous.signUp(credentials);
  const client = createClient({ baseUrl, token: async () => (await anonymous.logIn(credentials)).token });
  const { id } = await client.createTask({ title: 'Buy milk' });
  const titles = [];
  for await (const { title } of client.items.listTasks()) titles.push(title);
  await client.deleteTask(id);
  return client.getTask(id).catch(({ code }) => [...titles, code].join());
}`;

describe('the package', () => {
  it('has less than 5.5 kB, minified and gzipped', () => {
    expect(gzipSync(bundle('esm'), { level: 9 }).length).toBeLessThan(5500);
  });

  it('holds exactly what is needed to use it', async () => {
    const { name, version, files } = await pack(sdk, '--dry-run');
    expect([name, version]).toEqual(['@taskflow/sdk', contract.info.version]);
    const modules = [
      ...['connection', 'due', 'error', 'events', 'follow', 'index', 'persistence', 'planning', 'request', 'rule'],
      ...['runtime', 'tabs', 'waiting', 'watch'],
    ];
    const react = [
      'arrivals',
      'cached',
      'changes',
      'effects',
      'hooks',
      'index',
      'lists',
      'live',
      'options',
      'provider',
      'root',
      'session',
      'store',
    ];
    const declarations = [
      ...['due', 'error', 'index', 'planning', 'request-types', 'rule', 'runtime', 'types', 'waiting', 'watch-types'],
    ];
    expect(files.map(({ path }) => path).sort()).toEqual(
      [
        ...['LICENSE', 'README.md', 'package.json', 'index.d.ts', 'planning.d.ts'],
        ...modules.flatMap((name) => [`${name}.js`, `${name}.cjs`]),
        ...declarations.map((name) => `${name}.d.cts`),
        ...react.flatMap((name) => [`react/${name}.js`, `react/${name}.cjs`]),
        ...['index', 'types'].flatMap((name) => [`react/${name}.d.ts`, `react/${name}.d.cts`]),
      ].sort(),
    );
  });
});

describe('in an environment with fetch and its classes only', () => {
  /** What browsers refuse: a fetch that is called as the method of another object. */
  function plainFetch(this: unknown, ...args: Parameters<typeof fetch>) {
    if (this !== undefined) throw new TypeError('Illegal invocation');
    return fetch(...args);
  }
  const edge = () => {
    const context = createContext({
      fetch: plainFetch,
      Headers,
      URL,
      URLSearchParams,
      setTimeout,
      clearTimeout,
      AbortController,
    });
    runInContext(bundle('iife'), context);
    return context;
  };

  it('the SDK works', async () => {
    const run = runInContext(`(${walk})`, edge());
    const { createClient } = runInContext('sdk', edge());
    expect(await run(createClient, service.url, 'edge@example.com')).toBe('Buy milk,TASK_NOT_FOUND');
  });

  it('the SDK waits and sends again', async () => {
    const server = await serve((_, index) => (index === 0 ? { status: 503 } : { status: 200, body: '{}' }));
    const { createClient } = runInContext('sdk', edge());
    expect(await createClient({ baseUrl: server.url }).getHealth()).toEqual({});
    expect(server.requests).toHaveLength(2);
  });
});
