// Every statement that changes tasks starts with one of these, which lock the user's list: the migration explains why.

/**
 * Takes the next version of the user's list, and the time of the change.
 * @param condition what the list must fulfil, after `and` @param also what else changes in the list, after a comma
 */
const takeVersion = (condition = '', also = '') => `with list as (
    update task_lists set version = version + 1${also} where user_id = $1${condition}
    returning version, change_time(version) as changed_at
  )`;
export const nextVersion = takeVersion();
/** Only if nobody has changed the list since. @param version a parameter */
export const nextVersionAfter = (version: string) => takeVersion(` and version = ${version}::bigint`);
/** Also notes that reminders have become due. */
export const nextVersionOfReminders = takeVersion('', ', reminder_version = version + 1');
/** For statements that create tasks, whose times come with them. */
export const nextVersionOfNew =
  'with list as (update task_lists set version = version + 1 where user_id = $1 returning version)';

/**
 * SQL expressions for a time and an interval. The time goes through UTC, because `+` depends on the time zone of the session otherwise, and
 * Citus refuses such operators in an UPDATE.
 */
export const plus = (time: string, interval: string) => inUtc(time, '+', interval);
export const minus = (time: string, interval: string) => inUtc(time, '-', interval);
const inUtc = (time: string, operator: string, interval: string) =>
  `((${time} at time zone 'UTC' ${operator} ${interval}) at time zone 'UTC')`;
