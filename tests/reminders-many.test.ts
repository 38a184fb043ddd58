import { createClient, type Task } from './support/client';
import { openStream } from './support/events';
import { startService, type TestService } from './support/service';

import { openTransaction, pause, until, untilIs } from './support/waiting';

// Many reminders that are due at the same second, and two processes that look for them.

let service: TestService;
let other: TestService;
beforeAll(async () => {
  service = await startService();
  other = await startService({ databaseUrl: service.databaseUrl });
});
afterAll(async () => {
  await other.close();
  await service.close();
});

/** Gives users tasks of which a reminder is due now. */
async function makeDue(prefix: string, users: number, tasks: number): Promise<void> {
  const { sql } = service;
  await sql`insert into users (id, created_at) select ${prefix} || n, now() from generate_series(1, ${users}) as n`;
  await sql`insert into task_lists (user_id, version) select ${prefix} || n, 1 from generate_series(1, ${users}) as n`;
  await sql`
    insert into tasks (user_id, id, title, completed, created_at, updated_at, version, created_version, due_date, due_at, reminders, remind_at)
    select ${prefix} || n, gen_random_uuid(), 'Due', false, now(), now(), 1, 1, to_char(at, 'YYYY-MM-DD'), at, '[0]', at
    from generate_series(1, ${users}) as n, generate_series(1, ${tasks}), (select date_trunc('milliseconds', now()) as at) as clock`;
}
const noticed = async (prefix: string) => {
  const [row] = await service.sql<{ count: number; tasks: number; most: number }[]>`
    select count(*)::int as count, count(distinct task_id)::int as tasks,
      coalesce(max(of_version), 0)::int as most
    from (select task_id, count(*) over (partition by user_id, version) as of_version from due_reminders where starts_with(user_id, ${prefix})) as due`;
  return row;
};

it('ten thousand reminders of as many users are noticed once, and those of one user in versions of fifty', async () => {
  await makeDue('many ', 10_000, 1);
  await makeDue('one ', 1, 1000);
  await openStream(service.url, 'somebody');
  await openStream(other.url, 'somebody');
  await untilIs(() => noticed('many '), { count: 10_000, tasks: 10_000, most: 1 });
  await untilIs(() => noticed('one '), { count: 1000, tasks: 1000, most: 50 });
  expect(await service.sql`select from tasks where remind_at is not null`).toHaveLength(0);
});

it('the reminders of a user whose list is being changed hold up nobody', async () => {
  await openStream(service.url, 'somebody');
  const change = await openTransaction(service);
  await makeDue('changing ', 1, 600);
  await change.sql`update task_lists set version = version + 1 where user_id = 'changing 1'`;
  await makeDue('free ', 3, 1);
  try {
    await until(async () => (await noticed('free '))!.count === 3);
    expect((await noticed('changing '))!.count).toBe(0);
  } finally {
    await change.end('commit');
  }
  await untilIs(() => noticed('changing '), { count: 600, tasks: 600, most: 50 });
});

it('tasks that are moved at the moment when their reminders fire are reminded of the new date once, and never of a date that they do not have', async () => {
  const client = createClient(service.url).as('mover');
  const stream = await openStream(service.url, 'mover');
  const due = Date.now() + 62_000;
  const at = (time: number) => new Date(time).toISOString();
  const tasks = Array.from({ length: 40 }, (_, index) => ({
    title: `Task ${index}`,
    due_date: at(due),
    reminders: [1],
  }));
  const { body: created } = await client.call<Task[]>('createTasks', { body: { tasks } });
  await pause(due - 60_000 - Date.now());
  for (const { id } of created) {
    await client.call('updateTask', { params: { task_id: id }, body: { due_date: at(due + 3000) } });
    await pause(30);
  }
  const reminders = () =>
    stream
      .events()
      .filter(({ event }) => event === 'reminder')
      .map(({ data }) => data as unknown as { task_id: string; remind_at: string; task: Task });
  const ofNewDate = () => reminders().filter(({ remind_at }) => remind_at === at(due + 3000 - 60_000));
  await until(() => ofNewDate().length === created.length);
  await pause(1500);
  expect(new Set(ofNewDate().map(({ task_id }) => task_id)).size).toBe(created.length);
  expect(ofNewDate()).toHaveLength(created.length);
  expect(
    reminders().filter(({ remind_at, task }) => Date.parse(task.due_date!) - 60_000 !== Date.parse(remind_at)),
  ).toEqual([]);
});
