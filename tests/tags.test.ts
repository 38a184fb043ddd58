import { randomUUID } from 'node:crypto';
import type { UserId } from '../src/base/user';
import { changeTags, tagsAfter } from '../src/db/tags';
import { withTagRenamed } from '../src/planning/tags';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { explain, itOnOneServer, planKinds, recording } from './support/plans';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { inParallel } from './support/waiting';

// The tags of all tasks of a user: which there are, and changes of one in all tasks.

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService({ quotas: { bytes: 20_000 } });
  client = createClient(service.url);
});
afterAll(() => service.close());

type TagUse = { readonly name: string; readonly tasks: number; readonly pending: number };
const create = async (user: Client, ...tags: string[][]) => {
  const tasks = tags.map((each) => ({ title: 'Task', tags: each }));
  return (await user.call<Task[]>('createTasks', { body: { tasks } })).body;
};
const listTags = async (user: Client, query = {}) => (await user.call<TagUse[]>('listTags', { query })).body;
const names = async (user: Client) => (await listTags(user)).map(({ name }) => name);
const tagsOf = async (user: Client) =>
  (await user.call<Task[]>('listTasks', { query: { sort: 'created_at' } })).body.map(({ tags }) => tags);
const rename = (user: Client, tag: string, name: unknown) =>
  user.call<{ updated: number } & Problem>('renameTag', { params: { tag }, body: { name } });
const remove = (user: Client, tag: string) => user.call<{ updated: number }>('removeTag', { params: { tag } });
const newUser = () => client.as(randomUUID());

describe('listTags', () => {
  it('200 with an empty list for a user without tags', async () => {
    const user = newUser();
    expect(await listTags(user)).toEqual([]);
    await create(user, []);
    expect(await listTags(user)).toEqual([]);
  });

  it('200 with the numbers of their tasks and of pending ones, without the trash', async () => {
    const user = newUser();
    const [first, second, third] = await create(user, ['home', 'garden'], ['home'], ['home', 'gone']);
    await user.call('toggleTask', { params: { task_id: first!.id } });
    await user.call('deleteTask', { params: { task_id: third!.id } });
    expect(await listTags(user)).toEqual([
      { name: 'garden', tasks: 1, pending: 0 },
      { name: 'home', tasks: 2, pending: 1 },
    ]);
    await user.call('updateTask', { params: { task_id: second!.id }, body: { tags: [] } });
    expect(await listTags(user)).toContainEqual({ name: 'home', tasks: 1, pending: 0 });
  });

  it('200 with one tag for spellings that differ in case or composition, in the spelling of the newest task', async () => {
    const user = newUser();
    await create(user, ['STRASSE'], ['Straße'], ['caf\u0065\u0301'], ['CAF\u00c9']);
    expect(await listTags(user)).toEqual([
      { name: 'CAF\u00c9', tasks: 2, pending: 2 },
      { name: 'Straße', tasks: 2, pending: 2 },
    ]);
  });

  it('200 in alphabetical order, as people sort', async () => {
    const user = newUser();
    await create(user, ['zoo', 'Äpfel', 'b', 'apple', 'C', '10', '🏠', 'ähnlich']);
    expect(await names(user)).toEqual(['🏠', '10', 'ähnlich', 'Äpfel', 'apple', 'b', 'C', 'zoo']);
  });

  it('200 with pages that have each tag once', async () => {
    const user = newUser();
    const all = Array.from({ length: 20 }, (_, index) => `tag ${String(index).padStart(2, '0')}`);
    await create(user, all, all.slice(0, 3));
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const query = { limit: 7, ...(cursor && { cursor }) };
      const { body, headers } = await user.call<TagUse[]>('listTags', { query });
      expect(body.length).toBeLessThanOrEqual(7);
      seen.push(...body.map(({ name }) => name));
      cursor = headers.get('x-next-cursor');
      expect(headers.get('link')).toEqual(
        cursor === null ? null : `</api/tasks/tags?limit=7&cursor=${cursor}>; rel="next"`,
      );
    }
    expect(seen).toEqual(all);
  });

  it('304 while the counts are the same', async () => {
    const user = newUser();
    await create(user, ['home']);
    const { headers } = await user.call('listTags');
    const ifNone = { headers: { 'If-None-Match': headers.get('etag')! } };
    expect((await user.call('listTags', ifNone)).status).toBe(304);
    await create(user, ['Home']);
    expect((await user.call('listTags', ifNone)).status).toBe(200);
  });

  it('422 for the cursor of a list of tasks, and for one that nobody gave out', async () => {
    const user = newUser();
    await create(user, ['a'], ['b']);
    const { headers } = await user.call('listTasks', { query: { limit: 1 } });
    for (const cursor of [headers.get('x-next-cursor')!, 'AAAA', '_-8']) {
      const { status, body } = await user.call<Problem>('listTags', { query: { cursor } });
      const detail = 'belongs to another list; leave it out to get the first page';
      expect([status, body.errors]).toEqual([422, [{ in: 'query', pointer: '/cursor', detail }]]);
    }
  });

  it('200 with exact counts, and no more in memory than the page, whatever the number of tags', async () => {
    const name = randomUUID();
    await create(client.as(name), []);
    await service.sql`
      insert into tasks (user_id, id, title, completed, tags, created_at, updated_at, version, created_version)
      select ${name}, gen_random_uuid(), 'Task', false,
        jsonb_build_array('tag ' || lpad((n % 977)::text, 3, '0'), 'once ' || n), now(), now(), 1, 1
      from generate_series(1, 3000) n`;
    const found = await tagsAfter(service.services.database, name as UserId, 'TAG 1', 20);
    expect(found.map(([, { name: tag, tasks }]) => [tag, tasks])).toEqual(
      Array.from({ length: 21 }, (_, index) => [`tag ${index + 100}`, index + 100 < 70 ? 4 : 3]),
    );
  });
});

