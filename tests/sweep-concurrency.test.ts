import type { UserId } from '../src/base/user';
import type { Database, Parameter, Statement } from '../src/db/pool/connection';
import { sweep } from '../src/db/sweep';
import { restoreTask } from '../src/db/trash';
import { startService, type TestService } from './support/service';
import { fillTrash, trashOf, userWithTrash } from './support/trash';
import { counted, holdList, inParallel, openTransaction } from './support/waiting';

// The sweep beside other sweeps, and beside users.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
// The sweep is for all users: no row of one test may be due in the next.
afterEach(() => service.sql`delete from users`);

const sweepNow = () => sweep(service.services.database);

it('does nothing more when it is told to stop', async () => {
  const { name } = await userWithTrash(service);
  await fillTrash(service, name, 10);
  expect(await sweep(service.services.database, AbortSignal.abort())).toBe(0);
});

it('four at the same time remove each row once', async () => {
  const users = await inParallel(20, () => userWithTrash(service, 31));
  for (const { name } of users) await fillTrash(service, name, 300);
  let removed = 0;
  // One that finds all lists busy leaves them to the others.
  for (let round = 0; round < 3; round += 1) {
    for (const count of await inParallel(4, sweepNow)) removed += count;
  }
  expect(removed).toBe(20 * 301);
  for (const { name } of users) expect(await trashOf(service, name)).toMatchObject({ left: [], forgotten: 2 });
});

it('does not wait for a list that is busy, and sweeps it the next time', async () => {
  const [busy, idle] = [await userWithTrash(service, 31), await userWithTrash(service, 31)];
  const held = await holdList(service, busy.name);
  expect(await sweepNow()).toBe(1);
  expect((await trashOf(service, idle.name)).left).toEqual([]);
  await held.end('commit');
  expect(await sweepNow()).toBe(1);
  expect(await trashOf(service, busy.name)).toMatchObject({ left: [], forgotten: 2 });
});

it('does not block a restore that started when the task was not due yet, nor is blocked by it', async () => {
  const { name, tasks } = await userWithTrash(service, 0);
  const restoring = await openTransaction(service);
  const { sql } = restoring;
  // The transaction's time stands still: to it there is a microsecond left, to the sweep there is none.
  const [begun] = await sql<
    { at: string }[]
  >`select (now() - interval '30 days' + interval '1 microsecond')::text as at`;
  await service.sql`update deleted_tasks set deleted_at = ${begun!.at}::text::timestamptz where user_id = ${name}`;
  await sql`select from task_lists where user_id = ${name} for update`;
  const sweeping = sweepNow();
  const run = async ({ text }: Statement, values: readonly Parameter[]) => [
    ...(await sql.unsafe(text, values as Parameter[])),
  ];
  const database = { read: run, write: run } as unknown as Database;
  expect(await restoreTask(database, name as UserId, tasks[0]!.id)).toMatchObject({ title: 'Task 0' });
  await restoring.end('commit');
  expect(await sweeping).toBe(0);
  expect(await trashOf(service, name)).toMatchObject({ left: [], forgotten: 0 });
});

it('beside users who delete, restore and clear: nothing fails, and no task is lost that is not due', async () => {
  const users = await inParallel(4, () => userWithTrash(service, ...Array(20).fill(31), ...Array(20).fill(1)));
  let writing = true;
  const sweeping = inParallel(2, async () => {
    let removed = 0;
    while (writing) removed += await sweepNow();
    return removed;
  });
  const statuses = await inParallel(16, async (index) => {
    const { user, tasks } = users[index % 4]!;
    const seen: number[] = [];
    for (const { id } of tasks) {
      seen.push((await user.call('restoreTask', { params: { task_id: id } })).status);
      seen.push((await user.call('completeAll')).status);
      const removals = [
        () => user.call('clearCompleted', { query: { status: 'completed' } }),
        () => user.call('deleteTask', { params: { task_id: id } }),
      ];
      // A user's changes come one after the other: each of them is the first of some.
      if (index % 8 < 4) removals.reverse();
      seen.push(...(await Promise.all(removals.map((remove) => remove()))).map(({ status }) => status));
    }
    return seen;
  }).finally(() => {
    writing = false;
  });
  const removed = (await sweeping).reduce((sum, count) => sum + count) + (await sweepNow());
  expect(Object.keys(counted(statuses.flat())).sort()).toEqual(['200', '204', '404']);
  const [{ count }] = await service.sql<[{ count: number }]>`select count(*)::int as count from deleted_tasks`;
  expect([removed, count]).toEqual([4 * 20, 4 * 20]);
  expect(service.logLines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});
