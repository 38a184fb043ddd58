import type { Schema } from '../../src/base/contract';
import type { UserId } from '../../src/base/user';
import { type ChangePage, type ChangePlace, changePage } from '../../src/db/changes';
import { newId } from '../../src/db/ids';
import { highest, lowest, type TaskFilter } from '../../src/db/list-filter';
import type { ChangedTask, Versions } from '../../src/db/task-changes';
import type { listTasks } from '../../src/db/task-pages';
import { nextSchedule } from '../../src/planning/next-schedule';
import { type Plan, planOf } from '../../src/planning/plan';
import { bottomPosition, defaultPosition, positionBetween, topPosition } from '../../src/planning/position';
import { distinctTags } from '../../src/planning/tags';
import { type Memory, mostTasks, type StoredTask, type TaskList } from './memory';
import { fitsPlan } from './planned-filter';
import { orderOf } from './task-order';

type Task = Schema<'Task'>;
type Changes = Partial<Omit<StoredTask, 'id' | 'user_id' | 'created_at' | 'updated_at' | 'version' | 'deleted_at'>> & {
  readonly deleted_at?: string | undefined;
};

/** The fields of a task as a request gives them, with what stands for those that it leaves out. @param plan that of the request */
export function fieldsOf(given: Omit<Schema<'TaskReplace'>, 'recurrence'>, plan: Plan) {
  const { title, description = null, priority = 'medium', tags = [], reminders = [] } = given;
  const { due_date, time_zone, recurrence, recurs_from } = plan;
  const lists = { tags: [...distinctTags(tags)], reminders: [...new Set(reminders)] };
  return { title, description, priority, due_date, time_zone, recurrence, recurs_from, ...lists };
}

// The functions of src/db about tasks, over the lists in memory.

/** Adds tasks with one version. @throws Unplannable for a task whose plan is none */
export function add(
  memory: Memory,
  owner: UserId,
  items: readonly Schema<'TaskCreate'>[],
  plans: readonly Plan[] = items.map((item) => planOf(item)),
): Task[] {
  const list = memory.listOf(owner);
  list.version = memory.nextVersion();
  return items.map((item, index) => {
    const task = newTask(list, owner, fieldsOf(item, plans[index]!), item.completed);
    list.tasks.set(task.id, task);
    return inReply(task);
  });
}

function newTask(
  { version }: TaskList,
  owner: UserId,
  fields: ReturnType<typeof fieldsOf> & { readonly series_id?: string | null },
  completed = false,
): StoredTask {
  const { id, now } = newId();
  const { title, description, priority, tags, due_date, time_zone, recurrence, recurs_from, reminders } = fields;
  const { series_id = recurrence && id } = fields;
  return {
    // In the order of the service's replies.
    ...{ id, user_id: owner, title, description, completed, completed_at: completed ? now : null, priority, tags },
    ...{ due_date, time_zone, recurrence, reminders, position: defaultPosition(id), series_id },
    ...{ created_at: now, updated_at: now, version, created_version: version, recurs_from },
  };
}

export function get(memory: Memory, owner: UserId, id: string): Task | undefined {
  const task = memory.listOf(owner).tasks.get(id);
  return task && !task.deleted_at ? inReply(task) : undefined;
}

/** @param changesOf makes the changes of a task @returns undefined when the user has no such task, or it has none of the versions */
export function change(
  memory: Memory,
  owner: UserId,
  id: string,
  versions: Versions,
  changesOf: (task: StoredTask) => Changes,
): ChangedTask | undefined {
  const task = get(memory, owner, id);
  if (!task || (versions && !versions.includes(task.version))) return undefined;
  return changeAll(memory, owner, (each) => each.id === id, changesOf)[0];
}

/** Changes all tasks that fit, with one version, and makes the next ones of those that recur. */
export function changeAll(
  memory: Memory,
  owner: UserId,
  fits: (task: StoredTask) => boolean,
  changesOf: (task: StoredTask) => Changes,
): ChangedTask[] {
  const list = memory.listOf(owner);
  const found = [...list.tasks.values()].filter(fits);
  if (found.length > 0) list.version = memory.nextVersion();
  return found.map((before) => {
    const { deleted_at, ...changes } = { ...before, ...changesOf(before), version: list.version };
    const series_id = changes.series_id ?? (changes.recurrence && before.id);
    const made = { ...changes, series_id, completed_at: completionTime(before, changes.completed) };
    const isOver = !before.completed && !before.deleted_at && (made.completed || deleted_at !== undefined);
    const next = isOver ? nextAfter(list, owner, made) : undefined;
    const task = next ? { ...made, recurs_from: null } : made;
    // A deletion is no change of the task. A task that comes back is new to clients that have learned of its deletion.
    const changed = deleted_at
      ? { ...task, deleted_at }
      : { ...task, updated_at: laterThan(before), ...(before.deleted_at && { created_version: list.version }) };
    list.tasks.set(before.id, changed);
    return { task: inReply(changed), nextId: next?.id };
  });
}

