import type { Schema } from '../../src/base/contract';
import type { UserId } from '../../src/base/user';
import { compareTags } from '../../src/db/tags';
import type { ExportedTask } from '../../src/db/task-export';
import type { Handler, Handlers } from '../../src/handlers/handler';
import { createListTags } from '../../src/handlers/tags';
import { createExportTasks } from '../../src/handlers/task-export';
import { createGetTaskSummary } from '../../src/handlers/task-summary';
import type { DaysAhead } from '../../src/planning/days-ahead';
import { type DueDate, isDay } from '../../src/planning/due-date';
import { tagKey, withoutTag, withTagRenamed } from '../../src/planning/tags';
import type { Memory, StoredTask } from './memory';
import * as store from './task-store';

/** The overviews of tasks in memory: counts and tags. */
export function overviewHandlers(memory: Memory) {
  const tasksOf = (owner: UserId) => [...memory.listOf(owner).tasks.values()].filter(({ deleted_at }) => !deleted_at);
  const getTaskSummary = createGetTaskSummary(async (_, owner, days) => summaryOf(tasksOf(owner), days));
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
    async (_, owner) => store.latestPlace(memory, owner),
  );

  return { getTaskSummary, listTags, renameTag, removeTag, exportTasks } satisfies Partial<Handlers>;
}

function summaryOf(tasks: readonly StoredTask[], days: DaysAhead): Schema<'TaskSummary'> {
  const pending = tasks.filter(({ completed }) => !completed);
  const countOf = (fits: (due: DueDate) => boolean) =>
    pending.filter(({ due_date }) => due_date !== null && fits(due_date)).length;
  const between = (lastDay: string, end: string) => (due: DueDate) =>
    isDay(due) ? due >= days.today && due <= lastDay : due >= days.todayBegins && due < end;
  const ofPriority = (wanted: string) => pending.filter(({ priority }) => priority === wanted).length;
  return {
    pending: pending.length,
    completed: tasks.length - pending.length,
    overdue: countOf((due) => due < (isDay(due) ? days.today : days.now)),
    due_today: countOf(between(days.today, days.todayEnds)),
    due_this_week: countOf(between(days.lastOfWeek, days.weekEnds)),
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
