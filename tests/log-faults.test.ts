import { createClient, type Problem } from './support/client';
import { startService, type TestService, type TestServiceOptions } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

// What the log says about faults, and the private texts that it never has.

const id = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const trace_id = traceparent.split('-')[1];
const unreachable = 'postgresql://nobody:database-password@127.0.0.1:1/nowhere?sslmode=disable';
const services: TestService[] = [];
const start = async (options?: TestServiceOptions) => {
  const service = await startService(options);
  services.push(service);
  return service;
};
afterAll(() => Promise.all(services.map((each) => each.close())));

const linesOf = (requestId: string, at: TestService) => at.logLines.filter((line) => line.request_id === requestId);

/** Texts that go through the service, and that neither its log nor the reply to a fault may have. */
const token = signToken({ sub: 'alice' });
const email = 'private@example.com';
const password = 'a-very-private-password';
const title = 'A very private title';
const privateText = [token, token.split('.')[2]!, email, password, title, 'database-password', '$argon2'];
const sql = /\bselect\b.+\bfrom\b|\binsert into\b|\bupdate \w+ set\b|\bdelete from\b|\breturning\b/i;
/** A stack: more than the one line of our code that a fault came from. */
const stack = /\n|node_modules|node:internal|\.[jt]s:\d+.*\.[jt]s:\d+/;

function expectDiscreet(text: string): void {
  for (const secret of privateText) expect(text).not.toContain(secret);
  expect(text).not.toMatch(sql);
  expect(text).not.toMatch(stack);
}

function expectDiscreetLog(lines: TestService['logLines']): void {
  for (const line of lines) expectDiscreet(valuesOf(line).join(' | '));
}

/** All values of a log line, however deep. */
function valuesOf(value: object): unknown[] {
  return Object.values(value).flatMap((item) => (typeof item === 'object' && item !== null ? valuesOf(item) : [item]));
}

/** Sends requests that bring private texts to the database, if there is one. */
async function tellSecrets(at: TestService): Promise<{ status: number; text: string; requestId: string }[]> {
  const client = createClient(at.url, token);
  const replies = [
    await client.call<Problem>('signUp', { body: { email, password } }),
    await client.call<Problem>('logIn', { body: { email, password } }),
    await client.call<Problem>('createTask', { body: { title, description: title } }),
    await client.call<Problem>('listTasks'),
    await client.call<Problem>('updateTask', { params: { task_id: id }, body: { title } }),
  ];
  return replies.map(({ status, text, headers }) => ({ status, text, requestId: headers.get('x-request-id')! }));
}

describe('a fault of the service', () => {
  it('500 with a problem that says nothing, and a line that says what and where', async () => {
    const broken = await start();
    await broken.sql`drop table users, account_emails, access_tokens, task_lists, tasks, deleted_tasks, due_reminders, idempotency_keys, known_addresses`;
    for (const { status, text, requestId } of await tellSecrets(broken)) {
      expect(status).toBe(500);
      expect(JSON.parse(text)).toEqual({
        ...{ type: 'about:blank', title: 'Internal Server Error', status: 500, code: 'INTERNAL_ERROR' },
        ...{ detail: expect.stringContaining('request_id'), request_id: requestId },
      });
      expectDiscreet(text);
      const [fault, request] = linesOf(requestId, broken);
      expect(fault).toMatchObject({ level: 50, operation: expect.any(String), error: { code: '42P01' } });
      expect(request).toMatchObject({ level: 30, status: 500 });
    }
    expectDiscreetLog(broken.logLines);
  });

  it('is found by the trace of its request', async () => {
    const cut = await start({ databaseUrl: unreachable });
    await createClient(cut.url, token).call<Problem>('listTasks', { headers: { traceparent } });
    const traces = cut.logLines.map((line) => [line.msg, line.trace_id]);
    expect(traces).toEqual([
      ['database unavailable', trace_id],
      ['request', trace_id],
    ]);
  });

  it('500 for a value that the database refuses, without the value', async () => {
    const strict = await start();
    await strict.sql`alter table tasks add constraint no_titles check (title = '')`;
    const reply = await createClient(strict.url, token).call<Problem>('createTask', { body: { title } });
    expect(reply.status).toBe(500);
    expectDiscreet(reply.text);
    const [fault] = linesOf(reply.body.request_id, strict);
    expect(fault).toMatchObject({ operation: 'createTask', error: { code: '23514', constraint_name: 'no_titles' } });
    expectDiscreetLog(strict.logLines);
  });

  it('503 while there is no database, without its password', async () => {
    const cut = await start({ databaseUrl: unreachable });
    for (const { status, text, requestId } of await tellSecrets(cut)) {
      expect(status).toBe(503);
      expectDiscreet(text);
      expect(linesOf(requestId, cut).at(-1)).toMatchObject({ level: 30, status: 503 });
    }
    expectDiscreetLog(cut.logLines);
  });

  it('warns once a second that there is no database, and of how many requests more', async () => {
    const cut = await start({ databaseUrl: unreachable });
    const warnings = () => cut.logLines.filter(({ msg }) => msg === 'database unavailable');
    await until(async () => {
      await tellSecrets(cut);
      return warnings().length === 2;
    });
    const [first, second] = warnings();
    expect(first).toMatchObject({ level: 40, request_id: expect.any(String) });
    expect(first).not.toHaveProperty('suppressed');
    // Each request between the two.
    const before = cut.logLines.slice(0, cut.logLines.indexOf(second!)).filter(({ status }) => status === 503);
    expect(second!.suppressed).toBe(before.length - 1);
  });
});

describe('the log', () => {
  it('has no text of a slow statement, and none of its values', async () => {
    const every = await start({ slowQuery: 0 });
    await tellSecrets(every);
    const named = every.logLines.filter(({ msg }) => msg === 'slow statement').map(({ statement }) => statement);
    expect(named).toEqual(expect.arrayContaining(['create-account', 'find-credentials', 'create-task']));
    expectDiscreetLog(every.logLines);
  });

  it('has no private text when nothing goes wrong', async () => {
    const at = await start();
    const replies = await tellSecrets(at);
    expect(replies.map(({ status }) => status)).toEqual([201, 200, 201, 200, 404]);
    const lines = replies.flatMap(({ requestId }) => linesOf(requestId, at));
    expect(lines).toHaveLength(5);
    expectDiscreetLog(lines);
  });
});
