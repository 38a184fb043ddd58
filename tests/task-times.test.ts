import { createClient, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// Ids, times, parallel changes, and the row of a user who is known only from a token.

let service: TestService;
let alice: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  alice = createClient(service.url).as('alice');
});
afterAll(() => service.close());

const create = async (client = alice) => (await client.call('createTask', { body: { title: 'Buy milk' } })).body;
const hundred = Array.from({ length: 100 }, (_, index) => index);

/** The time that a UUID v7 carries (RFC 9562, section 5.7). */
const timeIn = (id: string) => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString();

describe('id', () => {
  it('is a UUID v7 that carries created_at and sorts by creation', async () => {
    const tasks: Task[] = [];
    for (const _ of hundred) tasks.push(await create());
    for (const { id, created_at } of tasks) expect(created_at).toBe(timeIn(id));
    expect(tasks.map(({ id }) => id)).toEqual(tasks.map(({ id }) => id).sort());
  });

  it('is unique among tasks created at the same time', async () => {
    const tasks = await Promise.all(hundred.map(() => create()));
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(100);
  });
});

describe('updated_at', () => {
  const changes = (task_id: string) => {
    const params = { task_id };
    return [
      () => alice.call('replaceTask', { params, body: { title: 'Buy bread' } }),
      () => alice.call('updateTask', { params, body: { description: 'Rye' } }),
      () => alice.call('toggleTask', { params }),
    ];
  };

  it('moves forward with each of many quick changes, while created_at stays', async () => {
    let last = await create();
    for (const change of Array.from({ length: 20 }, () => changes(last.id)).flat()) {
      const { body } = await change();
      expect(body.updated_at > last.updated_at).toBe(true);
      expect(body.created_at).toBe(last.created_at);
      last = body;
    }
  });

  it('moves forward even when the clock was set back since the last change', async () => {
    const { id } = await create();
    for (const change of changes(id)) {
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
      await service.sql`update tasks set updated_at = ${tomorrow} where id = ${id}`;
      expect((await change()).body.updated_at > tomorrow).toBe(true);
    }
  });

  it('stays when the task is only read, or when a change is refused', async () => {
    const task = await create();
    const params = { task_id: task.id };
    await alice.call('listTasks');
    await alice.call('updateTask', { params, body: { title: '' } });
    await alice.as('bob').call('toggleTask', { params });
    expect((await alice.call('getTask', { params })).body).toEqual(task);
  });
});

describe('toggleTask', () => {
  it.each([100, 99])('200 for each of %i parallel toggles, which all count once', async (count) => {
    const task = await create();
    const params = { task_id: task.id };
    const toggles = Array.from({ length: count }, () => alice.call('toggleTask', { params }));
    const states = (await Promise.all(toggles)).map(({ body }) => body);
    // In the order of updated_at, each toggle has found the state that the one before had left.
    states.sort((a, b) => (a.updated_at < b.updated_at ? -1 : 1));
    expect(new Set(states.map(({ updated_at }) => updated_at)).size).toBe(count);
    expect(states.map(({ completed }) => completed)).toEqual(states.map((_, index) => index % 2 === 0));
    expect((await alice.call('getTask', { params })).body).toEqual(states.at(-1));
  });
});

describe('a user known only from a token', () => {
  const rows = (user: string) => service.sql`
    select id, email, password_hash, to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at
    from users where id = ${user}`;

  it('gets a row in `users` with the first task, and no other before or after', async () => {
    const carol = createClient(service.url, signToken({ sub: 'carol', email: 'carol@example.com' }));
    await carol.call('listTasks');
    await carol.call('createTask', { body: { title: '' } });
    expect(await rows('carol')).toHaveLength(0);
    const first = await create(carol);
    const kept = { id: 'carol', email: null, password_hash: null, created_at: first.created_at };
    expect([...(await rows('carol'))]).toEqual([kept]);
    await create(carol);
    expect([...(await rows('carol'))]).toEqual([kept]);
    const me = await carol.call<object>('getCurrentUser');
    expect(me.body).toEqual({ user_id: 'carol', email: 'carol@example.com', created_at: first.created_at });
  });

  it('gets one row when the first tasks come at once, and all of them', async () => {
    const dave = alice.as('dave');
    const tasks = await Promise.all(hundred.map(() => create(dave)));
    expect(await rows('dave')).toHaveLength(1);
    expect(await service.sql`select id from tasks where user_id = 'dave'`).toHaveLength(tasks.length);
  });

  it.each(['a b/c', 'ünï%2Fcødé', '😀', '..a', '?x=1#y', 'u'.repeat(255), '𝄞'.repeat(255)])(
    'may be called %j: the path, Location and the database keep the name',
    async (user) => {
      const client = alice.as(user);
      const { status, headers, body } = await client.call('createUserTask', {
        params: { user_id: user },
        body: { title: 'x' },
      });
      expect([status, body.user_id]).toEqual([201, user]);
      const init = { headers: { Authorization: `Bearer ${signToken({ sub: user })}` } };
      expect((await client.send('GET', headers.get('location')!, init)).body).toEqual(body);
      expect(await rows(user)).toHaveLength(1);
    },
  );
});