/** Adds the task after a recurring one, if there is one, and room for it. */
function nextAfter(list: TaskList, owner: UserId, task: StoredTask): StoredTask | undefined {
  const schedule = nextSchedule(task, Date.now());
  if (!schedule || list.tasks.size >= mostTasks) return undefined;
  const next = newTask(list, owner, { ...task, ...schedule });
  list.tasks.set(next.id, next);
  return next;
}

/** @returns when the task was completed; null when it no longer is */
function completionTime(before: Task, completed: boolean): string | null {
  if (!completed) return null;
  return before.completed ? before.completed_at : new Date().toISOString();
}

/** @returns where a task moves; undefined when there is no neighbour like the one that is asked for */
export function positionFor(memory: Memory, owner: UserId, id: string, { before, after, to }: Schema<'TaskMove'>) {
  const others = [...memory.listOf(owner).tasks.values()].filter((task) => task.id !== id && !task.deleted_at);
  const positions = others.map(({ position }) => position).sort();
  if (to === 'top') return topPosition(positions[0], Date.now());
  if (to === 'bottom') return bottomPosition(positions.at(-1));
  const neighbour = others.find((task) => task.id === (before ?? after))?.position;
  if (neighbour === undefined) return undefined;
  // Others at the same position stay together.
  const above = before ? positions.findLast((position) => position < neighbour) : neighbour;
  const below = before ? neighbour : positions.find((position) => position > neighbour);
  if (above === undefined) return topPosition(below, Date.now());
  return below === undefined ? bottomPosition(above) : positionBetween(above, below);
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
export const inReply = ({ created_version, recurs_from, ...task }: StoredTask): Task => task;

/** @returns whether a task belongs to a list */
function isIn({ status, by, above, below, updatedBetween, createdBetween, search, planned }: TaskFilter) {
  const isBetween = (value: string, [after, before]: readonly [string, string]) => value > after && value < before;
  return (task: StoredTask) =>
    Boolean(task.deleted_at) === (status === 'deleted') &&
    (status === 'completed' ? task.completed : status !== 'pending' || !task.completed) &&
    (by !== 'created_at' || isBetween(task.id, [above.id, below.id])) &&
    (by !== 'updated_at' || isBetween(`${task.updated_at} ${task.id}`, [placeText(above), placeText(below)])) &&
    (!updatedBetween || isBetween(task.updated_at, updatedBetween)) &&
    (!createdBetween || isBetween(task.id, createdBetween)) &&
    (!planned || fitsPlan(task, planned)) &&
    (search === undefined ||
      [task.title, task.description ?? ''].some((text) => folded(text).includes(folded(search))));
}
/** "-infinity" comes before all times, and "infinity" after. */
const placeText = ({ key, id }: TaskFilter['above']) => `${key} ${id}`;

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
  const { placeOf, compare } = orderOf(filter.by, descending);
  const from = filter.from && { part: 0, ...filter.from };
  const found = [...memory.listOf(owner).tasks.values()]
    .filter(isIn(filter))
    .map((task) => ({ task, place: { part: 0, ...placeOf(task) } }))
    .filter(({ place }) => !from || compare(from, place) < 0)
    .sort((one, other) => compare(one.place, other.place));
  const shown = found.slice(0, limit);
  const next = found.length > limit ? shown.at(-1)?.place : undefined;
  return { tasks: shown.map(({ task }) => inReply(task)), next };
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
    .map(({ deleted_at = null, recurs_from, ...task }) => ({ ...task, deleted_at }));
  return changePage({ list_version: list.version, forgotten_version: list.forgotten }, found, place, limit);
}

/** @returns the place after the latest change */
export function latestPlace(memory: Memory, owner: UserId): ChangePlace {
  const { version } = memory.listOf(owner);
  return { version, id: highest.id, completeUpTo: version };
}
