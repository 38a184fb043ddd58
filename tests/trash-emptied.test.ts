import { randomUUID } from 'node:crypto';
import { createFollower, listChanges } from './support/changes';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { withoutRequestId } from './support/families';
import { startService, type TestService } from './support/service';
import { counted, holdList, inParallel, untilWaiting } from './support/waiting';

// A task that is deleted for good is gone from the trash at once. What listChanges knows of it then is in changes-forgotten.test.ts.

const missingId = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

/** A user with a task, and with others in the trash. */
async function userWithTrash(count: number) {
  const name = randomUUID();
  const user = client.as(name);
  const { body: kept } = await user.call('createTask', { body: { title: 'Kept' } });
  const beginning = (await listChanges(user)).body.next;
  const deleted: Task[] = [];
  for (let index = 0; index < count; index += 1) {
    const { body } = await user.call('createTask', { body: { title: `Deleted ${index}` } });
    await user.call('deleteTask', { params: { task_id: body.id } });
    deleted.push(body);
  }
  return { name, user, kept, deleted, beginning };
}
const purge = (user: Client, task_id: string) => user.call<Problem>('purgeTask', { params: { task_id } });
const restore = (user: Client, task_id: string) => user.call<Problem>('restoreTask', { params: { task_id } });
const titlesIn = async (user: Client, status: string) =>
  (await user.call<Task[]>('listTasks', { query: { status, sort: 'created_at' } })).body.map(({ title }) => title);

describe.each([
  ['emptyTrash', 200, (user: Client, _: Task) => user.call<Problem>('emptyTrash'), []],
  ['purgeTask', 204, (user: Client, { id }: Task) => purge(user, id), ['Deleted 1']],
] as const)('%s', (_, done, remove, left) => {
  it(`${done} deletes tasks in the trash for good, and no others`, async () => {
    const { name, user, kept, deleted } = await userWithTrash(2);
    expect((await remove(user, deleted[0]!)).status).toBe(done);
    expect(await titlesIn(user, 'deleted')).toEqual(left);
    expect((await restore(user, deleted[0]!.id)).status).toBe(404);
    expect((await user.call('getTask', { params: { task_id: kept.id } })).body).toEqual(kept);
    const rows = await service.sql`select title from deleted_tasks where user_id = ${name}`;
    expect(rows.map(({ title }) => title)).toEqual(left);
  });

  it(`${done} is no change: listChanges has nothing new`, async () => {
    const { user, deleted } = await userWithTrash(2);
    const since = (await listChanges(user)).body.next;
    await remove(user, deleted[0]!);
    expect((await listChanges(user, since)).body).toEqual({ changes: [], next: since, more: false });
  });

  it(`${done} after a change that is under way, whose deletion listChanges still knows`, async () => {
    const { name, user, kept, deleted, beginning } = await userWithTrash(1);
    const { next: since } = (await listChanges(user)).body;
    const held = await holdList(service, name);
    const removing = remove(user, deleted[0]!);
    await untilWaiting(service.sql);
    // No row is locked before the list, so that the transaction with the list can go on.
    await held.sql`select from deleted_tasks where user_id = ${name} for update nowait`;
    // As deleteTask does it, in the transaction that has the list.
    await held.sql`update task_lists set version = version + 1 where user_id = ${name}`;
    await held.sql`
      with gone as (delete from tasks where user_id = ${name} returning *)
      insert into deleted_tasks (user_id, id, title, completed, created_at, updated_at, version, created_version, deleted_at)
      select user_id, id, title, completed, created_at, updated_at, (select version from task_lists where user_id = ${name}),
        created_version, now() from gone`;
    await held.end('commit');
    expect((await removing).status).toBe(done);
    expect(await titlesIn(user, 'deleted')).toEqual([kept.title]);
    expect((await listChanges<Problem>(user, beginning)).body.code).toBe('SYNC_TOKEN_EXPIRED');
    expect((await listChanges(user, since)).body.changes).toMatchObject([{ type: 'deleted', task_id: kept.id }]);
  });

  it(`${done} beside restoreTask: a task is either back or gone`, async () => {
    const { user, deleted } = await userWithTrash(8);
    const task = deleted[0]!;
    const replies = await inParallel(20, (index) => (index % 2 ? remove(user, task) : restore(user, task.id)));
    const restored = replies.filter(({ status }, index) => index % 2 === 0 && status === 200).length;
    expect(restored).toBeLessThanOrEqual(1);
    expect((await user.call('getTask', { params: { task_id: task.id } })).status).toBe(restored ? 200 : 404);
    expect(await titlesIn(user, 'deleted')).not.toContain(task.title);
    expect(replies.filter(({ status }) => status >= 500)).toEqual([]);
  });
});

