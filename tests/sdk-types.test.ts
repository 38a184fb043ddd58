import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import contract from '../generated/openapi.json';
import { projectRoot } from './support/process';

// The types of the SDK in a program that has installed the package. Each program below is compiled on its own.

const right = {
  'every kind of call': `
    const task: Task = await client.createTask({ title: 'Buy milk' }, { idempotencyKey: 'once' });
    const body: TaskCreate = { title: 'x', description: null };
    const tasks: Task[] = await client.listTasks({ status: 'pending', limit: 5 });
    const nothing: undefined = await client.deleteTask(task.id, { signal: new AbortController().signal });
    await client.updateUserTask(task.user_id, task.id, { completed: true });
    await client.toggleTask(task.id, { ifMatch: task.version, idempotencyKey: 'twice' });
    await client.deleteTask(task.id, { ifMatch: '"7"' });
    await client.listTasks({}, { timeout: 5000 });
    const { items, next }: Page<Task> = await client.page.listTasks({ limit: 5, cursor: undefined });
    if (next) items.push(...(await client.page.listUserTasks('alice', { cursor: next })).items);
    for await (const { title } of client.items.listUserTasks('alice', { status: 'all' })) title.length;
    void [body, tasks, nothing];`,
  'every kind of change': `
    for await (const change of client.watchTasks({ signal: new AbortController().signal, startOver: () => undefined })) {
      const type: 'created' | 'updated' | 'deleted' = change.type;
      const [title, token]: [string | undefined, string] = [change.task?.title, change.next];
      void [type, title, token];
    }
    const onState = (state: WatchState, error?: TaskFlowError) => state + error?.code;
    client.watchTasks({ since: 'token', startOver: async () => 'token', onState });
    client.watchTasks({ onState: (state) => state === 'resting' });`,
  'every kind of option': `
    createClient({ baseUrl: new URL('https://tasks.example.com'), token: 'x', fetch, headers: { 'X-App': 'web' }, retries: 0, timeout: 0 });
    createClient({ baseUrl: '/', token: async () => 'x', headers: new Headers() });
    createClient({ baseUrl: '/', token: () => null });`,
  'errors with the codes of the contract': `
    const error: unknown = new Error();
    if (error instanceof TaskFlowError && error.code === 'VALIDATION_ERROR') {
      const pointer: string | undefined = error.errors[0]?.pointer;
      const status: number = error.status;
      void [pointer, status, error.requestId, error.headers.get('Retry-After')];
    }
    const problem = (body: Problem) => body.code === 'TASK_NOT_FOUND';
    void problem;`,
  'every kind of plan': `
    const rule: RecurrenceRule = { frequency: 'MONTHLY', byDay: ['MO', '-1FR'], bySetPosition: [1], until: '2026-12-31' };
    const { interval, count, until }: RecurrenceRule = readRule(writeRule({ frequency: 'DAILY', interval: 2, count: undefined }));
    const due_date: string = dayFromToday(1, 'Asia/Karachi', new Date());
    const planned: Task = await client.createTask({ title: 'x', priority: 'high', tags: ['home'], due_date, reminders: [30] });
    await client.updateTask(planned.id, { due_date: null, time_zone: null });
    const due = dueIn(planned, 'Asia/Karachi', 0);
    const nearness: 'overdue' | 'past' | 'today' | 'tomorrow' | 'week' | 'later' | undefined = due?.when;
    void [rule, interval, count, until, nearness, due?.time?.length, dueIn({ due_date, completed: true })?.day];`,
  'whole replies, told apart by their status': `
    const reply = await client.request('getUserTask', { params: { user_id: 'alice', task_id: '1' } });
    if (reply.status === 200) reply.data.title.length;
    else if (reply.status === 422) reply.data.errors[0]?.pointer;
    else if (reply.status !== 304) reply.data.code;
    await client.request('getHealth');
    const gone = await client.request('deleteTask', { params: { task_id: '1' }, signal: null });
    if (gone.status === 204) gone.data satisfies undefined;`,
};
const wrong = {
  'an operation that is none': `await client.makeTask({ title: 'x' });`,
  'a missing path parameter': `await client.getTask();`,
  'a number as an id': `await client.getTask(1);`,
  'a missing body': `await client.createTask();`,
  'a missing field': `await client.createTask({ description: 'x' });`,
  'an unknown field': `await client.createTask({ title: 'x', colour: 'red' });`,
  'a field of the wrong type': `await client.updateTask('1', { completed: 'yes' });`,
  'a filter that is required, as undefined': `await client.clearCompleted({ status: undefined });`,
  'a filter that is none': `await client.listTasks({ status: 'done' });`,
  'a stream as a reply to wait for': `await client.streamChanges();`,
  'a request for a stream': `await client.request('streamChanges');`,
  'a time limit that is none': `await client.listTasks({}, { timeout: '5 s' });`,
  'a version that is none': `await client.toggleTask('1', { ifMatch: true });`,
  'a key where the contract has none': `await client.updateTask('1', { title: 'x' }, { idempotencyKey: 'once' });`,
  'a key for what takes no body, and no key': `await client.completeAll({ idempotencyKey: 'once' });`,
  'a version where the contract has none': `await client.restoreTask('1', { ifMatch: 7 });`,
  'a request with a key where the contract has none': `await client.request('getHealth', { idempotencyKey: 'once' });`,
  'options in the place of the query': `await client.listTasks({ signal: new AbortController().signal });`,
  'a property that a task does not have': `(await client.getTask('1')).colour;`,
  'the result of a deletion': `(await client.deleteTask('1')).id;`,
  'a page of what has none': `client.page.getTask('1');`,
  'a code that is none': `(error: TaskFlowError) => error.code === 'TASK_NOT_FUND';`,
  'a state that is none': `client.watchTasks({ onState: (state) => state === 'asleep' });`,
  'a priority that is none': `await client.createTask({ title: 'x', priority: 'highest' });`,
  'a tag in the place of tags': `await client.createTask({ title: 'x', tags: 'home' });`,
  'a rule without a frequency': `writeRule({ byDay: ['MO'] });`,
  'a rule with two ends': `writeRule({ frequency: 'DAILY', count: 3, until: '2026-12-31' });`,
  'a weekday that is none': `writeRule({ frequency: 'WEEKLY', byDay: ['Monday'] });`,
  'a date in the place of a day': `await client.createTask({ title: 'x', due_date: new Date() });`,
  'when something is due that is no task': `dueIn('2026-12-01');`,
  'no base URL': `createClient({ token: 'x' });`,
  'an unknown option': `createClient({ baseUrl: '/', tokn: 'x' });`,
  'a request for no operation': `await client.request('makeTask');`,
  'a request without its parameters': `await client.request('getTask');`,
  'a request with a wrong body': `await client.request('createTask', { body: { title: 1 } });`,
  'a request with a body where there is none': `await client.request('getHealth', { body: {} });`,
  'the data of a reply that may be a problem': `(await client.request('restoreTask', { params: { task_id: '1' } })).data.completed;`,
  'a status that is not declared': `(await client.request('getHealth')).status === 204;`,
};
const head = `import { createClient, TaskFlowError, type Page, type Problem, type Task, type TaskCreate, type WatchState } from '@taskflow/sdk';
import { dayFromToday, dueIn, type RecurrenceRule, readRule, writeRule } from '@taskflow/sdk/planning';
const client = createClient({ baseUrl: '/' });
export type Used = [Page<string>, Problem, Task, TaskCreate, TaskFlowError, WatchState, RecurrenceRule];
`;

