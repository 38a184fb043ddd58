import { type Client, createClient, type Task, type WatchedChange } from '../generated/sdk/index.js';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { inParallel } from './support/waiting';

// A frontend shows a list, and goes on with the stream from there.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

let users = 0;
const newClient = () => createClient({ baseUrl: service.url, token: signToken({ sub: `reader ${++users}` }) });

/** The tasks of a frontend: those of a list, and what the stream does to them. */
function copyOf(items: readonly Task[]) {
  const tasks = new Map(items.map((task) => [task.id, task]));
  return {
    apply({ task_id, task }: WatchedChange) {
      if (task) tasks.set(task_id, task);
      else tasks.delete(task_id);
    },
    tasks: () => [...tasks.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}
const tasksOf = async (client: Client) => client.listTasks({ sort: 'created_at', limit: 1000 });

it('a change between the list and the stream is not lost', async () => {
  const client = newClient();
  const [changed, deleted] = [
    await client.createTask({ title: 'Changed' }),
    await client.createTask({ title: 'Gone' }),
  ];
  const { items, syncToken } = await client.page.listTasks();
  await client.toggleTask(changed.id);
  await client.deleteTask(deleted.id);
  const created = await client.createTask({ title: 'Created' });
  const seen: unknown[] = [];
  const copy = copyOf(items);
  for await (const change of client.watchTasks({ since: syncToken })) {
    copy.apply(change);
    if (seen.push([change.type, change.task_id]) === 3) break;
  }
  expect(seen).toEqual([
    ['updated', changed.id],
    ['deleted', deleted.id],
    ['created', created.id],
  ]);
  expect(copy.tasks()).toEqual(await tasksOf(client));
});

it('a list of several pages goes on from the token of the first, while many clients write', async () => {
  const client = newClient();
  await inParallel(20, (index) => client.createTask({ title: `Task ${index}` }));
  const writers = inParallel(4, async (writer) => {
    for (let index = 0; index < 25; index += 1) {
      const { id } = await client.createTask({ title: `Task of writer ${writer}` });
      const [other] = await client.listTasks({ sort: 'updated_at', limit: 1 });
      await client.toggleTask(id);
      if (index % 2 === 0) await client.deleteTask(id);
      // Another writer may have deleted it.
      if (other) await client.updateTask(other.id, { completed: true }).catch(() => undefined);
    }
  }).then(() => client.createTask({ title: 'The last' }));

  const first = await client.page.listTasks({ limit: 5 });
  const items = [...first.items];
  for (let cursor = first.next; cursor; ) {
    const page = await client.page.listTasks({ limit: 5, cursor });
    items.push(...page.items);
    cursor = page.next;
  }
  const copy = copyOf(items);
  for await (const change of client.watchTasks({ since: first.syncToken })) {
    copy.apply(change);
    if (change.task?.title === 'The last') break;
  }
  await writers;
  expect(copy.tasks()).toEqual(await tasksOf(client));
});

it('a preference of the caller is kept beside the one for the token', async () => {
  const sent: (string | null)[] = [];
  const client = createClient({
    baseUrl: service.url,
    token: signToken({ sub: 'reader' }),
    fetch(url, init) {
      sent.push(new Headers(init.headers).get('prefer'));
      return fetch(url, init);
    },
  });
  await client.page.listTasks({}, { headers: { Prefer: 'count=exact' } });
  await client.items.listTasks().next();
  expect(sent).toEqual(['count=exact, sync-token', null]);
});