describe('renameTag', () => {
  it('200 with the number of changed tasks: pending and completed, but not the trash', async () => {
    const user = newUser();
    const [, done, gone] = await create(user, ['work', 'urgent'], ['WORK'], ['work'], ['urgent']);
    await user.call('toggleTask', { params: { task_id: done!.id } });
    await user.call('deleteTask', { params: { task_id: gone!.id } });
    expect((await rename(user, 'Work', ' Job ')).body).toEqual({ updated: 2 });
    expect(await tagsOf(user)).toEqual([['Job', 'urgent'], ['Job'], ['urgent']]);
    await user.call('restoreTask', { params: { task_id: gone!.id } });
    expect(await names(user)).toEqual(['Job', 'urgent', 'work']);
  });

  it('200, and a task that has the new name already has it once, at the first of the two places', async () => {
    const user = newUser();
    await create(user, ['a', 'b', 'c'], ['c', 'x', 'A'], ['x']);
    expect((await rename(user, 'a', 'C')).body).toEqual({ updated: 2 });
    expect(await tagsOf(user)).toEqual([['C', 'b'], ['c', 'x'], ['x']]);
    expect(await listTags(user)).toContainEqual({ name: 'c', tasks: 2, pending: 2 });
  });

  it('200 when only the spelling changes, and 0 when nothing does', async () => {
    const user = newUser();
    await create(user, ['home'], ['HOME']);
    expect((await rename(user, 'home', 'HOME')).body).toEqual({ updated: 1 });
    expect((await rename(user, 'home', 'HOME')).body).toEqual({ updated: 0 });
    expect((await rename(user, 'never used', 'x')).body).toEqual({ updated: 0 });
  });

  it.each([
    'a/b',
    '..a',
    '...',
    '🏠 home',
    '100%',
    'a+b',
    'a?b=c#d',
    'Ünïcödé',
    "'; drop table tasks; --",
    '[]',
    '"',
    '{"a":1}',
  ])('200 for the tag %j, and back', async (tag) => {
    const user = newUser();
    await create(user, [tag, 'other']);
    expect((await rename(user, tag, 'plain')).body).toEqual({ updated: 1 });
    expect((await rename(user, 'plain', tag)).body).toEqual({ updated: 1 });
    expect(await tagsOf(user)).toEqual([[tag, 'other']]);
    expect((await remove(user, tag)).body).toEqual({ updated: 1 });
  });

  it.each([
    ['blank', ' ', '/name'],
    ['with a comma', 'a,b', '/name'],
    ['with a line break', 'a\nb', '/name'],
    ['a dot', ' . ', '/name'],
    ['two dots', '..', '/name'],
    ['too long', 'x'.repeat(51), '/name'],
    ['no text', 7, '/name'],
  ])('422 for a new name that is %s', async (_, name, pointer) => {
    const { status, body } = await rename(newUser(), 'home', name);
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ in: 'body', pointer })]]);
  });

  it.each(['%20', '%00', 'a%2Cb', 'x'.repeat(51)])('422 for the tag %s in the path', async (tag) => {
    const headers = { ...authorization(), 'Content-Type': 'application/json' };
    const { status, body } = await client.send('PATCH', `/api/tasks/tags/${tag}`, { headers, body: '{"name":"x"}' });
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ in: 'path', pointer: '/tag' })]]);
  });

  it("200, and other users' tasks stay as they are", async () => {
    const [mine, theirs] = [newUser(), newUser()];
    await create(mine, ['home']);
    const before = await create(theirs, ['home']);
    expect((await rename(mine, 'home', 'house')).body).toEqual({ updated: 1 });
    expect((await theirs.call<Task[]>('listTasks')).body).toEqual(before);
  });

  it('200, and each changed task comes as a change with a new version', async () => {
    const user = newUser();
    const [first, second] = await create(user, ['home'], ['other']);
    const { body: start } = await user.call<{ next: string }>('listChanges');
    await rename(user, 'home', 'house');
    const { body } = await user.call<{ changes: object[] }>('listChanges', { query: { since: start.next } });
    expect(body.changes).toEqual([
      expect.objectContaining({ type: 'updated', task: expect.objectContaining({ id: first!.id, tags: ['house'] }) }),
    ]);
    const { body: now } = await user.call('getTask', { params: { task_id: first!.id } });
    expect(now.version).toBeGreaterThan(first!.version);
    expect(now.updated_at > first!.updated_at).toBe(true);
    expect((await user.call('getTask', { params: { task_id: second!.id } })).body).toEqual(second);
  });

  it('403 for a longer name beyond the quota of bytes, and the same length is no growth', async () => {
    const user = newUser();
    await user.call('createTasks', {
      body: { tasks: Array.from({ length: 9 }, () => ({ title: 'x', description: 'x'.repeat(2000), tags: ['home'] })) },
    });
    const long = 'é'.repeat(50);
    const more = Array.from({ length: 12 }, () => ({ title: 'x'.repeat(100), tags: ['home'] }));
    await user.call('createTasks', { body: { tasks: more } });
    const { status, body } = await rename(user, 'home', long);
    expect([status, body.code]).toEqual([403, 'QUOTA_EXCEEDED']);
    const keyed = { params: { tag: 'home' }, body: { name: long }, headers: { 'Idempotency-Key': 'x' } };
    expect((await user.call('renameTag', keyed)).status).toBe(403);
    expect((await rename(user, 'home', 'work')).body).toEqual({ updated: 21 });
  });

  it('200 for ten at once, which change each task once', async () => {
    const user = newUser();
    await create(user, ...Array.from({ length: 50 }, () => ['home']));
    const replies = await inParallel(10, () => rename(user, 'home', 'house'));
    expect(replies.reduce((sum, { body }) => sum + body.updated, 0)).toBe(50);
  });

  it('200 while others change the same tasks, and no change of either is lost', async () => {
    const user = newUser();
    const created = await create(user, ...Array.from({ length: 20 }, () => ['home']));
    const edits = created.map(({ id }) =>
      user.call('updateTask', { params: { task_id: id }, body: { tags: ['home', 'edited'] } }),
    );
    await Promise.all([...edits, rename(user, 'home', 'house')]);
    await rename(user, 'home', 'house');
    expect(await tagsOf(user)).toEqual(created.map(() => ['house', 'edited']));
  });
});

