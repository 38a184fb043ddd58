import type { Schema } from '../../src/base/contract';
import type { UserId } from '../../src/base/user';
import { type ChangePage, type ChangePlace, changePage } from '../../src/db/changes';
import { newId } from '../../src/db/ids';
import type { Versions } from '../../src/db/task-changes';
import { highest, lowest, type TaskFilter } from '../../src/db/task-filters';
import type { listTasks } from '../../src/db/task-pages';
import { defaultPosition } from '../../src/planning/position';
import { scheduleOf } from '../../src/planning/schedule';
import { distinctTags } from '../../src/planning/tags';
import type { Memory, StoredTask, TaskList } from './memory';
import { fitsPlan } from './planned-filter';

type Task = Schema<'Task'>;
type Changes = Partial<Omit<Task, 'id' | 'user_id' | 'created_at' | 'updated_at' | 'version' | 'deleted_at'>> & {
  readonly deleted_at?: string | undefined;
};

/** The fields of a task as a request gives them, with what stands for those that it leaves out. */
export function fieldsOf(given: Schema<'TaskReplace'>) {
  const { title, description = null, priority = 'medium', tags = [], reminders = [] } = given;
  const { due_date, time_zone } = scheduleOf(given);
  const lists = { tags: [...distinctTags(tags)], reminders: [...new Set(reminders)] };
  return { title, description, priority, due_date, time_zone, ...lists };
}

// The functions of src/db about tasks, over the lists in memory.

/** Adds tasks with one version. */
export function add(memory: Memory, owner: UserId, items: readonly Schema<'TaskCreate'>[]): Task[] {
  const list = memory.listOf(owner);
  list.version = memory.nextVersion();
  return items.map((item) => {
    const { id, now } = newId();
    const { completed = false } = item;
    const { title, description, priority, tags, due_date, time_zone, reminders } = fieldsOf(item);
    const task = {
      // In the order of the service's replies.
      ...{ id, user_id: owner, title, description, completed, completed_at: completed ? now : null, priority, tags },
      ...{ due_date, time_zone, recurrence: null, reminders, position: defaultPosition(id), series_id: null },
      ...{ created_at: now, updated_at: now, version: list.version, created_version: list.version },
    };
    list.tasks.set(id, task);
    return withoutVersion(task);
  });
}

export function get(memory: Memory, owner: UserId, id: string): Task | undefined {
  const task = memory.listOf(owner).tasks.get(id);
  return task && !task.deleted_at ? withoutVersion(task) : undefined;
}

/** @param changesOf makes the changes of a task @returns undefined when the user has no such task, or it has none of the versions */
export function change(
  memory: Memory,
  owner: UserId,
  id: string,
  versions: Versions,
  changesOf: (task: Task) => Changes,
): Task | undefined {
  const task = get(memory, owner, id);
  if (!task || (versions && !versions.includes(task.version))) return undefined;
  return changeAll(memory, owner, (each) => each.id === id, changesOf)[0];
}

/** Changes all tasks that fit, with one version. */
export function changeAll(
  memory: Memory,
  owner: UserId,
  fits: (task: StoredTask) => boolean,
  changesOf: (task: Task) => Changes,
): Task[] {
  const list = memory.listOf(owner);
  const found = [...list.tasks.values()].filter(fits);
  if (found.length > 0) list.version = memory.nextVersion();
  return found.map((before) => {
    const { deleted_at, ...changes } = { ...before, ...changesOf(before), version: list.version };
    const task = { ...changes, completed_at: completionTime(before, changes.completed) };
    // A deletion is no change of the task. A task that comes back is new to clients that have learned of its deletion.
    const changed = deleted_at
      ? { ...task, deleted_at }
      : { ...task, updated_at: laterThan(before), ...(before.deleted_at && { created_version: list.version }) };
    list.tasks.set(before.id, changed);
    return withoutVersion(changed);
  });
}

/** @returns when the task was completed; null when it no longer is */
function completionTime(before: Task, completed: boolean): string | null {
  if (!completed) return null;
  return before.completed ? before.completed_at : new Date().toISOString();
}

