import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { type Plan, planInTurn, planValues, Unplannable } from '../planning/plan';
import { moveToTrash } from './change-statements';
import { firstListOfAccount, firstListOfNewUser, tokenValues } from './first-list';
import { newId } from './ids';
import { lowest } from './list-filter';
import { nextReminder } from './next-reminder';
import { type Database, type Statement, statement } from './pool/connection';
import { columns, listedValues, type Task, type TaskRow, taskOf } from './task-columns';
import { nextVersion } from './tasks';

const insertInto = `
  insert into tasks (user_id, id, title, description, completed, completed_at, priority, tags, tag_keys, due_date, due_at, time_zone,
    recurrence, recurs_from, series_id, reminders, remind_at, created_at, updated_at, version, created_version)
  select $1, id, title, description, completed, case when completed then now end, priority, tags::jsonb, tag_keys::jsonb, due_date, due_at,
    time_zone, recurrence, recurs_from, case when recurrence is not null then id end, reminders::jsonb,
    case when not completed then ${nextReminder('due_at', 'reminders::jsonb', 'now')} end, now, now, list.version, list.version
  from list, jsonb_to_recordset($2::text::jsonb) as item (
    id uuid, title text, description text, completed boolean, priority task_priority, tags text, tag_keys text, due_date text,
    due_at timestamptz, time_zone text, recurrence text, recurs_from timestamptz, reminders text, now timestamptz
  )
  returning ${columns}`;
// Writes up to 100 rows from a body of 100 kB. They come back with the user's id and other fields: up to 280 kB of JSON.
const insert = statement('create-tasks', nextVersion + insertInto);
const insertFirst = statement('create-first-tasks', firstListOfAccount + insertInto);
const insertFirstAndUser = statement(
  'create-first-tasks-and-user',
  firstListOfNewUser("date_trunc('milliseconds', now())", '$3', '$4') + insertInto,
);

/** How many tasks one statement changes at most, however many there are: 60 ms with the longest texts. */
export const chunkSize = 500;
/**
 * The ids of the next chunk. The search continues after the last id of the chunk before ($2): from the beginning of the list, it would
 * pass all rows that were changed before. The limit is in a subquery for the reason in task-pages.ts.
 */
export const chunkOf = (table: string, condition = 'true') => `chunk as materialized (
    select id from ${table} where user_id = $1 and ${condition} and id > $2 order by id limit (select ${chunkSize})
  )`;
/** Whether a task is in the chunk. The condition is checked again: the task may have changed while the statement waited for the list. */
export const isInChunk = (table: string, condition = 'true') =>
  `${table}.user_id = $1 and ${condition} and ${table}.id > $2 and ${table}.id <= (select id from chunk order by id desc limit 1)`;
/** How many tasks were changed, and the last id of the chunk if there may be more chunks. */
export const chunkResult = (changed: string, more = '') => `select count(*) as count,
  (select case when count(*) = ${chunkSize} then max(id::text collate "C") end from chunk) as last${more} from ${changed}`;

/** A statement that changes one chunk. */
export const chunkStatement = (name: string, text: string): Statement => ({ name, text, hasOwnTime: true });

// Each reads up to `chunkSize` rows of an index, and changes them and their indexes.
const clear = chunkStatement(
  'clear-completed',
  `${nextVersion}, ${chunkOf('tasks', 'completed')}${moveToTrash(isInChunk('tasks', 'tasks.completed'), chunkResult('trashed'))}`,
);

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
  let created = await database.write<TaskRow>(insert, values);
  if (created.length === 0) created = await database.write<TaskRow>(insertFirst, values);
  if (created.length === 0)
    created = await database.write<TaskRow>(insertFirstAndUser, [...values, ...tokenValues(owner, issued)]);
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
 * @param change takes the owner and an id, and changes a chunk of the tasks with higher ids
 * @returns how many tasks were changed
 */
export async function changeAll(database: Database, change: Statement, owner: UserId): Promise<number> {
  let total = 0;
  for (let last: string | null = lowest.id; last !== null; ) {
    const rows: readonly ChunkResult[] = await database.write<ChunkResult>(change, [owner, last]);
    total += rows[0]!.count;
    last = rows[0]!.last;
  }
  return total;
}

export interface ChunkResult {
  readonly count: number;
  /** The last id of the chunk; null when there are no more chunks. */
  readonly last: string | null;
}
