import { dayAt, startOfDay } from './time-zone';

/** The days from today on in a zone, to compare due dates with: days as days, times as instants in RFC 3339. */
export interface DaysAhead {
  readonly now: string;
  /** Like 2026-12-01. */
  readonly today: string;
  readonly todayBegins: string;
  readonly todayEnds: string;
  /** The day six days after today. */
  readonly lastOfWeek: string;
  readonly weekEnds: string;
}

/** @param now milliseconds since 1970 @param zone null: UTC */
export function daysAhead(now: number, zone: string | null): DaysAhead {
  const today = dayAt(now, zone);
  const dayAfter = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const beginning = (day: string) => new Date(startOfDay(day, zone)).toISOString();
  return {
    now: new Date(now).toISOString(),
    today,
    todayBegins: beginning(today),
    todayEnds: beginning(dayAfter(1)),
    lastOfWeek: dayAfter(6),
    weekEnds: beginning(dayAfter(7)),
  };
}
