import { type Client, createClient, type Task } from '../generated/sdk/index.js';
import { dehydrate, hydrate, listOptions, QueryClient, startSession } from './support/react-session';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

// What @taskflow/sdk/react keeps of a user's tasks. tests/browser/react.test.ts has it in a browser.

type Session = Awaited<ReturnType<typeof startSession>>;
let service: TestService;
let session: Session;
beforeAll(async () => {
  service = await startService();
});
afterEach(() => session.stop());
afterAll(() => service.close());

let users = 0;
/** A session, another client of its user, and tasks t0, t1 … of that user. */
async function start(count: number, live = true): Promise<{ elsewhere: Client; tasks: Task[] }> {
  const options = { baseUrl: service.url, token: signToken({ sub: `user of a session ${++users}` }) };
  const elsewhere = createClient(options);
  const tasks: Task[] = [];
  for (let index = 0; index < count; index += 1) tasks.push(await elsewhere.createTask({ title: `t${index}` }));
  session = await startSession(options, live);
  return { elsewhere, tasks };
}
const shows = (titles: () => string | undefined, expected: string) =>
  until(() => titles() === expected, 5, `${expected} to be shown`);

describe('a list without live updates', () => {
  it('has the next task of a series when one is completed or deleted', async () => {
    const { elsewhere } = await start(0, false);
    const plan = { due_date: '2026-01-01', recurrence: 'FREQ=DAILY' };
    const task = await elsewhere.createTask({ title: 'daily', ...plan });
    const titles = session.list({ status: 'pending' });
    await shows(titles, 'daily');
    const seen = async () => (await elsewhere.listTasks({ status: 'pending' }))[0]!.id;
    await session.mutate('updateTask', ['taskId', 'body'], 'merges', { taskId: task.id, body: { completed: true } });
    await shows(titles, 'daily');
    const next = await seen();
    expect(next).not.toBe(task.id);
    await session.mutate('deleteTask', ['taskId'], 'deletes', { taskId: next });
    await shows(titles, 'daily');
    expect(await seen()).not.toBe(next);
  });
});

describe('a list page by page', () => {
  it('gets tasks back where its loaded pages end', async () => {
    const { elsewhere, tasks } = await start(8);
    const { titles, more } = session.pages({ limit: 3 });
    await shows(titles, 't7 t6 t5');
    await session.isLive();
    await more();
    await shows(titles, 't7 t6 t5 t4 t3 t2');
    const changed = [5, 4, 3, 2].map((index) => tasks[index]!.id);
    for (const id of changed) await elsewhere.deleteTask(id);
    for (const id of changed) await elsewhere.restoreTask(id);
    await elsewhere.createTask({ title: 't8' });
    await shows(titles, 't8 t7 t6 t5 t4 t3 t2');
    await more();
    await shows(titles, 't8 t7 t6 t5 t4 t3 t2 t1 t0');
  });

  it('has a change of its first page that comes while another page is under way', async () => {
    const { elsewhere, tasks } = await start(6, false);
    const { titles, more } = session.pages({ limit: 3 });
    await shows(titles, 't5 t4 t3');
    const task = await elsewhere.updateTask(tasks[4]!.id, { title: 'four' });
    const fetched = more();
    session.session.learn({ id: task.id, version: task.version, task });
    await fetched;
    expect(titles()).toBe('t5 four t3 t2 t1 t0');
  });

  it('is fetched again in the end when another page is asked for in the meantime', async () => {
    const { elsewhere, tasks } = await start(6, false);
    const { titles, more } = session.pages({ limit: 3 });
    await shows(titles, 't5 t4 t3');
    await elsewhere.updateTask(tasks[4]!.id, { title: 'four' });
    void session.session.refetch();
    await more();
    await shows(titles, 't5 four t3 t2 t1 t0');
  });
});

describe('one page of a list', () => {
  it('is full as long as there are more tasks, and has no more than its limit', async () => {
    const { elsewhere, tasks } = await start(8);
    const titles = session.list({ limit: 3, status: 'pending' });
    await shows(titles, 't7 t6 t5');
    await session.isLive();
    for (const { id } of tasks.slice(-3)) await elsewhere.updateTask(id, { completed: true });
    await shows(titles, 't4 t3 t2');
    for (const { id } of tasks.slice(-3)) await elsewhere.updateTask(id, { completed: false });
    await shows(titles, 't7 t6 t5');
    await elsewhere.createTask({ title: 't8' });
    await shows(titles, 't8 t7 t6');
  });
});

describe('a list of a server', () => {
  it('is brought up to date in a page that is live already', async () => {
    const { elsewhere } = await start(1);
    const all = session.list({});
    await shows(all, 't0');
    await session.isLive();
    const server = new QueryClient();
    await server.prefetchQuery(listOptions(elsewhere, 'listTasks', [{ status: 'pending' }]));
    await elsewhere.createTask({ title: 't1' });
    await shows(all, 't1 t0');
    hydrate(session.queryClient, dehydrate(server));
    await shows(session.list({ status: 'pending' }), 't1 t0');
  });
});

describe('a change', () => {
  const names = ['taskId', 'body'];
  it('is taken back when onMutate throws, and does not hold up the next one', async () => {
    const { elsewhere, tasks } = await start(1, false);
    const [{ id }] = tasks as [Task];
    const titles = session.list({});
    await shows(titles, 't0');
    const onMutate = () => {
      throw new Error('mine');
    };
    const refused = session.mutate('updateTask', names, 'merges', { taskId: id, body: { title: 'a' } }, { onMutate });
    await expect(refused).rejects.toThrow('mine');
    await shows(titles, 't0');
    await session.mutate('updateTask', names, 'merges', { taskId: id, body: { title: 'b' } });
    await shows(titles, 'b');
    expect(await elsewhere.getTask(id)).toMatchObject({ title: 'b', version: 2 });
  });

  it('shows nothing that is undefined', async () => {
    const { tasks } = await start(1, false);
    const titles = session.list({});
    await shows(titles, 't0');
    const variables = { taskId: tasks[0]!.id, body: { title: undefined, completed: true } };
    const sent = session.mutate('updateTask', names, 'merges', variables);
    expect(titles()).toBe('t0');
    expect(await sent).toMatchObject({ title: 't0', completed: true });
  });

  it('sends the version that is shown in each attempt, also with an ifMatch that is undefined', async () => {
    const { elsewhere, tasks } = await start(1, false);
    const [{ id }] = tasks as [Task];
    await shows(session.list({}), 't0');
    await elsewhere.updateTask(id, { title: 'theirs' });
    const variables = { taskId: id, body: { title: 'mine' }, ifMatch: undefined };
    const retries = { retry: 2, retryDelay: 0 };
    const sent = session.mutate('updateTask', names, 'merges', variables, retries);
    await expect(sent).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' });
    expect(await elsewhere.getTask(id)).toMatchObject({ title: 'theirs' });
  });

  it('fails with a sentence when it has no arguments', async () => {
    await start(0, false);
    await expect(session.mutate('updateTask', names, 'merges')).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});
