import type { UserId } from '../base/user';
import type { Parameter, Statement } from './pool/connection';
import { folded } from './search-text';

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

/** The columns that a list is sorted by. */
export const orders = { created_at: ['id'], updated_at: ['updated_at', 'id'] } as const;

export interface Conditions {
  readonly table: string;
  /** What an index serves. */
  readonly indexed: string;
  /** What tasks have to be looked at for; empty when there is nothing. */
  readonly looked: string;
  /** A common table expression with the text that is searched for, `needle (text, bytes)`; undefined when nothing is. */
  readonly needle: string | undefined;
  /** The text's parameters. */
  readonly names: readonly string[];
}

export function conditionsOf({ status, by, updatedBetween, createdBetween, search }: TaskFilter): Conditions {
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
  let needle: string | undefined;
  if (search !== undefined) {
    // Apart, so that it is worked out once rather than for each task.
    needle = `needle as materialized (
      select text, octet_length(text) as bytes
      from (select ${folded('searched')} as text from (select ${parameter('search')}::text) as given (searched)) as folded
    )`;
    const found = (column: string) => `position((select text from needle) in ${folded(column)}) > 0`;
    looked.push(`(${found('title')} or ${found('description')})`);
  }
  const table = status === 'deleted' ? 'deleted_tasks' : 'tasks';
  return { table, indexed: indexed.join(' and '), looked: looked.join(' and '), needle, names };
}

export interface ListStatement extends Statement {
  /** The text's parameters. */
  readonly names: readonly string[];
}
/** Each kind of list has its statement, put together once of fixed pieces: values never get into the text. */
const statements = new Map<string, ListStatement>();

export function statementFor(kind: string, filter: TaskFilter, make: () => ListStatement): ListStatement {
  const { status, by, updatedBetween, createdBetween, search } = filter;
  const restOfKey = `${updatedBetween ? 'u' : ''}${createdBetween ? 'c' : ''}${search === undefined ? '' : 's'}`;
  const key = `${kind} ${status} ${by} ${restOfKey}`;
  const known = statements.get(key);
  if (known) return known;
  const statement = make();
  statements.set(key, statement);
  return statement;
}

/** @returns the values of the statement's parameters */
export function valuesOf({ names }: ListStatement, owner: UserId, filter: TaskFilter, limit: number): Parameter[] {
  const { above, below, updatedBetween, createdBetween, search = null } = filter;
  // One literal: this is on the way of every list.
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
  };
  return names.map((name) => values[name]!);
}
