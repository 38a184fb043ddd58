import { randomUUID } from 'node:crypto';
import { newId } from '../src/db/ids';
import { complementOf, defaultPosition } from '../src/planning/position';
import { type Client, createClient, type Problem, type Task, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';

// Whatever positions an import has: lists have each task once, and each task can be moved.

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

const importAs = (user: Client, tasks: object[]) => user.call<Problem>('importTasks', { body: { tasks } });
const exported = async (user: Client): Promise<Task[]> =>
  (await user.call('exportTasks')).text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
function fresh(position: string) {
  const { id, now } = newId();
  return { id, title: 'x', created_at: now, position };
}
/** Reads the list in pages. @returns the tasks, and fails where a list has more than it can */
async function listed(user: Client, sort: string, limit: number): Promise<Task[]> {
  const tasks: Task[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: Record<string, string | number> = { sort, limit, ...(cursor && { cursor }) };
    const page: TestReply<Task[]> = await user.call<Task[]>('listTasks', { query });
    expect(page.status).toBe(200);
    tasks.push(...page.body);
    expect(tasks.length).toBeLessThan(1010);
    cursor = page.headers.get('x-next-cursor');
  }
  return tasks;
}
/** Reads the list in both directions and in pages of several lengths. @returns the ids from the top */
async function orderOf(user: Client): Promise<string[]> {
  const all = await exported(user);
  const ids = (await listed(user, 'position', 100)).map(({ id }) => id);
  expect([...ids].sort()).toEqual(all.map(({ id }) => id));
  for (const limit of [1, 2, 5]) {
    const tasks = await listed(user, 'position', limit);
    const positions = tasks.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort());
    expect(tasks.map(({ id }) => id)).toEqual(ids);
    expect((await listed(user, '-position', limit)).map(({ id }) => id)).toEqual([...ids].reverse());
  }
  return ids;
}
/** Moves each of some tasks to each kind of place. */
async function moveAll(user: Client, ids: readonly string[]): Promise<void> {
  for (const [index, task_id] of ids.entries()) {
    const neighbour = ids[(index + 1) % ids.length]!;
    for (const body of [{ to: 'top' }, { to: 'bottom' }, { before: neighbour }, { after: neighbour }])
      expect([body, (await user.call('moveTask', { params: { task_id }, body })).status]).toEqual([body, 200]);
    const order = (await listed(user, 'position', 100)).map(({ id }) => id);
    expect(order.indexOf(task_id)).toBeGreaterThan(order.indexOf(neighbour));
  }
}
const create = async (user: Client) => (await user.call('createTask', { body: { title: 'x' } })).body.id;
const ofNow = defaultPosition(newId().id);

