import { parseDateTime } from '../base/date-time';
import { startOfDay } from './time-zone';

/**
 * When a task is due, as replies have it: a day like 2026-12-01, or a time in UTC like 2026-12-01T12:30:00.000Z. It is a text everywhere,
 * because a day that becomes a time is another day elsewhere.
 */
export type DueDate = string;

/** Whether it is a day rather than a time. */
export const isDay = (due: DueDate): boolean => due.length === 10;

/**
 * Reads a due date of a request: a day, or a date-time with an offset (RFC 3339, sections 5.6).
 * @returns undefined for anything else, such as 30 February, and for what is not in the years 1 to 9999 in UTC
 */
export function dueDateOf(text: string): DueDate | undefined {
  if (isDay(text)) return parseDateTime(`${text}T00:00:00Z`) && text >= '0001' ? text : undefined;
  const moment = parseDateTime(text);
  if (!moment) return undefined;
  const due = new Date(moment.milliseconds).toISOString();
  return due.length === 24 && due >= '0001' ? due : undefined;
}

/**
 * @param zone of the task; null: UTC
 * @returns the instant of a due date, which is the beginning of the day if it is a day: milliseconds since 1970
 */
export const instantOf = (due: DueDate, zone: string | null): number =>
  isDay(due) ? startOfDay(due, zone) : Date.parse(due);

/** @returns the day so many days later */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, -'T00:00:00.000Z'.length);
const dayLength = 86_400_000;
