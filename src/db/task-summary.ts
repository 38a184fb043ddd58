import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { dueRangeOf } from '../planning/due-range';
import { lowest } from './list-filter';
import { type Database, type Rows, statement } from './pool/connection';

type Summary = Schema<'TaskSummary'>;

/** How many tasks one statement counts, however many there are: 20 ms. */
const chunkSize = 10_000;

const isPending = (condition: string) => `count(*) filter (where not completed and ${condition})`;
/** @param first the number of the first of four parameters: two days, and two times in milliseconds */
const isDue = (first: number) =>
  isPending(`case when length(due_date) = 10 then due_date > $${first} and due_date < $${first + 1}
      else due_at >= to_timestamp($${first + 2}::float8 / 1000) and due_at < to_timestamp($${first + 3}::float8 / 1000) end`);
// Reads up to `chunkSize` rows of the primary key and of the table, after the last id of the chunk before.
const summarize = statement(
  'summarize-tasks',
  `
    select count(*) filter (where not completed) as pending, count(*) filter (where completed) as completed,
      ${isDue(3)} as overdue, ${isDue(7)} as due_today, ${isDue(11)} as due_this_week,
      ${isPending('due_date is null')} as without_due_date,
      ${isPending("priority = 'low'")} as low, ${isPending('priority is null')} as medium,
      ${isPending("priority = 'high'")} as high, ${isPending("priority = 'urgent'")} as urgent,
      case when count(*) = ${chunkSize} then max(id::text collate "C") end as last
    from (
      select user_id, id, completed, priority, due_date, due_at from tasks where user_id = $1 and id > $2
      order by id limit (select ${chunkSize})
    ) as chunk where user_id = $1`,
  { long: true, hasOwnTime: true },
);

type Counts = Omit<Summary, 'by_priority'> & Summary['by_priority'];
interface Chunk extends Counts {
  /** The last id of the chunk; null when there are no more chunks. */
  readonly last: string | null;
}
const nothing: Counts = {
  ...{ pending: 0, completed: 0, overdue: 0, due_today: 0, due_this_week: 0, without_due_date: 0 },
  ...{ low: 0, medium: 0, high: 0, urgent: 0 },
};

/**
 * Counts a user's tasks, without the trash, one chunk after the other.
 * @param now milliseconds since 1970 @param time_zone in which today is meant; undefined: UTC
 */
export async function summaryOf(
  database: Database,
  owner: UserId,
  now: number,
  time_zone: string | undefined,
): Promise<Summary> {
  const ranges = (['overdue', 'today', 'week'] as const).map((due) => dueRangeOf({ due, time_zone }, now)!);
  const limits = ranges.flatMap(({ days, times }) => [...days, ...times]);
  const total = { ...nothing };
  for (let last: string | null = lowest.id; last !== null; ) {
    const values = [owner, last, ...limits];
    const rows: Rows<Chunk> = await database.read<Chunk>(summarize, values);
    for (const name of Object.keys(nothing) as (keyof Counts)[]) total[name] += rows[0]![name];
    last = rows[0]!.last;
  }
  const { low, medium, high, urgent, ...rest } = total;
  return { ...rest, by_priority: { low, medium, high, urgent } };
}
