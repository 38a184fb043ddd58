import type { InvalidValue, Schema } from '../base/contract';
import { parseDateTime } from '../base/date-time';
import { instantOf } from './due-date';
import { startOf } from './next-schedule';
import { isOfId, isPosition } from './position';
import { readRecurrence, refusalOfStart, refusalOfUntil } from './recurrence';
import { postgresTime, scheduleOf } from './schedule';

type Given = Schema<'ImportedTask'>;

/** Milliseconds by which times may be later than now, because clocks differ. */
const leeway = 86_400_000;
/** Days after which a task in the trash is gone. */
const daysInTrash = 30;

/** A task of an import, with the values that are stored. */
export interface ImportedTask extends ReturnType<typeof scheduleOf> {
  readonly id: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly completed_at: string | null;
  /** Null for a task that is not in the trash. */
  readonly deleted_at: string | null;
  readonly recurrence: string | null;
  readonly recurs_from: string | null;
  /** True, or null. */
  readonly has_next: true | null;
  readonly series_id: string | null;
  readonly position: string | null;
}
type Field = keyof Given;
type Refusal = readonly [field: Field, detail: string];

/**
 * Reads what an import says about a task besides its texts: when it was made and changed, where it stands, and how it repeats.
 * @param given fields that their schemas have accepted @param now milliseconds since 1970
 * @returns the values, or the fields that are not valid, with a sentence each
 */
export function readImported(given: Given, now: number): ImportedTask | { readonly refusals: readonly Refusal[] } {
  const { id, position, series_id = null, completed = false } = given;
  const refusals: Refusal[] = [];
  const read = (field: 'created_at' | 'updated_at' | 'completed_at' | 'deleted_at') => {
    const text = given[field] ?? null;
    if (text === null) return null;
    const { milliseconds } = parseDateTime(text)!;
    if (milliseconds < 0 || milliseconds > now + leeway) refusals.push([field, 'must be between 1970 and now']);
    return milliseconds;
  };
  const [created, updated, completedAt, deleted] = [
    read('created_at'),
    read('updated_at'),
    read('completed_at'),
    read('deleted_at'),
  ];
  if (!/^.{14}7.{4}[89ab]/.test(id) || Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) !== created)
    refusals.push(['id', 'must be a UUID v7 that starts with created_at, as in an export']);
  if (position !== undefined && !isPosition(position, now + leeway))
    refusals.push(['position', 'must be a position as in an export']);
  const repeated = recurrenceOf(given, refusals);
  if (refusals.length > 0) return { refusals };
  return {
    ...repeated,
    id,
    created_at: isoOf(created!),
    // A task was not changed before it was made.
    updated_at: isoOf(Math.max(updated ?? created!, created!)),
    completed_at: completed && completedAt !== null ? isoOf(completedAt) : null,
    deleted_at: deleted === null ? null : isoOf(deleted),
    series_id: series_id ?? (repeated.recurrence === null ? null : id),
    // A position that an id has is that of its own id, also where somebody has given the task another one.
    position: position === undefined || isOfId(position) ? null : position,
  };
}

/** Whether a task has been in the trash for so long that it is gone. */
export const isGone = ({ deleted_at }: ImportedTask, now: number): boolean =>
  deleted_at !== null && Date.parse(deleted_at) < now - daysInTrash * 86_400_000;

function recurrenceOf(given: Given, refusals: Refusal[]) {
  const schedule = scheduleOf(given);
  const { due_date, time_zone: zone } = schedule;
  const { recurrence: text = null, recurs_from, has_next: hasNext = false } = given;
  const nothing = { ...schedule, recurrence: null, recurs_from: null, has_next: hasNext || null };
  if (text === null) return nothing;
  const read = readRecurrence(text);
  if ('refusal' in read) refusals.push(['recurrence', read.refusal]);
  if (due_date === null) refusals.push(['recurrence', 'needs a due_date']);
  if ('refusal' in read || due_date === null) return nothing;
  const { rule } = read;
  const from = recurs_from === undefined ? instantOf(due_date, zone) : parseDateTime(recurs_from)!.milliseconds;
  if (from < firstStart || from > lastStart) refusals.push(['recurs_from', 'must be in the years 1 to 9999']);
  // Where a task has made the next one, its rule has no start any more.
  const refusal = hasNext
    ? refusalOfUntil(rule, due_date)
    : refusalOfStart({ rule, start: startOf(due_date, zone, from), zone });
  if (refusal) refusals.push(['recurrence', refusal]);
  return { ...nothing, recurrence: rule, recurs_from: hasNext || refusals.length > 0 ? null : postgresTime(from) };
}

/** A rule may start with the first day of the year 1, which begins the day before in UTC in some zones. */
const firstStart = Date.parse('0000-12-31T00:00:00Z');
const lastStart = Date.parse('9999-12-31T23:59:59.999Z');

const isoOf = (milliseconds: number) => new Date(milliseconds).toISOString();

/** For a sentence: what is wrong with a task, and where it stands in the body. */
export const invalidAt = (index: number, [field, detail]: Refusal): InvalidValue => ({
  in: 'body',
  pointer: `/tasks/${index}/${field}`,
  detail,
});
