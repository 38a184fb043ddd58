/** A point in time as a client says it. */
export interface Moment {
  /** Whole milliseconds since 1970. */
  readonly milliseconds: number;
  /** Whether the moment lies after this millisecond and before the next one: it was said more finely, or is a leap second. */
  readonly isFiner: boolean;
}

const form = /^(\d{4}-\d{2}-(\d{2}))T(\d{2}:\d{2}):([0-5]\d|60)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

/**
 * Reads a date-time of RFC 3339, section 5.6: with any number of digits after the second, with an offset, in lower case, and with a
 * leap second where there may be one, in the last minute of a month in UTC (section 5.7). A leap second has no milliseconds of its own
 * in computers' clocks, and lies between the last one before it and the first one after.
 * @returns undefined for anything else, such as 30 February
 */
export function parseDateTime(text: string): Moment | undefined {
  const [, date, day, time, second, fraction = '', sign, hours = 0, minutes = 0] = form.exec(text) ?? [];
  if (date === undefined) return undefined;
  const isLeap = second === '60';
  const local = Date.parse(`${date}T${time}:${isLeap ? '59' : second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  // The clock goes on from 30 February to March.
  if (Number.isNaN(local) || new Date(local).getUTCDate() !== Number(day)) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  const milliseconds = sign === '-' ? local + offset : local - offset;
  if (!isLeap) return { milliseconds, isFiner: /[1-9]/.test(fraction.slice(3)) };
  const next = Math.floor(milliseconds / 1000 + 1) * 1000;
  const isEndOfMonth = next % 86_400_000 === 0 && new Date(next).getUTCDate() === 1;
  return isEndOfMonth ? { milliseconds: next - 1, isFiner: true } : undefined;
}
