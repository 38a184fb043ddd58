import type { UserId } from '../base/user';
import { fitsAfter, unmeasuredTasks } from './page-size';
import type { Database } from './pool/connection';
import { mostSearchWork, taskWork } from './search-text';
import {
  conditionsOf,
  type ListStatement,
  orders,
  type Place,
  statementFor,
  type TaskFilter,
  valuesOf,
} from './task-filters';
import { columnsOf, type Task } from './tasks';

export interface Page {
  readonly tasks: readonly Task[];
  /** Where the next page begins; undefined when there is none. */
  readonly next: Place | undefined;
}

/**
 * Filters that no index serves look at so many tasks and no more, and at fewer long ones when they search. A page is then shorter
 * than asked for, or empty, and says where to go on: what a request costs does not depend on how many tasks there are.
 */
export const mostLookedAt = 1000;

/**
 * At the most: 101 rows of an index and the table, 1 ms. For a longer page 1,001 rows, whose bytes are counted: 15 ms, or 70 ms where
 * each character is escaped. With a filter that no index serves 1,000 rows, and with a search texts for `mostSearchWork`: 100 ms.
 */
function pageStatement(filter: TaskFilter, descending: boolean, isMeasured: boolean): ListStatement {
  const { table, indexed, looked, needle, names } = conditionsOf(filter);
  const limit = `$${names.length + 1}`;
  const columns = (from: string) => columnsOf(from) + (filter.status === 'deleted' ? `, ${from}.deleted_at` : '');
  const orderOf = (backwards: boolean) =>
    orders[filter.by].map((column) => `${column} ${descending === backwards ? 'asc' : 'desc'}`).join(', ');
  const order = orderOf(false);
  // Asked for in a subquery, a limit is unknown when the plan is made. PostgreSQL then expects to need a part of the rows only, and
  // follows the index; otherwise it would fetch and sort all the tasks of a user whom its statistics do not know yet.
  const inOrder = (most: string) =>
    `select ${columns(table)} from ${table} where ${indexed} order by ${order} limit (select ${most}::integer)`;
  const parameters = [...names, 'limit'];
  if (looked === '' && !isMeasured) return { name: 'list-tasks', text: inOrder(limit), names: parameters };

  const cut = `select ${columns('task')}, ${fitsAfter(order)} as fits, count(*) over () as among`;
  if (looked === '') {
    const text = `select ${columns('found')}, found.among from (${cut} from (${inOrder(limit)}) as task) as found
      where fits order by ${order}`;
    return { name: 'list-many-tasks', text, names: parameters, long: true };
  }

  const work = taskWork('(select bytes from needle)');
  // The first task is looked at whatever it takes.
  const before = `coalesce(sum(${work}) over (order by ${order} rows between unbounded preceding and 1 preceding), 0)`;
  const text = `with ${needle ? `${needle},` : ''}
    ahead as materialized (
      select ${columns('task')}, ${needle ? before : 0} as before from (${inOrder(String(mostLookedAt))}) as task
    ),
    looked as not materialized (select ${columns('ahead')} from ahead where before < ${mostSearchWork}),
    found as materialized (
      ${cut} from (select ${columns('looked')} from looked where ${looked} order by ${order} limit ${limit}) as task
    ),
    last as (
      select ${columns('looked')} from looked
      where (select count(*) from found) < ${limit}
        and ((select count(*) from looked) < (select count(*) from ahead) or (select count(*) from ahead) = ${mostLookedAt})
      order by ${orderOf(true)} limit 1
    )
    select ${columns('found')}, found.among from found where fits union all select ${columns('last')}, 0 from last`;
  return { name: 'search-tasks', text, names: parameters, long: true };
}

/**
 * In a long statement with how many tasks were found before the page was cut to its size. The last row of all may be the last task that
 * was looked at, with 0.
 */
type Row = Task & { readonly among?: number };

/** One page of a user's tasks. @param limit how many at the most */
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
  // One more than asked for tells whether there is a next page.
  const rows = await database.read<Row>(list, valuesOf(list, owner, filter, limit + 1));
  const found = list.long ? rows.filter(({ among }) => among !== 0).map(({ among, ...task }) => task) : rows;
  const tasks = found.slice(0, limit);
  const isCut = tasks.length < (rows[0]?.among || found.length);
  const last = isCut ? tasks.at(-1) : rows[found.length];
  return { tasks, next: last && placeOf(last) };
}

const placeOf = ({ updated_at, id }: Task): Place => ({ updatedAt: updated_at, id });
