// The entry @taskflow/sdk/planning.
export { type Due, dayFromToday, dueIn } from './due.js';
export { type Frequency, type RecurrenceRule, readRule, type Weekday, writeRule } from './rule.js';
