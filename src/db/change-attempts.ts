import type { UserId } from '../base/user';
import { type Change, remove } from './change-statements';
import { type ForNext, forNext, insertNext, type MakeRoom, nextOf } from './next-occurrence';
import { type Database, type Parameter, statement, type Transaction } from './pool/connection';
import { Overloaded } from './pool/errors';
import { columns, type Task, type TaskRow, taskOf } from './task-columns';
import { one } from './tasks';

/** The versions in If-Match: a task is changed only if it has one of them. Undefined: any version. */
export type Versions = readonly number[] | undefined;

/** A task that was changed, or the id of one that was deleted. */
type Row = Task | { readonly id: string };
export interface Changed<Of> {
  readonly task: Of;
  /** The id of the next task of the series, if the change has made it. */
  readonly nextId?: string | undefined;
}
export type ChangedTask = Changed<Task>;

/** What is asked of one task. */
export interface Asked {
  readonly change: Change;
  /** They begin with the owner and the id. */
  readonly values: readonly [UserId, string, ...Parameter[]];
  /** Whether it completes the task, or deletes it: then it may make the next one. */
  readonly completes: boolean;
  readonly makeRoom: MakeRoom;
}

async function changeOne<Of extends Row>(
  database: Database,
  { change, values }: Asked,
  versions: Versions,
): Promise<Changed<Of> | undefined> {
  const [task] = versions
    ? await database.write<Of>(change.ifMatch, [...values, listOf(versions)])
    : await database.write<Of>(change.always, values);
  return task && { task };
}
const listOf = (versions: readonly number[]) => `{${versions.join(',')}}`;

/** Changes one version of a task, and makes the next one if it is to be. @param task as it will be, with that version */
export async function changeVersion<Of extends Row>(
  database: Database,
  { change, values, completes, makeRoom }: Asked,
  task: Task & ForNext,
): Promise<Changed<Of> | undefined> {
  const [next] =
    completes && !task.completed && task.recurs_from !== null ? await nextOf(values[0], [task], makeRoom) : [];
  const changeOn = async (transaction: Transaction) => {
    const given = [...values, listOf([task.version]), next?.next_id ?? null];
    const [changed] = await transaction.write<Of>(change.asRead, given);
    if (!changed) return undefined;
    const table = change === remove ? 'deleted_tasks' : 'tasks';
    if (next) await insertNext(transaction, values[0], table, [{ id: values[1], ...next }]);
    return { task: changed, nextId: next?.next_id };
  };
  return next ? database.transaction(changeOn) : changeOn(database);
}

/** How often a change of a task is tried, when others change the same task each time between. */
export const maxAttempts = 20;
const selectForNext = statement('get-task', `select ${columns}, ${forNext} from tasks where ${one}`);

/**
 * Changes a task by what it is now: reads it, and changes that version. When another change comes between, it does so again.
 * @param changeIt changes the task only if it still has its version
 * @returns undefined when the user has no such task, or it has none of the versions
 * @throws Overloaded when others have changed the task each time. Nothing was done
 */
export async function changeAsRead<Of extends Row>(
  database: Database,
  owner: UserId,
  id: string,
  versions: Versions,
  changeIt: (task: Task & ForNext) => Promise<Changed<Of> | undefined>,
): Promise<Changed<Of> | undefined> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const [row] = await database.read<TaskRow & ForNext>(selectForNext, [owner, id]);
    if (!row || (versions && !versions.includes(row.version))) return undefined;
    const changed = await changeIt(taskOf(row));
    if (changed) return changed;
  }
  throw new Overloaded();
}

/**
 * Changes a task in one statement. That passes over a task that makes the next one, which then is read first. When another change comes
 * between, the task has made the next one, and is changed in one statement from then on.
 */
export async function changePlainFirst<Of extends Row>(
  database: Database,
  asked: Asked,
  versions: Versions,
): Promise<Changed<Of> | undefined> {
  const changed = await changeOne<Of>(database, asked, versions);
  if (changed || !asked.completes) return changed;
  const [owner, id] = asked.values;
  return changeAsRead(database, owner, id, versions, (task) =>
    task.completed || task.recurs_from === null
      ? changeOne(database, asked, versions)
      : changeVersion(database, asked, task),
  );
}
