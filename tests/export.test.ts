import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { createClient as createSdk } from '../generated/sdk/index.js';
import { leeway } from '../src/auth/claims';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

// All tasks of a user as JSON lines.

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

const create = async (user: Client, ...tasks: object[]) =>
  (await user.call<Task[]>('createTasks', { body: { tasks: tasks.map((task) => ({ title: 'Task', ...task })) } })).body;
async function exported(user: Client, query = {}) {
  const { text } = await user.call('exportTasks', { query });
  const lines = text.split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line));
}
/** Tasks that take much room. */
const insertMany = (name: string, count: number) => service.sql`
  insert into tasks (user_id, id, title, description, completed, created_at, updated_at, version, created_version)
  select ${name}, gen_random_uuid(), 'Task', repeat('x', 2000), false, now(), now(), 1, 1 from generate_series(1, ${count}) n`;
const requestOf = (token: string, version = '1.1') =>
  `GET /api/tasks/export HTTP/${version}\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n\r\n`;

describe('exportTasks', () => {
  it('200 with no line for a user without tasks', async () => {
    const reply = await client.as(randomUUID()).call('exportTasks');
    expect([reply.text, reply.headers.get('content-type')]).toEqual(['', 'application/x-ndjson; charset=utf-8']);
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="tasks.jsonl"');
  });

  it('200 with all tasks as other replies have them, the trash too, the oldest first', async () => {
    const user = client.as(randomUUID());
    const [first, second, third] = await create(
      user,
      { tags: ['a'], due_date: '2026-12-01', time_zone: 'Asia/Karachi', reminders: [30], priority: 'high' },
      { description: 'Two "lines"\n\u2028 \u{1f600}', due_date: '2026-12-01T17:30:00+05:00' },
      { completed: true },
    );
    await user.call('deleteTask', { params: { task_id: second!.id } });
    const trash = (await user.call<Task[]>('listTasks', { query: { status: 'deleted' } })).body;
    expect(await exported(user)).toEqual([first, trash[0], third]);
    expect(trash[0]!.deleted_at).toBeDefined();
    const { text } = await user.call('exportTasks', { query: { format: 'jsonl' } });
    expect(text.split(/[\n\u0085\u2028]/)).toHaveLength(4);
  });

  it("200 without other users' tasks", async () => {
    const [mine, theirs] = [client.as(randomUUID()), client.as(randomUUID())];
    const [task] = await create(mine, {});
    await create(theirs, {});
    expect(await exported(mine)).toEqual([task]);
  });

  it('200 with each of many tasks once, in chunks, though tasks are deleted and restored meanwhile', async () => {
    const name = randomUUID();
    const user = client.as(name);
    await create(user, {});
    await insertMany(name, 1000);
    const ids = await service.sql<{ id: string }[]>`select id from tasks where user_id = ${name} order by random()`;
    const moves = ids.slice(0, 50).map(async ({ id }) => {
      await user.call('deleteTask', { params: { task_id: id } });
      await user.call('restoreTask', { params: { task_id: id } });
    });
    const tasks = await exported(user);
    await Promise.all(moves);
    expect(tasks.map(({ id }) => id)).toEqual(ids.map(({ id }) => id).sort());
  });

  it('200 with a sync token, after which comes what has changed since', async () => {
    const user = client.as(randomUUID());
    const [task] = await create(user, {});
    const since = (await user.call('exportTasks')).headers.get('x-sync-token')!;
    await user.call('toggleTask', { params: { task_id: task!.id } });
    const { body } = await user.call<{ changes: { type: string }[] }>('listChanges', { query: { since } });
    expect(body.changes.map(({ type }) => type)).toEqual(['updated']);
  });

  it('200 by the SDK, as a text', async () => {
    const name = randomUUID();
    const [task] = await create(client.as(name), {});
    const sdk = createSdk({ baseUrl: service.url, token: signToken({ sub: name }) });
    expect(JSON.parse(await sdk.exportTasks())).toEqual(task);
    expect(await sdk.exportTasks({ format: 'ics' })).toContain(`\r\nUID:${task!.id}\r\n`);
  });

  it.each(['csv', '', 'ICS'])('422 for the format %j', async (format) => {
    const { status, body } = await client.as('alice').call<Problem>('exportTasks', { query: { format } });
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ in: 'query', pointer: '/format' })]]);
  });
});

