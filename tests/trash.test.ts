import { randomUUID } from 'node:crypto';
import { operationTable } from '../generated/operations';
import type { OperationId } from '../src/base/contract';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { withoutRequestId } from './support/families';
import { startService, type TestService } from './support/service';
import { counted, inParallel } from './support/waiting';

// A deleted task is in the trash for 30 days: gone from everything but its list, restoreTask and purgeTask.

type DeletedTask = Task & { readonly deleted_at: string };

const missingId = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';
const operations = Object.entries(operationTable).map(([id, operation]) => ({ id: id as OperationId, ...operation }));
const ofTrash = new Set(['restoreTask', 'purgeTask']);
const aboutTask = operations.filter(({ id, path }) => path.includes('{task_id}') && !ofTrash.has(id));
const lists = operations.filter(({ id }) => id === 'listTasks' || id === 'listUserTasks');

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

async function userWithDeleted() {
  const name = randomUUID();
  const user = client.as(name);
  const body = { title: 'Buy milk', description: 'Two litres', completed: true };
  const { body: created } = await user.call('createTask', { body });
  const { body: task } = await user.call('toggleTask', { params: { task_id: created.id } });
  await user.call('deleteTask', { params: { task_id: task.id } });
  return { name, user, task };
}
const restore = <Body = Task>(user: Client, task_id: string) => user.call<Body>('restoreTask', { params: { task_id } });
const trashOf = async (user: Client) =>
  (await user.call<DeletedTask[]>('listTasks', { query: { status: 'deleted' } })).body;

describe('a deleted task', () => {
  it.each(aboutTask)(
    '404 from $id, in the same bytes as for a task that never existed',
    async ({ id, method, path }) => {
      const { name, user, task } = await userWithDeleted();
      const withTitle = method === 'put' || (method === 'patch' && path.endsWith('{task_id}'));
      const body = withTitle ? { title: 'x' } : path.endsWith('/position') ? { to: 'top' } : undefined;
      const [gone, never] = [
        await user.call<Problem>(id, { params: { user_id: name, task_id: task.id }, body }),
        await user.call<Problem>(id, { params: { user_id: name, task_id: missingId }, body }),
      ];
      expect([gone.status, withoutRequestId(gone.text)]).toEqual([404, withoutRequestId(never.text)]);
      expect((await restore(user, task.id)).body.title).toBe(task.title);
    },
  );

  it.each(lists)('is in no list of $id except the trash', async ({ id }) => {
    const { name, user, task } = await userWithDeleted();
    for (const query of [{}, { status: 'all' }, { status: 'pending' }, { status: 'completed' }, { q: 'milk' }]) {
      expect((await user.call(id, { params: { user_id: name }, query })).body).toEqual([]);
    }
    const { body } = await user.call<DeletedTask[]>(id, { params: { user_id: name }, query: { status: 'deleted' } });
    const { version, deleted_at } = body[0]!;
    expect(body).toEqual([{ ...task, version, deleted_at }]);
    expect(version).toBe(task.version + 1);
    expect(Date.parse(deleted_at)).toBeGreaterThanOrEqual(Date.parse(task.updated_at) - 1);
  });

  it('is changed by no bulk operation', async () => {
    const { user } = await userWithDeleted();
    const before = await trashOf(user);
    expect((await user.call<object>('completeAll')).body).toEqual({ completed: 0 });
    expect((await user.call<object>('clearCompleted', { query: { status: 'completed' } })).body).toEqual({
      deleted: 0,
    });
    expect(await trashOf(user)).toEqual(before);
  });

  it("is in nobody else's trash", async () => {
    await userWithDeleted();
    expect(await trashOf(client.as(randomUUID()))).toEqual([]);
  });
});

describe('restoreTask', () => {
  it('200 with the task as it was, a higher version and its ETag', async () => {
    const { user, task } = await userWithDeleted();
    const [deleted] = await trashOf(user);
    const { status, headers, body } = await restore(user, task.id);
    expect([status, headers.get('etag')]).toEqual([200, `"${body.version}"`]);
    expect(body).toEqual({ ...task, updated_at: body.updated_at, version: body.version });
    expect(body.version).toBe(deleted!.version + 1);
    expect(body.updated_at > task.updated_at).toBe(true);
    expect((await user.call('getTask', { params: { task_id: task.id } })).body).toEqual(body);
    expect(await trashOf(user)).toEqual([]);
  });

  it("404 for a task that is not deleted, never existed, has been restored, or is in another user's trash, in the same bytes", async () => {
    const { user, task } = await userWithDeleted();
    const { task: theirs } = await userWithDeleted();
    await restore(user, task.id);
    const { body: live } = await user.call('createTask', { body: { title: 'Live' } });
    const replies = [];
    for (const id of [missingId, live.id, task.id, theirs.id]) replies.push(await restore<Problem>(user, id));
    expect(replies.map(({ status, body }) => [status, body.code])).toEqual(Array(4).fill([404, 'TASK_NOT_FOUND']));
    expect(new Set(replies.map(({ text }) => withoutRequestId(text))).size).toBe(1);
    expect((await user.call('getTask', { params: { task_id: live.id } })).body).toEqual(live);
  });

  it('200 each time that a task goes to the trash and back', async () => {
    const { user, task } = await userWithDeleted();
    const versions = [task.version];
    for (let round = 0; round < 3; round += 1) {
      versions.push((await restore(user, task.id)).body.version);
      expect((await user.call('deleteTask', { params: { task_id: task.id } })).status).toBe(204);
    }
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
  });

  it('200 for one of twenty at once, and 404 for the others', async () => {
    const { user, task } = await userWithDeleted();
    const replies = await inParallel(20, () => restore(user, task.id));
    expect(counted(replies.map(({ status }) => status))).toEqual({ 200: 1, 404: 19 });
  });

  it.each([
    [200, '29 days 23 hours'],
    [404, '30 days 1 second'],
  ])('%i for a task that has been in the trash for %s', async (status, age) => {
    const { name, user, task } = await userWithDeleted();
    await service.sql`update deleted_tasks set deleted_at = now() - ${age}::interval where user_id = ${name}`;
    expect((await restore(user, task.id)).status).toBe(status);
  });
});
