import { setBounded } from '../base/bounded-map';
import { localTime } from './time-zone';

// Time zones in iCalendar: a calendar has to define the zones that it uses (RFC 5545, section 3.6.5).

/** From the beginning of the year before to the end of the tenth year after. */
const [yearsBefore, yearsAfter] = [1, 10];
const week = 7 * 86_400_000;

interface Change {
  /** When clocks change, in milliseconds since 1970; and what they are ahead of UTC before and after it. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** The changes of clocks in zones, with the years that they were looked for: 5 ms for each. */
const known = new Map<string, readonly Change[]>();
const maxKept = 50;

/** @param now milliseconds since 1970 */
export function createZones(now: number) {
  const year = new Date(now).getUTCFullYear();
  const [from, until] = [Date.UTC(year - yearsBefore, 0), Date.UTC(year + yearsAfter + 1, 0)];
  const defined = new Set<string>();
  return {
    /** Whether the definitions tell what clocks show at an instant. */
    covers: (instant: number) => instant >= from + week && instant < until - week,
    /** @returns the lines that define a zone; none the second time */
    definitionOf(zone: string): readonly string[] {
      if (defined.has(zone)) return [];
      defined.add(zone);
      const key = `${zone} ${year}`;
      const changes = known.get(key) ?? changesOf(zone, from, until);
      setBounded(known, key, changes, maxKept);
      return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances(changes), 'END:VTIMEZONE'];
    },
  };
}

/** @returns the changes of clocks, after one at the beginning that changes nothing */
function changesOf(zone: string, from: number, until: number): Change[] {
  const offsetAt = (instant: number) => localTime(instant, zone) - instant;
  let before = offsetAt(from);
  const changes: Change[] = [{ at: from, before, after: before }];
  for (let time = from; time < until; time += week) {
    const after = offsetAt(time + week);
    if (after !== before) changes.push({ at: changeBetween(time, time + week, offsetAt), before, after });
    before = after;
  }
  return changes;
}

/** @returns the second from which on clocks show what they show at the end */
function changeBetween(start: number, end: number, offsetAt: (instant: number) => number): number {
  const after = offsetAt(end);
  let [low, high] = [start / 1000, end / 1000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 1000) === after) high = middle;
    else low = middle;
  }
  return high * 1000;
}

/** Changes from one offset to another are one component, with the times of all of them. */
function observances(changes: readonly Change[]): string[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.before} ${change.after}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const { before, after } = group[0]!;
    const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
    // The time that clocks show before the change.
    const [first, ...others] = group.map(({ at }) => local(at + before));
    return [
      `BEGIN:${kind}`,
      `DTSTART:${first}`,
      `TZOFFSETFROM:${offset(before)}`,
      `TZOFFSETTO:${offset(after)}`,
      // One property each, because some programs read only the first value of a property.
      ...others.map((other) => `RDATE:${other}`),
      `END:${kind}`,
    ];
  });
}

const local = (time: number) => new Date(time).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');

function offset(milliseconds: number): string {
  const minutes = Math.abs(milliseconds) / 60_000;
  const digits = [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, '0')).join('');
  return (milliseconds < 0 ? '-' : '+') + digits;
}
