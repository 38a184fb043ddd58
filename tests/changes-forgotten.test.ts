import { randomUUID } from 'node:crypto';
import { sweep } from '../src/db/sweep';
import { createFollower, listChanges } from './support/changes';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';

// A deletion is told of for 30 days. A token from before is refused, and no other.

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
/** Thirty days later. */
async function forget(name: string) {
  await service.sql`update deleted_tasks set deleted_at = now() - interval '31 days' where user_id = ${name}`;
  expect(await sweep(service.services.database)).toBeGreaterThan(0);
}
const tokenNow = async (user: Client) => (await listChanges(user)).body.next;
const refusalOf = async (user: Client, since: string) => {
  const { status, body } = await listChanges<Problem>(user, since);
  return [status, body.code];
};
const expired = [410, 'SYNC_TOKEN_EXPIRED'];

it('410 for a token from before a deletion that is forgotten', async () => {
  const { name, user, remove } = await newUser();
  const since = await tokenNow(user);
  await remove(0);
  expect((await listChanges(user, since)).status).toBe(200);
  await forget(name);
  expect(await refusalOf(user, since)).toEqual(expired);
});

it("410 for a token of another user's list", async () => {
  const [mine, theirs] = [await newUser(), await newUser()];
  expect(await refusalOf(mine.user, await tokenNow(theirs.user))).toEqual(expired);
  expect(
    (await client.as(mine.name).call('streamChanges', { query: { since: await tokenNow(theirs.user) } })).status,
  ).toBe(410);
});

it('410 for a token from the middle of a forgotten statement that deleted many', async () => {
  const { name, user } = await newUser();
  const since = await tokenNow(user);
  await user.call('clearCompleted', { query: { status: 'completed' } });
  const { next } = (await listChanges(user, since, 1)).body;
  await forget(name);
  expect(await refusalOf(user, next)).toEqual(expired);
});

it('410 for who stopped in the middle of the first reading, and a deletion since then is forgotten', async () => {
  const { name, user, remove } = await newUser();
  const { next } = (await listChanges(user, undefined, 1)).body;
  await remove(0);
  await forget(name);
  expect(await refusalOf(user, next)).toEqual(expired);
});

it('200 for who has heard of the deletion, however long nothing has happened since', async () => {
  const { name, user, remove } = await newUser();
  const before = await tokenNow(user);
  await remove(0);
  const since = (await listChanges(user, before)).body.next;
  await forget(name);
  expect((await listChanges(user, since)).body).toEqual({ changes: [], next: since, more: false });
});

it('200 for a token from after the deletion, and what comes later is told', async () => {
  const { name, user, remove } = await newUser();
  await remove(0);
  const since = await tokenNow(user);
  await remove(1);
  await service.sql`
    update deleted_tasks set deleted_at = now() - interval '31 days' where user_id = ${name} and title = 'One'`;
  await sweep(service.services.database);
  expect((await listChanges(user, since)).body.changes.map(({ type }) => type)).toEqual(['deleted']);
});

it.each([1, 2, 100])('who starts again gets through in pages of %d, and goes on from there', async (limit) => {
  const { name, user, tasks, remove } = await newUser();
  await remove(2);
  await forget(name);
  const follower = createFollower(user, limit);
  await follower.catchUp();
  await follower.catchUp();
  expect(follower.tasks()).toEqual(tasks.slice(0, 2));
  await remove(0);
  await follower.catchUp();
  expect(follower.tasks()).toEqual([tasks[1]]);
});

it('410 for a token ahead of the list, as when the database was set back', async () => {
  const { name, user } = await newUser();
  const since = await tokenNow(user);
  await service.sql`update task_lists set version = version - 1 where user_id = ${name}`;
  expect(await refusalOf(user, since)).toEqual(expired);
});
