import type { UserId } from '../base/user';
import { highest, lowest, type TaskFilter } from './list-filter';
import type { ListPart } from './list-parts';
import { plannedConditions, plannedValues } from './planned-filter';
import type { Parameter, Statement } from './pool/connection';
import { dividingId, spotById, spotOf, spotOfMoved } from './positions';
import { folded, taskWork } from './search-text';

/** Sorts after all titles: U+FFFF sorts after all other characters, and no title is as long. */
const highestTitle = '\uffff'.repeat(201);

/** An ordered subset of a table that an index serves. */
export interface Branch {
  readonly where: string;
  /** Expressions to read besides the columns of a task. */
  readonly extra: string;
  /** Instead of the order of the part: the id in the opposite direction. */
  readonly byIdBackwards: boolean;
}

interface Conditions {
  readonly table: string;
  readonly branches: readonly Branch[];
  /** The conditions for which each task has to be read; empty when there are none. */
  readonly unindexed: string;
  /** A common table expression `searched (text, bytes)` with the text that is searched for; undefined without a search. */
  readonly searched: string | undefined;
  /** An SQL expression for how much work a task makes, in the units of `taskWork`; undefined when no condition makes much. */
  readonly work: string | undefined;
  /** The names of the values for the parameters, in their order. */
  readonly parameterNames: readonly string[];
}

export function conditionsOf(filter: TaskFilter, part: ListPart): Conditions {
  const { status, by, updatedBetween, createdBetween, search, planned } = filter;
  const parameterNames = ['owner'];
  const parameter = (name: string) => `$${parameterNames.push(name)}`;
  const range = (side: 'above' | 'below') => {
    if (by === 'position') return `${parameter(`${side}Spot`)}::text`;
    const collation = part.keyType === 'text' ? ' collate "und-x-icu"' : '';
    const key = part.keyType ? `${parameter(`${side}Key`)}::${part.keyType}${collation}, ` : '';
    return `${key}${parameter(`${side}Id`)}::uuid`;
  };
  const [above, below] = [range('above'), range('below')];
  const between = (order: string) => `user_id = $1 and (${order}) > (${above}) and (${order}) < (${below})`;
  const and = (condition: string) => condition && ` and ${condition}`;
  const branches: Branch[] =
    by === 'position'
      ? [
          {
            where: `${between(spotOfMoved)} and position is not null`,
            extra: `, ${spotOfMoved} as spot, true as is_here`,
            byIdBackwards: false,
          },
          {
            where: `user_id = $1 and id < ${parameter('firstId')}::uuid and id > ${parameter('lastId')}::uuid`,
            extra: `, ${spotById} as spot, position is null as is_here`,
            byIdBackwards: true,
          },
        ]
      : part.branches.map((condition) => ({
          where: between(part.order.join(', ')) + and(condition),
          extra: '',
          byIdBackwards: false,
        }));
  const unindexed: string[] = part.unindexed ? [part.unindexed] : [];
  if (updatedBetween) {
    unindexed.push(`updated_at > ${parameter('updatedAfter')}`, `updated_at < ${parameter('updatedBefore')}`);
  }
  if (createdBetween) unindexed.push(`id > ${parameter('createdAfter')}`, `id < ${parameter('createdBefore')}`);
  if (planned) unindexed.push(...plannedConditions(parameter));
  let searched: string | undefined;
  let work: string | undefined;
  if (search !== undefined) {
    // Materialized, so that the text is folded once rather than for each task.
    searched = `searched as materialized (
      select text, octet_length(text) as bytes
      from (select ${folded('given')} as text from (select ${parameter('search')}::text) as request (given)) as folded
    )`;
    const contains = (column: string) => `position((select text from searched) in ${folded(column)}) > 0`;
    unindexed.push(`(${contains('title')} or ${contains('description')})`);
    work = taskWork('(select bytes from searched)');
  }
  const table = status === 'deleted' ? 'deleted_tasks' : 'tasks';
  return { table, branches, unindexed: unindexed.join(' and '), searched, work, parameterNames };
}

export interface ListStatement extends Statement {
  /** The names of the values for the parameters, in their order. */
  readonly parameterNames: readonly string[];
}
/** The statements of all kinds of lists, each made when it is first needed. Their texts contain no values. */
const statements = new Map<string, ListStatement>();

/** @param make makes the statement, unless there is one for this kind of list and filter already */
export function statementFor(
  kind: string,
  filter: TaskFilter,
  part: ListPart,
  make: () => ListStatement,
): ListStatement {
  const { status, by, updatedBetween, createdBetween, search, planned } = filter;
  const restOfKey = `${updatedBetween ? 'u' : ''}${createdBetween ? 'c' : ''}${search === undefined ? '' : 's'}${planned ? 'p' : ''}`;
  const key = `${kind} ${status} ${by} ${part.name} ${restOfKey}`;
  const known = statements.get(key);
  if (known) return known;
  const statement = make();
  statements.set(key, statement);
  return statement;
}

/** @param descending the direction of the page @returns the values of the statement's parameters */
export function valuesOf(
  { parameterNames }: ListStatement,
  owner: UserId,
  filter: TaskFilter,
  part: ListPart,
  descending: boolean,
  limit: number,
): Parameter[] {
  const { by, from, updatedBetween, createdBetween, search = null, planned } = filter;
  const above = descending ? filter.above : (from ?? filter.above);
  const below = descending ? (from ?? filter.below) : filter.below;
  const spots = by === 'position' ? [spotOf(above), spotOf(below)] : undefined;
  // One object literal, because every request for a list makes it.
  const values: Readonly<Record<string, Parameter>> = {
    owner,
    aboveId: above.id,
    aboveKey: part.keyType === 'text' && above === lowest ? '' : above.key,
    belowId: below.id,
    belowKey: part.keyType === 'text' && below === highest ? highestTitle : below.key,
    updatedAfter: updatedBetween ? updatedBetween[0] : null,
    updatedBefore: updatedBetween ? updatedBetween[1] : null,
    createdAfter: createdBetween ? createdBetween[0] : null,
    createdBefore: createdBetween ? createdBetween[1] : null,
    search,
    limit,
    ...(part.priority && { aboveKey: part.priority, belowKey: part.priority }),
    ...(spots && {
      aboveSpot: spots[0],
      belowSpot: spots[1],
      firstId: dividingId(spots[0]!),
      lastId: dividingId(spots[1]!),
    }),
    ...(planned && plannedValues(planned)),
  };
  return parameterNames.map((name) => values[name]!);
}
