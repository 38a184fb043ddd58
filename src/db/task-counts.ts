import type { UserId } from '../base/user';
import type { Database } from './pool/connection';
import { leastTaskWork, mostSearchWork, taskWork } from './search-text';
import { conditionsOf, type ListStatement, orders, statementFor, type TaskFilter, valuesOf } from './task-filters';

/** Up to here it is counted. */
export const mostCounted = 10_000;

/**
 * At the most: 10,001 rows of an index and, where tasks have to be looked at, of the table: 10 ms. With a search three times that, and
 * texts for `mostSearchWork`: 110 ms. What would take more is not begun.
 */
function countStatement(filter: TaskFilter): ListStatement {
  const { table, indexed, looked, needle, names } = conditionsOf(filter);
  const columns = looked === '' ? '' : ' id, updated_at, title, description';
  // In order, and the limit in a subquery: see the pages.
  const some = `(select${columns} from ${table} where ${indexed} order by ${orders[filter.by].join(', ')}
    limit (select ${mostCounted + 1})) as looked`;
  const name = 'count-tasks';
  if (!needle) {
    const found = `count(*)${looked && ` filter (where ${looked})`}`;
    return {
      name,
      text: `select case when count(*) <= ${mostCounted} then ${found} end as count from ${some}`,
      names,
      long: true,
    };
  }
  const text = `with ${needle}
    select case when count(*) > ${mostCounted} or sum(${leastTaskWork}) > ${mostSearchWork} then null
      when (select sum(${taskWork('(select bytes from needle)')}) from ${some}) > ${mostSearchWork} then null
      else (select count(*) from ${some} where ${looked}) end as count
    from ${some}`;
  return { name, text, names, long: true };
}

/**
 * @param filter the order makes no difference: by time of change where it is limited by that, so that an index serves it
 * @returns how many of a user's tasks fit; undefined when too many, or too much text, would have to be looked at
 */
export async function countTasks(database: Database, owner: UserId, filter: TaskFilter): Promise<number | undefined> {
  const count = statementFor('count', filter, () => countStatement(filter));
  const [row] = await database.read<{ count: number | null }>(count, valuesOf(count, owner, filter, 0));
  return row!.count ?? undefined;
}
