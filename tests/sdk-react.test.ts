import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import contract from '../generated/openapi.json';
import { reactConsumer } from './support/react-consumer';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// @taskflow/sdk/react on a server. tests/browser/react.test.ts has it in a browser.

const run = promisify(execFile);
let service: TestService;
let folder: string;
beforeAll(async () => {
  service = await startService();
  folder = reactConsumer();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await service.close();
});

/** Fetches a list, renders a page with it, and hands both on to a browser. */
const program = `
async function page(baseUrl, token) {
  const client = createClient({ baseUrl, token });
  await client.createTask({ title: 'Buy milk' });
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(entry.listTasksOptions(client));
  const Tasks = () => entry.useListTasks().data.map(({ id, title }) => createElement('li', { key: id }, title));
  const provider = createElement(entry.TaskFlowProvider, { client }, createElement(Tasks));
  const html = renderToString(createElement(QueryClientProvider, { client: queryClient }, provider));
  const [{ queryKey, state }] = JSON.parse(JSON.stringify(dehydrate(queryClient))).queries;
  return { html, queryKey, syncToken: state.data.syncToken, exports: Object.keys(entry) };
}
page(process.argv[2], process.argv[3]).then((made) => console.log(JSON.stringify(made)));`;
const modules: [names: string, from: string][] = [
  ['{ QueryClient, QueryClientProvider, dehydrate }', '@tanstack/react-query'],
  ['{ createClient }', '@taskflow/sdk'],
  ['{ createElement }', 'react'],
  ['{ renderToString }', 'react-dom/server'],
];

describe.each([
  [
    'mjs',
    (names: string, from: string) => `import ${names} from '${from}';`,
    `import * as entry from '@taskflow/sdk/react';`,
  ],
  [
    'cjs',
    (names: string, from: string) => `const ${names} = require('${from}');`,
    `const entry = require('@taskflow/sdk/react');`,
  ],
])('a server, in a .%s file', (extension, load, loadEntry) => {
  it('renders a list, and hands it on with the token from which the changes follow', async () => {
    const file = join(folder, `server.${extension}`);
    const imports = modules.map(([names, from]) => load(names, from));
    writeFileSync(file, [...imports, loadEntry, program].join('\n'));
    const token = signToken({ sub: `server ${extension}` });
    const { stdout } = await run(process.execPath, [file, service.url, token], { cwd: folder });
    const made = JSON.parse(stdout);
    expect(made).toMatchObject({ html: '<li>Buy milk</li>', queryKey: ['taskflow', 'listTasks', {}] });
    expect(made.syncToken).toMatch(/^[\w-]{46}$/);
  });
});

it('has a hook for each operation of the contract except the stream and the export', () => {
  const declared = readFileSync(join(folder, 'node_modules', '@taskflow', 'sdk', 'react', 'index.d.ts'), 'utf8');
  const hooks = [...declared.matchAll(/function use(\w+)</g)].map(([, name]) => name);
  const operations = Object.values(contract.paths).flatMap((path) => Object.values(path as object));
  const ids = operations.flatMap(({ operationId }) => (operationId ? [operationId as string] : []));
  const expected = ids
    .filter((id) => !['streamChanges', 'exportTasks'].includes(id))
    .map((id) => id[0]!.toUpperCase() + id.slice(1));
  expect(hooks.filter((name) => !name?.startsWith('Infinite')).sort()).toEqual(expected.sort());
});

it('can be left out: the SDK itself loads neither React nor React Query', () => {
  const manifest = createRequire(join(folder, 'x.js'))('@taskflow/sdk/package.json');
  const optional = { optional: true };
  expect(Object.keys(manifest.peerDependenciesMeta)).toEqual(Object.keys(manifest.peerDependencies));
  expect(manifest.peerDependenciesMeta).toEqual({ '@tanstack/react-query': optional, react: optional });
  expect(manifest.dependencies).toBeUndefined();
});

it.each(['hooks', 'provider'])("marks what only browsers' components may use: %s", (name) => {
  for (const extension of ['js', 'cjs']) {
    const text = readFileSync(
      join(folder, 'node_modules', '@taskflow', 'sdk', 'react', `${name}.${extension}`),
      'utf8',
    );
    expect(text).toMatch(/^("use strict";\s*)?'use client';/);
  }
});