/** Deletes tasks in the trash for good. @returns how many there were */
export function purge(memory: Memory, owner: UserId, fits: (task: StoredTask) => boolean): number {
  const list = memory.listOf(owner);
  const gone = [...list.tasks.values()].filter((task) => task.deleted_at && fits(task));
  for (const { id } of gone) list.tasks.delete(id);
  list.forgotten = Math.max(list.forgotten, ...gone.map(({ version }) => version));
  return gone.length;
}

/** The time of a change: later than the one before, even in the same millisecond. */
const laterThan = ({ updated_at }: Task) => new Date(Math.max(Date.now(), Date.parse(updated_at) + 1)).toISOString();
const withoutVersion = ({ created_version, ...task }: StoredTask): Task => task;

/** @returns whether a task belongs to a list */
function isIn({ status, by, above, below, updatedBetween, createdBetween, search, planned }: TaskFilter) {
  const place = placeIn(by);
  const isBetween = (value: string, [after, before]: readonly [string, string]) => value > after && value < before;
  return (task: StoredTask) =>
    Boolean(task.deleted_at) === (status === 'deleted') &&
    (status === 'completed' ? task.completed : status !== 'pending' || !task.completed) &&
    isBetween(place(task), [place(fromPlace(above)), place(fromPlace(below))]) &&
    (!updatedBetween || isBetween(task.updated_at, updatedBetween)) &&
    (!createdBetween || isBetween(task.id, createdBetween)) &&
    (!planned || fitsPlan(task, planned)) &&
    (search === undefined ||
      [task.title, task.description ?? ''].some((text) => folded(text).includes(folded(search))));
}
type Place = Pick<Task, 'updated_at' | 'id'>;
const fromPlace = ({ updatedAt, id }: TaskFilter['above']): Place => ({ updated_at: updatedAt, id });
/** A text by which the tasks of a list are ordered: "-infinity" comes before all times, and "infinity" after. */
const placeIn = (by: TaskFilter['by']) => (task: Place) =>
  by === 'updated_at' ? `${task.updated_at} ${task.id}` : task.id;

/** Equal for texts that a search treats as equal (see src/db/search-text.ts). */
const folded = (text: string) => text.toLowerCase().toUpperCase().normalize().replaceAll('İ', 'I');

export const count = (memory: Memory, owner: UserId, filter: TaskFilter): number =>
  [...memory.listOf(owner).tasks.values()].filter(isIn(filter)).length;

/** Reads one page. The pages of the service may be shorter. */
export function page(
  memory: Memory,
  owner: UserId,
  filter: TaskFilter,
  descending: boolean,
  limit: number,
): Awaited<ReturnType<typeof listTasks>> {
  const place = placeIn(filter.by);
  const found = [...memory.listOf(owner).tasks.values()]
    .filter(isIn(filter))
    .sort((one, other) => (place(one) < place(other) === descending ? 1 : -1));
  const tasks = found.slice(0, limit).map(withoutVersion);
  const last = found.length > limit ? tasks.at(-1) : undefined;
  return { tasks, next: last && { updatedAt: last.updated_at, id: last.id } };
}

/** Reads the changes after a place, in the order of their versions. */
export function changesAfter(
  memory: Memory,
  owner: UserId,
  place: ChangePlace | undefined,
  limit: number,
): ChangePage | undefined {
  const list: TaskList = memory.listOf(owner);
  const { version, id } = place ?? { version: 0, id: lowest.id };
  const found = [...list.tasks.values()]
    .filter((task) => task.version > version || (task.version === version && task.id > id))
    .sort((one, other) => one.version - other.version || (one.id < other.id ? -1 : 1))
    .map(({ deleted_at = null, ...task }) => ({ ...task, deleted_at }));
  return changePage({ list_version: list.version, forgotten_version: list.forgotten }, found, place, limit);
}

/** @returns the place after the latest change */
export function latestPlace(memory: Memory, owner: UserId): ChangePlace {
  const { version } = memory.listOf(owner);
  return { version, id: highest.id, completeUpTo: version };
}
