export { type Due, dayFromToday, dueIn } from './due.cjs';
export { type Frequency, type RecurrenceRule, readRule, type Weekday, writeRule } from './rule.cjs';