const sdk = join(projectRoot, 'generated', 'sdk');
const readme = readFileSync(join(sdk, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code!);
/** The lines of the project's README, with the function that is the reader's. */
const ofReadme = readFileSync(join(projectRoot, 'README.md'), 'utf8').matchAll(/```ts\n(.*?)```/gs);
const ofProject = [
  'declare function fetchAccessToken(): Promise<string>;',
  ...[...ofReadme].map(([, code]) => code),
].join('\n');
const programs = new Map<string, string>(
  [
    ...Object.entries({ ...right, ...wrong }).map(([name, code]) => [name, head + code] as const),
    ...examples.map((code, index) => [`example ${index}`, code] as const),
    ['the lines of the project', ofProject] as const,
  ].map(([name, code]) => [name, `${code}\nexport {};\n`]),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'taskflow-sdk-types-'));
  cpSync(sdk, join(folder, 'node_modules', '@taskflow', 'sdk'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const strict: ts.CompilerOptions = {
  ...{
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: false,
    // Those of TypeScript itself are not what is tested.
    skipDefaultLibCheck: true,
  },
  ...{ target: ts.ScriptTarget.ES2022, typeRoots: [join(projectRoot, 'node_modules', '@types')] },
};
const browser = { lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [] };
const node = { lib: ['lib.es2022.d.ts'], types: ['node'] };
const nodenext = { module: ts.ModuleKind.NodeNext };
const bundler = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };

describe.each([
  ['nodenext', 'Node', { ...nodenext, ...node }],
  ['bundler', 'a browser', { ...bundler, ...browser }],
])('a strict program with module resolution %s, for %s', (_resolution, _place, options) => {
  /** What the compiler says, by program. */
  const errors = new Map<string, string[]>();
  beforeAll(() => {
    const names = [...programs.keys()];
    const pathOf = (name: string) => join(folder, `program-${names.indexOf(name)}.mts`);
    const texts = new Map(names.map((name) => [pathOf(name), programs.get(name)!]));
    const host = ts.createCompilerHost({ ...strict, ...options });
    const { fileExists, readFile } = host;
    host.fileExists = (path) => texts.has(path) || fileExists(path);
    host.readFile = (path) => texts.get(path) ?? readFile(path);
    const program = ts.createProgram([...texts.keys()], { ...strict, ...options }, host);
    for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
      const name = names.find((candidate) => pathOf(candidate) === file?.fileName) ?? file?.fileName ?? 'options';
      errors.set(name, [...(errors.get(name) ?? []), ts.flattenDiagnosticMessageText(messageText, '\n')]);
    }
  });

  it.each(Object.keys(right))('takes %s', (name) => expect(errors.get(name)).toBeUndefined());
  it.each(Object.keys(wrong))('refuses %s', (name) => expect(errors.get(name)).toHaveLength(1));
  it("takes the lines of the project's README", () => {
    expect(errors.get('the lines of the project')).toBeUndefined();
  });
  it('takes the examples of the README', () => {
    expect(examples).toHaveLength(readme.match(/^```ts$/gm)!.length);
    for (const index of examples.keys()) expect(errors.get(`example ${index}`)).toBeUndefined();
  });
  it('finds no fault in the declarations themselves', () => {
    expect([...errors.keys()].filter((name) => !programs.has(name))).toEqual([]);
  });
});

describe('the declarations', () => {
  const files = readdirSync(sdk).filter((name) => /\.d\.c?ts$/.test(name));
  const parse = (name: string) =>
    ts.createSourceFile(name, readFileSync(join(sdk, name), 'utf8'), ts.ScriptTarget.ES2022, true);

  it.each(files)('%s has no any', (name) => {
    const found: string[] = [];
    const look = (element: ts.Node) => {
      if (element.kind === ts.SyntaxKind.AnyKeyword) found.push(element.parent.getText());
      element.forEachChild(look);
    };
    look(parse(name));
    expect(found).toEqual([]);
  });

  const client = parse('index.d.cts').statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === 'Client',
  )!;
  const methods = new Map(
    client.members
      .filter(ts.isMethodSignature)
      .map((method) => [method.name.getText(), ts.getJSDocCommentsAndTags(method)]),
  );
  const operations = Object.values(contract.paths).flatMap((path) =>
    Object.values(path as object).filter((operation) => 'operationId' in operation),
  );

  // A stream is not a reply to wait for: watchTasks goes through it.
  const whole = operations.filter(({ operationId }) => operationId !== 'streamChanges');

  it('have a method for each operation of the contract, and watchTasks and request', () => {
    expect([...methods.keys()]).toEqual([...whole.map(({ operationId }) => operationId), 'watchTasks', 'request']);
  });

  it.each(whole)('describe $operationId in the words of the contract', ({ operationId, summary, description }) => {
    const [comment] = methods.get(operationId) as [ts.JSDoc];
    expect(ts.getTextOfJSDocComment(comment.comment)).toBe(`${summary}\n\n${description}`);
  });

  it('export every schema of the contract by its name', () => {
    const text = readFileSync(join(sdk, 'index.d.cts'), 'utf8');
    for (const name of Object.keys(contract.components.schemas)) expect(text).toContain(`export type ${name} = `);
  });
});
