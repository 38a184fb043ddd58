import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { type Plan, planInTurn, planValues, Unplannable } from '../planning/plan';
import { moveToTrash } from './change-statements';
import { inList } from './first-list';
import { newId } from './ids';
import { lowest } from './list-filter';
import { nextReminder } from './next-reminder';
import { nextVersionOfNew } from './next-version';
import { type Database, type Statement, type StatementOptions, statement, type Transaction } from './pool/connection';
import { columnDefinitions, columns, listedValues, type Task, type TaskRow, taskOf } from './task-columns';

// Writes up to 100 rows from a body of 100 kB. They come back with the user's id and other fields: up to 280 kB of JSON.
const insert = statement(
  'create-tasks',
  `${nextVersionOfNew}
  insert into tasks (user_id, id, title, description, completed, completed_at, priority, tags, tag_keys, due_date, due_at, time_zone,
    recurrence, recurs_from, series_id, reminders, remind_at, created_at, updated_at, version, created_version)
  select $1, id, title, description, completed, case when completed then now end, priority, tags::jsonb, tag_keys::jsonb, due_date, due_at,
    time_zone, recurrence, recurs_from, case when recurrence is not null then id end, reminders::jsonb,
    case when not completed then ${nextReminder('due_at', 'reminders::jsonb', 'now')} end, now, now, list.version, list.version
  from list, jsonb_to_recordset($2::text::jsonb) as item (
    id uuid, title text, description text, completed boolean, priority task_priority, tags text, tag_keys text, due_date text,
    due_at timestamptz, time_zone text, recurrence text, recurs_from timestamptz, reminders text, now timestamptz
  )
  returning ${columns}`,
  { returns: columnDefinitions },
);

/** How many tasks one statement changes at most, however many there are: 60 ms with the longest texts. */
export const chunkSize = 500;
/**
 * Finds the next chunk. The search continues after the last key of the chunk before ($2): from the beginning of the list, it would pass all
 * rows that were changed before. The limit is in a subquery for the reason in page-statement.ts.
 */
export const findChunk = (name: string, table: string, condition = 'true', key = 'id') =>
  chunkStatement(
    name,
    `select count(*) as count, max(${key}::text collate "C") as last from (
      select user_id, ${key} from ${table} where user_id = $1 and ${condition} and ${key} > $2 order by ${key} limit (select ${chunkSize})
    ) as chunk where user_id = $1`,
  );
export interface FoundChunk {
  readonly count: number;
  /** The last key of the chunk; null when there is no more. */
  readonly last: string | null;
}
/**
 * Whether a row is in the chunk. The condition is checked again: the task may have changed while the statement waited for the list. Ids are
 * cast, because a server that carries the statement out as a whole gets texts.
 */
export function isInChunk(table: string, condition = 'true', key = 'id'): string {
  const cast = key === 'id' ? '::uuid' : '';
  return `${table}.user_id = $1 and ${condition} and ${table}.${key} > $2${cast} and ${table}.${key} <= $3${cast}`;
}

/** A statement that changes one chunk. @param options what else is known of it */
export const chunkStatement = (name: string, text: string, options: StatementOptions = {}) =>
  statement(name, text, { hasOwnTime: true, ...options });

// Each reads up to `chunkSize` rows of an index, and changes them and their indexes.
const clear: Chunks = {
  find: findChunk('find-completed', 'tasks', 'completed'),
  change: chunkStatement('clear-completed', moveToTrash(isInChunk('tasks', 'tasks.completed'), '1'), {
    returns: 'moved integer',
  }),
  firstKey: lowest.id,
};

/**
 * Creates all tasks, or none.
 * @param issued when the request's token was issued, in seconds since 1970
 * @returns the tasks in the order of the items; undefined when the user was deleted in the meantime
 * @throws Unplannable
 */
export async function createTasks(
  database: Database,
  owner: UserId,
  items: readonly Schema<'TaskCreate'>[],
  issued?: number,
): Promise<readonly Task[] | undefined> {
  const plans = await plansOf(owner, items);
  const rows = items.map((item, index) => {
    const { title, description = null, completed = false } = item;
    const [due_date, due_at, time_zone, recurrence, recurs_from] = planValues(plans[index]!);
    const plan = { due_date, due_at, time_zone, recurrence, recurs_from };
    return { ...newId(), title, description, completed, ...listedValues(item), ...plan };
  });
  const values = [owner, JSON.stringify(rows)];
  const created = await inList(database, owner, issued, rows[0]!.now, () => database.write<TaskRow>(insert, values));
  if (created.length === 0) return undefined;
  // PostgreSQL returns them in any order. Their ids have the order of the items.
  return created.map(taskOf).sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** @throws Unplannable */
export async function plansOf(user: UserId, items: readonly Schema<'TaskCreate'>[]): Promise<readonly Plan[]> {
  const plans: Plan[] = [];
  for (const [index, item] of items.entries()) {
    try {
      plans.push(await planInTurn(user, item));
    } catch (error) {
      throw error instanceof Unplannable ? new Unplannable(error.field, error.detail, index) : error;
    }
  }
  return plans;
}

/** Moves all completed tasks to the trash. @returns how many there were */
export const clearCompleted = (database: Database, owner: UserId) => changeAll(database, clear, owner);

/**
 * Changes one chunk after the other. Each takes effect by itself: one transaction for all would hold its connection for long, and slow
 * the user's reads, which would pass all rows that it has changed so far. If a chunk fails, the same request can be sent again, and
 * changes the rest.
 * @returns how many rows were changed
 */
export async function changeAll(
  database: Transaction,
  { find, change, firstKey }: Chunks,
  owner: UserId,
): Promise<number> {
  let total = 0;
  for (let after: string | undefined = firstKey; after !== undefined; ) {
    const { count, last }: FoundChunk = (await database.read<FoundChunk>(find, [owner, after]))[0]!;
    const changed = last === null ? [] : await database.write<{ count?: number }>(change, [owner, after, last]);
    for (const row of changed) total += row.count ?? 1;
    after = count === chunkSize ? last! : undefined;
  }
  return total;
}

/** What changes all rows of a user that fulfil a condition. */
export interface Chunks {
  readonly find: Statement;
  /** Changes those with keys after $2, up to $3. Returns a row for each, or one with their `count`. */
  readonly change: Statement;
  /** Before all others. */
  readonly firstKey: string;
}
