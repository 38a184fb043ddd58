import { sweep } from '../src/db/sweep';
import { createClient, type Task } from './support/client';
import { openReceiver, type Receiver } from './support/receiver';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { inParallel, until, untilIs } from './support/waiting';

// Receivers that come, or come back, after much has happened.

const taken = { status: 204 } as const;
const users = ['ada', 'bob', 'carl', 'dora', 'eve'];
const as = ({ url }: TestService, user: string) =>
  createClient(url, signToken({ sub: user, iat: Math.floor(Date.now() / 1000) }));

/** What happens in a day. */
async function liveThrough(service: TestService): Promise<void> {
  await inParallel(users.length, async (index) => {
    const client = as(service, users[index]!);
    const tasks = Array.from({ length: 60 }, (_, number) => ({ title: `Task ${number}` }));
    const { body: created } = await client.call<Task[]>('createTasks', { body: { tasks } });
    const each = async (from: number, operation: Parameters<typeof client.call>[0], body?: object) => {
      for (const { id } of created.slice(from, from + 8))
        await client.call(operation, { params: { task_id: id }, ...(body && { body }) });
    };
    await each(0, 'updateTask', { title: 'Changed' });
    await each(4, 'toggleTask');
    await each(10, 'deleteTask');
    await each(20, 'deleteTask');
    await each(24, 'restoreTask');
    await each(40, 'toggleTask');
    await each(44, 'toggleTask');
  });
  await as(service, 'ada').call('emptyTrash');
  await as(service, 'bob').call('clearCompleted');
  await as(service, 'carl').call('completeAll');
  // As if a month had passed: the service forgets what was deleted.
  await service.sql`update deleted_tasks set deleted_at = deleted_at - interval '31 days' where user_id = 'dora'`;
  await sweep(service.services.database);
  expect((await as(service, 'eve').call('deleteAccount')).status).toBe(204);
}

const inOrder = (tasks: readonly Task[]) => tasks.toSorted((one, other) => (one.id < other.id ? -1 : 1));
async function expectEqual(receiver: Receiver, service: TestService): Promise<void> {
  const stored: Task[] = [];
  for (const user of users) {
    const { body } = await as(service, user).call<{ changes: { task?: Task }[] }>('listChanges', {
      query: { limit: 1000 },
    });
    stored.push(...body.changes.flatMap(({ task }) => task ?? []));
  }
  expect(stored).toHaveLength((await service.sql`select from tasks`).length);
  await untilIs(() => inOrder(receiver.tasks()), inOrder(stored));
  // The same for a receiver that goes by the ids of events.
  expect(inOrder(receiver.tasks(true))).toEqual(inOrder(stored));
  expect(receiver.disorder()).toEqual([]);
}

it('a receiver that starts after a day of changes ends up with what is in the database, and so it does after another day away', async () => {
  const before = await startService();
  await liveThrough(before);
  let isAway = false;
  const receiver = await openReceiver(() => (isAway ? { status: 503 } : taken));
  const sinks = { url: receiver.url };
  const sinkTuning = { searchPause: 200, look: 100 };
  let service = await startService({ databaseUrl: before.databaseUrl, sinks, sinkTuning });
  await expectEqual(receiver, service);
  expect(receiver.events.map(({ partitionkey }) => partitionkey)).not.toContain('eve');

  isAway = true;
  await liveThrough(service);
  await service.close();
  isAway = false;
  service = await startService({ databaseUrl: before.databaseUrl, sinks, sinkTuning });
  await expectEqual(receiver, service);
  const resets = receiver.events.filter(({ type }) => type === 'taskflow.tasks.reset');
  expect(new Set(resets.map(({ partitionkey }) => partitionkey))).toEqual(new Set(['ada', 'dora']));
  expect(new Set(resets.map(({ id }) => id)).size).toBe(2);
  for (const each of [service, before]) await each.close();
  await receiver.close();
});

it('a sink that is new is not told of reminders that were due before it; a sink that was away is, as late ones', async () => {
  const before = await startService();
  let isAway = false;
  const receivers = [await openReceiver(() => (isAway ? { status: 503 } : taken)), await openReceiver()];
  const [first, second] = receivers as [Receiver, Receiver];
  const start = (url: string) =>
    startService({ databaseUrl: before.databaseUrl, sinks: { url }, sinkTuning: { searchPause: 200, look: 100 } });
  const service = await start(first.url);
  const remind = async (title: string) => {
    const due_date = new Date(Date.now() + 3_600_000).toISOString();
    const { body } = await as(before, 'ada').call('createTask', { body: { title, due_date, reminders: [5] } });
    // An hour passes, but for two minutes.
    await before.sql`update tasks set remind_at = now() - interval '2 minutes', due_at = now() + interval '3 minutes' where id = ${body.id}`;
  };
  const reminders = ({ events }: Receiver) =>
    events
      .filter(({ type }) => /reminder/.test(type))
      .map(({ data }) => [data.task!.title, (data as unknown as { late: boolean }).late]);
  await remind('one');
  await untilIs(() => reminders(first), [['one', true]]);
  isAway = true;
  await remind('two');
  await until(async () => (await before.sql`select from due_reminders`).length === 2);
  isAway = false;
  const later = await start(second.url);
  await untilIs(() => second.titles(), { ada: ['one', 'two'] });
  await remind('three');
  await untilIs(() => reminders(second), [['three', true]]);
  await untilIs(
    () => reminders(first),
    [
      ['one', true],
      ['two', true],
      ['three', true],
    ],
  );
  for (const each of [later, service, before]) await each.close();
  for (const each of receivers) await each.close();
});
