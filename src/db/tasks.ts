import type { UserId } from '../auth/token';
import type { Schema } from '../contract';
import type { Database } from './connection';
import { newId } from './ids';

export type Task = Schema<'Task'>;

const columns = 'id, user_id, title, description, completed, created_at, updated_at';
/** The owner always is the first parameter, and in every `where`. */
const one = 'user_id = $1 and id = $2';
/** Moves forward on every change, even within a millisecond or after the clock was set back. */
const touched =
  "updated_at = greatest(date_trunc('milliseconds', clock_timestamp()), updated_at + interval '1 millisecond')";

const page = (condition: string) =>
  `select ${columns} from tasks where user_id = $1 ${condition} order by id desc limit $2`;
const select = {
  first: page(''),
  next: page('and id < $3'),
  firstFiltered: page('and completed = $3'),
  nextFiltered: page('and completed = $3 and id < $4'),
  one: `select ${columns} from tasks where ${one}`,
};
// A user known only from a token gets a row with the first task, in the same statement: the reference always holds.
const insert = `
  with owner as (insert into users (id, created_at) values ($1, $6) on conflict (id) do nothing)
  insert into tasks (user_id, id, title, description, completed, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $6)
  returning ${columns}`;
const replace = `
  update tasks set title = $3, description = $4, completed = coalesce($5, completed), ${touched}
  where ${one} returning ${columns}`;
const update = `
  update tasks set
    title = coalesce($3, title),
    description = case when $4 then $5 else description end,
    completed = coalesce($6, completed),
    ${touched}
  where ${one} returning ${columns}`;
const toggle = `update tasks set completed = not completed, ${touched} where ${one} returning ${columns}`;
const remove = `delete from tasks where ${one} returning id`;

export interface ListOptions {
  /** Only tasks that are done, or only those that are not. */
  readonly completed?: boolean | undefined;
  /** Only tasks older than this one. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** A user's tasks, newest first. */
export function listTasks(database: Database, owner: UserId, options: ListOptions): Promise<readonly Task[]> {
  const { completed, before, limit } = options;
  if (completed === undefined) {
    return before === undefined
      ? database.read<Task>(select.first, [owner, limit])
      : database.read<Task>(select.next, [owner, limit, before]);
  }
  return before === undefined
    ? database.read<Task>(select.firstFiltered, [owner, limit, completed])
    : database.read<Task>(select.nextFiltered, [owner, limit, completed, before]);
}

/** @returns the task, or undefined when the user has none of this id */
export async function getTask(database: Database, owner: UserId, id: string): Promise<Task | undefined> {
  return (await database.read<Task>(select.one, [owner, id]))[0];
}

/** @param task a title that is trimmed already, and what else is known */
export async function createTask(database: Database, owner: UserId, task: Schema<'TaskCreate'>): Promise<Task> {
  const { id, now } = newId();
  const { title, description = null, completed = false } = task;
  return (await database.write<Task>(insert, [owner, id, title, description, completed, now]))[0]!;
}

/** Sets title and description; `completed` only when it is given. @returns undefined when the user has no such task */
export async function replaceTask(
  database: Database,
  owner: UserId,
  id: string,
  {
    title,
    description = null,
    completed = null,
  }: Omit<Schema<'TaskReplace'>, 'completed'> & { completed?: boolean | null },
): Promise<Task | undefined> {
  return (await database.write<Task>(replace, [owner, id, title, description, completed]))[0];
}

/** Sets what is given. @returns undefined when the user has no such task */
export async function updateTask(
  database: Database,
  owner: UserId,
  id: string,
  changes: Schema<'TaskUpdate'>,
): Promise<Task | undefined> {
  const { title = null, description = null, completed = null } = changes;
  const values = [owner, id, title, changes.description !== undefined, description, completed];
  return (await database.write<Task>(update, values))[0];
}

/** Flips `completed` in one statement, so that parallel toggles all count. @returns undefined when the user has no such task */
export async function toggleTask(database: Database, owner: UserId, id: string): Promise<Task | undefined> {
  return (await database.write<Task>(toggle, [owner, id]))[0];
}

/** @returns whether there was such a task */
export async function deleteTask(database: Database, owner: UserId, id: string): Promise<boolean> {
  return (await database.write(remove, [owner, id])).length > 0;
}
