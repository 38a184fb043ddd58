import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { firstOfAccount, firstOfStranger, tokenOf } from './first-list';
import { newId } from './ids';
import { type Database, type Statement, statement } from './pool/connection';
import { lowest } from './task-filters';
import { columns, moveToTrash, nextVersion, type Task, touched } from './tasks';

const insertInto = `
  insert into tasks (user_id, id, title, description, completed, created_at, updated_at, version, created_version)
  select $1, id, title, description, completed, now, now, list.version, list.version
  from list, jsonb_to_recordset($2::text::jsonb)
    as item (id uuid, title text, description text, completed boolean, now timestamptz)
  returning ${columns}`;
// At the most 100 rows, of a body of 100 kB; so much comes back, with the user's id and other fields for each: 280 kB of JSON.
const insert = statement('create-tasks', nextVersion + insertInto);
const insertAsAccount = statement('create-first-tasks', firstOfAccount + insertInto);
const insertAsStranger = statement(
  'create-first-tasks-and-user',
  firstOfStranger("date_trunc('milliseconds', now())", '$3', '$4') + insertInto,
);

/** How many tasks a statement changes at the most, however many there are: 60 ms, with the longest texts. */
export const chunk = 500;
/**
 * The next tasks to be changed, in the order of their ids: looked for from the beginning, those of the chunks before would be walked
 * past again and again until the transaction ends. A limit in a subquery has PostgreSQL follow the index, as in the pages.
 */
export const due = (table: string, condition = 'true') => `due as materialized (
    select id from ${table} where user_id = $1 and ${condition} and id > $2 order by id limit (select ${chunk})
  )`;
/** Those, which still have to fit the condition: a task may have changed while the statement waited for the list. */
export const isDue = (table: string, condition = 'true') =>
  `${table}.user_id = $1 and ${condition} and ${table}.id > $2 and ${table}.id <= (select id from due order by id desc limit 1)`;
/** How many were changed, and the last id where there may be more. */
export const outcome = (changed: string) => `select count(*) as count,
  (select case when count(*) = ${chunk} then max(id::text collate "C") end from due) as last from ${changed}`;

/** A statement that changes a chunk. */
export const chunkStatement = (name: string, text: string): Statement => ({ name, text, part: true });

// At the most `chunk` rows of an index, and each of these changed with its indexes.
const clear = chunkStatement(
  'clear-completed',
  `${nextVersion}, ${due('tasks', 'completed')}${moveToTrash(isDue('tasks', 'tasks.completed'), outcome('kept'))}`,
);
const complete = chunkStatement(
  'complete-all',
  `${nextVersion}, ${due('tasks', 'not completed')},
  done as (
    update tasks set completed = true, version = list.version, ${touched}
    from list where ${isDue('tasks', 'not tasks.completed')} returning 1
  )
  ${outcome('done')}`,
);

/**
 * Creates all of them in one statement, or none.
 * @param issued when the token was issued with which they are created
 * @returns the tasks in the order of the items; undefined when all that there was of the user has been deleted meanwhile
 */
export async function createTasks(
  database: Database,
  owner: UserId,
  items: readonly Schema<'TaskCreate'>[],
  issued?: number,
): Promise<readonly Task[] | undefined> {
  const rows = items.map(({ title, description = null, completed = false }) => {
    return { ...newId(), title, description, completed };
  });
  const values = [owner, JSON.stringify(rows)];
  let created = await database.write<Task>(insert, values);
  if (created.length === 0) created = await database.write<Task>(insertAsAccount, values);
  if (created.length === 0)
    created = await database.write<Task>(insertAsStranger, [...values, ...tokenOf(owner, issued)]);
  if (created.length === 0) return undefined;
  // Ids only rise, and PostgreSQL promises no order.
  return [...created].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Moves all completed tasks to the trash. @returns how many there were */
export const clearCompleted = (database: Database, owner: UserId) => changeAll(database, clear, owner);

/** Completes all pending tasks. @returns how many there were */
export const completeAll = (database: Database, owner: UserId) => changeAll(database, complete, owner);

/**
 * Chunk after chunk, each of which takes effect by itself: in one transaction, reads of the user would walk past all that it had
 * changed so far, and others would have to do without its connection. When it fails halfway, the same request goes on with what is left.
 * @param change takes the owner and an id, and changes a chunk of the tasks with higher ids
 */
export async function changeAll(database: Database, change: Statement, owner: UserId): Promise<number> {
  let all = 0;
  for (let last: string | null = lowest.id; last !== null; ) {
    const rows: readonly Outcome[] = await database.write<Outcome>(change, [owner, last]);
    all += rows[0]!.count;
    last = rows[0]!.last;
  }
  return all;
}

/** What a chunk has come to. */
interface Outcome {
  readonly count: number;
  /** The last id, where there may be more tasks. */
  readonly last: string | null;
}
