import { newId } from '../src/db/ids';
import { createClient, type Problem, type Task, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';
import { counted } from './support/waiting';

// Moving tasks within the user's own order, compared with the same in an array.

let service: TestService;
let anonymous: ReturnType<typeof createClient>;
beforeAll(async () => {
  service = await startService();
  anonymous = createClient(service.url);
});
afterAll(() => service.close());

async function userWith(user: string, count: number) {
  const client = anonymous.as(user);
  const create = async () => (await client.call('createTask', { body: { title: 'x' } })).body;
  const tasks: Task[] = [];
  for (let number = 0; number < count; number += 1) tasks.push(await create());
  const move = (task_id: string, body: object, headers = {}) =>
    client.call<Task>('moveTask', { params: { task_id }, body, headers });
  const order = async () => {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: Record<string, string | number> = { sort: 'position', limit: 7, ...(cursor && { cursor }) };
      const page: TestReply<Task[]> = await client.call<Task[]>('listTasks', { query });
      ids.push(...page.body.map(({ id }) => id));
      cursor = page.headers.get('x-next-cursor');
    }
    return ids;
  };
  return { client, create, move, order, ids: tasks.map(({ id }) => id) };
}

describe('moveTask', () => {
  it('200 with the task where it was moved, through hundreds of random moves, creations and deletions', async () => {
    const { client, create, move, order, ids } = await userWith('alice', 12);
    const model = [...ids].reverse();
    // The same sequence in each run.
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let turn = 0; turn < 300; turn += 1) {
      const id = model[random(model.length)]!;
      const neighbour = model[random(model.length)]!;
      const kind = random(6);
      if (kind === 4 && turn % 3 === 0) model.unshift((await create()).id);
      else if (kind === 5 && model.length > 5) {
        await client.call('deleteTask', { params: { task_id: id } });
        model.splice(model.indexOf(id), 1);
      } else if (kind < 2 && id !== neighbour) {
        const body = kind === 0 ? { before: neighbour } : { after: neighbour };
        const reply = await move(id, body);
        expect([reply.status, reply.body.id]).toEqual([200, id]);
        model.splice(model.indexOf(id), 1);
        model.splice(model.indexOf(neighbour) + kind, 0, id);
      } else {
        const to = kind % 2 === 0 ? 'top' : 'bottom';
        expect((await move(id, { to })).status).toBe(200);
        model.splice(model.indexOf(id), 1);
        if (to === 'top') model.unshift(id);
        else model.push(id);
      }
      if (turn % 10 === 9) expect(await order()).toEqual(model);
    }
    model.unshift((await create()).id);
    expect(await order()).toEqual(model);
  });

  it.each([
    ['', (_index: number) => ({})],
    [' with keys', (index: number) => ({ 'Idempotency-Key': `move-${index}` })],
  ])(
    '200 for 40 moves to the same place at once%s: no two tasks get the same position, and each move counts',
    async (name, headers) => {
      const { client, move, order, ids } = await userWith(`bob${name}`, 42);
      const [first, second, ...others] = ids as [string, string, ...string[]];
      const replies = await Promise.all(
        others.map((id, index) => move(id, { after: second }, index % 2 === 0 ? headers(index) : {})),
      );
      expect(replies.map(({ status }) => status)).toEqual(others.map(() => 200));
      expect(new Set(replies.map(({ body }) => body.position)).size).toBe(others.length);
      const now = await order();
      expect([now[0], now.at(-1), [...now].sort()]).toEqual([second, first, [...ids].sort()]);
      const tops = await Promise.all(ids.map((id, index) => move(id, { to: 'top' }, headers(index + 100))));
      expect(new Set(tops.map(({ body }) => body.position)).size).toBe(ids.length);
      const { body } = await client.call<Task[]>('listTasks', { query: { sort: 'position' } });
      const positions = body.map(({ position }) => position);
      expect([...positions].sort()).toEqual(positions);
    },
  );

  it('200 for moves to the same place in two processes, while tasks are created, completed, deleted and imported', async () => {
    const { client, order, ids } = await userWith('kate', 12);
    const other = await startService({ databaseUrl: service.databaseUrl });
    const elsewhere = createClient(other.url).as('kate');
    const [place, ...movers] = ids as [string, ...string[]];
    let isOver = false;
    const busy = async (user: typeof client, work: (user: typeof client) => Promise<number>) => {
      const statuses = new Set<number>();
      while (!isOver) statuses.add(await work(user));
      return [...statuses].sort();
    };
    const create = async (user: typeof client) => (await user.call('createTask', { body: { title: 'x' } })).status;
    const createAndDelete = async (user: typeof client) => {
      const { id } = (await user.call('createTask', { body: { title: 'x' } })).body;
      await user.call('toggleTask', { params: { task_id: id } });
      return (await user.call('deleteTask', { params: { task_id: id } })).status;
    };
    const importOne = async (user: typeof client) => {
      const { id, now } = newId();
      return (await user.call('importTasks', { body: { tasks: [{ id, title: 'x', created_at: now }] } })).status;
    };
    const others = [create, createAndDelete, importOne].flatMap((work) => [busy(client, work), busy(elsewhere, work)]);
    const replies = await Promise.all(
      [client, elsewhere].map(async (user, number) => {
        const moved: TestReply<Task>[] = [];
        for (const [index, task_id] of [...movers, ...movers].entries())
          if (index % 2 === number)
            moved.push(await user.call<Task>('moveTask', { params: { task_id }, body: { after: place } }));
        return moved;
      }),
    );
    isOver = true;
    const statuses = await Promise.all(others);
    await other.close();
    expect(statuses).toEqual([[201], [201], [204], [204], [200], [200]]);
    expect(counted(replies.flat().map(({ status }) => status))).toEqual({ 200: 22 });
    const now = await order();
    expect(now.slice(now.indexOf(place) + 1).sort()).toEqual([...movers].sort());
    expect(new Set(now).size).toBe(now.length);
  });

  it('200 with short positions after hundreds of moves between the same two tasks, and one change for each move', async () => {
    const { move, order, ids } = await userWith('carl', 6);
    const [bottom, one, other, third, fourth, top] = ids as [string, string, string, string, string, string];
    let longest = 0;
    let last = '';
    for (let turn = 0; turn < 448; turn += 1) {
      last = [one, other, third, fourth][turn % 4]!;
      const { status, body } = await move(last, { after: top });
      expect(status).toBe(200);
      longest = Math.max(longest, body.position.length);
    }
    expect(longest).toBeLessThanOrEqual(100);
    expect(await order()).toEqual([top, fourth, third, other, one, bottom]);
  });

  it('200 with a short position between two of 3,000 tasks that have long ones: 500 of them become short', async () => {
    const { move, ids } = await userWith('cora', 1);
    const { sql } = service;
    await sql`
      insert into tasks (user_id, id, title, position, created_at, updated_at, version, created_version)
      select 'cora', overlay(gen_random_uuid()::text placing '7' from 15)::uuid, n, 'o400000000000000' || lpad(to_hex(n), 4, '0') || '8',
        now(), now(), 1, 1
      from generate_series(1, 3000) as n`;
    await sql`
      update tasks set position = 'o40000000000000005aa' || repeat('7', 100) || to_hex(title::integer) || '8'
      where user_id = 'cora' and title between '1450' and '1549' and length(title) = 4`;
    const order = async () =>
      sql<{ id: string; title: string; version: number }[]>`
        select id, title, version from tasks where user_id = 'cora' and id <> ${ids[0]!} order by position collate "C"`;
    const before = await order();
    expect(before.map(({ title }) => Number(title))).toEqual(Array.from({ length: 3000 }, (_, index) => index + 1));
    const { status, body } = await move(ids[0]!, { after: before[1499]!.id });
    expect([status, body.position.length < 30]).toEqual([200, true]);
    expect(
      await sql`select from tasks where user_id = 'cora' and position < ${body.position} collate "C"`,
    ).toHaveLength(1500);
    const after = await order();
    expect(after.map(({ title }) => title)).toEqual(before.map(({ title }) => title));
    expect(after.flatMap(({ version }, index) => (version > 1 ? [index] : []))).toEqual(
      Array.from({ length: 500 }, (_, index) => index + 1250),
    );
    // Where even 250 tasks on each side have nothing but long ones, as only an import can bring them, it is long.
    await sql`
      update tasks set position = 'o4' || repeat('7', 110) || lpad(to_hex(title::integer), 4, '0') || '8'
      where user_id = 'cora' and id <> ${ids[0]!}`;
    expect((await move(ids[0]!, { after: before[1499]!.id })).body.position.length).toBeGreaterThan(100);
    expect((await order()).map(({ title }) => title)).toEqual(before.map(({ title }) => title));
  });

  it('200 with one changed task: the others keep their versions', async () => {
    const { client, move, ids } = await userWith('dora', 5);
    const before = (await client.call<Task[]>('listTasks')).body;
    const { body, headers } = await move(ids[0]!, { after: ids[3]! });
    const after = (await client.call<Task[]>('listTasks')).body;
    expect(after.filter(({ id }) => id !== ids[0])).toEqual(before.filter(({ id }) => id !== ids[0]));
    expect(after.find(({ id }) => id === ids[0])).toEqual(body);
    expect(headers.get('etag')).toBe(`"${body.version}"`);
  });

  it('412 unless If-Match names its version, and 200 with the same reply for a repeated key', async () => {
    const { move, ids, client } = await userWith('edna', 3);
    const { version } = (await client.call('getTask', { params: { task_id: ids[0]! } })).body;
    expect((await move(ids[0]!, { to: 'top' }, { 'If-Match': `"${version + 1}"` })).status).toBe(412);
    expect((await move(ids[0]!, { to: 'top' }, { 'If-Match': `"${version}"` })).status).toBe(200);
    const key = { 'Idempotency-Key': 'move-once' };
    const first = await move(ids[1]!, { to: 'top' }, key);
    const again = await move(ids[1]!, { to: 'top' }, key);
    expect([again.text, again.headers.get('idempotency-replayed')]).toEqual([first.text, 'true']);
  });

  it('404 for a task that is not there, also in the trash', async () => {
    const { client, move, ids } = await userWith('fred', 2);
    await client.call('deleteTask', { params: { task_id: ids[0]! } });
    for (const id of [ids[0]!, '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55'])
      expect((await move(id, { after: ids[1]! })).status).toBe(404);
  });

  it('422 for a neighbour that is the task itself, is not there, is in the trash or belongs to another user', async () => {
    const { client, move, ids } = await userWith('gina', 3);
    const others = await userWith('hank', 1);
    await client.call('deleteTask', { params: { task_id: ids[2]! } });
    for (const name of ['before', 'after'])
      for (const neighbour of [ids[0]!, ids[2]!, others.ids[0]!, '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55']) {
        const { status, body } = await move(ids[0]!, { [name]: neighbour });
        const detail = 'must be the id of another task of yours that is not in the trash';
        expect([status, (body as unknown as Problem).errors]).toEqual([
          422,
          [{ in: 'body', pointer: `/${name}`, detail }],
        ]);
      }
  });

  it.each([
    [{}, '', 'must have at least 1 field'],
    [{ to: 'top', before: '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55' }, '', 'must have at most 1 field'],
    [{ to: 'middle' }, '/to', 'must be one of: top, bottom'],
    [{ before: 'x' }, '/before', expect.stringContaining('must be a UUID')],
    [{ position: 1 }, '/position', 'is not a known field'],
  ])('422 for %j', async (body, pointer, detail) => {
    const { move, ids } = await userWith(`ivy ${JSON.stringify(body)}`, 1);
    const reply = await move(ids[0]!, body);
    expect([reply.status, (reply.body as unknown as Problem).errors]).toEqual([422, [{ in: 'body', pointer, detail }]]);
  });
});
