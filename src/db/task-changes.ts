import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { isPlanning, planInTurn, planValues } from '../planning/plan';
import { distinctTags } from '../planning/tags';
import {
  type Asked,
  type Changed,
  type ChangedTask,
  changeAsRead,
  changePlainFirst,
  changeVersion,
  type Versions,
} from './change-attempts';
import { remove, replace, toggle, update, updatePlan, updateWords } from './change-statements';
import { anyRoom, type MakeRoom } from './next-occurrence';
import type { Database } from './pool/connection';
import { listedValues, type Task, valuesOfTags } from './task-columns';

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