describe('with a key', () => {
  it('200 with the number of all chunks, which stays when the tag is used again', async () => {
    const name = randomUUID();
    const user = client.as(name);
    await create(user, ['a']);
    await service.sql`
      insert into tasks (user_id, id, title, completed, tags, tag_keys, created_at, updated_at, version, created_version)
      select ${name}, gen_random_uuid(), 'x', false, '["home"]', '["home"]', now(), now(), 1, 1 from generate_series(1, 1100)`;
    const send = (to: string) => {
      const headers = { 'Idempotency-Key': 'x' };
      return user.call('renameTag', { params: { tag: 'home' }, body: { name: to }, headers });
    };
    expect((await send('house')).body).toEqual({ updated: 1100 });
    await create(user, ['home']);
    const again = await send('house');
    expect([again.body, again.headers.get('idempotency-replayed')]).toEqual([{ updated: 1100 }, 'true']);
    expect((await send('flat')).status).toBe(422);
    expect(await names(user)).toEqual(['a', 'home', 'house']);
  });
});

describe('removeTag', () => {
  it('200 with the number of changed tasks, which keep their other tags', async () => {
    const user = newUser();
    await create(user, ['a', 'Home', 'b'], ['home'], ['b']);
    expect((await remove(user, 'HOME')).body).toEqual({ updated: 2 });
    expect(await tagsOf(user)).toEqual([['a', 'b'], [], ['b']]);
    expect((await remove(user, 'HOME')).body).toEqual({ updated: 0 });
  });
});

