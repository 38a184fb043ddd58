import type { Schema } from '../base/contract';
import { defaultPosition } from '../planning/position';
import { distinctTags, tagKey } from '../planning/tags';
import type { Parameter } from './pool/connection';

export type Task = Schema<'Task'>;

/** The columns of a task in replies. */
export const columnNames = [
  'id',
  'user_id',
  'title',
  'description',
  'completed',
  'completed_at',
  'priority',
  'tags',
  'due_date',
  'time_zone',
  'recurrence',
  'reminders',
  'position',
  'series_id',
  'created_at',
  'updated_at',
  'version',
] as const satisfies readonly (keyof Task)[];

/** Columns of a task that no reply has: the instant of its due date, where its recurrence starts, and what its tags are compared by. */
const innerNames = ['due_at', 'recurs_from', 'has_next', 'tag_keys'] as const;

/**
 * The columns of a task, with the name of their table: other tables in these statements have a `version`, too.
 * @param instead an expression to be read in the place of a column
 */
export const columnsOf = (table: string, instead: Partial<Record<keyof Task, string>> = {}) =>
  columnNames.map((name) => (instead[name] ? `${instead[name]} as ${name}` : `${table}.${name}`)).join(', ');
export const columns = columnsOf('tasks');
/**
 * The values for `taskFrom`. It knows the owner from the statement's first parameter, and that a task which was never changed was changed
 * last when it was created. Each value that is not sent saves the time of writing and reading it.
 */
export const valuesForTask = (table: string) =>
  columnNames
    .map((name) => `${table}.${name}`)
    .join(', ')
    .replace(`${table}.user_id`, 'null')
    .replace(`${table}.updated_at`, `nullif(${table}.updated_at, ${table}.created_at)`);
/** The same with their types. */
export const columnDefinitions = `id uuid, user_id text, title text, description text, completed boolean, completed_at timestamptz,
  priority task_priority, tags jsonb, due_date text, time_zone text, recurrence text, reminders jsonb, position text, series_id uuid,
  created_at timestamptz, updated_at timestamptz, version bigint`;
export const innerColumnsOf = (table: string) => innerNames.map((name) => `${table}.${name}`).join(', ');
/** The columns that a task keeps in the trash and when it comes back. */
export const keptColumns = [
  'user_id',
  ...columnNames.filter((name) => !['user_id', 'updated_at', 'version'].includes(name)),
  ...innerNames,
].join(', ');

/** A task as it is stored. In most tasks these columns are null, so that they take no room, and no time to read. */
export interface TaskRow extends Omit<Task, 'priority' | 'tags' | 'reminders' | 'position'> {
  priority: Task['priority'] | null;
  tags: Task['tags'] | null;
  reminders: Task['reminders'] | null;
  /** Null for a task that was never moved. */
  position: string | null;
}

/** Puts what a null means into a row. @returns the same object */
export function taskOf<Row extends TaskRow>(row: Row): Row & Task {
  row.priority ??= 'medium';
  row.tags ??= [];
  row.reminders ??= [];
  row.position ??= defaultPosition(row.id);
  return row as Row & Task;
}

/** Used for all tasks without any: nobody changes the lists of a task. */
const none: never[] = [];

/** The values of `columnNames`, in their order. */
export type TaskValues = {
  readonly [Index in keyof typeof columnNames]: TaskRow[(typeof columnNames)[Index] & keyof TaskRow];
};

/** Makes a task of the values of `valuesForTask`. @param parameters of the statement: the first is the owner */
export const taskFrom = (values: TaskValues, parameters: readonly Parameter[]): Task => ({
  id: values[0],
  user_id: parameters[0] as string,
  title: values[2],
  description: values[3],
  completed: values[4],
  completed_at: values[5],
  priority: values[6] ?? 'medium',
  tags: values[7] ?? none,
  due_date: values[8],
  time_zone: values[9],
  recurrence: values[10],
  reminders: values[11] ?? none,
  position: values[12] ?? defaultPosition(values[0]),
  series_id: values[13],
  created_at: values[14],
  updated_at: values[15] ?? values[14],
  version: values[16],
});

type Lists = Pick<Task, 'priority' | 'tags' | 'reminders'>;

/** These fields of a task that is written as a whole, as replies have them. */
export const listsOf = ({ priority = 'medium', tags = none, reminders = none }: Partial<Lists>): Lists => ({
  priority,
  tags: tags.length < 2 ? tags : [...distinctTags(tags)],
  reminders: reminders.length < 2 ? reminders : [...new Set(reminders)],
});

/** The values of their columns for a task whose fields a request has: lists as JSON, null for what most tasks have. */
export const listedValues = (given: Partial<Lists>) => valuesOfLists(listsOf(given));
export const valuesOfLists = ({ priority, tags, reminders }: Lists) => ({
  priority: priority === 'medium' ? null : priority,
  ...valuesOfTags(tags),
  reminders: reminders.length === 0 ? null : JSON.stringify(reminders),
});

/** The values of both columns for the tags of a task. */
export const valuesOfTags = (tags: readonly string[]) => ({
  tags: tags.length === 0 ? null : JSON.stringify(tags),
  tag_keys: tags.length === 0 ? null : JSON.stringify(tags.map(tagKey)),
});
