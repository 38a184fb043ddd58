import type { components } from '../../../generated/types';

type Task = components['schemas']['Task'];

/** When a task is due, for a user in a time zone. */
export interface Due {
  /**
   * - `overdue`: the task is pending, and its day is over or its time is past;
   * - `past`: it was due on an earlier day, and is completed;
   * - `week`: in two to six days.
   */
  readonly when: 'overdue' | 'past' | 'today' | 'tomorrow' | 'week' | 'later';
  /** The day, like `2026-12-01`. A due date that is a day is that day in every zone. */
  readonly day: string;
  /** What a clock there shows, like `17:30`. Undefined if the task is due on a day rather than at a time. */
  readonly time: string | undefined;
  /** 0 is today, 1 tomorrow, -1 yesterday. */
  readonly days: number;
}

/**
 * Says when a task is due.
 *
 * @param timeZone the user's, such as `Asia/Karachi`; that of this device when it is left out
 * @returns null for a task without a due date
 * @throws {RangeError} for an unknown time zone
 */
export function dueIn(
  { due_date, completed }: Pick<Task, 'due_date' | 'completed'>,
  timeZone?: string,
  now: Date | number = Date.now(),
): Due | null {
  if (due_date === null) return null;
  const isDay = due_date.length === 10;
  const due = Date.parse(due_date);
  const local = isDay ? due : localTime(due, timeZone);
  const days = Math.floor(local / dayLength) - Math.floor(localTime(now, timeZone) / dayLength);
  const isOver = days < 0 || (!isDay && due < Number(now));
  const [day = '', time = ''] = new Date(local).toISOString().split('T');
  const when = isOver && !completed ? 'overdue' : nearness(days);
  return { when, day, time: isDay ? undefined : time.slice(0, 5), days };
}

/**
 * The day in so many days, like `2026-12-01`: for a `due_date`.
 *
 * @param days 0 is today, 1 tomorrow
 * @param timeZone the user's; that of this device when it is left out
 * @throws {RangeError} for an unknown time zone
 */
export function dayFromToday(days: number, timeZone?: string, now: Date | number = Date.now()): string {
  return new Date(localTime(now, timeZone) + days * dayLength).toISOString().split('T')[0]!;
}

const dayLength = 86_400_000;

function nearness(days: number): Due['when'] {
  if (days < 0) return 'past';
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 7 ? 'week' : 'later';
}

/** The last format: all tasks of a list are in one zone, and making a format takes long. */
let last: { readonly timeZone: string | undefined; readonly format: Intl.DateTimeFormat } | undefined;

/** What a clock shows, as if it were UTC. */
function localTime(instant: Date | number, timeZone: string | undefined): number {
  if (!last || last.timeZone !== timeZone) last = { timeZone, format: formatOf(timeZone) };
  const parts = Object.fromEntries(last.format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const time = new Date(0);
  // Date.UTC takes the years before 100 for those of the twentieth century.
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  time.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  return time.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
}

function formatOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const numeric = 'numeric';
  return new Intl.DateTimeFormat('en-US', {
    ...{ ...(timeZone !== undefined && { timeZone }), calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ era: 'short', year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
  });
}
