import type { UserId } from '../auth/token';
import type { Schema } from '../contract';
import { type Database, type Statement, statement, type Transaction } from './connection';
import { firstOfAccount, firstOfStranger, tokenOf } from './first-list';
import { newId } from './ids';
import { columns, moveToTrash, nextVersion, type Task, touched } from './tasks';

const insertInto = `
  insert into tasks (user_id, id, title, description, completed, created_at, updated_at, version, created_version)
  select $1, id, title, description, completed, now, now, list.version, list.version
  from list, jsonb_to_recordset($2::text::jsonb)
    as item (id uuid, title text, description text, completed boolean, now timestamptz)
  returning ${columns}`;
const insert = statement('create-tasks', nextVersion + insertInto);
const insertAsAccount = statement('create-first-tasks', firstOfAccount + insertInto);
const insertAsStranger = statement(
  'create-first-tasks-and-user',
  firstOfStranger("date_trunc('milliseconds', now())", '$3', '$4') + insertInto,
);

/** How many tasks a statement changes at the most, so that it does not exceed the time limit, however many there are. */
export const chunk = 10_000;
/**
 * The condition itself, too: a task may have changed while the statement waited for the list. An array, because PostgreSQL looks for
 * its elements in the index; it would compare each task with each other where it does not expect that a user has many.
 */
const some = (condition: string) =>
  `tasks.user_id = $1 and ${condition}
   and tasks.id = any (array(select id from tasks where user_id = $1 and ${condition} limit ${chunk}))`;

const clear = statement('clear-completed', nextVersion + moveToTrash(some('tasks.completed'), 'count(*) as count'));

const complete = statement(
  'complete-all',
  `${nextVersion},
  done as (
    update tasks set completed = true, version = list.version, ${touched}
    from list where ${some('not tasks.completed')} returning 1
  )
  select count(*) as count from done`,
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

/** One statement for as many tasks as people have; for more of them a transaction, in which each statement has its own time. */
export async function changeAll(database: Database, change: Statement, owner: UserId): Promise<number> {
  const changeSome = async (within: Transaction) => (await within.write<{ count: number }>(change, [owner]))[0]!.count;
  const first = await changeSome(database);
  if (first < chunk) return first;
  return database.transaction(async (transaction) => {
    let all = first;
    for (let count = chunk; count === chunk; all += count) count = await changeSome(transaction);
    return all;
  });
}
