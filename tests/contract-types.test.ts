import { join } from 'node:path';
import ts from 'typescript';

// The compiler holds handlers to the contract. Each program below is compiled against the real types.

const head = `
import { problem } from '../src/base/contract';
import { handlers } from '../src/handlers';
import type { Handler, Handlers } from '../src/handlers/handler';
import * as tasks from '../src/db/tasks';
const { listTasks: _, ...allButOne } = handlers;
void [problem, tasks, allButOne];
`;

const right = {
  'the whole map': 'export const map: Handlers = handlers;',
  'a declared status with its body':
    "export const get: Handler<'getHealth'> = () => ({ status: 200, body: { status: 'healthy' } });",
  'a declared refusal':
    "export const get: Handler<'getTask'> = () => problem(404, 'TASK_NOT_FOUND', 'Task not found');",
  'no body on 204': "export const remove: Handler<'deleteTask'> = () => ({ status: 204 });",
  'a stream where one is declared':
    "export const stream: Handler<'streamChanges'> = () => ({ status: 200, headers: { 'X-Accel-Buffering': 'no' }, stream: (response) => void response.end() });",
  'the proven user':
    "export const get: Handler<'getTask'> = async ({ user, params }, { database }) => ({ status: 200, headers: { ETag: 'tag' }, body: (await tasks.getTask(database, user.id, params.task_id))! });",
};

const wrong = {
  'a missing handler': 'export const map: Handlers = allButOne;',
  'a misspelt operationId': 'export const map: Handlers = { ...handlers, lstTasks: handlers.listTasks };',
  'an undeclared status':
    "export const get: Handler<'getHealth'> = () => ({ status: 202, body: { status: 'healthy' } });",
  'an undeclared refusal':
    "export const list: Handler<'listTasks'> = () => problem(404, 'TASK_NOT_FOUND', 'Task not found');",
  'an unknown problem code':
    "export const get: Handler<'getTask'> = () => problem(404, 'TASK_NOT_FUND', 'Task not found');",
  'a wrong body': "export const get: Handler<'getHealth'> = () => ({ status: 200, body: { status: 'ill' } });",
  'a stream in the place of a body':
    "export const get: Handler<'getHealth'> = () => ({ status: 200, stream: () => {} });",
  'a stream beside a body':
    "const both = { status: 200 as const, body: { status: 'healthy' as const }, stream: () => {} }; export const get: Handler<'getHealth'> = () => both;",
  'a body in the place of a stream':
    "export const stream: Handler<'streamChanges'> = () => ({ status: 200, headers: { 'X-Accel-Buffering': 'no' }, body: 'data: x' });",
  'a missing body': "export const get: Handler<'getHealth'> = () => ({ status: 200 });",
  'a body on 204': "export const remove: Handler<'deleteTask'> = () => ({ status: 204, body: { deleted: true } });",
  'a missing required header':
    "export const create: Handler<'createTask'> = async ({ user, body }, { database }) => ({ status: 201, headers: { ETag: 'tag' }, body: await tasks.createTask(database, user.id, body) });",
  'a public handler that reads the user':
    "export const get: Handler<'getHealth'> = ({ user }) => (void user, { status: 200, body: { status: 'healthy' } });",
  'the address of a client where it is not told':
    "export const get: Handler<'getHealth'> = ({ address }) => (void address, { status: 200, body: { status: 'healthy' } });",
  'a raw string as owner':
    "export const get: Handler<'getTask'> = async ({ params }, { database }) => ({ status: 200, headers: { ETag: 'tag' }, body: (await tasks.getTask(database, 'alice', params.task_id))! });",
  'the unchecked user_id of the path':
    "export const read: Handler<'listUserTasks'> = ({ params }) => (void params.user_id, { status: 200, headers: { ETag: 'tag' }, body: [] });",
  'a field that the body does not have':
    "export const create: Handler<'createTask'> = ({ body }) => (void body.colour, problem(422, 'VALIDATION_ERROR', ''));",
};

const root = join(__dirname, '..');
const fileOf = (kind: string, index: number) => join(root, 'tests', `contract-types.${kind}-${index}.ts`);
const programs = new Map<string, string>();
for (const [kind, cases] of Object.entries({ right, wrong })) {
  for (const [index, code] of Object.values(cases).entries()) programs.set(fileOf(kind, index), `${head}${code}\n`);
}

/** What the compiler says of each program; all in one run, since most of the time goes into the shared types. */
function compile(): Map<string, string[]> {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => programs.has(file) || fileExists(file);
  host.readFile = (file) => programs.get(file) ?? readFile(file);
  host.getSourceFile = (file, target, ...rest) =>
    programs.has(file) ? ts.createSourceFile(file, programs.get(file)!, target) : getSourceFile(file, target, ...rest);
  const program = ts.createProgram([...programs.keys()], { ...options, noEmit: true, noUnusedLocals: false }, host);
  const say = ({ messageText }: ts.Diagnostic) => ts.flattenDiagnosticMessageText(messageText, '\n');
  return new Map(
    [...programs.keys()].map((file) => [file, ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(say)]),
  );
}

describe('the types that tie handlers to the contract', () => {
  let diagnostics: Map<string, string[]>;
  beforeAll(() => {
    diagnostics = compile();
  });

  it.each(Object.keys(right).map((name, index) => [name, index] as const))('accept %s', (_, index) => {
    expect(diagnostics.get(fileOf('right', index))).toEqual([]);
  });

  it.each(Object.keys(wrong).map((name, index) => [name, index] as const))('refuse %s', (_, index) => {
    expect(diagnostics.get(fileOf('wrong', index))).toHaveLength(1);
  });
});
