import type { UserId } from '../../src/base/user';
import { type ChangePage, type ChangePlace, changePage } from '../../src/db/changes';
import { highest, lowest, type TaskFilter } from '../../src/db/list-filter';
import type { listTasks } from '../../src/db/task-pages';
import type { Memory, StoredTask, TaskList } from './memory';
import { fitsPlan } from './planned-filter';
import { orderOf } from './task-order';
import { inReply } from './task-store';

// The functions of src/db about lists of tasks and of changes, over the lists in memory.

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
    .map(({ deleted_at = null, recurs_from, has_next, ...task }) => ({
      ...task,
      deleted_at,
      completion_version: null,
      restored_version: null,
    }));
  return changePage(
    { list_version: list.version, forgotten_version: list.forgotten, reminder_version: null },
    found,
    place,
    limit,
  );
}

/** @returns the place after the latest change */
export function latestPlace(memory: Memory, owner: UserId): ChangePlace {
  const { version } = memory.listOf(owner);
  return { version, id: highest.id, completeUpTo: version };
}
