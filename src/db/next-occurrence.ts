import { inTurn } from '../base/turns';
import type { UserId } from '../base/user';
import { nextSchedule, type Recurring } from '../planning/next-schedule';
import { postgresTime, type Schedule } from '../planning/schedule';
import { newId } from './ids';
import { nextReminder } from './next-reminder';
import type { Parameter } from './pool/connection';
import { textBytes } from './usage';

// Completing or deleting a recurring task makes the next one, in the same statement. The task that has made one keeps its rule, but no
// longer has `recurs_from`, and it has `has_next` from then on, so that it gets no other with a new rule: it makes one only, however often it
// is reopened, restored, exported, imported and completed.

/** Whether a task makes the next one when it is completed or deleted. Statements that know no next one pass over it. */
export const makesNext = 'tasks.recurs_from is not null and not tasks.completed';

/** What a statement reads of a task for the next one, besides the columns of replies. */
export const forNext = `(date_part('epoch', tasks.recurs_from) * 1000)::bigint as recurs_from, tasks.has_next, ${textBytes}`;
export interface ForNext extends Recurring {
  /** As quotas count them. */
  readonly bytes: number;
}

/** Reserves room in the quotas of the user. @returns whether there is some */
export type MakeRoom = (tasks: number, bytes: number) => Promise<boolean>;
export const anyRoom: MakeRoom = () => Promise.resolve(true);

/** The columns of a next task that differ from those of the task before. */
export interface Next {
  readonly next_id: string;
  readonly due_date: string | null;
  readonly due_at: string | null;
  readonly recurs_from: string;
  readonly created_at: string;
}

/**
 * Prepares the tasks that come after some.
 * @param makeRoom where there is no room, there is no next task. The task can make it later
 * @returns one for each task; undefined where its rule has ended, or there is no room
 */
export async function nextOf(
  user: UserId,
  tasks: readonly ForNext[],
  makeRoom: MakeRoom,
): Promise<readonly (Next | undefined)[]> {
  const schedules: (Schedule | undefined)[] = [];
  for (const task of tasks) schedules.push(await inTurn(user, () => nextSchedule(task, Date.now())));
  const before = tasks.filter((_, index) => schedules[index]);
  const bytes = before.reduce((sum, task) => sum + task.bytes, 0);
  if (before.length === 0 || !(await makeRoom(before.length, bytes))) return tasks.map(() => undefined);
  return tasks.map(({ recurs_from }, index) => {
    const schedule = schedules[index];
    if (!schedule) return undefined;
    const { id: next_id, now: created_at } = newId();
    const { due_date, due_at } = schedule;
    return { next_id, due_date, due_at, recurs_from: postgresTime(recurs_from!), created_at };
  });
}

/** @param first the number of the first parameter; they are those of `valuesOf` */
export const parametersOfNext = (first: number): Record<keyof Next, string> => ({
  next_id: `$${first}::uuid`,
  due_date: `$${first + 1}::text`,
  due_at: `$${first + 2}::timestamptz`,
  recurs_from: `$${first + 3}::timestamptz`,
  created_at: `$${first + 4}::timestamptz`,
});
export const valuesOf = (next: Next | undefined): Parameter[] => [
  next?.next_id ?? null,
  next?.due_date ?? null,
  next?.due_at ?? null,
  next?.recurs_from ?? null,
  next?.created_at ?? null,
];

/**
 * Inserts the next tasks, in a statement that completes or deletes the tasks before.
 * @param from has the columns of these, and `tag_keys` @param version an expression for their new version
 */
export const insertNext = (from: string, next: Record<keyof Next, string>, version: string) => `next as (
    insert into tasks (user_id, id, title, description, completed, priority, tags, tag_keys, due_date, due_at, time_zone, recurrence,
      recurs_from, reminders, remind_at, series_id, created_at, updated_at, version, created_version)
    select user_id, ${next.next_id}, title, description, false, priority, tags, tag_keys, ${next.due_date}, ${next.due_at}, time_zone,
      recurrence, ${next.recurs_from}, reminders, ${nextReminder(next.due_at, 'reminders', next.created_at)}, series_id,
      ${next.created_at}, ${next.created_at}, ${version}, ${version}
    from ${from} where ${next.next_id} is not null
  )`;

/** What `recurs_from` becomes in a task that has made the next one. @param nextId, otherwise expressions */
export const spent = (nextId: string, otherwise: string) => `case when ${nextId} is null then ${otherwise} end`;
/** What `has_next` becomes, which is never false: of null and false, `or` makes null. */
export const hasNext = (nextId: string) => `(tasks.has_next or ${nextId} is not null)`;
