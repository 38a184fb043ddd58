import { randomUUID } from 'node:crypto';
import { sweep } from '../src/db/sweep';
import { createFollower, listChanges } from './support/changes';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// listChanges tells of a deletion for 30 days, or until the task is purged. From then on it refuses the tokens from before the deletion,
// and no others.

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

/** A user with three completed tasks, made one after the other. */
async function newUser() {
  const name = randomUUID();
  const user = client.as(name);
  const tasks: Task[] = [];
  for (const title of ['One', 'Two', 'Three']) {
    tasks.push((await user.call('createTask', { body: { title, completed: true } })).body);
  }
  const remove = (index: number) => user.call('deleteTask', { params: { task_id: tasks[index]!.id } });
  return { name, user, tasks, remove };
}
const tokenNow = async (user: Client) => (await listChanges(user)).body.next;
const refusalOf = async (user: Client, since: string) => {
  const { status, body } = await listChanges<Problem>(user, since);
  return [status, body.code];
};
const expired = [410, 'SYNC_TOKEN_EXPIRED'];

/** How deletions are forgotten: all of a user's, or that of the task with this title. */
const ways: readonly (readonly [string, (name: string, user: Client, title?: string) => Promise<unknown>])[] = [
  [
    'after 30 days',
    async (name, _, title) => {
      const { count } = await service.sql`
        update deleted_tasks set deleted_at = now() - interval '31 days'
        where user_id = ${name} and title = coalesce(${title ?? null}, title)`;
      expect(await sweep(service.services.database)).toBe(count);
    },
  ],
  [
    'by purgeTask',
    async (_, user, title) => {
      const { body } = await user.call<Task[]>('listTasks', { query: { status: 'deleted' } });
      const meant = body.filter((task) => title === undefined || task.title === title);
      expect(meant).not.toEqual([]);
      for (const { id } of meant) await user.call('purgeTask', { params: { task_id: id } });
    },
  ],
  [
    'by emptyTrash',
    async (name, user, title) => {
      // The other task must stay.
      const [later] =
        title === undefined
          ? []
          : await service.sql`delete from deleted_tasks where user_id = ${name} and title <> ${title} returning *`;
      const { body: trash } = await user.call<Task[]>('listTasks', { query: { status: 'deleted' } });
      expect((await user.call('emptyTrash')).body).toEqual({ deleted: trash.length });
      if (later) await service.sql`insert into deleted_tasks ${service.sql(later)}`;
    },
  ],
];

describe.each(ways)('listChanges, with deletions forgotten %s', (_, forget) => {
  it('410 for a token from before a deletion that is forgotten', async () => {
    const { name, user, remove } = await newUser();
    const since = await tokenNow(user);
    await remove(0);
    expect((await listChanges(user, since)).status).toBe(200);
    await forget(name, user);
    expect(await refusalOf(user, since)).toEqual(expired);
  });

  it('410 for a token from the middle of a forgotten statement that deleted many', async () => {
    const { name, user } = await newUser();
    const since = await tokenNow(user);
    await user.call('clearCompleted', { query: { status: 'completed' } });
    const { next } = (await listChanges(user, since, 1)).body;
    await forget(name, user);
    expect(await refusalOf(user, next)).toEqual(expired);
  });

  it('410 for a token from the middle of the first reading, when a deletion since then is forgotten', async () => {
    const { name, user, remove } = await newUser();
    const { next } = (await listChanges(user, undefined, 1)).body;
    await remove(0);
    await forget(name, user);
    expect(await refusalOf(user, next)).toEqual(expired);
  });

  it('200 for a token from a reply that told of the deletion', async () => {
    const { name, user, remove } = await newUser();
    const before = await tokenNow(user);
    await remove(0);
    const since = (await listChanges(user, before)).body.next;
    await forget(name, user);
    expect((await listChanges(user, since)).body).toEqual({ changes: [], next: since, more: false });
  });

  it('200 for a token from after the deletion, with later changes', async () => {
    const { name, user, remove } = await newUser();
    await remove(0);
    const since = await tokenNow(user);
    await remove(1);
    await forget(name, user, 'One');
    expect((await listChanges(user, since)).body.changes.map(({ type }) => type)).toEqual(['deleted']);
  });

  it.each([1, 2, 100])('200 for a client that starts again, in pages of %d, and goes on from there', async (limit) => {
    const { name, user, tasks, remove } = await newUser();
    await remove(2);
    await forget(name, user);
    const follower = createFollower(user, limit);
    await follower.catchUp();
    await follower.catchUp();
    expect(follower.tasks()).toEqual(tasks.slice(0, 2));
    await remove(0);
    await follower.catchUp();
    expect(follower.tasks()).toEqual([tasks[1]]);
  });
});

describe('listChanges', () => {
  it("410 for a token of another user's list", async () => {
    const [mine, theirs] = [await newUser(), await newUser()];
    expect(await refusalOf(mine.user, await tokenNow(theirs.user))).toEqual(expired);
    expect(
      (await client.as(mine.name).call('streamChanges', { query: { since: await tokenNow(theirs.user) } })).status,
    ).toBe(410);
  });

  it('410 for a token ahead of the list, as when the database was set back', async () => {
    const { name, user } = await newUser();
    const since = await tokenNow(user);
    await service.sql`update task_lists set version = version - 1 where user_id = ${name}`;
    expect(await refusalOf(user, since)).toEqual(expired);
  });

  it('410 for a token from before the user was deleted, also when the new list has higher versions', async () => {
    const name = randomUUID();
    const asOfNow = () => createClient(service.url, signToken({ sub: name, iat: Date.now() / 1000 }));
    const create = async (title: string) => (await asOfNow().call('createTask', { body: { title } })).body.version;
    const former = [await create('One'), await create('Two')];
    const since = await tokenNow(asOfNow());
    expect((await asOfNow().call('deleteAccount')).status).toBe(204);
    const later = [await create('Three'), await create('Four'), await create('Five')];
    expect(Math.min(...later)).toBeGreaterThan(Math.max(...former));
    expect(await refusalOf(asOfNow(), since)).toEqual(expired);
  });
});
