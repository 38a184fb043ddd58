import postgres from 'postgres';
import { createClient, type Task } from './support/client';
import { createDatabase, secret } from './support/service';
import { ready, start } from './support/started';
import { signToken } from './support/tokens';

// A due date is the same in every reply, wherever the service and its database think that they are.

/** As it is sent, and as it comes back. */
const dueDates: readonly [sent: string, replied: string][] = [
  ['2026-12-01', '2026-12-01'],
  ['2028-02-29', '2028-02-29'],
  ['2026-03-29', '2026-03-29'],
  ['2011-12-30', '2011-12-30'],
  ['0001-01-01', '0001-01-01'],
  ['9999-12-31', '9999-12-31'],
  ['2026-12-01T17:30:00+05:00', '2026-12-01T12:30:00.000Z'],
  ['2026-12-01T00:00:00+14:00', '2026-11-30T10:00:00.000Z'],
  ['2026-12-01T00:00:00Z', '2026-12-01T00:00:00.000Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
];
const taskZones = [null, 'Pacific/Apia'] as const;

describe.each([
  ['Pacific/Kiritimati', 'Pacific/Pago_Pago'],
  ['Etc/GMT+12', 'Pacific/Chatham'],
])('a service in %s, with a database in %s', (TZ, timezone) => {
  it('keeps each due date through all that happens to a task', async () => {
    const databaseUrl = await createDatabase();
    const sql = postgres(databaseUrl, { max: 1 });
    await sql.unsafe(`alter database ${new URL(databaseUrl).pathname.slice(1)} set timezone = '${timezone}'`);
    await sql.end();
    const settings = { TZ, DATABASE_URL: databaseUrl, BETTER_AUTH_SECRET: secret, NODE_ENV: 'test' };
    const client = createClient(await ready(start(settings)), signToken({ sub: 'alice' }));
    const call = async <Body = Task>(...args: Parameters<typeof client.call>) =>
      (await client.call<Body>(...args)).body;
    for (const [sent, due_date] of dueDates)
      for (const time_zone of taskZones) {
        const fields = { due_date: sent, time_zone };
        const body = { title: 'Buy milk', ...fields };
        const created = await call('createTask', { body });
        const { id: task_id } = created;
        const params = { task_id };
        const [batched] = await call<Task[]>('createTasks', { body: { tasks: [body] } });
        const listed = await call<Task[]>('listTasks', { query: { limit: 1 } });
        const replaced = await call('replaceTask', { params, body });
        const renamed = await call('updateTask', { params, body: { title: 'Buy bread' } });
        const moved = await call('updateTask', { params, body: { due_date: null } });
        const again = await call('updateTask', { params, body: { due_date: sent } });
        const toggled = await call('toggleTask', { params });
        await call('deleteTask', { params });
        const trash = await call<Task[]>('listTasks', { query: { status: 'deleted', limit: 1 } });
        const restored = await call('restoreTask', { params });
        const got = await call('getTask', { params });
        const { changes } = await call<{ changes: { task_id: string; task: Task }[] }>('listChanges');
        const changed = changes.find((change) => change.task_id === task_id)!.task;
        const seen = [
          created,
          batched!,
          ...listed,
          replaced,
          renamed,
          again,
          toggled,
          ...trash,
          restored,
          got,
          changed,
        ];
        expect(seen.map((task) => [task.due_date, task.time_zone])).toEqual(seen.map(() => [due_date, time_zone]));
        expect([moved.due_date, moved.time_zone]).toEqual([null, time_zone]);
      }
  });
});
