import { randomUUID } from 'node:crypto';
import { createFollower, listChanges } from './support/changes';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';

// One writer. Several writers are in changes-concurrency.test.ts, tokens that are too old in changes-forgotten.test.ts.

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

const newUser = () => client.as(randomUUID());
const create = async (user: Client, title: string, more = {}) =>
  (await user.call('createTask', { body: { title, ...more } })).body;
const about = ({ id }: Task) => ({ params: { task_id: id } });
const createThree = async (user: Client) =>
  (await user.call<Task[]>('createTasks', { body: { tasks: ['One', 'Two', 'Three'].map((title) => ({ title })) } }))
    .body;
const typesOf = ({ changes }: { changes: readonly { type: string }[] }) => changes.map(({ type }) => type);

describe('listChanges', () => {
  it('200 with no changes and a token to go on with, for a user without tasks', async () => {
    const user = newUser();
    const { body } = await listChanges(user);
    expect(body).toEqual({ changes: [], next: expect.any(String), more: false });
    expect((await listChanges(user, body.next)).body).toEqual(body);
    const task = await create(user, 'First');
    expect((await listChanges(user, body.next)).body.changes).toEqual([
      { type: 'created', task_id: task.id, version: task.version, task },
    ]);
  });

  it('200 from the beginning: all tasks, in the order of their last change', async () => {
    const user = newUser();
    const [one, two, three] = [await create(user, 'One'), await create(user, 'Two'), await create(user, 'Three')];
    const changed = (await user.call('toggleTask', about(one))).body;
    const { changes } = (await listChanges(user)).body;
    expect(changes.map(({ task }) => task)).toEqual([two, three, changed]);
    expect(new Set(changes.map(({ type }) => type))).toEqual(new Set(['created']));
  });

  it('200 since a token: what was created, changed and deleted, in this order, each as it is now', async () => {
    const user = newUser();
    const [kept, gone, changed] = [
      await create(user, 'Kept'),
      await create(user, 'Gone'),
      await create(user, 'Changed'),
    ];
    const { next } = (await listChanges(user)).body;
    const created = await create(user, 'Created');
    await user.call('toggleTask', about(changed));
    await user.call('deleteTask', about(gone));
    const { body: last } = await user.call('updateTask', { ...about(changed), body: { title: 'Changed twice' } });
    const { changes, more } = (await listChanges(user, next)).body;
    const tombstone = changes[1]!;
    expect([changes, more]).toEqual([
      [
        { type: 'created', task_id: created.id, version: created.version, task: created },
        { type: 'deleted', task_id: gone.id, version: tombstone.version },
        { type: 'updated', task_id: changed.id, version: last.version, task: last },
      ],
      false,
    ]);
    expect(changes.some(({ task_id }) => task_id === kept.id)).toBe(false);
  });

  it('200 with nothing but the deletion of a task that was created and deleted since', async () => {
    const user = newUser();
    const { next } = (await listChanges(user)).body;
    const task = await create(user, 'Short');
    await user.call('deleteTask', about(task));
    expect((await listChanges(user, next)).body.changes).toEqual([
      { type: 'deleted', task_id: task.id, version: expect.any(Number) },
    ]);
  });

  it('200 with a restored task as `created`, whether or not the client knows of the deletion', async () => {
    const user = newUser();
    const task = await create(user, 'Undo');
    const { next: before } = (await listChanges(user)).body;
    await user.call('deleteTask', about(task));
    const { next: between } = (await listChanges(user)).body;
    const { body: restored } = await user.call('restoreTask', about(task));
    for (const since of [before, between]) {
      expect((await listChanges(user, since)).body.changes).toEqual([
        { type: 'created', task_id: task.id, version: restored.version, task: restored },
      ]);
    }
  });

  it('200 with the same changes whenever a token is sent, and without any when nothing has happened', async () => {
    const user = newUser();
    await createThree(user);
    const { next } = (await listChanges(user, undefined, 1)).body;
    expect((await listChanges(user, next, 1)).body).toEqual((await listChanges(user, next, 1)).body);
    const last = (await listChanges(user)).body;
    expect((await listChanges(user, last.next)).body).toEqual({ changes: [], next: last.next, more: false });
  });

  describe.each([1, 2, 3])('pages of %d', (limit) => {
    it('200 with each change of one statement once, though they share a version', async () => {
      const user = newUser();
      const follower = createFollower(user, limit);
      const tasks = await createThree(user);
      await follower.catchUp();
      await user.call('completeAll');
      await follower.catchUp();
      expect(follower.tasks().map(({ completed }) => completed)).toEqual([true, true, true]);
      await user.call('clearCompleted', { query: { status: 'completed' } });
      await follower.catchUp();
      expect(follower.tasks()).toEqual([]);
      expect(typesOf({ changes: follower.seen })).toEqual(
        ['created', 'updated', 'deleted'].flatMap((type) => tasks.map(() => type)),
      );
    });

    it('200 with `created` for a task that the client does not have, though it has changed since', async () => {
      const user = newUser();
      const [one, two, three] = await createThree(user);
      await user.call('toggleTask', about(one!));
      const fromStart = createFollower(user, limit);
      await fromStart.catchUp();
      expect(typesOf({ changes: fromStart.seen })).toEqual(['created', 'created', 'created']);
      await user.call('toggleTask', about(two!));
      const [four, five] = [await create(user, 'Four'), await create(user, 'Five')];
      await user.call('toggleTask', about(four));
      await user.call('deleteTask', about(three!));
      await fromStart.catchUp();
      expect(fromStart.seen.slice(3).map(({ type, task_id }) => [type, task_id])).toEqual([
        ['updated', two!.id],
        ['created', five.id],
        ['created', four.id],
        ['deleted', three!.id],
      ]);
    });

    it('200 with `more` as long as there is more', async () => {
      const user = newUser();
      await createThree(user);
      const mores = [];
      for (let since: string | undefined, more = true; more; mores.push(more)) {
        ({ next: since, more } = (await listChanges(user, since, limit)).body);
      }
      expect(mores).toEqual([...Array(Math.ceil(3 / limit) - 1).fill(true), false]);
    });
  });

  it.each(['', 'x', '!', 'A'.repeat(29), `${'A'.repeat(29)}B`, `${'A'.repeat(30)}=`, 'A'.repeat(200)])(
    '422 for the token %j',
    async (since) => {
      const { status, body } = await listChanges<Problem>(newUser(), since);
      expect([status, body.errors]).toEqual([422, [expect.objectContaining({ in: 'query', pointer: '/since' })]]);
    },
  );

  it("200 or 410 for another user's token, without anything of that user", async () => {
    const [alice, bob] = [newUser(), newUser()];
    for (const title of ['One', 'Two', 'Three']) await create(alice, title);
    const own = await create(bob, 'Own');
    const { next } = (await listChanges(alice, undefined, 1)).body;
    const { status, text, body } = await listChanges(bob, next);
    expect([200, 410]).toContain(status);
    for (const { task_id } of body.changes ?? []) expect(task_id).toBe(own.id);
    expect(text).not.toMatch(/Two|Three/);
    const ahead = (await listChanges(alice)).body.next;
    expect((await listChanges<Problem>(bob, ahead)).body.code).toBe('SYNC_TOKEN_EXPIRED');
    expect((await listChanges<Problem>(newUser(), ahead)).body.code).toBe('SYNC_TOKEN_EXPIRED');
  });
});
