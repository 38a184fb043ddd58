import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import ts from 'typescript';
import { npm, pack } from './support/npm';
import { projectRoot } from './support/process';
import { startService, type TestService } from './support/service';

// The package, installed from its tarball, as an ES module and as CommonJS.

const run = promisify(execFile);
let service: TestService;
let folder: string;
beforeAll(async () => {
  service = await startService();
  folder = mkdtempSync(join(tmpdir(), 'taskflow-sdk-modules-'));
  const { filename } = await pack(join(projectRoot, 'generated', 'sdk'), '--pack-destination', folder);
  write('package.json', '{ "private": true }');
  await npm(folder, 'install', '--offline', '--no-audit', '--no-fund', join(folder, filename));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await service.close();
});

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

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
const walked = 'Buy milk,TASK_NOT_FOUND';
const [imported, required] = [
  `import { createClient, TaskFlowError } from '@taskflow/sdk';`,
  `const { createClient, TaskFlowError } = require('@taskflow/sdk');`,
];

describe('Node', () => {
  it.each([
    ['mjs', imported],
    ['cjs', required],
  ])('loads it from a .%s file', async (extension, load) => {
    const start = `(${walk})(createClient, '${service.url}', '${extension}@example.com').then(console.log);`;
    const file = write(`program.${extension}`, `${load}\n${start}`);
    expect((await run(process.execPath, [file], { cwd: folder })).stdout).toBe(`${walked}\n`);
  });

  it('knows the errors of both ways of loading as instances of both classes, and nothing else', async () => {
    const file = write(
      'both.mjs',
      `${imported}
      import { createRequire } from 'node:module';
      const other = createRequire(import.meta.url)('@taskflow/sdk');
      const errorOf = (create) => create({ baseUrl: '/' }).getTask('').catch((error) => error);
      const [first, second] = [await errorOf(createClient), await errorOf(other.createClient)];
      class Own extends TaskFlowError {}
      const values = [first, second, new Own('', 'NETWORK_ERROR'), new Error(), undefined];
      const classes = [TaskFlowError, other.TaskFlowError, Own];
      console.log(JSON.stringify([first.constructor === second.constructor,
        ...classes.map((one) => values.map((value) => value instanceof one))]));`,
    );
    const { stdout } = await run(process.execPath, [file], { cwd: folder });
    const known = [true, true, true, false, false];
    expect(JSON.parse(stdout)).toEqual([false, known, known, [false, false, true, false, false]]);
  });
});

describe('the entry for planning', () => {
  const shown = `console.log(writeRule({ frequency: 'DAILY' }), dueIn({ due_date: null, completed: false }));`;
  it.each([
    ['mjs', `import { dueIn, writeRule } from '@taskflow/sdk/planning';`],
    ['cjs', `const { dueIn, writeRule } = require('@taskflow/sdk/planning');`],
  ])('is loaded from a .%s file', async (extension, load) => {
    const file = write(`planning.${extension}`, `${load}\n${shown}`);
    expect((await run(process.execPath, [file], { cwd: folder })).stdout).toBe('FREQ=DAILY null\n');
  });
});

