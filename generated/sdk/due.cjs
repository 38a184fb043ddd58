"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dueIn = dueIn;
exports.dayFromToday = dayFromToday;
/**
 * Says when a task is due.
 *
 * @param timeZone the user's, such as `Asia/Karachi`; that of this device when it is left out
 * @returns null for a task without a due date
 * @throws {RangeError} for an unknown time zone
 */
function dueIn({ due_date, completed }, timeZone, now = Date.now()) {
    if (due_date === null)
        return null;
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
function dayFromToday(days, timeZone, now = Date.now()) {
    return new Date(localTime(now, timeZone) + days * dayLength).toISOString().split('T')[0];
}
const dayLength = 86_400_000;
function nearness(days) {
    if (days < 0)
        return 'past';
    if (days === 0)
        return 'today';
    if (days === 1)
        return 'tomorrow';
    return days < 7 ? 'week' : 'later';
}
/** The last format: all tasks of a list are in one zone, and making a format takes long. */
let last;
/** What a clock shows, as if it were UTC. */
function localTime(instant, timeZone) {
    if (!last || last.timeZone !== timeZone)
        last = { timeZone, format: formatOf(timeZone) };
    const parts = Object.fromEntries(last.format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const time = new Date(0);
    // Date.UTC takes the years before 100 for those of the twentieth century.
    const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
    time.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    return time.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
}
function formatOf(timeZone) {
    const numeric = 'numeric';
    return new Intl.DateTimeFormat('en-US', {
        ...{ ...(timeZone !== undefined && { timeZone }), calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
        ...{ era: 'short', year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
    });
}
