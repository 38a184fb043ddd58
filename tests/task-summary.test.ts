import { randomUUID } from 'node:crypto';
import type { UserId } from '../src/base/user';
import { summaryOf } from '../src/db/task-summary';
import { dayAt } from '../src/planning/time-zone';
import { type Client, createClient, type Problem } from './support/client';
import { explain, itOnOneServer, planKinds, recording } from './support/plans';
import { startService, type TestService } from './support/service';

// Counts of tasks, by when they are due in a zone.

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await startService();
  client = createClient(service.url);
});
afterAll(() => service.close());

const nothing = {
  ...{ pending: 0, completed: 0, overdue: 0, due_today: 0, due_this_week: 0, without_due_date: 0 },
  by_priority: { low: 0, medium: 0, high: 0, urgent: 0 },
};
const create = (user: Client, tasks: object[]) =>
  user.call<{ id: string }[]>('createTasks', { body: { tasks: tasks.map((task) => ({ title: 'Task', ...task })) } });

/** What the summary counts for one pending task with this due date, at a time, in a zone. */
async function countedFor(due_date: string, now: string, zone: string | null) {
  const name = randomUUID();
  await create(client.as(name), [{ due_date }]);
  const { database } = service.services;
  const at = [Date.parse(now), zone ?? undefined] as const;
  const { overdue, due_today, due_this_week } = await summaryOf(database, name as UserId, ...at);
  return [overdue && 'overdue', due_today && 'today', due_this_week && 'week'].filter(Boolean).join(' ');
}

describe('getTaskSummary', () => {
  it('200 with zeros for a user without tasks', async () => {
    expect((await client.as(randomUUID()).call<object>('getTaskSummary')).body).toEqual(nothing);
  });

  it('200 with pending tasks by their priority and due date, and with completed ones, but without the trash', async () => {
    const user = client.as(randomUUID());
    const { body } = await create(user, [
      { priority: 'low' },
      { priority: 'urgent', due_date: '2001-02-03' },
      { priority: 'high', due_date: '2001-02-03T04:05:06Z' },
      { due_date: '2999-01-01' },
      {},
      { completed: true, priority: 'urgent', due_date: '2001-02-03' },
      { title: 'In the trash' },
    ]);
    await user.call('deleteTask', { params: { task_id: body[6]!.id } });
    expect((await user.call<object>('getTaskSummary', { query: { time_zone: 'Asia/Karachi' } })).body).toEqual({
      ...{ pending: 5, completed: 1, overdue: 2, due_today: 0, due_this_week: 0, without_due_date: 2 },
      by_priority: { low: 1, medium: 2, high: 1, urgent: 1 },
    });
  });

  it('200 with what is due today, in the zone asked for', async () => {
    const user = client.as(randomUUID());
    // These two zones never have the same day: they are 25 and 26 hours apart.
    const [east, west] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const due_date = dayAt(Date.now(), west);
    await create(user, [{ due_date }]);
    const summaries = [];
    for (const time_zone of [east, west]) {
      const { body } = await user.call<typeof nothing>('getTaskSummary', { query: { time_zone } });
      summaries.push([body.overdue, body.due_today]);
    }
    expect(summaries).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('304 for the same counts', async () => {
    const user = client.as(randomUUID());
    await create(user, [{}]);
    const { headers } = await user.call<object>('getTaskSummary');
    const ifNone = { headers: { 'If-None-Match': headers.get('etag')! } };
    expect((await user.call('getTaskSummary', ifNone)).status).toBe(304);
    await create(user, [{}]);
    expect((await user.call('getTaskSummary', ifNone)).status).toBe(200);
  });

  it.each(['Karachi', 'asia/karachi', '+05:00', ''])('422 for the zone %j', async (time_zone) => {
    const { status, body } = await client.as('alice').call<Problem>('getTaskSummary', { query: { time_zone } });
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ in: 'query', pointer: '/time_zone' })]]);
  });

  it.each([
    ['2026-11-30', '2026-12-01T00:00:00Z', null, 'overdue'],
    ['2026-12-01', '2026-12-01T00:00:00Z', null, 'today week'],
    ['2026-12-01', '2026-12-01T23:59:59.999Z', null, 'today week'],
    ['2026-12-07', '2026-12-01T12:00:00Z', null, 'week'],
    ['2026-12-08', '2026-12-01T12:00:00Z', null, ''],
    ['2026-12-01', '2026-11-30T19:00:00Z', 'Asia/Karachi', 'today week'],
    ['2026-12-01', '2026-11-30T18:59:59Z', 'Asia/Karachi', 'week'],
    ['2026-12-01T09:00:00Z', '2026-12-01T10:00:00Z', null, 'overdue today week'],
    ['2026-12-01T10:00:00Z', '2026-12-01T10:00:00Z', null, 'today week'],
    ['2026-12-02T03:00:00Z', '2026-12-01T10:00:00Z', 'America/New_York', 'today week'],
    ['2026-12-02T05:00:00Z', '2026-12-01T10:00:00Z', 'America/New_York', 'week'],
    ['2026-12-08T04:59:59Z', '2026-12-01T10:00:00Z', 'America/New_York', 'week'],
    ['2026-12-08T05:00:00Z', '2026-12-01T10:00:00Z', 'America/New_York', ''],
    // The clocks go back, so that the day has 25 hours.
    ['2026-11-02T04:30:00Z', '2026-11-01T04:00:00Z', 'America/New_York', 'today week'],
    ['0001-01-01', '2026-12-01T00:00:00Z', null, 'overdue'],
    ['9999-12-31', '2026-12-01T00:00:00Z', null, ''],
  ])('200 for a task for %s, which is, at %s in %j, "%s"', async (due, now, zone, expected) => {
    expect(await countedFor(due, now, zone)).toBe(expected);
  });
});

describe('with many tasks', () => {
  const name = randomUUID() as UserId;
  const noon = Date.parse('2026-12-01T12:00:00Z');
  beforeAll(async () => {
    await create(client.as(name), [{}]);
    await service.sql`
      insert into tasks (user_id, id, title, completed, priority, due_date, due_at, created_at, updated_at, version, created_version)
      select ${name}, gen_random_uuid(), 'Task', n % 2 = 0, case when n % 3 = 0 then 'low'::task_priority end,
        case when n % 5 = 0 then '2026-12-01' end, case when n % 5 = 0 then timestamptz '2026-12-01Z' end, now(), now(), 1, 1
      from generate_series(1, 24999) n`;
    await service.sql`analyze tasks`;
  });

  it('all are counted, ten thousand with a statement', async () => {
    const { database, statements } = recording(service.services.database);
    expect(await summaryOf(database, name, noon, undefined)).toEqual({
      ...{
        pending: 12501,
        completed: 12499,
        overdue: 0,
        due_today: 2500,
        due_this_week: 2500,
        without_due_date: 10001,
      },
      by_priority: { low: 4167, medium: 8334, high: 0, urgent: 0 },
    });
    expect(statements).toHaveLength(3);
  });

  itOnOneServer.each(planKinds)('with a %s plan, each statement reads its part of the primary key', async (kind) => {
    const { database, statements } = recording(service.services.database);
    await summaryOf(database, name, noon, undefined);
    for (const statement of statements) {
      const { steps } = await explain(service.sql, statement, kind);
      const scans = steps.filter(({ relation }) => relation === 'tasks');
      expect(scans.map(({ type, condition }) => [type, /user_id = .* AND \(id > /.test(condition)])).toEqual([
        ['Index Scan', true],
      ]);
      expect(Math.max(...steps.map(({ rows }) => rows))).toBeLessThanOrEqual(10_000);
    }
  });
});
