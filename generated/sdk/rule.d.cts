export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
interface Parts {
    readonly frequency: Frequency;
    /** Every so many days, weeks, months or years; 1 when it is left out. */
    readonly interval?: number | undefined;
    /** Days of the week. In a month or a year also with a number: `1MO` is the first Monday, `-1FR` the last Friday. */
    readonly byDay?: readonly (Weekday | `${number}${Weekday}`)[] | undefined;
    /** 1 to 31, or from the end: -1 is the last day of the month. A month that does not have the day is left out. */
    readonly byMonthDay?: readonly number[] | undefined;
    /** 1 is January. */
    readonly byMonth?: readonly number[] | undefined;
    /** Which of the days that the rule finds in a week, a month or a year: 1 is the first, -1 the last. */
    readonly bySetPosition?: readonly number[] | undefined;
    /** The first day of a week, for an `interval` of weeks; Monday when it is left out. */
    readonly weekStart?: Weekday | undefined;
}
/** It ends after so many times, the first included. */
interface Counted {
    readonly count?: number | undefined;
    readonly until?: undefined;
}
/** Its last occurrence is not after this day or time, which is of the same kind as the due date: `2026-12-31`, or `2026-12-31T17:30:00Z`. */
interface Limited {
    readonly count?: undefined;
    readonly until?: string | undefined;
}
/** The parts of an RRULE (RFC 5545, section 3.3.10) that tasks may have. It ends by `count` or `until`, or never. */
export type RecurrenceRule = Parts & (Counted | Limited);
/**
 * Writes the `recurrence` of a task: `writeRule({ frequency: 'WEEKLY', byDay: ['MO', 'TH'] })` is `FREQ=WEEKLY;BYDAY=MO,TH`. The service says
 * which values it does not take.
 *
 * @throws {RangeError} if `until` is neither a day nor a time
 */
export declare function writeRule(rule: RecurrenceRule): string;
/**
 * Reads the `recurrence` of a task.
 *
 * @throws {SyntaxError} if it is not an RRULE, or has parts that are not known here
 */
export declare function readRule(recurrence: string): RecurrenceRule;
export {};
