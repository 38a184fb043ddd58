import type postgres from 'postgres';
import { cursorAt } from '../src/handlers/cursor';
import { filtersOf, type ListQuery, orderOf } from '../src/handlers/list-filter';
import { median } from './machine';
import type { BenchUser } from './seed';

const halfAYearAgo = new Date(Date.now() - 182 * 86_400_000).toISOString();
type Sort = NonNullable<ListQuery['sort']>;
/** Lists of each status that are measured together. */
interface Group {
  readonly name: string;
  readonly sorts: readonly Sort[];
  readonly queryFor?: (sort: Sort) => ListQuery;
}
const times = ['created_at', '-created_at', 'updated_at', '-updated_at'] as const;
const some = ['-created_at', 'due_date', 'position'] as const;
const groups: readonly Group[] = [
  { name: 'nothing else', sorts: times },
  {
    ...{ name: 'the time sorted by', sorts: times },
    queryFor: (sort) => ({ [sort.endsWith('updated_at') ? 'updated_after' : 'created_after']: halfAYearAgo }),
  },
  {
    ...{ name: 'the other time', sorts: times },
    queryFor: (sort) => ({ [sort.endsWith('updated_at') ? 'created_after' : 'updated_after']: halfAYearAgo }),
  },
  { name: 'a word in half of the tasks', sorts: times, queryFor: () => ({ q: 'words' }) },
  { name: 'a word in one task', sorts: times, queryFor: () => ({ q: 'task 777 of' }) },
  { name: 'a word in no task', sorts: times, queryFor: () => ({ q: 'no such words' }) },
  { name: 'nothing else, by due date', sorts: ['due_date', '-due_date'] },
  { name: 'nothing else, by priority', sorts: ['priority', '-priority'] },
  { name: 'nothing else, by title', sorts: ['title', '-title'] },
  { name: 'nothing else, by position', sorts: ['position', '-position'] },
  { name: 'nothing else, by time of completion', sorts: ['completed_at', '-completed_at'] },
  { name: 'due=week', sorts: some, queryFor: () => ({ due: 'week' }) },
  { name: 'due=overdue', sorts: some, queryFor: () => ({ due: 'overdue' }) },
  { name: 'priority=high,urgent', sorts: some, queryFor: () => ({ priority: ['high', 'urgent'] }) },
  { name: 'a tag of every twentieth task', sorts: some, queryFor: () => ({ tag: ['home'] }) },
  { name: 'a tag of no task', sorts: some, queryFor: () => ({ tag: ['nowhere'] }) },
  { name: 'recurring=true', sorts: some, queryFor: () => ({ recurring: true }) },
  { name: 'completed_after', sorts: some, queryFor: () => ({ completed_after: halfAYearAgo }) },
];
const statuses = ['all', 'pending', 'completed', 'deleted'] as const;

export interface ListCost {
  readonly filter: string;
  /** For each user, the median microseconds of a page, over all statuses and orders, for the first page and one in the middle. */
  readonly costs: readonly number[];
  /** The cost for the last user divided by the cost for the first one, in the list where this is highest. */
  readonly growth: number;
  /** The name of that list. */
  readonly worst: string;
}

/**
 * Measures the cost of a page of each list for each user.
 * @param cost measures one request, in microseconds
 */
export async function listCosts(
  sql: postgres.Sql,
  users: readonly BenchUser[],
  cost: (user: BenchUser, path: string) => Promise<number>,
): Promise<ListCost[]> {
  await copyIntoTrash(sql);
  const found: ListCost[] = [];
  for (const { name: filter, sorts, queryFor } of groups) {
    const rows: { name: string; costs: number[] }[] = [];
    for (const sort of sorts) {
      const places = await Promise.all(users.map(({ id }) => placeInTheMiddle(sql, id, orderOf({ sort }).by)));
      for (const status of statuses) {
        const query: ListQuery = { status, sort, ...queryFor?.(sort) };
        const text = new URLSearchParams(
          Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
        );
        const costs: number[] = [];
        for (const [index, user] of users.entries()) {
          const first = `/api/tasks?${text}&limit=20`;
          const cursor = cursorAt(places[index]!, orderOf(query).by, filtersOf(query));
          costs.push(median([await cost(user, first), await cost(user, `${first}&cursor=${cursor}`)]));
        }
        rows.push({ name: `status=${status}&sort=${sort}`, costs });
      }
    }
    const growthOf = ({ costs }: { costs: readonly number[] }) => costs.at(-1)! / costs[0]!;
    const worst = rows.reduce((one, other) => (growthOf(other) > growthOf(one) ? other : one));
    const costs = users.map((_, index) => median(rows.map((row) => row.costs[index]!)));
    found.push({ filter, costs, growth: growthOf(worst), worst: worst.name });
  }
  return found;
}

/** Puts a copy of each task into the trash. */
async function copyIntoTrash(sql: postgres.Sql): Promise<void> {
  const columns = `user_id, id, title, description, completed, created_at, updated_at, version, created_version, completed_at, priority, tags,
    due_date, due_at, recurrence, position`;
  await sql.unsafe(`insert into deleted_tasks (${columns}, deleted_at) select ${columns}, now() from tasks`);
  await sql`vacuum analyze deleted_tasks`;
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** What a list is sorted by, as a cursor has it. */
const keys = {
  ...{
    created_at: iso('updated_at'),
    updated_at: iso('updated_at'),
    due_date: iso('due_at'),
    priority: 'priority::text',
  },
  ...{ title: 'title', position: 'position', completed_at: iso('completed_at') },
};

async function placeInTheMiddle(sql: postgres.Sql, user: string, by: keyof typeof keys) {
  const [row] = await sql.unsafe<{ id: string; key: string }[]>(
    `select id, ${keys[by]} as key from tasks where user_id = $1 and ${keys[by]} is not null order by 2, 1
    offset (select count(*) / 2 from tasks where user_id = $1 and ${keys[by]} is not null) limit 1`,
    [user],
  );
  return row!;
}
