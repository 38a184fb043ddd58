import type { UserId } from '../auth/token';
import type { Database, Parameter, Statement } from './connection';
import { folded } from './search-text';
import { columnsOf, type Task } from './tasks';

/** A point in a list that stands between tasks or at one: an id, and in a list by time of change also that time. */
export interface Place {
  readonly updatedAt: string;
  readonly id: string;
}
export const lowest: Place = { updatedAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
export const highest: Place = { updatedAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

export interface TaskFilter {
  /** Tasks that are done, that are not, or both. Those in the trash are apart. */
  readonly status: 'all' | 'pending' | 'completed' | 'deleted';
  readonly by: 'created_at' | 'updated_at';
  /** The list lies between these two, without them. */
  readonly above: Place;
  readonly below: Place;
  /** In a list by time of creation: only tasks changed between these two times. */
  readonly updatedBetween?: readonly [after: string, before: string] | undefined;
  /** In a list by time of change: only tasks with an id between these two. */
  readonly createdBetween?: readonly [after: string, before: string] | undefined;
  /** Only tasks whose title or description contains this text, or one that `folded` takes for the same. */
  readonly search?: string | undefined;
}
export interface Page {
  readonly tasks: readonly Task[];
  /** Where the next page begins; undefined when there is none. */
  readonly next: Place | undefined;
}

/**
 * Filters that no index serves look at so many tasks and no more. A page is then shorter than asked for, or empty, and says where
 * to go on: what a request costs does not depend on how many tasks there are.
 */
export const mostLookedAt = 1000;

const orders = { created_at: ['id'], updated_at: ['updated_at', 'id'] } as const;

interface Conditions {
  readonly table: string;
  /** What an index serves. */
  readonly indexed: string;
  /** What tasks have to be looked at for; empty when there is nothing. */
  readonly looked: string;
  /** The text's parameters. */
  readonly names: readonly string[];
}

function conditionsOf({ status, by, updatedBetween, createdBetween, search }: TaskFilter): Conditions {
  const names = ['owner'];
  const parameter = (name: string) => `$${names.push(name)}`;
  const place = (side: 'above' | 'below') => {
    const time = by === 'updated_at' ? `${parameter(`${side}Time`)}::timestamptz, ` : '';
    return `${time}${parameter(`${side}Id`)}::uuid`;
  };
  const [order, above, below] = [orders[by].join(', '), place('above'), place('below')];
  const indexed = ['user_id = $1', `(${order}) > (${above})`, `(${order}) < (${below})`];
  // Written out, not a parameter: each status has indexes of its own, with only its tasks in them.
  if (status === 'completed') indexed.push('completed');
  if (status === 'pending') indexed.push('not completed');
  const looked: string[] = [];
  if (updatedBetween) {
    looked.push(`updated_at > ${parameter('updatedAfter')}`, `updated_at < ${parameter('updatedBefore')}`);
  }
  if (createdBetween) looked.push(`id > ${parameter('createdAfter')}`, `id < ${parameter('createdBefore')}`);
  if (search !== undefined) {
    // In a subquery, so that it is worked out once rather than for each task.
    const text = `(select ${folded('searched')} from (select ${parameter('search')}::text) as given (searched))`;
    looked.push(`(position(${text} in ${folded('title')}) > 0 or position(${text} in ${folded('description')}) > 0)`);
  }
  const table = status === 'deleted' ? 'deleted_tasks' : 'tasks';
  return { table, indexed: indexed.join(' and '), looked: looked.join(' and '), names };
}

function pageStatement(filter: TaskFilter, descending: boolean): ListStatement {
  const { table, indexed, looked, names } = conditionsOf(filter);
  const limit = `$${names.length + 1}`;
  const columns = (from: string) => columnsOf(from) + (filter.status === 'deleted' ? `, ${from}.deleted_at` : '');
  const order = (backwards: boolean) =>
    orders[filter.by].map((column) => `${column} ${descending === backwards ? 'asc' : 'desc'}`).join(', ');
  // Asked for in a subquery, a limit is unknown when the plan is made. PostgreSQL then expects to need a part of the rows only, and
  // follows the index; otherwise it would fetch and sort all the tasks of a user whom its statistics do not know yet.
  const inOrder = (most: string) =>
    `select ${columns(table)} from ${table} where ${indexed} order by ${order(false)} limit (select ${most}::integer)`;
  const text =
    looked === ''
      ? inOrder(limit)
      : `with looked as materialized (${inOrder(String(mostLookedAt))}),
         found as (select ${columns('looked')}, true as found from looked where ${looked} order by ${order(false)} limit ${limit}),
         last as (
           select ${columns('looked')}, false as found from looked
           where (select count(*) from found) < ${limit} and (select count(*) from looked) = ${mostLookedAt}
           order by ${order(true)} limit 1
         )
         select ${columns('found')}, found.found from found union all select ${columns('last')}, last.found from last`;
  return { name: looked === '' ? 'list-tasks' : 'search-tasks', text, names: [...names, 'limit'] };
}

function countStatement(filter: TaskFilter): ListStatement {
  const { table, indexed, looked, names } = conditionsOf(filter);
  const text = `select count(*) as count from ${table} where ${indexed}${looked && ` and ${looked}`}`;
  return { name: 'count-tasks', text, names };
}

interface ListStatement extends Statement {
  /** The text's parameters. */
  readonly names: readonly string[];
}
/** Each kind of list has its statement, put together once of fixed pieces: values never get into the text. */
const statements = new Map<string, ListStatement>();

function statementFor(kind: string, filter: TaskFilter, make: () => ListStatement): ListStatement {
  const { status, by, updatedBetween, createdBetween, search } = filter;
  const restOfKey = `${updatedBetween ? 'u' : ''}${createdBetween ? 'c' : ''}${search === undefined ? '' : 's'}`;
  const key = `${kind} ${status} ${by} ${restOfKey}`;
  const known = statements.get(key);
  if (known) return known;
  const statement = make();
  statements.set(key, statement);
  return statement;
}

function valuesOf(owner: UserId, filter: TaskFilter, limit: number): Readonly<Record<string, Parameter>> {
  const { above, below, updatedBetween, createdBetween, search = null } = filter;
  // One literal: this is on the way of every list.
  return {
    owner,
    aboveId: above.id,
    aboveTime: above.updatedAt,
    belowId: below.id,
    belowTime: below.updatedAt,
    updatedAfter: updatedBetween ? updatedBetween[0] : null,
    updatedBefore: updatedBetween ? updatedBetween[1] : null,
    createdAfter: createdBetween ? createdBetween[0] : null,
    createdBefore: createdBetween ? createdBetween[1] : null,
    search,
    limit,
  };
}

/** One page of a user's tasks. @param limit how many at the most */
export async function listTasks(
  database: Database,
  owner: UserId,
  filter: TaskFilter,
  descending: boolean,
  limit: number,
): Promise<Page> {
  const list = statementFor(descending ? 'desc' : 'asc', filter, () => pageStatement(filter, descending));
  // One more than asked for tells whether there is a next page.
  const values = valuesOf(owner, filter, limit + 1);
  const rows = await database.read<Task & { found?: boolean }>(
    list,
    list.names.map((name) => values[name]!),
  );
  const looked = rows[0] !== undefined && 'found' in rows[0];
  const tasks = looked ? rows.filter(({ found }) => found).map(({ found, ...task }) => task) : rows;
  if (tasks.length > limit) return { tasks: tasks.slice(0, limit), next: placeOf(tasks[limit - 1]!) };
  const last = looked ? rows.find(({ found }) => !found) : undefined;
  return { tasks, next: last && placeOf(last) };
}

const placeOf = ({ updated_at, id }: Task): Place => ({ updatedAt: updated_at, id });

/** @returns how many of a user's tasks fit the filter */
export async function countTasks(database: Database, owner: UserId, filter: TaskFilter): Promise<number> {
  const count = statementFor('count', filter, () => countStatement(filter));
  const values = valuesOf(owner, filter, 0);
  return (
    await database.read<{ count: number }>(
      count,
      count.names.map((name) => values[name]!),
    )
  )[0]!.count;
}
