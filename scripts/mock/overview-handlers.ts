import type { Schema } from '../../src/base/contract';
import type { UserId } from '../../src/base/user';
import { compareTags } from '../../src/db/tags';
import type { ExportedTask } from '../../src/db/task-export';
import type { ImportedRow } from '../../src/db/task-import';
import type { Handler, Handlers } from '../../src/handlers/handler';
import { createListTags } from '../../src/handlers/tags';
import { createExportTasks } from '../../src/handlers/task-export';
import { createImportTasks } from '../../src/handlers/task-import';
import { createGetTaskSummary } from '../../src/handlers/task-summary';
import { instantOf } from '../../src/planning/due-date';
import { dueRangeOf, isInRange } from '../../src/planning/due-range';
import { defaultPosition } from '../../src/planning/position';
import { tagKey, withoutTag, withTagRenamed } from '../../src/planning/tags';
import type { Memory, StoredTask } from './memory';
import * as lists from './task-lists';
import * as store from './task-store';

/** The overviews of tasks in memory: counts and tags. */
export function overviewHandlers(memory: Memory) {
  const tasksOf = (owner: UserId) => [...memory.listOf(owner).tasks.values()].filter(({ deleted_at }) => !deleted_at);
  const getTaskSummary = createGetTaskSummary(async (_, owner, ...today) => summaryOf(tasksOf(owner), ...today));
  const listTags = createListTags(async (_, owner, after, limit) => tagsAfter(tasksOf(owner), after, limit));

  function changeTags(owner: UserId, change: (tags: readonly string[]) => readonly string[]) {
    const isChanged = (task: StoredTask) => !task.deleted_at && change(task.tags) !== task.tags;
    const changed = store.changeAll(memory, owner, isChanged, ({ tags }) => ({ tags: [...change(tags)] }));
    return { status: 200 as const, body: { updated: changed.length } };
  }
  const renameTag: Handler<'renameTag'> = ({ user, params, body }) =>
    changeTags(user.id, withTagRenamed(params.tag, body.name));
  const removeTag: Handler<'removeTag'> = ({ user, params }) => changeTags(user.id, withoutTag(params.tag));

  const exportTasks = createExportTasks(
    async function* (_, owner, withTrash) {
      const tasks = withTrash ? [...memory.listOf(owner).tasks.values()] : tasksOf(owner);
      yield tasks.map(exportedTaskOf).sort((one, other) => (one.id < other.id ? -1 : 1));
    },
    async (_, owner) => lists.latestPlace(memory, owner),
  );

  const importTasks = createImportTasks(async (_, owner, rows) => {
    const list = memory.listOf(owner);
    const added = rows.filter(({ id }) => !list.tasks.has(id));
    if (added.length > 0) list.version = memory.nextVersion();
    for (const row of added) list.tasks.set(row.id, importedTaskOf(row, owner, list.version));
    return added.length;
  });

  return { getTaskSummary, listTags, renameTag, removeTag, exportTasks, importTasks } satisfies Partial<Handlers>;
}

function summaryOf(tasks: readonly StoredTask[], now: number, time_zone: string | undefined): Schema<'TaskSummary'> {
  const pending = tasks.filter(({ completed }) => !completed);
  const dueIn = (due: 'overdue' | 'today' | 'week') => {
    const range = dueRangeOf({ due, time_zone }, now)!;
    const isDue = ({ due_date, time_zone: zone }: StoredTask) =>
      due_date !== null && isInRange(range, due_date, instantOf(due_date, zone));
    return pending.filter(isDue).length;
  };
  const ofPriority = (wanted: string) => pending.filter(({ priority }) => priority === wanted).length;
  return {
    pending: pending.length,
    completed: tasks.length - pending.length,
    overdue: dueIn('overdue'),
    due_today: dueIn('today'),
    due_this_week: dueIn('week'),
    without_due_date: pending.filter(({ due_date }) => due_date === null).length,
    by_priority: {
      low: ofPriority('low'),
      medium: ofPriority('medium'),
      high: ofPriority('high'),
      urgent: ofPriority('urgent'),
    },
  };
}

const exportedTaskOf = ({ created_version, recurs_from, deleted_at, ...task }: StoredTask): ExportedTask => ({
  ...task,
  ...(recurs_from !== null && { recurs_from: new Date(recurs_from).toISOString() }),
  ...(deleted_at !== undefined && { deleted_at }),
});

/** With the fields in the order of the service's. */
function importedTaskOf(row: ImportedRow, user_id: UserId, version: number): StoredTask {
  const { id, title, description, completed, completed_at, due_date, time_zone, recurrence, series_id } = row;
  const listOf = (text: string | null) => (text === null ? [] : JSON.parse(text));
  return {
    ...{ id, user_id, title, description, completed, completed_at, priority: row.priority ?? 'medium' },
    ...{ tags: listOf(row.tags), due_date, time_zone, recurrence, reminders: listOf(row.reminders) },
    ...{ position: row.position ?? defaultPosition(id), series_id },
    ...{ created_at: row.created_at, updated_at: row.updated_at, version, created_version: version },
    recurs_from: row.recurs_from === null ? null : Date.parse(row.recurs_from),
    ...(row.has_next && { has_next: true as const }),
    ...(row.deleted_at !== null && { deleted_at: row.deleted_at }),
  };
}

function tagsAfter(tasks: readonly StoredTask[], after: string | undefined, limit: number) {
  const found = new Map<string, Schema<'TagUse'>>();
  const oldestFirst = [...tasks].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const { tags, completed } of oldestFirst) {
    for (const name of tags) {
      const use = found.get(tagKey(name)) ?? { tasks: 0, pending: 0 };
      found.set(tagKey(name), { name, tasks: use.tasks + 1, pending: use.pending + Number(!completed) });
    }
  }
  return [...found]
    .filter(([key]) => after === undefined || compareTags(key, after) > 0)
    .sort(([one], [other]) => compareTags(one, other))
    .slice(0, limit + 1);
}
