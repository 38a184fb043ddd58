// The entry @taskflow/sdk/planning.
export { dayFromToday, dueIn } from './due.js';
export { readRule, writeRule } from './rule.js';
