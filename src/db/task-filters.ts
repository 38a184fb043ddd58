import type { UserId } from '../base/user';
import { type PlannedFilter, plannedConditions, plannedValues } from './planned-filter';
import type { Parameter, Statement } from './pool/connection';
import { folded, taskWork } from './search-text';

/** A place in a list: at a task, or between two. */
export interface ListPlace {
  /** The time of change. It matters only in a list that is sorted by it. */
  readonly updatedAt: string;
  readonly id: string;
}
export const lowest: ListPlace = { updatedAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
export const highest: ListPlace = { updatedAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

export interface TaskFilter {
  /** `all` means pending and completed tasks. Deleted ones are in the trash. */
  readonly status: 'all' | 'pending' | 'completed' | 'deleted';
  readonly by: 'created_at' | 'updated_at';
  /** The list has the tasks between these two places, without the tasks at the places themselves. */
  readonly above: ListPlace;
  readonly below: ListPlace;
  /** In a list by time of creation: only tasks changed between these two times. */
  readonly updatedBetween?: readonly [after: string, before: string] | undefined;
  /** In a list by time of change: only tasks with an id between these two. */
  readonly createdBetween?: readonly [after: string, before: string] | undefined;
  /** Only tasks whose title or description contains this text, as `folded` compares texts. */
  readonly search?: string | undefined;
  readonly planned?: PlannedFilter | undefined;
}

/** The columns that a list is sorted by. */
export const orders = { created_at: ['id'], updated_at: ['updated_at', 'id'] } as const;

interface Conditions {
  readonly table: string;
  /** The conditions that an index serves. */
  readonly indexed: string;
  /** The conditions for which each task has to be read; empty when there are none. */
  readonly unindexed: string;
  /** A common table expression `searched (text, bytes)` with the text that is searched for; undefined without a search. */
  readonly searched: string | undefined;
  /** An SQL expression for how much work a task makes, in the units of `taskWork`; undefined when no condition makes much. */
  readonly work: string | undefined;
  /** The names of the values for the parameters, in their order. */
  readonly parameterNames: readonly string[];
}

export function conditionsOf({ status, by, updatedBetween, createdBetween, search, planned }: TaskFilter): Conditions {
  const parameterNames = ['owner'];
  const parameter = (name: string) => `$${parameterNames.push(name)}`;
  const place = (side: 'above' | 'below') => {
    const time = by === 'updated_at' ? `${parameter(`${side}Time`)}::timestamptz, ` : '';
    return `${time}${parameter(`${side}Id`)}::uuid`;
  };
  const [order, above, below] = [orders[by].join(', '), place('above'), place('below')];
  const indexed = ['user_id = $1', `(${order}) > (${above})`, `(${order}) < (${below})`];
  // Literals, not parameters: each status has indexes of its own, with only its tasks in them.
  if (status === 'completed') indexed.push('completed');
  if (status === 'pending') indexed.push('not completed');
  const unindexed: string[] = [];
  if (updatedBetween) {
    unindexed.push(`updated_at > ${parameter('updatedAfter')}`, `updated_at < ${parameter('updatedBefore')}`);
  }
  if (createdBetween) unindexed.push(`id > ${parameter('createdAfter')}`, `id < ${parameter('createdBefore')}`);
  const works: string[] = [];
  if (planned) {
    const { conditions, work } = plannedConditions(parameter);
    unindexed.push(...conditions);
    works.push(work);
  }
  let searched: string | undefined;
  if (search !== undefined) {
    // Materialized, so that the text is folded once rather than for each task.
    searched = `searched as materialized (
      select text, octet_length(text) as bytes
      from (select ${folded('given')} as text from (select ${parameter('search')}::text) as request (given)) as folded
    )`;
    const contains = (column: string) => `position((select text from searched) in ${folded(column)}) > 0`;
    unindexed.push(`(${contains('title')} or ${contains('description')})`);
    works.push(taskWork('(select bytes from searched)'));
  }
  const work = works.length > 0 ? works.join(' + ') : undefined;
  const table = status === 'deleted' ? 'deleted_tasks' : 'tasks';
  return { table, indexed: indexed.join(' and '), unindexed: unindexed.join(' and '), searched, work, parameterNames };
}

export interface ListStatement extends Statement {
  /** The names of the values for the parameters, in their order. */
  readonly parameterNames: readonly string[];
}
/** The statements of all kinds of lists, each made when it is first needed. Their texts contain no values. */
const statements = new Map<string, ListStatement>();

/** @param make makes the statement, unless there is one for this kind of list and filter already */
export function statementFor(kind: string, filter: TaskFilter, make: () => ListStatement): ListStatement {
  const { status, by, updatedBetween, createdBetween, search, planned } = filter;
  const restOfKey = `${updatedBetween ? 'u' : ''}${createdBetween ? 'c' : ''}${search === undefined ? '' : 's'}${planned ? 'p' : ''}`;
  const key = `${kind} ${status} ${by} ${restOfKey}`;
  const known = statements.get(key);
  if (known) return known;
  const statement = make();
  statements.set(key, statement);
  return statement;
}

/** @returns the values of the statement's parameters */
export function valuesOf(
  { parameterNames }: ListStatement,
  owner: UserId,
  filter: TaskFilter,
  limit: number,
): Parameter[] {
  const { above, below, updatedBetween, createdBetween, search = null, planned } = filter;
  // One object literal, because every request for a list makes it.
  const values: Readonly<Record<string, Parameter>> = {
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
    ...(planned && plannedValues(planned)),
  };
  return parameterNames.map((name) => values[name]!);
}
