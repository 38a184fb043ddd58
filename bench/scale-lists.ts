import type postgres from 'postgres';
import { cursorAt } from '../src/handlers/cursor';
import { median } from './machine';
import type { BenchUser } from './seed';

const halfAYearAgo = new Date(Date.now() - 182 * 86_400_000).toISOString();
type Query = Readonly<Record<string, string>>;
/** The filters besides status and order. */
const filters: Readonly<Record<string, (sort: string) => Query>> = {
  'nothing else': () => ({}),
  'the time sorted by': (sort) => ({ [sort.endsWith('updated_at') ? 'updated_after' : 'created_after']: halfAYearAgo }),
  'the other time': (sort) => ({ [sort.endsWith('updated_at') ? 'created_after' : 'updated_after']: halfAYearAgo }),
  'a word in half of the tasks': () => ({ q: 'words' }),
  'a word in one task': () => ({ q: 'task 777 of' }),
  'a word in no task': () => ({ q: 'no such words' }),
};
const lists = ['all', 'pending', 'completed', 'deleted'].flatMap((status) =>
  ['created_at', '-created_at', 'updated_at', '-updated_at'].map((sort) => ({ status, sort })),
);

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
  // Puts a copy of each task into the trash.
  const columns = 'user_id, id, title, description, completed, created_at, updated_at, version, created_version';
  await sql.unsafe(`insert into deleted_tasks (${columns}, deleted_at) select ${columns}, now() from tasks`);
  await sql`vacuum analyze deleted_tasks`;
  const places = await Promise.all(users.map(({ id }) => placeInTheMiddle(sql, id)));
  const found: ListCost[] = [];
  for (const [filter, queryFor] of Object.entries(filters)) {
    const rows: { name: string; costs: number[] }[] = [];
    for (const { status, sort } of lists) {
      const query: Query = { status, sort, ...queryFor(sort) };
      const costs: number[] = [];
      for (const [index, user] of users.entries()) {
        const first = `/api/tasks?${new URLSearchParams({ ...query, limit: '20' })}`;
        const cursor = cursorAt(
          places[index]!,
          sort.replace('-', '') as 'created_at',
          parts.map((name) => query[name]),
        );
        costs.push(median([await cost(user, first), await cost(user, `${first}&cursor=${cursor}`)]));
      }
      rows.push({ name: `status=${status}&sort=${sort}`, costs });
    }
    const growthOf = ({ costs }: { costs: readonly number[] }) => costs.at(-1)! / costs[0]!;
    const worst = rows.reduce((one, other) => (growthOf(other) > growthOf(one) ? other : one));
    const costs = users.map((_, index) => median(rows.map((row) => row.costs[index]!)));
    found.push({ filter, costs, growth: growthOf(worst), worst: worst.name });
  }
  return found;
}

/** The filters that a cursor belongs to, in the order in which the service hashes them. */
const parts = ['status', 'sort', 'q', 'created_after', 'created_before', 'updated_after', 'updated_before'];

async function placeInTheMiddle(sql: postgres.Sql, user: string) {
  const [row] = await sql<{ id: string; updated_at: Date }[]>`
    select id, updated_at from tasks where user_id = ${user} order by id
    offset (select count(*) / 2 from tasks where user_id = ${user}) limit 1`;
  return { id: row!.id, key: row!.updated_at.toISOString() };
}
