import type { components } from './types.cjs';
type Task = components['schemas']['Task'];
/** When a task is due, for a user in a time zone. */
export interface Due {
    /**
     * - `overdue`: the task is pending, and its day is over or its time is past;
     * - `past`: it was due on an earlier day, and is completed;
     * - `week`: in two to six days.
     */
    readonly when: 'overdue' | 'past' | 'today' | 'tomorrow' | 'week' | 'later';
    /** The day, like `2026-12-01`. A due date that is a day is that day in every zone. */
    readonly day: string;
    /** What a clock there shows, like `17:30`. Undefined if the task is due on a day rather than at a time. */
    readonly time: string | undefined;
    /** 0 is today, 1 tomorrow, -1 yesterday. */
    readonly days: number;
}
/**
 * Says when a task is due.
 *
 * @param timeZone the user's, such as `Asia/Karachi`; that of this device when it is left out
 * @returns null for a task without a due date
 * @throws {RangeError} for an unknown time zone
 */
export declare function dueIn({ due_date, completed }: Pick<Task, 'due_date' | 'completed'>, timeZone?: string, now?: Date | number): Due | null;
/**
 * The day in so many days, like `2026-12-01`: for a `due_date`.
 *
 * @param days 0 is today, 1 tomorrow
 * @param timeZone the user's; that of this device when it is left out
 * @throws {RangeError} for an unknown time zone
 */
export declare function dayFromToday(days: number, timeZone?: string, now?: Date | number): string;
export {};
