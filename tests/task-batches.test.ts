import { randomUUID } from 'node:crypto';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { statementsOf } from './support/statements';
import { counted, inParallel } from './support/waiting';

// Many tasks with one request, and one statement.

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

const batchOf = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `Task ${index}` }));
const create = <Body = Task[]>(user: Client, tasks: unknown) => user.call<Body>('createTasks', { body: { tasks } });
const list = async (user: Client, status = 'all') =>
  (await user.call<Task[]>('listTasks', { query: { status, limit: 1000, sort: 'created_at' } })).body;
const newUser = () => {
  const name = randomUUID();
  return { name, user: client.as(name) };
};
const titles = (tasks: readonly Task[]) => tasks.map(({ title }) => title);

describe('createTasks', () => {
  it.each([1, 2, 100])('201 for %d, the first of a user, in the order sent', async (count) => {
    const { name, user } = newUser();
    const items = batchOf(count);
    const { status, body } = await create(user, items);
    expect([status, titles(body)]).toEqual([201, items.map(({ title }) => title)]);
    expect(await list(user)).toEqual(body);
    expect(body.every(({ user_id }) => user_id === name)).toBe(true);
  });

  it('201 with descriptions, `completed` and trimmed titles, as createTask has them', async () => {
    const { user } = newUser();
    const items = [
      { title: '  Buy milk\t', description: 'Two "litres" \\ \u{1f600}\n', completed: true },
      { title: "'); drop table tasks; --", description: null },
      { title: '{"a":null}', completed: false },
    ];
    const { body } = await create(user, items);
    const alone = [];
    for (const item of items) alone.push((await user.call('createTask', { body: item })).body);
    const texts = (tasks: Task[]) =>
      tasks.map(({ title, description, completed }) => ({ title, description, completed }));
    expect(texts(body)).toEqual(texts(alone));
  });

  it('201 with one version for all of them, above all before it', async () => {
    const { user } = newUser();
    const { body: first } = await user.call('createTask', { body: { title: 'First' } });
    const versions = (await create(user, batchOf(3))).body.map(({ version }) => version);
    expect([new Set(versions).size, versions[0]! > first.version]).toEqual([1, true]);
  });

  it.each([
    ['none', [], '/tasks'],
    ['more than 100', batchOf(101), '/tasks'],
    ['no list', { title: 'x' }, '/tasks'],
    ['a blank title among good ones', [...batchOf(3), { title: ' ' }, ...batchOf(2)], '/tasks/3/title'],
    ['no title among good ones', [...batchOf(1), { description: 'x' }], '/tasks/1/title'],
    ['an unknown field among good ones', [...batchOf(1), { title: 'x', user_id: 'bob' }], '/tasks/1/user_id'],
    ['half a character', [...batchOf(1), { title: 'x', description: '\ud800' }], '/tasks/1/description'],
    ['U+0000', [...batchOf(99), { title: 'x\u0000' }], '/tasks/99/title'],
    ['what is no task', [...batchOf(1), null], '/tasks/1'],
  ])('422 for %s, with its place, and nothing is created', async (_, tasks, pointer) => {
    const { user } = newUser();
    const { status, body } = await create<Problem>(user, tasks);
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ in: 'body', pointer })]]);
    expect(await list(user)).toEqual([]);
  });

  it.each([
    ['none', [], 'must have at least 1 item'],
    ['more than 100', batchOf(101), 'must have at most 100 items'],
  ])('422 for %s, and says how many there may be', async (_, tasks, detail) => {
    const { body } = await create<Problem>(newUser().user, tasks);
    expect(body.errors).toEqual([{ in: 'body', pointer: '/tasks', detail }]);
  });

  it('422 with each of several bad tasks', async () => {
    const { body } = await create<Problem>(newUser().user, [{ title: '' }, { title: 'x' }, { title: 7 }]);
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/tasks/0/title', '/tasks/2/title']);
  });

  it('413 for more than 100 kB', async () => {
    const { user } = newUser();
    const { status } = await create(user, Array(60).fill({ title: 'x', description: 'x'.repeat(2000) }));
    expect([status, await list(user)]).toEqual([413, []]);
  });

  it('201 by one statement, and by five more for the first tasks of a user known from a token', async () => {
    const { name } = newUser();
    expect(await statementsOf(service, 'createTasks', name, { tasks: batchOf(100) })).toHaveLength(6);
    expect(await statementsOf(service, 'createTasks', name, { tasks: batchOf(100) })).toHaveLength(1);
  });

  it('201 for twenty at once as the first of a user, each batch with its own version', async () => {
    const { user } = newUser();
    const replies = await inParallel(20, () => create(user, batchOf(20)));
    expect(counted(replies.map(({ status }) => status))).toEqual({ 201: 20 });
    expect(new Set(replies.map(({ body }) => body[0]!.version)).size).toBe(20);
    expect(await list(user)).toHaveLength(400);
  });
});