describe('tags whose case PostgreSQL does not know, or knows otherwise than Node', () => {
  // The second of each is the capital of the first, of Unicode 3 to 16. With ß, İ and ς, both sides have several.
  const pairs = [
    ...[
      ['სახლი', 'ᲡᲐᲮᲚᲘ'],
      ['\u{16e60}', '\u{16e40}'],
      ['\ua794', '\ua7c4'],
      ['\u0264', '\ua7cb'],
      ['\u019b', '\ua7dc'],
    ],
    ...[
      ['дом', 'ДОМ'],
      ['straße', 'STRASSE'],
      ['STRAẞE', 'strasse'],
      ['ὀδός', 'ὈΔΌΣ'],
      ['ꭰ', 'Ꭰ'],
      ['e\u0301', 'É'],
      ['ı', 'I'],
    ],
  ] as const;
  const listed = async (user: Client, tag: string, query = {}) => {
    const headers = { Prefer: 'count=exact' };
    const reply = await user.call<Task[]>('listTasks', { headers, query: { tag, ...query } });
    expect(reply.headers.get('x-total-count')).toBe(String(reply.body.length));
    return reply.body.map(({ tags }) => tags);
  };

  it.each(pairs)('200, and %s and %s are one tag wherever tags are compared', async (one, other) => {
    const user = newUser();
    const body = { title: 'Task', tags: [one, other, one, 'x'] };
    const { body: task } = await user.call<Task>('createTask', { body });
    expect(task.tags).toEqual([one, 'x']);
    const params = { task_id: task.id };
    await create(user, [other], ['a']);
    const both = [[other], [one, 'x']];
    expect(await listed(user, one)).toEqual(both);
    expect(await listed(user, other, { sort: '-due_date' })).toEqual(both);
    expect(await listTags(user)).toContainEqual({ name: other, tasks: 2, pending: 2 });
    expect((await user.call<Task>('updateTask', { params, body: { tags: [other, one] } })).body.tags).toEqual([other]);
    expect(await listed(user, one)).toEqual([[other], [other]]);
    expect((await user.call<Task>('replaceTask', { params, body })).body.tags).toEqual([one, 'x']);
    expect(await listed(user, other)).toEqual(both);
    await user.call('deleteTask', { params });
    expect(await listed(user, other, { status: 'deleted' })).toEqual([[one, 'x']]);
    await user.call('restoreTask', { params });
    expect(await listed(user, other)).toEqual(both);
    expect((await rename(user, other, 'home')).body).toEqual({ updated: 2 });
    expect(await listed(user, one)).toEqual([]);
    expect(await listed(user, 'HOME')).toEqual([['home'], ['home', 'x']]);
    expect((await rename(user, 'home', one)).body).toEqual({ updated: 2 });
    expect(await listed(user, other)).toEqual([[one], [one, 'x']]);
    expect((await remove(user, other)).body).toEqual({ updated: 2 });
    expect(await listed(user, one)).toEqual([]);
    expect(await listed(user, 'x')).toEqual([['x']]);
  });

  it('200 for a task that was imported, and for the next ones of a series', async () => {
    const [user, second] = [newUser(), newUser()];
    const daily = { due_date: '2026-12-01', recurrence: 'FREQ=DAILY' };
    const make = async () =>
      (await user.call<Task>('createTask', { body: { title: 'x', tags: ['სახლი'], ...daily } })).body;
    const [first, deleted, bulk] = [await make(), await make(), await make()];
    await user.call('toggleTask', { params: { task_id: first.id } });
    await user.call('deleteTask', { params: { task_id: deleted.id } });
    expect(await listed(user, 'ᲡᲐᲮᲚᲘ')).toHaveLength(4);
    await user.call('completeAll');
    expect(await listed(user, 'ᲡᲐᲮᲚᲘ', { status: 'pending' })).toHaveLength(3);
    const imported = { ...bulk, version: undefined, user_id: undefined };
    expect((await second.call('importTasks', { body: { tasks: [imported] } })).body).toMatchObject({ imported: 1 });
    expect(await listed(second, 'ᲡᲐᲮᲚᲘ')).toHaveLength(1);
    await user.call('clearCompleted', { query: { status: 'completed' } });
    expect(await listed(user, 'ᲡᲐᲮᲚᲘ', { status: 'deleted' })).toHaveLength(5);
  });
});

