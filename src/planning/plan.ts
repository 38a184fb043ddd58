import type { Schema } from '../base/contract';
import { inTurn } from '../base/turns';
import type { UserId } from '../base/user';
import { instantOf, isDay } from './due-date';
import type { Recurring } from './next-schedule';
import { readRecurrence, refusalOfStart } from './recurrence';
import { isScheduling, postgresTime, type Schedule, scheduleOf } from './schedule';

/** When a task is due, and how it repeats. */
export interface Plan extends Schedule {
  readonly recurrence: string | null;
  readonly recurs_from: number | null;
}

type Given = Pick<Schema<'TaskUpdate'>, 'due_date' | 'time_zone' | 'recurrence'>;

/** Whether a request says something about when a task is due or how it repeats. */
export const isPlanning = (given: Given): boolean => isScheduling(given) || given.recurrence !== undefined;

/** A request is invalid, because of more than the form of its values. */
export class Unplannable extends Error {
  /** @param field at fault @param detail what to send instead @param index of the task in the request, if it has several */
  constructor(
    readonly field: keyof Given,
    readonly detail: string,
    readonly index?: number,
  ) {
    super(detail);
  }
}

const nothing: Recurring = { due_date: null, time_zone: null, recurrence: null, recurs_from: null };

/**
 * A rule counts from the due date that it comes with. It goes on counting from there when only the due date changes; with another rule or
 * zone, or a time instead of a day, it begins anew. A task that has made the next one makes no other with a new rule.
 * @param given fields of a request, which its schema has accepted. A field that is left out stays as before
 * @param before what the task has; nothing for a new task
 * @throws Unplannable
 */
export function planOf(given: Given, before: Recurring = nothing): Plan {
  const { due_date, due_at, time_zone } = scheduleOf(given, before === nothing ? undefined : before);
  const text = given.recurrence === undefined ? before.recurrence : given.recurrence;
  if (text === null) return { due_date, due_at, time_zone, recurrence: null, recurs_from: null };
  if (due_date === null && given.recurrence === undefined)
    throw new Unplannable('due_date', 'must not be null while the task recurs: send "recurrence": null as well');
  if (due_date === null) throw new Unplannable('recurrence', 'must have a due_date beside it, from which it counts');
  const read = text === before.recurrence ? { rule: text } : readRecurrence(text);
  if ('refusal' in read) throw new Unplannable('recurrence', read.refusal);
  const { rule: recurrence } = read;
  const { due_date: dueBefore } = before;
  const goesOn =
    recurrence === before.recurrence &&
    time_zone === before.time_zone &&
    dueBefore !== null &&
    isDay(dueBefore) === isDay(due_date);
  if (goesOn) return { due_date, due_at, time_zone, recurrence, recurs_from: before.recurs_from };
  const refusal = refusalOfStart({ rule: recurrence, start: due_date, zone: time_zone });
  if (refusal) throw new Unplannable('recurrence', refusal);
  const recurs_from = before.has_next ? null : instantOf(due_date, time_zone);
  return { due_date, due_at, time_zone, recurrence, recurs_from };
}

/** Makes a plan as `planOf` does, when it is the user's turn: to compute a rule, or with a time zone, takes some milliseconds. */
export async function planInTurn(user: UserId, given: Given, before: Recurring = nothing): Promise<Plan> {
  const isCostly = given.recurrence ?? given.time_zone ?? before.recurrence ?? before.time_zone;
  return isCostly ? inTurn(user, () => planOf(given, before)) : planOf(given, before);
}

/** The columns of a plan: the due date, its instant, the zone, the rule, and the instant that it counts from. */
export const planValues = ({ due_date, due_at, time_zone, recurrence, recurs_from }: Plan) =>
  [due_date, due_at, time_zone, recurrence, recurs_from === null ? null : postgresTime(recurs_from)] as const;
