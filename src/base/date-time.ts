/** A point in time, as a client gave it. */
interface Moment {
  /** Whole milliseconds since 1970. */
  readonly milliseconds: number;
  /** Whether it lies between this millisecond and the next: the client gave more digits, or a leap second. */
  readonly isBetween: boolean;
}

const dateTime = /^(\d{4}-\d{2}-(\d{2}))T(\d{2}:\d{2}):([0-5]\d|60)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

/**
 * Reads a date-time (RFC 3339, section 5.6) with any number of digits after the second, any offset, and letters in either case.
 * A leap second may stand in the last minute of a month in UTC (section 5.7). Computers' clocks have no such second, so that it counts
 * as a time between the last millisecond before it and the first one after it.
 * @returns undefined for anything else, such as 30 February
 */
export function parseDateTime(text: string): Moment | undefined {
  const [, date, day, time, second, fraction = '', sign, hours = 0, minutes = 0] = dateTime.exec(text) ?? [];
  if (date === undefined) return undefined;
  const isLeap = second === '60';
  const local = Date.parse(`${date}T${time}:${isLeap ? '59' : second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  // JavaScript reads 30 February as a day in March.
  if (Number.isNaN(local) || new Date(local).getUTCDate() !== Number(day)) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  const milliseconds = sign === '-' ? local + offset : local - offset;
  if (!isLeap) return { milliseconds, isBetween: /[1-9]/.test(fraction.slice(3)) };
  const next = Math.floor(milliseconds / 1000 + 1) * 1000;
  const isEndOfMonth = next % 86_400_000 === 0 && new Date(next).getUTCDate() === 1;
  return isEndOfMonth ? { milliseconds: next - 1, isBetween: true } : undefined;
}
