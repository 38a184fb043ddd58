import type { UserId } from '../base/user';
import type { TaskFilter } from './list-filter';
import { type ListPart, partsOf } from './list-parts';
import { plannedColumns } from './planned-filter';
import { type Database, statement } from './pool/connection';
import { leastTaskWork, maxSearchWork } from './search-text';
import { conditionsOf, type ListStatement, statementFor, valuesOf } from './task-filters';

/** Longer lists are not counted. */
export const maxCounted = 10_000;

/**
 * Reads up to 10,001 rows of an index and, if there are conditions without an index, of the table: 10 ms. A search reads them three
 * times, and texts for `maxSearchWork`: 110 ms. If it would take longer, the statement does not search, and the count is null.
 */
function countStatement(filter: TaskFilter, part: ListPart): ListStatement {
  const { table, branches, unindexed, searched, work, parameterNames } = conditionsOf(filter, part);
  const columns = unindexed === '' ? ' user_id' : ` user_id, id, updated_at, title, description, ${plannedColumns}`;
  const limit = `limit (select ${maxCounted + 1})`;
  // Sorted, and with the limit in a subquery, for the reasons in page-statement.ts.
  const inOrder = branches.map(
    ({ where }) => `select${columns} from ${table} where ${where} order by ${part.order.join(', ')} ${limit}`,
  );
  const scanned = `(${inOrder.length === 1 ? inOrder[0] : `(${inOrder.join(') union all (')}) ${limit}`}) as scanned`;
  const made = (text: string) => ({ ...statement('count-tasks', text, { long: true }), parameterNames });
  if (!work) {
    const found = `count(*)${unindexed && ` filter (where ${unindexed})`}`;
    return made(
      `select case when count(*) <= ${maxCounted} then ${found} end as count from ${scanned} where user_id = $1`,
    );
  }
  return made(`with ${searched}
    select case when count(*) > ${maxCounted} or sum(${leastTaskWork}) > ${maxSearchWork} then null
      when (select sum(${work}) from ${scanned}) > ${maxSearchWork} then null
      else (select count(*) from ${scanned} where ${unindexed}) end as count
    from ${scanned} where user_id = $1`);
}

/**
 * @param filter by time of creation or of change, which makes no difference to the count. With a filter on the time of change, it should be that
 * time, which has an index
 * @returns how many of a user's tasks match; undefined when too many tasks, or too much text, would have to be read
 */
export async function countTasks(database: Database, owner: UserId, filter: TaskFilter): Promise<number | undefined> {
  const part = partsOf(filter, false)[0]!;
  const count = statementFor('count', filter, part, () => countStatement(filter, part));
  const [row] = await database.read<{ count: number | null }>(count, valuesOf(count, owner, filter, part, false, 0));
  return row!.count ?? undefined;
}
