import type { UserId } from '../src/base/user';
import { createTask } from '../src/db/tasks';
import { createFollower, listChanges } from './support/changes';
import { createClient, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { databaseIn, openTransaction, untilWaiting } from './support/waiting';

// A list hands its client on to the changes.

let service: TestService;
let anonymous: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  anonymous = createClient(service.url);
});
afterAll(() => service.close());

describe.each(['listTasks', 'listUserTasks'] as const)('%s', (operation) => {
  let count = 0;
  function newUser() {
    const name = `${operation} ${++count}`;
    const client = anonymous.as(name);
    const list = (headers: Record<string, string> = { Prefer: 'sync-token' }, query = {}) =>
      client.call<Task[]>(operation, { params: { user_id: name }, query, headers });
    const create = async (title: string) => (await client.call<Task>('createTask', { body: { title } })).body;
    return { name: name as UserId, client, list, create };
  }

  it('200 with a token after which come the changes since the list, and no others', async () => {
    const { client, list, create } = newUser();
    const [kept, changed, deleted] = [await create('Kept'), await create('Changed'), await create('Deleted')];
    const page = await list();
    const { body: none } = await listChanges(client, page.headers.get('x-sync-token')!);
    expect([page.body.length, none.changes]).toEqual([3, []]);

    await client.call('toggleTask', { params: { task_id: changed.id } });
    await client.call('deleteTask', { params: { task_id: deleted.id } });
    const created = await create('Created');
    const follower = createFollower(client, 100, page);
    await follower.catchUp();
    expect(follower.seen.map(({ type, task_id }) => [type, task_id])).toEqual([
      ['updated', changed.id],
      ['deleted', deleted.id],
      ['created', created.id],
    ]);
    expect(follower.tasks().map(({ id }) => id)).toEqual([kept.id, changed.id, created.id]);
  });

  it('200 with a token also for a user without tasks, for an empty search, and for the trash', async () => {
    const { client, list, create } = newUser();
    for (const query of [{}, { q: 'nothing' }, { status: 'deleted' }]) {
      const since = (await list(undefined, query)).headers.get('x-sync-token')!;
      const { id } = await create('New');
      expect((await listChanges(client, since)).body.changes).toMatchObject([{ type: 'created', task_id: id }]);
    }
  });

  it('200 with a token that is read before the list: what changes in between comes after the token', async () => {
    const { name, client, list, create } = newUser();
    await create('First');
    // The token cannot be read until this ends.
    const writer = await openTransaction(service);
    await writer.sql`lock table task_lists in access exclusive mode`;
    const reading = list();
    await untilWaiting(service.sql);
    await createTask(databaseIn(writer), name, { title: 'In between' });
    await writer.end('commit');
    const follower = createFollower(client, 100, await reading);
    await follower.catchUp();
    expect(follower.tasks().map(({ title }) => title)).toEqual(['First', 'In between']);
  });

  it('200 with a token that is too old once the trash has been emptied', async () => {
    const { client, list, create } = newUser();
    const { id } = await create('Gone');
    const since = (await list()).headers.get('x-sync-token')!;
    await client.call('deleteTask', { params: { task_id: id } });
    await client.call('emptyTrash');
    expect((await listChanges(client, since)).status).toBe(410);
    expect((await listChanges(client, (await list()).headers.get('x-sync-token')!)).status).toBe(200);
  });

  it.each([
    ['sync-token', 'sync-token'],
    ['Sync-Token; foo=bar', 'sync-token'],
    ['respond-async, sync-token', 'sync-token'],
    ['count=exact, sync-token', 'count=exact, sync-token'],
    ['sync-token, count=exact', 'count=exact, sync-token'],
    ['sync-token=no', null],
    ['sync-tokens', null],
    ['"sync-token"', null],
    ['count=exact', 'count=exact'],
    ['', null],
  ])('200, with a token or without, for Prefer: %s', async (prefer, applied) => {
    const { headers } = await newUser().list({ Prefer: prefer });
    const hasToken = applied?.includes('sync-token') ?? false;
    expect([headers.get('preference-applied'), headers.has('x-sync-token')]).toEqual([applied, hasToken]);
  });

  it('200 without a token for a client that does not ask', async () => {
    expect((await newUser().list({})).headers.has('x-sync-token')).toBe(false);
  });
});
