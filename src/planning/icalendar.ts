import type { Schema } from '../base/contract';
import { type DueDate, isDay } from './due-date';
import { createZones } from './icalendar-zones';
import { startOf } from './next-schedule';
import { type Rest, restOf } from './recurrence';
import { comesTwice, localTime } from './time-zone';

// Tasks as to-dos of iCalendar (RFC 5545).

/** As exported: with `recurs_from` if it is to make the next task of its series. */
type Task = Schema<'Task'> & { readonly recurs_from?: string };

/** Bytes of a line, without its end. */
const longestLine = 75;

const beginning = lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//TaskFlow//TaskFlow//EN', 'CALSCALE:GREGORIAN']);
const end = lines(['END:VCALENDAR']);
/** Section 3.8.1.9: 1 is the highest, 5 is medium, and 9 is the lowest. */
const priorities = { urgent: 1, high: 3, medium: 5, low: 9 } as const;

/**
 * Makes the parts of a calendar, one after the other.
 * @param now milliseconds since 1970. Times in zones are written as such for some years around it, and others in UTC
 */
export function createCalendar(now: number) {
  const zones = createZones(now);
  return {
    beginning,
    /** @returns the task, after the definition of its time zone if no task before has had it */
    partOf(task: Task): string {
      const { due_date: due, time_zone, recurs_from } = task;
      if (due === null) return lines(toDo(task, []));
      // Of a series, only the task that is still to come repeats. The ones before it would repeat beside it.
      const series =
        task.completed || recurs_from === undefined ? undefined : seriesOf(task, due, Date.parse(recurs_from));
      // A rule repeats what clocks show, so that it needs their zone.
      const needsZone = series !== undefined && due < '9999-12-31';
      const isZoned =
        !isDay(due) &&
        time_zone !== null &&
        (needsZone || (zones.covers(Date.parse(due)) && !isAmbiguous(due, time_zone)));
      const zone = isZoned ? time_zone : null;
      const definition = zone === null ? [] : zones.definitionOf(zone);
      const own = dateOf(due, zone);
      if (!series) return lines([...definition, ...toDo(task, [`DUE${own}`])]);
      const { rule, start, local } = series;
      const first = zone === null ? dateOf(start, null) : zoned(local, zone);
      // A rule needs DTSTART and repeats it (section 3.8.2.4). DUE should then be later (section 3.8.2.3), but a later one would show each task
      // on a wrong day or at a wrong time, and without DUE, some programs would show none. Apple's writes both alike.
      const repeated = toDo(task, [`DTSTART${first}`, `RRULE:${rule}`, `DUE${first}`]);
      // It is due at another time than by the rule, which goes on as before. Or clocks skip that time or show it twice: programs differ in
      // which instant they take that for.
      const moved = own === first ? [] : toDo(task, [`RECURRENCE-ID${first}`, `DUE${own}`]);
      return lines([...definition, ...repeated, ...moved]);
    },
    end,
  };
}

const seriesOf = ({ recurrence: rule, time_zone: zone }: Task, due: DueDate, recursFrom: number): Rest | undefined =>
  rule === null ? undefined : restOf({ rule, start: startOf(due, zone, recursFrom), zone }, due);

/** @param dates the properties that say when it is due; none for a task without a due date */
function toDo(task: Task, dates: readonly string[]): string[] {
  const { id, title, description, completed, completed_at, priority, tags, reminders } = task;
  return [
    'BEGIN:VTODO',
    `UID:${id}`,
    `DTSTAMP:${time(task.updated_at)}`,
    `CREATED:${time(task.created_at)}`,
    `LAST-MODIFIED:${time(task.updated_at)}`,
    `SUMMARY:${text(title)}`,
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    `STATUS:${completed ? 'COMPLETED' : 'NEEDS-ACTION'}`,
    ...(completed_at ? [`COMPLETED:${time(completed_at)}`] : []),
    `PRIORITY:${priorities[priority]}`,
    ...(tags.length > 0 ? [`CATEGORIES:${tags.map(text).join(',')}`] : []),
    ...dates,
    ...(dates.length > 0 ? reminders.flatMap((minutes) => alarm(minutes, title)) : []),
    'END:VTODO',
  ];
}

/** @param minutes before it is due @param title what is shown */
const alarm = (minutes: number, title: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${text(title)}`,
  `TRIGGER;RELATED=END:${minutes > 0 ? '-' : ''}PT${Math.abs(minutes)}M`,
  'END:VALARM',
];

/** @param zone null: UTC @returns the parameters and the value of a property */
function dateOf(due: DueDate, zone: string | null): string {
  if (isDay(due)) return `;VALUE=DATE:${due.replaceAll('-', '')}`;
  return zone === null || isAmbiguous(due, zone) ? `:${time(due)}` : zoned(localTime(Date.parse(due), zone), zone);
}

/** Whether clocks show the same twice. Readers would take it for the first time (section 3.3.5). */
const isAmbiguous = (due: DueDate, zone: string) => comesTwice(localTime(Date.parse(due), zone), zone);

/** @param local what clocks show in the zone, as if it were UTC: milliseconds since 1970 */
const zoned = (local: number, zone: string) => `;TZID=${zone}:${time(new Date(local).toISOString()).slice(0, -1)}`;

/** Section 3.3.5, in UTC. @param iso like 2026-12-01T12:30:00.000Z */
const time = (iso: string) => `${iso.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Section 3.3.11. A text has no control characters but tabs and line breaks. */
const text = (value: string) =>
  value
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
    .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, ' ');

/** Folds lines (section 3.1): a longer one goes on in the next, after a space. No character is cut. */
function lines(unfolded: readonly string[]): string {
  return unfolded.map((line) => (Buffer.byteLength(line) <= longestLine ? line : folded(line))).join('\r\n') + '\r\n';
}

function folded(line: string): string {
  // Most lines are ASCII, where each character is a byte.
  if (Buffer.byteLength(line) === line.length)
    return [line.slice(0, longestLine), ...(line.slice(longestLine).match(/.{1,74}/g) ?? [])].join('\r\n ');
  let result = '';
  let length = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (length + bytes > longestLine) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += bytes;
  }
  return result;
}
