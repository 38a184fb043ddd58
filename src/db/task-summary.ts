import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import type { DaysAhead } from '../planning/days-ahead';
import type { Database, Rows, Statement } from './pool/connection';
import { lowest } from './task-filters';

type Summary = Schema<'TaskSummary'>;

/** How many tasks one statement counts, however many there are: 15 ms. */
const chunkSize = 10_000;

const isDay = 'length(due_date) = 10';
const isPending = (condition: string) => `count(*) filter (where not completed and ${condition})`;
/** @param until the number of the parameter with the last day @param end the number of the parameter with its end */
const dueUntil = (until: number, end: number) =>
  isPending(`case when ${isDay} then due_date between $4 and $${until} else due_at >= $5 and due_at < $${end} end`);
// Reads up to `chunkSize` rows of the primary key and of the table, after the last id of the chunk before.
const summarize: Statement = {
  name: 'summarize-tasks',
  text: `
    select count(*) filter (where not completed) as pending, count(*) filter (where completed) as completed,
      ${isPending(`case when ${isDay} then due_date < $4 else due_at < $3 end`)} as overdue,
      ${dueUntil(4, 6)} as due_today, ${dueUntil(7, 8)} as due_this_week,
      ${isPending('due_date is null')} as without_due_date,
      ${isPending("priority = 'low'")} as low, ${isPending('priority is null')} as medium,
      ${isPending("priority = 'high'")} as high, ${isPending("priority = 'urgent'")} as urgent,
      case when count(*) = ${chunkSize} then max(id::text collate "C") end as last
    from (
      select id, completed, priority, due_date, due_at from tasks where user_id = $1 and id > $2
      order by id limit (select ${chunkSize})
    ) as chunk`,
  long: true,
  hasOwnTime: true,
};

type Counts = Omit<Summary, 'by_priority'> & Summary['by_priority'];
interface Chunk extends Counts {
  /** The last id of the chunk; null when there are no more chunks. */
  readonly last: string | null;
}
const nothing: Counts = {
  ...{ pending: 0, completed: 0, overdue: 0, due_today: 0, due_this_week: 0, without_due_date: 0 },
  ...{ low: 0, medium: 0, high: 0, urgent: 0 },
};

/** Counts a user's tasks, without the trash, one chunk after the other. */
export async function summaryOf(database: Database, owner: UserId, days: DaysAhead): Promise<Summary> {
  const { now, today, todayBegins, todayEnds, lastOfWeek, weekEnds } = days;
  const total = { ...nothing };
  for (let last: string | null = lowest.id; last !== null; ) {
    const values = [owner, last, now, today, todayBegins, todayEnds, lastOfWeek, weekEnds] as const;
    const rows: Rows<Chunk> = await database.read<Chunk>(summarize, values);
    for (const name of Object.keys(nothing) as (keyof Counts)[]) total[name] += rows[0]![name];
    last = rows[0]!.last;
  }
  const { low, medium, high, urgent, ...rest } = total;
  return { ...rest, by_priority: { low, medium, high, urgent } };
}
