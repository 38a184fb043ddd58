import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { isPlanning, planInTurn, planValues } from '../planning/plan';
import { distinctTags } from '../planning/tags';
import { type Change, remove, replace, toggle, update, updatePlan, updateWords } from './change-statements';
import { anyRoom, type ForNext, forNext, insertNext, type MakeRoom, nextOf } from './next-occurrence';
import { type Database, type Parameter, statement, type Transaction } from './pool/connection';
import { Overloaded } from './pool/errors';
import { columns, listedValues, type Task, type TaskRow, taskOf, valuesOfTags } from './task-columns';
import { one } from './tasks';

/** The versions in If-Match: a task is changed only if it has one of them. Undefined: any version. */
export type Versions = readonly number[] | undefined;

/** A task that was changed, or the id of one that was deleted. */
type Row = Task | { readonly id: string };
interface Changed<Of> {
  readonly task: Of;
  /** The id of the next task of the series, if the change has made it. */
  readonly nextId?: string | undefined;
}
export type ChangedTask = Changed<Task>;

/** What is asked of one task. */
interface Asked {
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
async function changeVersion<Of extends Row>(
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
async function changeAsRead<Of extends Row>(
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
async function changePlainFirst<Of extends Row>(
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

/** Sets all fields, and `completed` only when it is given. @returns undefined when the user has no such task @throws Unplannable */
export async function replaceTask(
  database: Database,
  owner: UserId,
  id: string,
  task: Schema<'TaskReplace'>,
  versions: Versions,
  makeRoom: MakeRoom = anyRoom,
): Promise<ChangedTask | undefined> {
  const { title, description = null, completed = null } = task;
  const { priority, tags, tag_keys, reminders } = listedValues(task);
  const { due_date = null, time_zone = null, recurrence = null } = task;
  const values = [owner, id, title, description, completed, priority, tags, tag_keys, reminders] as const;
  const asked = { change: replace, completes: completed === true && recurrence !== null, makeRoom };
  if (recurrence === null) {
    const plan = planValues(await planInTurn(owner, { due_date, time_zone, recurrence }));
    return changePlainFirst(database, { ...asked, values: [...values, ...plan] }, versions);
  }
  return changeAsRead<Task>(database, owner, id, versions, async (before) => {
    const plan = await planInTurn(owner, { due_date, time_zone, recurrence }, before);
    const planning = { ...asked, values: [...values, ...planValues(plan)] as const };
    return changeVersion(database, planning, { ...before, ...plan });
  });
}

/** Sets the given fields. @returns undefined when the user has no such task @throws Unplannable */
export async function updateTask(
  database: Database,
  owner: UserId,
  id: string,
  changes: Schema<'TaskUpdate'>,
  versions: Versions,
  makeRoom: MakeRoom = anyRoom,
): Promise<ChangedTask | undefined> {
  const { title = null, description = null, completed = null, priority = null } = changes;
  const words = [owner, id, title, changes.description !== undefined, description, completed] as const;
  const completes = completed === true;
  const areWords = priority === null && changes.tags === undefined && changes.reminders === undefined;
  if (areWords && !isPlanning(changes))
    return changePlainFirst(database, { change: updateWords, values: words, completes, makeRoom }, versions);
  const newTags = changes.tags && distinctTags(changes.tags);
  const tags = newTags ? JSON.stringify(newTags) : null;
  const { tag_keys } = valuesOfTags(newTags ?? []);
  const reminders = changes.reminders ? JSON.stringify([...new Set(changes.reminders)]) : null;
  const values = [...words, priority, tags, tag_keys, reminders] as const;
  const asked = { change: update, values, completes, makeRoom };
  if (!isPlanning(changes)) return changePlainFirst(database, asked, versions);
  return changeAsRead<Task>(database, owner, id, versions, async (before) => {
    const plan = await planInTurn(owner, changes, before);
    const planning = { ...asked, change: updatePlan, values: [...values, ...planValues(plan)] as const };
    return changeVersion(database, planning, { ...before, ...plan });
  });
}

/** Flips `completed` in one statement, so that parallel toggles all count. @returns undefined when the user has no such task */
export async function toggleTask(
  database: Database,
  owner: UserId,
  id: string,
  versions: Versions,
  makeRoom: MakeRoom = anyRoom,
): Promise<ChangedTask | undefined> {
  const asked: Asked = { change: toggle, values: [owner, id], completes: true, makeRoom };
  return changePlainFirst(database, asked, versions);
}

/** Moves a task to the trash. @returns its id; undefined when the user has no such task */
export function deleteTask(
  database: Database,
  owner: UserId,
  id: string,
  versions: Versions,
  makeRoom: MakeRoom = anyRoom,
): Promise<Changed<{ readonly id: string }> | undefined> {
  return changePlainFirst(database, { change: remove, values: [owner, id], completes: true, makeRoom }, versions);
}
