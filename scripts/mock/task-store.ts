import type { Schema } from '../../src/base/contract';
import type { UserId } from '../../src/base/user';
import type { ChangedTask, Versions } from '../../src/db/change-attempts';
import { newId } from '../../src/db/ids';
import { nextSchedule } from '../../src/planning/next-schedule';
import { type Plan, planOf } from '../../src/planning/plan';
import { defaultPosition } from '../../src/planning/position';
import { distinctTags } from '../../src/planning/tags';
import { type Memory, mostTasks, type StoredTask, type TaskList } from './memory';

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
    const task = next ? { ...made, recurs_from: null, has_next: true as const } : made;
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
export const inReply = ({ created_version, recurs_from, has_next, ...task }: StoredTask): Task => task;
