import type { Schema } from '../base/contract';
import { type DueDate, isDay } from './due-date';
import { createZones } from './icalendar-zones';
import { localTime } from './time-zone';

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
    /** @returns the task, and the definition of its time zone if no task before has had it, to stand before it */
    partsOf(task: Task): { readonly definition: string; readonly toDo: string } {
      const { due_date, time_zone: zone } = task;
      const isZoned = due_date !== null && !isDay(due_date) && zone !== null && zones.covers(Date.parse(due_date));
      return { definition: lines(isZoned ? zones.definitionOf(zone) : []), toDo: lines(toDo(task, isZoned)) };
    },
    end,
  };
}

/** @param isZoned whether the due date is written as a time in the task's zone */
function toDo(task: Task, isZoned: boolean): string[] {
  const { id, title, description, completed, completed_at, priority, tags, due_date, recurs_from, reminders } = task;
  // Of a series, only the task that is still to come repeats. The ones before it would repeat beside it.
  const rule = completed || recurs_from === undefined ? null : task.recurrence;
  const due = due_date && dateOf(due_date, isZoned ? task.time_zone : null);
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
    // A rule needs a DTSTART. As in Apple's calendars and others, it is the due date itself, because the rule repeats that.
    ...(due && rule ? [`DTSTART${due}`, `RRULE:${rule}`] : []),
    ...(due ? [`DUE${due}`] : []),
    ...(due ? reminders.flatMap((minutes) => alarm(minutes, title)) : []),
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

/** @returns the parameters and the value of a property */
function dateOf(due: DueDate, zone: string | null): string {
  if (isDay(due)) return `;VALUE=DATE:${due.replaceAll('-', '')}`;
  if (zone === null) return `:${time(due)}`;
  const local = new Date(localTime(Date.parse(due), zone)).toISOString();
  return `;TZID=${zone}:${time(local).slice(0, -1)}`;
}

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