describe('purgeTask', () => {
  it("404 for a task that is not in the user's trash, in the same bytes, and nothing is gone", async () => {
    const [mine, theirs] = [await userWithTrash(1), await userWithTrash(1)];
    const replies = [];
    for (const id of [missingId, mine.kept.id, theirs.deleted[0]!.id]) replies.push(await purge(mine.user, id));
    expect(replies.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([404, 'TASK_NOT_FOUND']));
    expect(new Set(replies.map(({ text }) => withoutRequestId(text))).size).toBe(1);
    expect([await titlesIn(mine.user, 'all'), await titlesIn(mine.user, 'deleted')]).toEqual([['Kept'], ['Deleted 0']]);
    expect(await titlesIn(theirs.user, 'deleted')).toEqual(['Deleted 0']);
  });

  it('204 for one of twenty at once, and 404 for the others', async () => {
    const { user, deleted } = await userWithTrash(1);
    const replies = await inParallel(20, () => purge(user, deleted[0]!.id));
    expect(counted(replies.map(({ status }) => status))).toEqual({ 204: 1, 404: 19 });
  });

  it('404 for a task that the next sweep removes', async () => {
    const { name, user, deleted } = await userWithTrash(1);
    await service.sql`update deleted_tasks set deleted_at = now() - interval '30 days 1 second' where user_id = ${name}`;
    expect((await purge(user, deleted[0]!.id)).status).toBe(404);
  });
});

it('beside all operations that move tasks, a client that follows the changes and starts again after a 410 ends with the same tasks as the service', async () => {
  const user = client.as(randomUUID());
  const { body: tasks } = await user.call<Task[]>('createTasks', {
    body: { tasks: Array.from({ length: 12 }, (_, index) => ({ title: `Task ${index}` })) },
  });
  const about = () => ({ params: { task_id: tasks[Math.floor(Math.random() * tasks.length)]!.id } });
  const moves = [
    () => user.call('deleteTask', about()),
    () => user.call('restoreTask', about()),
    () => user.call('toggleTask', about()),
    () => user.call('createTask', { body: { title: 'Another' } }),
    () => user.call('purgeTask', about()),
    () => user.call('emptyTrash'),
  ];
  // Has read one change of twelve, and reads the next when all is over.
  const late = createFollower(user, 1);
  await late.step();
  let writing = true;
  const following = [1, 3, 100].map(async (limit) => {
    let follower = createFollower(user, limit);
    const goOn = async (step: () => Promise<unknown>) => {
      try {
        await step();
      } catch (error) {
        if (!String(error).includes('SYNC_TOKEN_EXPIRED')) throw error;
        follower = createFollower(user, limit);
        await follower.step();
      }
    };
    while (writing) await goOn(() => follower.step());
    await goOn(() => follower.catchUp());
    await follower.catchUp();
    return follower.tasks();
  });
  await inParallel(4, async (writer) => {
    for (let round = 0; round < 40; round += 1) {
      const { status } = await moves[(round * 7 + writer) % moves.length]!();
      if (status >= 500) throw new Error(`${status}`);
    }
  }).finally(() => {
    writing = false;
  });
  const there = (await user.call<Task[]>('listTasks', { query: { sort: 'created_at', limit: 1000 } })).body;
  for (const copy of await Promise.all(following)) expect(copy).toEqual(there);
  const { body: last } = await user.call('createTask', { body: { title: 'Deleted for good' } });
  await user.call('deleteTask', { params: { task_id: last.id } });
  await user.call('emptyTrash');
  await expect(late.step()).rejects.toThrow('SYNC_TOKEN_EXPIRED');
});

describe('DELETE /api/tasks/trash', () => {
  it('is not the deletion of a task of this name, nor of a user of this name', async () => {
    const trash = client.as('trash');
    const { body } = await trash.call('createUserTask', { params: { user_id: 'trash' }, body: { title: 'Mine' } });
    await trash.call('emptyTrash');
    expect((await trash.call('getUserTask', { params: { user_id: 'trash', task_id: body.id } })).body).toEqual(body);
  });
});
