import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { stringify } from 'yaml';
import { operationTable } from '../generated/operations';
import { marked, readUnmarkedContract } from './support/contract';
import { projectRoot, type RunningProcess, run } from './support/process';
import { createDatabase, secret } from './support/service';
import { listening } from './support/started';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

// The contract has no deprecated operation today. So these tests mark some in a copy of the project.

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'taskflow-deprecation-'));
  for (const name of ['package.json', 'tsconfig.json', 'LICENSE', 'src', 'scripts', 'generated'])
    cpSync(join(projectRoot, name), join(copy, name), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, maxRetries: 20, retryDelay: 100 }));

/** Gives operations fields, and generates. @returns how the generator ended, and its output */
async function generate(fields: Readonly<Record<string, object>>) {
  const contract = readUnmarkedContract();
  for (const operation of Object.values<object>(contract.paths).flatMap<{ operationId?: string }>(Object.values))
    Object.assign(operation, fields[operation.operationId ?? '']);
  writeFileSync(join(copy, 'openapi.yaml'), stringify(contract, { aliasDuplicateObjects: false }));
  const generator = run('scripts/generate.ts', [], {}, copy);
  return { code: await generator.ended, output: generator.output() };
}

describe('npm run generate', () => {
  it('names each operation whose dates are missing, wrong, too close or not of a deprecated operation', async () => {
    const { 'x-sunset': _, ...open } = marked;
    const { code, output } = await generate({
      listTasks: { deprecated: true },
      createTask: open,
      createTasks: { ...marked, 'x-sunset': '2026-07-13' },
      completeAll: { ...marked, 'x-sunset': '2027-02-30' },
      streamChanges: { ...marked, 'x-sunset': 'soon' },
      emptyTrash: { 'x-sunset': '2026-07-14' },
      getTask: marked,
    });
    expect(code).toBe(1);
    const dates = "give x-deprecated-since and x-sunset, two dates like '2026-01-15', at least 180 days apart.";
    const wrong = ['listTasks', 'createTask', 'createTasks', 'completeAll', 'streamChanges'];
    for (const id of wrong) expect(output).toContain(`${id}: ${dates}`);
    expect(output).toContain(
      'emptyTrash: x-deprecated-since and x-sunset belong to an operation with deprecated: true.',
    );
    expect(output).not.toContain('getTask:');
  });
});

describe('a service with deprecated operations', () => {
  const deprecated = ['listTasks', 'streamChanges', 'logIn', 'signUp', 'getHealth'] as const;
  let service: RunningProcess;
  let databaseUrl: string;
  let url: string;
  beforeAll(async () => {
    const { code, output } = await generate(Object.fromEntries(deprecated.map((id) => [id, marked])));
    if (code !== 0) throw new Error(output);
    databaseUrl = await createDatabase();
    const settings = { DATABASE_URL: databaseUrl, BETTER_AUTH_SECRET: secret, PORT: '0' };
    service = run('src/main.ts', [], settings, copy);
    url = (await listening(service)).replace('localhost', '127.0.0.1');
    await until(async () => (await fetch(`${url}/ready`)).ok);
  });
  afterAll(async () => {
    service.child.kill('SIGTERM');
    await service.ended;
  });

  const origin = 'http://localhost:3000';
  async function send(method: string, path: string, more: object = {}, body?: string) {
    const headers = { Authorization: `Bearer ${signToken({ sub: 'alice' })}`, Origin: origin, ...more };
    const reply = await fetch(url + path, { method, headers, ...(body !== undefined && { body }) });
    await reply.body?.cancel();
    return reply;
  }
  const json = { 'Content-Type': 'application/json' };
  const told = ({ headers }: Response) => [headers.get('deprecation'), headers.get('sunset')];

  type Row = [status: number, method: string, path: string, headers?: object, body?: string];
  it.each<Row>([
    [200, 'GET', '/api/tasks'],
    [200, 'HEAD', '/api/tasks'],
    [200, 'GET', '/api/tasks/events'],
    [200, 'GET', '/health'],
    [304, 'GET', '/api/tasks', { 'If-None-Match': '*' }],
    [400, 'GET', '/api/tasks?q=%'],
    [400, 'POST', '/api/auth/login', json, '{'],
    [401, 'GET', '/api/tasks', { Authorization: 'Bearer none' }],
    [401, 'POST', '/api/auth/login', json, '{"email":"nobody@example.com","password":"password123"}'],
    [413, 'POST', '/api/auth/login', json, ' '.repeat(10_001)],
    [415, 'POST', '/api/auth/login', {}, 'x'],
    [422, 'GET', '/api/tasks?colour=red'],
    [422, 'POST', '/api/auth/signup', json, '{}'],
  ])(
    '%i for %s %s says since when, and when the operation may go',
    async (status, method, path, headers = {}, body?) => {
      const reply = await send(method, path, headers, body);
      expect([reply.status, ...told(reply)]).toEqual([status, '@1768435200', 'Tue, 14 Jul 2026 00:00:00 GMT']);
      const exposed = reply.headers.get('access-control-expose-headers')?.split(', ');
      expect(exposed).toEqual(expect.arrayContaining(['Deprecation', 'Sunset']));
    },
  );

  it.each<Row>([
    [201, 'POST', '/api/tasks', json, '{"title":"Buy milk"}'],
    [405, 'PUT', '/api/tasks'],
    [204, 'OPTIONS', '/api/tasks'],
    [404, 'GET', '/api/nothing'],
    [200, 'GET', '/ready'],
    [200, 'GET', '/docs'],
  ])('%i for %s %s, another operation or none, says nothing', async (status, method, path, headers = {}, body?) => {
    const reply = await send(method, path, headers, body);
    expect([reply.status, ...told(reply)]).toEqual([status, null, null]);
  });

  it('500 says it, too', async () => {
    const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
    await sql`drop table tasks`;
    await sql.end();
    const reply = await send('GET', '/api/tasks');
    expect([reply.status, ...told(reply)]).toEqual([500, '@1768435200', 'Tue, 14 Jul 2026 00:00:00 GMT']);
  });

  it('marks them in the types and in the SDK, which editors then cross out', () => {
    const sdk = readFileSync(join(copy, 'generated', 'sdk', 'index.d.cts'), 'utf8');
    const sentence = '@deprecated Since 2026-01-15. It may be removed from 2026-07-14 on.';
    // listTasks stands three times: by itself, and below `page` and `items`.
    const methods = deprecated.filter((id) => !['streamChanges'].includes(id)).length + 2;
    expect(sdk.split(sentence)).toHaveLength(methods + 1);
    expect(readFileSync(join(copy, 'generated', 'types.ts'), 'utf8').split('@deprecated')).toHaveLength(
      deprecated.length + 1,
    );
  });
});

it('costs nothing while no operation is deprecated: there is no middleware for it', () => {
  const { deprecations } = require('../src/http/deprecation') as typeof import('../src/http/deprecation');
  const marks = Object.values(operationTable).filter(({ deprecation }) => deprecation !== null);
  expect(deprecations).toHaveLength(marks.length === 0 ? 0 : 1);
});
