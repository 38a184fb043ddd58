import { setBounded } from '../base/bounded-map';
import { olderZoneNames } from './older-zone-names';

/** How many zones are kept with their formats, some 30 kB each. Most users of a service are in few. */
const maxKept = 50;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The IANA spelling of each name of a zone, by the name in lower case. */
let spellings: ReadonlyMap<string, string> | undefined;

/** @returns the IANA spelling of a name in any case, older names included; undefined for what is no name of a time zone */
export function spellingOf(name: string): string | undefined {
  const names = () => [...olderZoneNames, ...Intl.supportedValuesOf('timeZone')];
  spellings ??= new Map(names().map((each) => [each.toLowerCase(), each]));
  return spellings.get(name.toLowerCase());
}

/**
 * Whether a text is the name of a time zone. Names are compared exactly: other languages find their zones in files, where a name in another
 * case is missing.
 */
export const isTimeZone = (name: string): boolean => spellingOf(name) === name;

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const numeric = 'numeric';
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', era: 'short' },
    ...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
  });
  setBounded(formats, zone, format, maxKept);
  return format;
}

/** @param zone null: UTC @returns what a clock in the zone shows at an instant, as if it were UTC. Both are milliseconds since 1970 */
export function localTime(instant: number, zone: string | null): number {
  if (zone === null) return instant;
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const time = new Date(0);
  // Date.UTC takes the years before 100 for those of the twentieth century.
  time.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  const milliseconds = instant - Math.floor(instant / 1000) * 1000;
  return time.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second), milliseconds);
}

const dayLength = 86_400_000;

/**
 * The instant at which clocks in a zone show a time (RFC 5545, section 3.3.5): the first one of a time that comes twice. A time that clocks
 * skip is taken by the offset from before, so that it is as much later as they skip.
 * @param local what the clocks show, as if it were UTC: milliseconds since 1970 @param zone null: UTC
 */
export function instantAt(local: number, zone: string | null): number {
  if (zone === null) return local;
  const [before, after] = offsetsAround(local, zone);
  const instants = [local - before, local - after].filter((instant) => localTime(instant, zone) === local);
  return instants.length > 0 ? Math.min(...instants) : local - before;
}

/** Whether clocks in a zone show a time twice, because they go back over it. @param local as in `instantAt` */
export function comesTwice(local: number, zone: string): boolean {
  const [before, after] = offsetsAround(local, zone);
  return before > after && [before, after].every((offset) => localTime(local - offset, zone) === local);
}

const offsetsAround = (local: number, zone: string) =>
  [local - dayLength, local + dayLength].map((near) => localTime(near, zone) - near) as [number, number];

/** @param day like 2026-12-01 @param zone null: UTC @returns when the day begins there, in milliseconds since 1970 */
export function startOfDay(day: string, zone: string | null): number {
  const midnight = Date.parse(day);
  const start = instantAt(midnight, zone);
  if (localTime(start, zone) === midnight) return start;
  // Clocks skip midnight. They may do so before it: in Toronto, 30 March 1919 went on at 23:30 with half past midnight.
  let [before, after] = [start - dayLength, start];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localTime(middle, zone) < midnight) before = middle;
    else after = middle;
  }
  return after;
}

/** @param zone null: UTC @returns the day there at an instant, like 2026-12-01: the nearest one of the years 0 to 9999 */
export const dayAt = (instant: number, zone: string | null): string =>
  new Date(Math.min(Math.max(localTime(instant, zone), firstDay), lastDay)).toISOString().slice(0, 10);
const [firstDay, lastDay] = [Date.parse('0000-01-01'), Date.parse('9999-12-31')] as const;
