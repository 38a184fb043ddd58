import { inTurn } from '../base/turns';
import type { UserId } from '../base/user';
import { nextSchedule, type Recurring } from '../planning/next-schedule';
import { postgresTime, type Schedule } from '../planning/schedule';
import { newId } from './ids';
import { nextReminder } from './next-reminder';
import { statement, type Transaction } from './pool/connection';
import { textBytes } from './usage';

// Completing or deleting a recurring task makes the next one, in the same transaction. The task that has made one keeps its rule, but no
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

/** A next task, and the id of the task before. */
export type NextOf = Next & { readonly id: string };

const insertAfter = (table: 'tasks' | 'deleted_tasks') =>
  statement(
    'create-next-tasks',
    `insert into tasks (user_id, id, title, description, completed, priority, tags, tag_keys, due_date, due_at, time_zone, recurrence,
      recurs_from, reminders, remind_at, series_id, created_at, updated_at, version, created_version)
    select before.user_id, item.next_id, before.title, before.description, false, before.priority, before.tags, before.tag_keys,
      item.due_date, item.due_at, before.time_zone, before.recurrence, item.recurs_from, before.reminders,
      ${nextReminder('item.due_at', 'before.reminders', 'item.created_at')}, before.series_id, item.created_at, item.created_at,
      before.version, before.version
    from ${table} as before, jsonb_to_recordset($2::text::jsonb) as item (
      id uuid, next_id uuid, due_date text, due_at timestamptz, recurs_from timestamptz, created_at timestamptz
    )
    where before.user_id = $1 and before.id = item.id`,
  );
const inserts = { tasks: insertAfter('tasks'), deleted_tasks: insertAfter('deleted_tasks') };

/**
 * Inserts the next tasks, in the transaction that has completed or deleted the tasks before.
 * @param table which has these tasks now
 */
export async function insertNext(
  transaction: Transaction,
  owner: UserId,
  table: keyof typeof inserts,
  nexts: readonly NextOf[],
): Promise<void> {
  await transaction.write(inserts[table], [owner, JSON.stringify(nexts)]);
}

/** What `recurs_from` becomes in a task that has made the next one. @param nextId, otherwise expressions */
export const spent = (nextId: string, otherwise: string) => `case when ${nextId} is null then ${otherwise} end`;
/** What `has_next` becomes, which is never false: of null and false, `or` makes null. */
export const hasNext = (nextId: string) => `(tasks.has_next or ${nextId} is not null)`;
