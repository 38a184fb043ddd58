import { createClient, type ListTasksQuery, type Page, type Task } from '../generated/sdk/index.js';
import { type Known, putInto } from '../scripts/generate/sdk/react/lists';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// What @taskflow/sdk/react makes of a list after a change is what the service then returns.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

let users = 0;
const newClient = () => createClient({ baseUrl: service.url, token: signToken({ sub: `lister ${++users}` }) });
type Client = ReturnType<typeof newClient>;

async function pagesOf(client: Client, query: ListTasksQuery, most = 99): Promise<Page<Task>[]> {
  const pages = [await client.page.listTasks(query)];
  for (let next = pages[0]!.next; next && pages.length < most; next = pages.at(-1)!.next)
    pages.push(await client.page.listTasks({ ...query, cursor: next }));
  return pages;
}
const titlesOf = (pages: readonly Page<Task>[]) => pages.flatMap(({ items }) => items).map(({ title }) => title);
/** What has changed, as the stream tells it. */
async function changesSince(client: Client, since: string): Promise<Known[]> {
  const { changes } = await client.listChanges({ since });
  return changes.map(({ task_id: id, version, task }) => ({ id, version, task }));
}
/** Tasks 0 to 9, of which every other one is completed. */
async function tenTasks(client: Client): Promise<Task[]> {
  const tasks: Task[] = [];
  for (let index = 0; index < 10; index += 1)
    tasks.push(
      await client.createTask({
        title: `${index}`,
        completed: index % 2 === 0,
        priority: index % 3 ? 'medium' : 'high',
      }),
    );
  return tasks;
}
async function changeThem(client: Client, tasks: readonly Task[]): Promise<void> {
  const [zero, one, , three, , five, , , eight] = tasks.map(({ id }) => id);
  await client.toggleTask(one!);
  await client.toggleTask(eight!);
  await client.deleteTask(three!);
  await client.updateTask(five!, { title: 'five' });
  await client.replaceTask(zero!, { title: 'zero' });
  await client.updateTask(one!, { priority: 'urgent' });
  await client.createTask({ title: 'pending' });
  await client.createTask({ title: 'completed', completed: true });
}

const queries: [string, (tasks: readonly Task[]) => ListTasksQuery][] = [
  ['all', () => ({})],
  ['pending', () => ({ status: 'pending' })],
  ['completed', () => ({ status: 'completed' })],
  ['earliest first', () => ({ sort: 'created_at' })],
  ['changed last, first', () => ({ sort: '-updated_at' })],
  ['changed first, first', () => ({ sort: 'updated_at', status: 'pending' })],
  ['created after', (tasks) => ({ created_after: tasks[4]!.created_at })],
  ['created before', (tasks) => ({ created_before: tasks[6]!.created_at, sort: 'updated_at' })],
  ['updated after', (tasks) => ({ updated_after: tasks[9]!.updated_at, status: 'all' })],
  ['updated before', (tasks) => ({ updated_before: tasks[9]!.updated_at })],
  ['important', () => ({ priority: ['high', 'urgent'] })],
  ['neither important nor pending', () => ({ priority: ['medium'], status: 'completed', sort: 'created_at' })],
  ['completed after', (tasks) => ({ completed_after: tasks[8]!.completed_at! })],
  ['not recurring', () => ({ recurring: false, status: 'pending' })],
  ['recurring', () => ({ recurring: true })],
];

describe.each(queries)('a list of tasks: %s', (_, queryOf) => {
  it.each([100, 3])('is the same after changes, in pages of %i', async (limit) => {
    const client = newClient();
    const tasks = await tenTasks(client);
    const query = { ...queryOf(tasks), limit };
    const before = await pagesOf(client, query);
    await changeThem(client, tasks);
    const known = await changesSince(client, before[0]!.syncToken);
    const after = known.reduce((pages: readonly Page<Task>[], one) => putInto(pages, one, query), before);
    expect(titlesOf(after)).toEqual(titlesOf(await pagesOf(client, query)));
    // Once more, and in another order, they change nothing.
    for (const one of [...known, ...known.toReversed()]) expect(putInto(after, one, query)).toEqual(after);
  });

  it('has its beginning when not all pages have been read', async () => {
    const client = newClient();
    const tasks = await tenTasks(client);
    const query = { ...queryOf(tasks), limit: 2 };
    const before = await pagesOf(client, query, 2);
    await changeThem(client, tasks);
    const known = await changesSince(client, before[0]!.syncToken);
    const after = titlesOf(known.reduce((pages: readonly Page<Task>[], one) => putInto(pages, one, query), before));
    expect(after).toEqual(titlesOf(await pagesOf(client, query)).slice(0, after.length));
  });
});

describe('a list that only the service can tell', () => {
  it.each<[string, ListTasksQuery]>([
    ['a search', { q: '1' }],
    ['the trash', { status: 'deleted' }],
    ['due on some day', { due: 'week', time_zone: 'Asia/Karachi' }],
    ['tagged', { tag: ['home'] }],
  ])('keeps its tasks, with their changes: %s', async (_, query) => {
    const client = newClient();
    const tasks = await tenTasks(client);
    const page = { items: tasks.slice(1, 2), next: undefined, syncToken: '' };
    const known = (task: Task): Known => ({ id: task.id, version: task.version, task });
    const changed = await client.updateTask(tasks[1]!.id, { title: 'one', due_date: '2026-12-01' });
    expect(titlesOf(putInto([page], known(changed), query))).toEqual(['one']);
    expect(titlesOf(putInto([page], known(tasks[2]!), query))).toEqual(['1']);
  });

  it.each<[string, ListTasksQuery]>([
    ['a search', { q: '1', status: 'pending' }],
    ['pending, due on some day', { due: 'today', status: 'pending' }],
    ['overdue', { due: 'overdue' }],
    ['due', { due: 'any' }],
    ['tagged, and completed after a time', { tag: ['home'], completed_after: '2026-01-01T00:00:00Z' }],
    ['tagged, and of no importance', { tag: ['home'], priority: ['low'] }],
  ])('loses at once what is no longer in it: %s', async (_, query) => {
    const client = newClient();
    const { id, version } = await client.createTask({ title: '1' });
    const planned = { due_date: '2026-12-01', completed_at: '2026-01-01T00:00:01Z', priority: 'low' as const };
    const shown = { ...(await client.getTask(id)), ...planned };
    const page = { items: [shown], next: undefined, syncToken: '' };
    const isLeaving = 'completed_after' in query || 'priority' in query || query.due === 'any';
    const task: Task = isLeaving
      ? { ...shown, due_date: null, completed_at: null, priority: 'high' }
      : { ...shown, completed: true };
    expect(titlesOf(putInto([page], { id, version: version + 1, task: shown }, query))).toEqual(['1']);
    expect(titlesOf(putInto([page], { id, version: version + 1, task }, query))).toEqual([]);
    expect(titlesOf(putInto([page], { id, version: version + 1, task: undefined }, query))).toEqual([]);
  });
});

describe('what is older than a list', () => {
  it('does not change it', async () => {
    const client = newClient();
    const { id, version } = await client.createTask({ title: 'first' });
    await client.updateTask(id, { title: 'second' });
    const pages = await pagesOf(client, {});
    expect(putInto(pages, { id, version, task: undefined }, {})).toBe(pages);
  });
});
