import type { UserId } from '../base/user';
import { fitsAfter, unmeasuredTasks } from './page-size';
import type { Database } from './pool/connection';
import { maxSearchWork } from './search-text';
import { columnsOf, type Task, type TaskRow, taskOf } from './task-columns';
import {
  conditionsOf,
  type ListPlace,
  type ListStatement,
  orders,
  statementFor,
  type TaskFilter,
  valuesOf,
} from './task-filters';

interface Page {
  readonly tasks: readonly Task[];
  /** Where the next page starts; undefined when there is none. */
  readonly next: ListPlace | undefined;
}

/**
 * How many tasks a page reads for conditions that no index serves. So the cost of a request does not depend on the number of tasks. A
 * search may read even fewer. The page may then be shorter than the limit, or empty, and still have a next page.
 */
export const maxScanned = 1000;

/**
 * Reads up to 101 rows of an index and the table: 1 ms. A longer page reads 1,001 rows, and counts their bytes: 15 ms, or 70 ms if each
 * character is escaped. With conditions that no index serves it reads 1,000 rows, and for a search texts for `maxSearchWork`: 100 ms.
 */
function pageStatement(filter: TaskFilter, descending: boolean, isMeasured: boolean): ListStatement {
  const { table, indexed, unindexed, searched, work, ...conditions } = conditionsOf(filter);
  const parameterNames = [...conditions.parameterNames, 'limit'];
  const limit = `$${parameterNames.length}`;
  const columns = (from: string) => columnsOf(from) + (filter.status === 'deleted' ? `, ${from}.deleted_at` : '');
  const readColumns = (from: string) => columns(from) + (filter.planned ? `, ${from}.due_at` : '');
  const orderOf = (backwards: boolean) =>
    orders[filter.by].map((column) => `${column} ${descending === backwards ? 'asc' : 'desc'}`).join(', ');
  const order = orderOf(false);
  // PostgreSQL does not know a limit from a subquery when it plans the statement. So it expects to need only a part of the rows, and
  // follows the index. With a limit that it knows, it might read and sort all tasks of a user about whom it has no statistics yet.
  const inOrder = (most: string) =>
    `select ${readColumns(table)} from ${table} where ${indexed} order by ${order} limit (select ${most}::integer)`;
  if (unindexed === '' && !isMeasured) return { name: 'list-tasks', text: inOrder(limit), parameterNames };

  const measured = `select ${columns('task')}, ${fitsAfter(order)} as fits, count(*) over () as found_count`;
  if (unindexed === '') {
    const text = `select ${columns('found')}, found.found_count from (${measured} from (${inOrder(limit)}) as task) as found
      where fits order by ${order}`;
    return { name: 'list-many-tasks', text, parameterNames, long: true };
  }

  // Zero for the first task, so that it is read in any case.
  const workBefore = `coalesce(sum(${work}) over (order by ${order} rows between unbounded preceding and 1 preceding), 0)`;
  const text = `with ${searched ? `${searched},` : ''}
    candidates as materialized (
      select ${readColumns('task')}, ${work ? workBefore : 0} as work_before from (${inOrder(String(maxScanned))}) as task
    ),
    scanned as not materialized (select ${readColumns('candidates')} from candidates where work_before < ${maxSearchWork}),
    found as materialized (
      ${measured} from (select ${readColumns('scanned')} from scanned where ${unindexed} order by ${order} limit ${limit}) as task
    ),
    last_scanned as (
      select ${columns('scanned')} from scanned
      where (select count(*) from found) < ${limit} and (
        (select count(*) from scanned) < (select count(*) from candidates) or (select count(*) from candidates) = ${maxScanned}
      )
      order by ${orderOf(true)} limit 1
    )
    select ${columns('found')}, found.found_count from found where fits
    union all select ${columns('last_scanned')}, 0 from last_scanned`;
  return { name: 'search-tasks', text, parameterNames, long: true };
}

/**
 * A long statement also returns how many tasks were found before the page was cut to its size. Its last row may have the count 0: this row
 * is the last task that was read, and the next page continues after it.
 */
type Row = TaskRow & { readonly found_count?: number };

/** Reads one page of a user's tasks. @param limit how many tasks it may have */
export async function listTasks(
  database: Database,
  owner: UserId,
  filter: TaskFilter,
  descending: boolean,
  limit: number,
): Promise<Page> {
  const isMeasured = limit > unmeasuredTasks;
  const kind = `${descending ? 'desc' : 'asc'}${isMeasured ? ' measured' : ''}`;
  const list = statementFor(kind, filter, () => pageStatement(filter, descending, isMeasured));
  // One task more than the limit tells whether there is a next page.
  const rows = await database.read<Row>(list, valuesOf(list, owner, filter, limit + 1));
  const found = list.long
    ? rows.filter(({ found_count }) => found_count !== 0).map(({ found_count, ...task }) => task)
    : rows;
  const tasks = found.slice(0, limit).map(taskOf);
  const isCut = tasks.length < (rows[0]?.found_count || found.length);
  const last = isCut ? tasks.at(-1) : rows[found.length];
  return { tasks, next: last && { updatedAt: last.updated_at, id: last.id } };
}
