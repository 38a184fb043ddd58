import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createClient, untilReady } from './support/client';
import { pack } from './support/npm';
import { projectRoot, run } from './support/process';
import { secret } from './support/service';

// The service as an npm package, as `npx @taskflow/service` installs it, in a folder of its own.

const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
let folder: string;
let files: readonly string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'taskflow-published-'));
  // Started by root, the database runs as another user, who has to reach its folder.
  chmodSync(folder, 0o711);
  const packed = await pack(projectRoot, '--pack-destination', folder);
  files = packed.files.map(({ path }) => path);
  const place = join(folder, 'node_modules', '@taskflow', 'service');
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', place]);
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const source = join(projectRoot, 'node_modules', name);
    if (!existsSync(source)) continue;
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(source, link);
  }
  mkdirSync(join(folder, 'here'));
});
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 20, retryDelay: 100 }));

const taskflow = (...args: string[]) =>
  run('../node_modules/@taskflow/service/bin/taskflow.js', args, {}, join(folder, 'here'));

it('holds the build, the pages, the contract and the migrations, but no sources', () => {
  expect(files).toEqual(expect.arrayContaining(['bin/taskflow.js', 'dist/src/main.js', 'openapi.yaml', 'LICENSE']));
  expect(files.filter((file) => /\.(ts|map)$|^(tests|scripts|node_modules)\//.test(file))).toEqual([]);
  // Nor the folder in which it was built.
  const place = join(folder, 'node_modules', '@taskflow', 'service');
  expect(files.filter((file) => readFileSync(join(place, file)).includes(projectRoot))).toEqual([]);
});

it('says how it is used', async () => {
  const help = taskflow('--help');
  expect([await help.ended, help.output()]).toEqual([
    0,
    expect.stringMatching(/^Usage: npx @taskflow\/service \[COMMAND\]/),
  ]);
  const unknown = taskflow('serve');
  expect([await unknown.ended, unknown.output()]).toEqual([2, `There is no command serve.\n${help.output()}`]);
});

it.each(['start', 'migrate', 'doctor', 'accounts', 'token', 'database:url', 'mcp', 'mock'])(
  'names in its messages only what there is outside a checkout: %s',
  async (name) => {
    const help = taskflow(name, '--help');
    const form = `Usage: npx @taskflow/service${name === 'start' ? '' : ` ${name}`}`;
    expect([await help.ended, help.output()]).toEqual([0, expect.stringMatching(new RegExp(`^${form}( |$)`, 'm'))]);
    expect(help.output()).not.toMatch(/npm |npx taskflow/);
  },
);

it('creates no migration among those of the package', async () => {
  const create = taskflow('migrate', 'create', 'add_place');
  expect([await create.ended, create.output()]).toEqual([
    1,
    expect.stringMatching(/^Migrations are created in a checkout/),
  ]);
});

it('says which packages traces need, if they are switched on and the packages are not there', async () => {
  const missing = run(
    '../node_modules/@taskflow/service/bin/taskflow.js',
    [],
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' },
    join(folder, 'here'),
  );
  expect(await missing.ended).toBe(1);
  expect(missing.output()).toMatch(
    /^TaskFlow cannot start\. Traces are switched on, .* run `npm install (@opentelemetry\/[\w-]+@[\d.]+ ?){3}`/,
  );
});

it('takes .env from the folder in which it is started, keeps its data there, and serves its pages', async () => {
  writeFileSync(join(folder, 'here', '.env'), `PORT=0\nBETTER_AUTH_SECRET="${secret}"\n`, { mode: 0o600 });
  const service = taskflow();
  const [, url] = await service.until(/listens on (http:\S+)/);
  expect(service.output()).toContain(`embedded PostgreSQL in ${join(folder, 'here', '.data')}`);
  const token = taskflow('token', '--sub', 'alice');
  expect(await token.ended).toBe(0);
  const client = createClient(url!, token.output().trim());
  await untilReady(client);
  expect((await client.call('createTask', { body: { title: 'Buy milk' } })).status).toBe(201);
  for (const path of ['/docs', '/docs/swagger-ui-bundle.js', '/redoc/redoc.js', '/openapi.yaml'])
    expect((await fetch(url + path)).status).toBe(200);
  service.child.kill('SIGTERM');
  expect(await service.ended).toBe(0);
});