describe("Jest with its defaults, which load CommonJS and transform no package's files", () => {
  it.each([
    ['Node', []],
    ['browser', ['browser']],
  ])('loads it under the conditions of its %s environment', async (name, customExportConditions) => {
    const settings = {
      rootDir: folder,
      ...(name === 'browser' && { testEnvironmentOptions: { customExportConditions } }),
    };
    write(
      `${name}.test.js`,
      `${required}
      test('walk', async () => {
        expect(await (${walk})(createClient, '${service.url}', '${name}@example.com')).toBe('${walked}');
      });`,
    );
    const jest = join(projectRoot, 'node_modules', 'jest', 'bin', 'jest.js');
    const options = ['--config', JSON.stringify(settings), '--json', '--silent', `${name}.test.js`];
    const { stdout } = await run(process.execPath, [jest, ...options], { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({ success: true, numPassedTests: 1 });
  });
});

describe('TypeScript', () => {
  const program = `import { dueIn, type RecurrenceRule } from '@taskflow/sdk/planning';
    import { type Client, createClient, type Page, type Task, TaskFlowError } from '@taskflow/sdk';
    export async function run(): Promise<Task[]> {
      const client: Client = createClient({ baseUrl: '/' });
      const page: Page<Task> = await client.page.listTasks({ status: 'pending' });
      // @ts-expect-error There is no such status.
      await client.listTasks({ status: 'done' }).catch((error: unknown) => error instanceof TaskFlowError && error.code);
      return page.items.filter((task) => dueIn(task)?.when === 'today');
    }
    // @ts-expect-error There is no such frequency.
    export const rule: RecurrenceRule = { frequency: 'HOURLY' };`;
  const { ModuleKind: modules, ModuleResolutionKind: resolutions } = ts;
  it.each<[string, string, ts.CompilerOptions]>([
    ['node16, in an ES module', 'mts', { module: modules.Node16 }],
    ['node16, in CommonJS', 'cts', { module: modules.Node16 }],
    ['nodenext, in CommonJS', 'cts', { module: modules.NodeNext }],
    ['commonjs, as of old', 'ts', { module: modules.CommonJS, moduleResolution: resolutions.Node10 }],
    ['bundler', 'ts', { module: modules.ESNext, moduleResolution: resolutions.Bundler }],
    ['preserve', 'ts', { module: modules.Preserve }],
  ])('finds the types with module %s', (name, extension, options) => {
    const file = write(`${name.replace(/\W/g, '-')}.${extension}`, program);
    const strict: ts.CompilerOptions = {
      ...{ strict: true, noEmit: true, skipLibCheck: false, skipDefaultLibCheck: true, types: [] },
      ...{
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
        ...options,
      },
    };
    const said = ts.getPreEmitDiagnostics(ts.createProgram([file], strict));
    expect(said.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });
});

describe('a bundler', () => {
  /** Bundles a program as it would be for a place that has only what browsers and edge runtimes have, and runs it there. */
  async function walkIn(load: string, conditions: string[], email: string) {
    const stdin = { contents: `${load}\nglobalThis.walked = (${walk})(createClient, '${service.url}', '${email}');` };
    const { outputFiles, metafile } = await build({
      ...{ stdin: { ...stdin, resolveDir: folder }, bundle: true, write: false, metafile: true, logLevel: 'error' },
      ...{ conditions, format: 'iife', platform: 'neutral', mainFields: ['main'], absWorkingDir: folder },
    });
    const context = createContext({
      ...{ fetch: (...args: Parameters<typeof fetch>) => fetch(...args), Headers, URL, URLSearchParams },
      ...{ setTimeout, clearTimeout, AbortController },
    });
    runInContext(outputFiles[0]!.text, context);
    const files = Object.keys(metafile.inputs).filter((path) => path.includes('@taskflow'));
    return { walked: await context.walked, kinds: [...new Set(files.map((path) => path.split('.').at(-1)))] };
  }

  it.each([
    ['a browser', ['browser']],
    ["Next's client components", ['browser', 'module']],
    ["Next's server components", ['react-server', 'node']],
    ["Next's edge runtime", ['react-server', 'edge-light', 'worker']],
    ['Cloudflare Workers', ['workerd', 'worker', 'browser']],
    ['Deno', ['deno', 'worker']],
  ])('takes the ES modules for %s', async (place, conditions) => {
    const email = `${place.replace(/\W/g, '.')}@example.com`;
    expect(await walkIn(imported, conditions, email)).toEqual({ walked, kinds: ['js'] });
  });

  it('takes CommonJS for a program that uses require', async () => {
    expect(await walkIn(required, ['browser'], 'required@example.com')).toEqual({ walked, kinds: ['cjs'] });
  });

  it('leaves out what a program does not use', async () => {
    const contents = `import { TaskFlowError } from '@taskflow/sdk'; console.log(TaskFlowError);`;
    const { metafile } = await build({
      ...{ stdin: { contents, resolveDir: folder }, bundle: true, write: false, metafile: true, format: 'esm' },
      ...{ logLevel: 'error', absWorkingDir: folder },
    });
    const [output] = Object.values(metafile.outputs);
    const used = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    expect(used.map(([path]) => path)).toEqual(['node_modules/@taskflow/sdk/error.js', '<stdin>']);
  });
});

it('package.json sends nobody to a file that is not there', () => {
  const manifest = join(folder, 'node_modules', '@taskflow', 'sdk', 'package.json');
  const { main, types, exports } = JSON.parse(readFileSync(manifest, 'utf8'));
  const { './package.json': itself, ...entries } = exports;
  const files = Object.values(entries).flatMap((entry) => Object.values(entry as object).flatMap(Object.values));
  const from = createRequire(manifest);
  expect([main, types, itself, ...files].map((path) => from.resolve(path))).toHaveLength(15);
});
