import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyCompiled, projectRoot, run } from './support/process';

/** A copy of what generating and starting need, whose contract and generated files are to be spoilt. */
const copy = mkdtempSync(join(tmpdir(), 'taskflow-generate-'));
const copyAll = (...names: string[]) =>
  names.map((name) => cpSync(join(projectRoot, name), join(copy, name), { recursive: true }));
beforeAll(() => {
  copyAll('package.json', 'tsconfig.json', 'LICENSE', 'src', 'scripts');
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
  copyCompiled(copy);
});
beforeEach(() => void copyAll('openapi.yaml', 'generated'));
afterEach(() => rmSync(join(copy, 'generated'), { recursive: true }));
afterAll(() => rmSync(copy, { recursive: true }));

const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(join(copy, name), change(readFileSync(join(copy, name), 'utf8')));
async function generate(...args: string[]): Promise<{ code: number | string; output: string }> {
  const process = run('scripts/generate.ts', args, {}, copy);
  return { code: await process.ended, output: process.output() };
}

const namesIn = (output: string) => output.match(/^generated\/\S+/gm)?.sort();

function spoilByHand(): string[] {
  edit('generated/types.ts', (text) => text.replace('title: ', 'tittle: '));
  edit('generated/sdk/index.js', (text) => text.replace('listTasks', 'lstTasks'));
  for (const name of ['old.ts', 'sdk/old.js']) writeFileSync(join(copy, 'generated', name), '');
  rmSync(join(copy, 'generated', 'sdk', 'README.md'));
  return ['types.ts', 'sdk/index.js', 'old.ts', 'sdk/old.js', 'sdk/README.md'];
}

/** What the gate does not support: a part of the contract, what replaces it, and the message. */
const unhandled = [
  ['tasks/{task_id}', 'tasks/task-{task_id}', 'a parameter that is only a part of a path segment'],
  [
    'type: integer\n      description: The maximum number of items',
    'type: array\n      items: {}\n      description: The maximum number of items',
    'a list of other values than texts',
  ],
  ['      content:\n        application/json:', '      content:\n        text/csv:', 'bodies of type text/csv'],
] as const;

const unknown = 'names what the operation does not have';
/** Tools that agents cannot get: what makes them of those in the contract, and the message. */
const badTools = [
  [
    'readOnlyHint: false, destructiveHint: true',
    'readOnlyHint: true, destructiveHint: true',
    'updateTask: the tool update_task must have readOnlyHint: true if it is GET',
  ],
  ['- name: get_task', '- name: list_tasks', 'Two tools have the same name'],
  ['clear: [description,', 'clear: [detail,', `updateTask: the tool update_task ${unknown}: detail.`],
  [
    'result-without: [user_id, position, version]',
    'result-without: [owner]',
    `getTask: the tool list_tasks ${unknown}: owner.`,
  ],
  [
    'x-scope: none\n',
    'x-scope: none\n      x-mcp: [{ name: me, title: M, description: M., annotations: { readOnlyHint: true } }]\n',
    'There are more than 12 tools',
  ],
] as const;

describe('npm run generate', () => {
  it('--check finds nothing in a clean checkout', async () => {
    expect(await generate('--check')).toMatchObject({ code: 0 });
  });

  it('--check finds files that were edited by hand, are missing or left over, in sub-folders too', async () => {
    const names = spoilByHand();
    const { code, output } = await generate('--check');
    expect(code).toBe(1);
    expect(namesIn(output)).toEqual(names.map((name) => `generated/${name}`).sort());
  });

  it('--check names what is stale after a change of the contract; generating fixes this and all that was spoilt by hand', async () => {
    spoilByHand();
    edit('openapi.yaml', (text) => text.replace('maxLength: 2000', 'maxLength: 3000'));
    const { code, output } = await generate('--check');
    expect(code).toBe(1);
    for (const name of ['openapi.json', 'openapi-3.1.json', 'operations.ts', 'request-validators.ts'])
      expect(output).toContain(`generated/${name}`);
    expect(await generate()).toEqual({
      code: 0,
      output: expect.stringContaining('Then run `npm run generate:python`'),
    });
    expect(await generate('--check')).toMatchObject({ code: 0 });
  });

  it('refuses an operationId that the SDK needs for itself', async () => {
    edit('openapi.yaml', (text) => text.replaceAll('listTasks', 'page'));
    const { code, output } = await generate();
    expect(code).toBe(1);
    expect(output).toContain('another operationId');
  });

  it('says in a sentence that the marks of a deprecated operation are wrong', async () => {
    edit('openapi.yaml', (text) => text.replace('operationId: getHealth', '$&\n      deprecated: true'));
    expect(await generate()).toEqual({
      code: 1,
      output: expect.stringMatching(
        /^getHealth: give x-deprecated-since and x-sunset, .* at least 180 days apart\.\n$/,
      ),
    });
  });

  it('names all tools that cannot be offered to agents', async () => {
    for (const [before, after] of badTools) edit('openapi.yaml', (text) => text.replaceAll(before, after));
    const { code, output } = await generate();
    expect(code).toBe(1);
    for (const [, , message] of badTools) expect(output).toContain(message);
  });

  it('names all that the gate does not support', async () => {
    for (const [before, after] of unhandled) edit('openapi.yaml', (text) => text.replaceAll(before, after));
    const { code, output } = await generate();
    expect(code).toBe(1);
    for (const [, , sentence] of unhandled) expect(output).toContain(`the gate does not support ${sentence}`);
  });
});

describe('npm start', () => {
  it('refuses a contract that generated/ was not made from', async () => {
    edit('openapi.yaml', (text) => text.replace('maxLength: 2000', 'maxLength: 3000'));
    const service = run('src/main.ts', [], { DATA_DIR: join(copy, 'data'), PORT: '0' }, copy);
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain('run `npm run generate`');
  });
});
