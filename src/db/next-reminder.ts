import { minus } from './next-version';

// When a task's next reminder is due stands in the task, so that a look for what is due reads one entry of an index.

/**
 * An SQL expression: when the next reminder of a task is due; null when none is to come.
 * @param dueAt, reminders, after expressions: the instant of the due date, the list of minutes as JSON, and a time before the reminder
 */
export const nextReminder = (
  dueAt: string,
  reminders: string,
  after: string,
) => `case when ${reminders} is not null then (
    select min(reminder.at) from (
      select ${minus(dueAt, "minutes::integer * interval '1 minute'")} as at from jsonb_array_elements_text(${reminders}) as minutes
    ) as reminder
    where reminder.at > ${after}
  ) end`;

/**
 * The same for a task that is changed. What has become due a moment ago, and was not noticed yet, stays.
 * @param completed, dueAt, reminders expressions for what the task has after the change
 */
export const reminderAfterChange = (completed: string, dueAt: string, reminders: string) => `case
    when ${completed} then null
    when ${['not tasks.completed', ...unchanged('tasks.due_at', dueAt), ...unchanged('tasks.reminders', reminders)].join(' and ')}
      then tasks.remind_at
    else ${nextReminder(dueAt, reminders, 'list.changed_at')}
  end`;
const unchanged = (column: string, value: string) =>
  value === column ? [] : [`${column} is not distinct from ${value}`];
