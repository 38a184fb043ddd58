import type { TaskFilter } from './list-filter';
import type { ListPart } from './list-parts';
import { fitsAfter } from './page-size';
import { statement } from './pool/connection';
import { maxSearchWork } from './search-text';
import { columnsOf, taskFrom, valuesForTask } from './task-columns';
import { type Branch, conditionsOf, type ListStatement } from './task-filters';

/**
 * How many tasks a page reads for conditions that no index serves. So the cost of a request does not depend on the number of tasks. A
 * search may read even fewer. The page may then be shorter than the limit, or empty, and still have a next page.
 */
export const maxScanned = 1000;

/**
 * How many tasks more than a page has are read for a page by position without other conditions: tasks that were moved are passed where their
 * ids would put them.
 */
const maxPassed = 100;

/**
 * Reads up to 101 rows of an index and the table: 1 ms. A longer page reads 1,001 rows, and counts their bytes: 15 ms, or 70 ms if each
 * character is escaped. With conditions that no index serves it reads up to 1,000 rows until it is full, and for a search texts for
 * `maxSearchWork`: 100 ms. It reads as many of each branch.
 */
export function pageStatement(
  filter: TaskFilter,
  part: ListPart,
  descending: boolean,
  isMeasured: boolean,
): ListStatement {
  const { table, branches, unindexed, searched, work, ...conditions } = conditionsOf(filter, part);
  const parameterNames = [...conditions.parameterNames, 'limit'];
  const limit = `$${parameterNames.length}`;
  const isDated = part.order[0] === 'due_at';
  const columns = (from: string) =>
    columnsOf(from) +
    (filter.status === 'deleted' ? `, ${from}.deleted_at` : '') +
    (isDated ? `, ${from}.due_at` : '') +
    (filter.by === 'position' ? `, ${from}.spot` : '');
  const readColumns = (from: string) =>
    columns(from) + (filter.planned ? `, ${from}.tag_keys${isDated ? '' : `, ${from}.due_at`}` : '');
  const orderOf = (backwards: boolean, by = part.order) =>
    by.map((column) => `${column} ${descending === backwards ? 'asc' : 'desc'}`).join(', ');
  const order = orderOf(false);
  // PostgreSQL does not know a limit from a subquery when it plans the statement. So it expects to need only a part of the rows, and
  // follows the index. With a limit that it knows, it might read and sort all tasks of a user about whom it has no statistics yet.
  const isHere = filter.by === 'position' ? ', is_here' : '';
  const first = (most: string) => `limit (select ${most}::integer)`;
  const branchInOrder = ({ where, extra, byIdBackwards }: Branch, most: string, read = readColumns(table)) => {
    const all = read.replace(`, ${table}.spot`, '') + extra;
    return `select ${all} from ${table} where ${where} order by ${byIdBackwards ? orderOf(true, ['id']) : order} ${first(most)}`;
  };
  /** So many tasks, in order. */
  const inOrder = (most: string) => {
    if (branches.length === 1) return branchInOrder(branches[0]!, most);
    const each = branches.map((branch) => branchInOrder(branch, most));
    return `select ${readColumns('task')}${isHere} from ((${each.join(') union all (')})) as task where user_id = $1 order by ${order} ${first(most)}`;
  };
  if (unindexed === '' && !isMeasured) {
    // A list by position or due date has one more column, and the trash as well.
    const isPlain = branches.length === 1 && columns(table) === columnsOf(table);
    return {
      ...(isPlain
        ? statement('list-tasks', branchInOrder(branches[0]!, limit, valuesForTask(table)), { rowOf: taskFrom })
        : statement('list-tasks', inOrder(limit))),
      parameterNames,
    };
  }

  const measured = `select ${columns('task')}, ${fitsAfter(order)} as fits, count(*) over () as found_count`;
  if (unindexed === '') {
    const text = `select ${columns('found')}, found.found_count from (${measured} from (${inOrder(limit)}) as task) as found
      where fits and user_id = $1 order by ${order}`;
    return { ...statement('list-many-tasks', text, { long: true }), parameterNames };
  }

  const found = (scanned: string) => `found as materialized (
      ${measured} from (select ${readColumns('scanned')} from ${scanned} where ${unindexed} order by ${order} limit ${limit}) as task
    )`;
  const result = `select ${columns('found')}, found.found_count from found where fits and user_id = $1
    union all select ${columns('last_scanned')}, 0 from last_scanned where user_id = $1`;
  if (!work) {
    const most = unindexed === 'is_here' ? `${limit} + ${maxPassed}` : String(maxScanned);
    // Reads the rows once more only when the page is not full.
    const text = `with ${found(`(${inOrder(most)}) as scanned`)},
      last_scanned as (
        select ${columns('task')} from (${inOrder(most)}) as task where (select count(*) from found) < ${limit}
        order by ${order} limit 1 offset (select ${most}::integer) - 1
      )
      ${result}`;
    return { ...statement('search-tasks', text, { long: true }), parameterNames };
  }

  // Zero for the first task, so that it is read in any case.
  const workBefore = `coalesce(sum(${work}) over (order by ${order} rows between unbounded preceding and 1 preceding), 0)`;
  const text = `with ${searched},
    candidates as materialized (
      select ${readColumns('task')}${isHere}, ${workBefore} as work_before from (${inOrder(String(maxScanned))}) as task
    ),
    scanned as not materialized (select ${readColumns('candidates')}${isHere} from candidates where work_before < ${maxSearchWork}),
    ${found('scanned')},
    last_scanned as (
      select ${columns('scanned')} from scanned
      where (select count(*) from found) < ${limit} and (
        (select count(*) from scanned) < (select count(*) from candidates) or (select count(*) from candidates) = ${maxScanned}
      )
      order by ${orderOf(true)} limit 1
    )
    ${result}`;
  return { ...statement('search-tasks', text, { long: true }), parameterNames };
}