describe('importTasks', () => {
  it('200 for an export with other ids: tasks that were not moved stand where the new ids put them', async () => {
    const [mine, other] = [client.as(randomUUID()), client.as(randomUUID())];
    for (let number = 0; number < 8; number += 1) await create(mine);
    const tasks = await exported(mine);
    await mine.call('moveTask', { params: { task_id: tasks[3]!.id }, body: { to: 'top' } });
    const changed = (await exported(mine)).map((task) => {
      const { id, now } = newId();
      return { ...task, id, created_at: now };
    });
    for (const user of [mine, other]) {
      expect((await importAs(user, changed)).status).toBe(200);
      const order = await orderOf(user);
      expect(order.filter((id) => changed.some((task) => task.id === id))).toEqual(
        [7, 6, 5, 4, 2, 1, 0, 3].map((index) => changed[index]!.id),
      );
    }
    expect((await exported(other)).map(({ id, position }) => position === defaultPosition(id))).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((index) => index !== 3),
    );
  });

  it.each([
    ['by the id', ofNow],
    ['by an id before all others', 'offfffffffffffff'],
    ['after a move', `${ofNow}8`],
    ['after a move to the bottom', 'p8000000000000000'],
    ['after a move between two others', 'offfffffffffffff00008'],
    ['of 500 characters', `${ofNow}${'7'.repeat(484)}`],
  ])('200 for several tasks with the same position %s: each is listed once, and can be moved', async (_, position) => {
    const user = client.as(randomUUID());
    await create(user);
    expect(
      (
        await importAs(
          user,
          Array.from({ length: 5 }, () => fresh(position)),
        )
      ).status,
    ).toBe(200);
    await create(user);
    await moveAll(user, (await orderOf(user)).slice(2, 5));
    await orderOf(user);
  });

  it('200 or 422 for odd positions: each task that was imported is listed once, can be moved, and imported again', async () => {
    const user = client.as(randomUUID());
    await create(user);
    // The same sequence in each run.
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const anyOf = <Of>(values: ArrayLike<Of>): Of => values[random(values.length)]!;
    const digits = (count: number, from: string) => Array.from({ length: count }, () => anyOf(from)).join('');
    const heads = ['o', 'o', 'o', 'p', 'p', 'n', 'q', 'a', 'z', 'A', 'Z', ''];
    const alphabets = ['0', 'f', '0f', '0123456789abcdef', '0123456789abcdef', '08'];
    const odd = Array.from({ length: 600 }, () => {
      const start = random(4) === 0 ? ofNow.slice(0, random(17)) : anyOf(heads);
      return start + digits(anyOf([0, 1, 12, 14, 15, 16, 17, 18, 40, 600]), anyOf(alphabets));
    });
    const imported: ReturnType<typeof fresh>[] = [];
    for (const position of odd) {
      const task = fresh(position);
      const { status, body } = await importAs(user, [task]);
      if (status === 200) imported.push(task);
      else
        expect([status, body.errors]).toEqual([
          422,
          [{ in: 'body', pointer: '/tasks/0/position', detail: 'must be a position as in an export' }],
        ]);
    }
    expect([imported.length > 60, imported.length < 400]).toEqual([true, true]);
    const ids = await orderOf(user);
    await moveAll(
      user,
      Array.from({ length: 12 }, () => anyOf(ids)).filter((id, index, all) => all.indexOf(id) === index),
    );
    const order = await orderOf(user);
    const other = client.as(randomUUID());
    expect((await importAs(other, await exported(user))).body).toMatchObject({ imported: ids.length });
    expect(await orderOf(other)).toEqual(order);
  });

  it.each([
    'Zf',
    `A${'0'.repeat(26)}1`,
    'a0',
    'n00000000000008',
    'o000000000000000',
    'o0000000000000008',
    `o${complementOf((Date.now() + 2 * 86_400_000).toString(16).padStart(12, '0'))}fff8`,
    `${ofNow}80`,
    `${ofNow}A`,
    'p9000000000000000',
    'pffffffffffffffff',
    'p800000000000000',
    'q00000000000000000',
    `${ofNow}${'7'.repeat(485)}`,
    '',
  ])('422 for the position %j, which no task has', async (position) => {
    const { status, body } = await importAs(client.as(randomUUID()), [fresh(position)]);
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/tasks/0/position' })]]);
  });
});

describe('moveTask', () => {
  it('200 between tasks whose positions leave no room: it gets one of these, and no longer one', async () => {
    const user = client.as(randomUUID());
    const digits = (number: number) => number.toString(16).padStart(3, '0');
    const tasks = Array.from({ length: 900 }, (_, index) => fresh(`${ofNow}${'7'.repeat(480)}${digits(index)}8`));
    expect((await importAs(user, tasks)).body).toMatchObject({ imported: 900 });
    const task_id = await create(user);
    for (let turn = 0; turn < 3; turn += 1)
      for (const body of [{ before: tasks[450]!.id }, { after: tasks[449]!.id }, { to: 'top' }]) {
        const { status, body: moved } = await user.call('moveTask', { params: { task_id }, body });
        expect([status, moved.position.length <= 500]).toEqual([200, true]);
        const order = (await listed(user, 'position', 1000)).map(({ id }) => id).filter((id) => id !== task_id);
        expect(order).toEqual(tasks.map(({ id }) => id));
      }
    expect((await importAs(client.as(randomUUID()), await exported(user))).status).toBe(200);
  });
});

describe('listTasks', () => {
  it('200 with each task once, also if a position of another id was stored', async () => {
    const user = client.as(randomUUID());
    const ids: string[] = [];
    for (let number = 0; number < 6; number += 1) ids.push(await create(user));
    // Of later and of earlier ids, of an id that is not there, and of the first and the last of all.
    const stored = [defaultPosition(ids[4]!), defaultPosition(ids[0]!), defaultPosition(newId().id)];
    for (const position of [...stored, 'offfffffffffffff', 'o000000000000000'])
      for (const id of ids.slice(1, 4)) {
        await service.sql`update tasks set position = ${position} where id = ${id}`;
        expect(await orderOf(user)).toHaveLength(6);
        await service.sql`update tasks set position = null where id = ${ids[1]!}`;
      }
  });
});
