import postgres from 'postgres';
import type { TestService } from './service';

/** Does the same so many times at once. */
export const inParallel = <Result>(times: number, work: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => work(index)));

/** How often each of these occurs. */
export function counted(values: readonly (string | number)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** @returns when the condition holds. The test's own time limit ends it otherwise. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}

export interface OpenTransaction {
  readonly sql: postgres.ReservedSql;
  end(how: 'commit' | 'rollback'): Promise<void>;
}

/** A transaction on a connection of the test's own, open until the test ends it. */
export async function openTransaction({ databaseUrl }: Pick<TestService, 'databaseUrl'>): Promise<OpenTransaction> {
  const connection = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const sql = await connection.reserve();
  await sql`begin`;
  return {
    sql,
    async end(how) {
      await sql.unsafe(how);
      sql.release();
      await connection.end();
    },
  };
}

/** A transaction that holds a user's list, so that every change of this user's tasks waits. */
export async function holdList(service: Pick<TestService, 'databaseUrl'>, user: string): Promise<OpenTransaction> {
  const transaction = await openTransaction(service);
  await transaction.sql`select from task_lists where user_id = ${user} for update`;
  return transaction;
}

/** The server processes whose statements wait for a lock in this database. */
export async function waitingFor(sql: postgres.Sql): Promise<number[]> {
  const rows = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return rows.map(({ pid }) => pid);
}

/** @returns when so many statements wait for a lock */
export const untilWaiting = (sql: postgres.Sql, count = 1) =>
  until(async () => (await waitingFor(sql)).length >= count);