describe('an export', () => {
  const name = randomUUID();
  beforeAll(async () => {
    await create(client.as(name), {});
    await insertMany(name, 20_000);
  });
  /** Sends the request, and reads nothing of the reply but its beginning. */
  async function paused(token: string, version?: string, { url } = service) {
    const { hostname, port } = new URL(url);
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    const outcome = { received: '', bytes: 0, ended: '' };
    socket.on('error', ({ code }: NodeJS.ErrnoException) => (outcome.ended ||= code!));
    // A reset that comes together with data looks like an end in Node. Whoever writes then learns of it.
    socket.on('end', () =>
      socket.write('x', (error) => {
        outcome.ended ||= (error as NodeJS.ErrnoException)?.code ?? 'end';
        socket.destroy();
      }),
    );
    socket.write(requestOf(token, version));
    await new Promise<void>((resolve) =>
      socket.once('data', (data) => {
        socket.pause();
        outcome.received = data.toString();
        resolve();
      }),
    );
    socket.on('data', (data: Buffer) => {
      outcome.bytes += data.length;
      outcome.received = data.toString().slice(-100);
    });
    socket.pause();
    return { socket, outcome };
  }

  it('whose client reads nothing holds no connection to the database, and is cut off', async () => {
    const impatient = await startService({
      databaseUrl: service.databaseUrl,
      unreadReplies: { patience: 2000, rate: 1e9 },
    });
    const { socket, outcome } = await paused(signToken({ sub: name }), '1.1', impatient);
    expect(outcome.received).toMatch(/^HTTP\/1.1 200/);
    const busy = () => impatient.services.database.state.inUse;
    await until(() => busy() === 0);
    await until(() => impatient.logLines.some(({ msg }) => msg === 'reply cut off: its client reads too slowly'));
    socket.resume();
    await until(() => outcome.ended !== '');
    expect(outcome.received).not.toMatch(/\r\n0\r\n\r\n$/);
    // Far less than all of it was made.
    expect(outcome.bytes).toBeLessThan(20_000_000);
    await impatient.close();
  });

  it('whose token expires is cut off before its end, noticeably for HTTP/1.0 too', async () => {
    const token = signToken({ sub: name, exp: Math.floor(Date.now() / 1000) - leeway + 4 });
    const { socket, outcome } = await paused(token, '1.0');
    await until(async () => (await createClient(service.url, token).call('listTasks')).status === 401);
    socket.resume();
    await until(() => outcome.ended !== '');
    expect(outcome.ended).toBe('ECONNRESET');
  });

  it('that fails in the middle is cut off before its end, with a line in the log', async () => {
    const { socket, outcome } = await paused(signToken({ sub: name }));
    await service.sql`alter table tasks rename to tasks_elsewhere`;
    socket.resume();
    await until(() => outcome.ended !== '').finally(() => service.sql`alter table tasks_elsewhere rename to tasks`);
    expect(outcome.received).not.toMatch(/\r\n0\r\n\r\n$/);
    const line = () => service.logLines.find(({ level, msg }) => level === 50 && msg === 'reply not written');
    await until(() => line() !== undefined);
    expect(line()).toHaveProperty('request_id', expect.any(String));
  });

  it('whose token is revoked is cut off before its end', async () => {
    const token = signToken({ sub: name, iat: Math.floor(Date.now() / 1000) - 10 });
    const { socket, outcome } = await paused(token);
    await createClient(service.url, signToken({ sub: name })).call('logOutEverywhere');
    socket.resume();
    await until(() => outcome.ended !== '');
    expect(outcome.received).not.toMatch(/\r\n0\r\n\r\n$/);
    expect(outcome.bytes).toBeLessThan(40_000_000);
  });
});
