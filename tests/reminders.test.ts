import { createClient } from './support/client';
import { openStream } from './support/events';
import { openReceiver } from './support/receiver';
import { startService, type TestService } from './support/service';
import { pause, until } from './support/waiting';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
let count = 0;
const newUser = () => {
  const name = `user ${++count}`;
  return { name, client: createClient(service.url).as(name) };
};

interface Reminded {
  readonly type: string;
  readonly task_id: string;
  readonly minutes: number;
  readonly late: boolean;
  readonly remind_at: string;
  readonly task: { readonly title: string };
}
/** The reminders that a user is told of, as they come. */
async function follow(user: string) {
  const stream = await openStream(service.url, user);
  const reminders = () =>
    stream
      .events()
      .filter(({ event }) => event === 'reminder')
      .map(({ data }) => data as unknown as Reminded);
  return { reminders, told: (length: number) => until(() => reminders().length >= length, 30) };
}

describe('a reminder', () => {
  it('comes in the stream within two seconds, once', async () => {
    const { name, client } = newUser();
    const { reminders, told } = await follow(name);
    const due = inSeconds(62);
    const { body: task } = await client.call('createTask', {
      body: { title: 'Call', due_date: due, reminders: [1, 5, 0] },
    });
    await told(1);
    expect(Date.now() - Date.parse(reminders()[0]!.remind_at)).toBeLessThan(2000);
    await pause(1500);
    const { body: now } = await client.call('getTask', { params: { task_id: task.id } });
    expect(now).toEqual(task);
    expect(reminders()).toEqual([
      {
        type: 'reminder',
        task_id: task.id,
        version: task.version,
        minutes: 1,
        remind_at: new Date(Date.parse(due) - 60_000).toISOString(),
        late: false,
        task,
      },
    ]);
  });

  it('of a task that was completed, deleted or moved does not come; of the new date it does', async () => {
    const { name, client } = newUser();
    const { reminders, told } = await follow(name);
    const make = async (title: string) => {
      const { body } = await client.call('createTask', { body: { title, due_date: inSeconds(62), reminders: [1] } });
      return { task_id: body.id };
    };
    const [completed, deleted, moved, cleared, kept] = [
      await make('completed'),
      await make('deleted'),
      await make('moved'),
      await make('cleared'),
      await make('kept'),
    ];
    await client.call('toggleTask', { params: completed });
    await client.call('deleteTask', { params: deleted });
    await client.call('updateTask', { params: moved, body: { due_date: inSeconds(64) } });
    await client.call('updateTask', { params: cleared, body: { reminders: [] } });
    await client.call('updateTask', { params: kept, body: { title: 'renamed' } });
    await told(2);
    expect(reminders().map(({ task }) => task.title)).toEqual(['renamed', 'moved']);
    const { body: again } = await client.call('createTask', {
      body: { title: 'reopened', due_date: inSeconds(62), reminders: [1], completed: true },
    });
    await client.call('toggleTask', { params: { task_id: again.id } });
    const { body: back } = await client.call('createTask', {
      body: { title: 'restored', due_date: inSeconds(62), reminders: [1] },
    });
    await client.call('deleteTask', { params: { task_id: back.id } });
    await client.call('restoreTask', { params: { task_id: back.id } });
    await told(4);
    expect(
      reminders()
        .slice(2)
        .map(({ task }) => task.title)
        .sort(),
    ).toEqual(['reopened', 'restored']);
  });

  it('is made anew for the next task of a series', async () => {
    const { name, client } = newUser();
    const { told, reminders } = await follow(name);
    const { body: first } = await client.call('createTask', {
      body: { title: 'Daily', due_date: inSeconds(-86_400 + 62), reminders: [1], recurrence: 'FREQ=DAILY' },
    });
    await client.call('toggleTask', { params: { task_id: first.id } });
    await told(1);
    expect(reminders()[0]!.task_id).not.toBe(first.id);
  });

  it('that fell due while nobody was told comes later, oldest first, marked as late, to sinks as well', async () => {
    const { name, client } = newUser();
    for (const [title, minutes] of [
      ['second', 20],
      ['first', 30],
      ['third', 10],
    ] as const) {
      await client.call('createTask', { body: { title, due_date: inSeconds(3600), reminders: [minutes] } });
    }
    // As if an hour had passed.
    await service.sql`update tasks set due_at = due_at - interval '1 hour', remind_at = remind_at - interval '1 hour' where user_id = ${name}`;
    const receiver = await openReceiver();
    const other = await startService({ databaseUrl: service.databaseUrl, sinks: { url: receiver.url } });
    const sent = () =>
      receiver.events.filter(({ partitionkey, type }) => partitionkey === name && /reminder/.test(type));
    await until(() => sent().length === 3);
    expect(sent().map(({ data }) => [data.type, data.task!.title, (data as unknown as Reminded).late])).toEqual([
      ['reminder', 'first', true],
      ['reminder', 'second', true],
      ['reminder', 'third', true],
    ]);
    expect(sent()[0]!.type).toBe('taskflow.task.reminder.due');
    await other.close();
    await receiver.close();
  });
});
