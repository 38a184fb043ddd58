import { userKey } from '../auth/revocations';
import type { UserId } from '../auth/token';
import type { Schema } from '../contract';
import { type Database, statement } from './connection';
import { firstOfAccount, firstOfStranger } from './first-list';
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
  firstOfStranger("date_trunc('milliseconds', now())", '$3') + insertInto,
);

const clear = statement(
  'clear-completed',
  nextVersion + moveToTrash('tasks.user_id = $1 and tasks.completed', 'count(*) as count'),
);

const complete = statement(
  'complete-all',
  `${nextVersion},
  done as (
    update tasks set completed = true, version = list.version, ${touched}
    from list where tasks.user_id = $1 and not tasks.completed returning 1
  )
  select count(*) as count from done`,
);

/**
 * Creates all of them in one statement, or none.
 * @param items with titles that are trimmed already
 * @returns the tasks in the order of the items; undefined when the user's account has been deleted meanwhile
 */
export async function createTasks(
  database: Database,
  owner: UserId,
  items: readonly Schema<'TaskCreate'>[],
): Promise<readonly Task[] | undefined> {
  const rows = items.map(({ title, description = null, completed = false }) => {
    return { ...newId(), title, description, completed };
  });
  const values = [owner, JSON.stringify(rows)];
  let created = await database.write<Task>(insert, values);
  if (created.length === 0) created = await database.write<Task>(insertAsAccount, values);
  if (created.length === 0) created = await database.write<Task>(insertAsStranger, [...values, userKey(owner)]);
  if (created.length === 0) return undefined;
  // Ids only rise, and PostgreSQL promises no order.
  return [...created].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Moves all completed tasks to the trash. @returns how many there were */
export async function clearCompleted(database: Database, owner: UserId): Promise<number> {
  return (await database.write<{ count: number }>(clear, [owner]))[0]!.count;
}

/** Completes all pending tasks. @returns how many there were */
export async function completeAll(database: Database, owner: UserId): Promise<number> {
  return (await database.write<{ count: number }>(complete, [owner]))[0]!.count;
}