describe('with many tasks', () => {
  const name = randomUUID() as UserId;
  beforeAll(async () => {
    const other = randomUUID();
    await create(client.as(name), []);
    await create(client.as(other), []);
    await service.sql`
      insert into tasks (user_id, id, title, completed, tags, created_at, updated_at, version, created_version)
      select case when n <= 2100 then ${name} else ${other} end, gen_random_uuid(), 'Task', false, '["old", "other"]', now(), now(), 1, 1
      from generate_series(1, 40000) n`;
    await service.sql`analyze tasks`;
  });

  itOnOneServer.each(planKinds)(
    'with a %s plan, each statement reads and changes at most five hundred',
    async (kind) => {
      const { database, statements } = recording(service.services.database);
      const [from, to] = kind === 'custom' ? ['old', 'new'] : ['new', 'old'];
      const updated = await changeTags(database, name, withTagRenamed(from, to), async () => undefined);
      expect([updated, statements.length]).toEqual([2100, 10]);
      for (const statement of statements) {
        const { steps } = await explain(service.sql, statement, kind);
        const scans = steps.filter(({ relation, loops }) => relation === 'tasks' && loops > 0);
        expect(scans.filter(({ type }) => type === 'Seq Scan')).toEqual([]);
        expect(Math.max(...scans.map(({ rows }) => rows))).toBeLessThanOrEqual(500);
      }
    },
  );
});

const authorization = () => ({ Authorization: `Bearer ${signToken({ sub: randomUUID() })}` });
