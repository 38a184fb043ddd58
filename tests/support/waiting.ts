import { isDeepStrictEqual } from 'node:util';
import postgres from 'postgres';
import type { Database, Parameter, Statement } from '../../src/db/pool/connection';
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

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks every 10 milliseconds whether a condition holds.
 * @param what describes the condition; its source text unless given
 * @returns milliseconds until it held
 * @throws Error that shows the condition, at the line that waits, when the time is over
 */
export async function until(
  holds: () => Promise<boolean> | boolean,
  seconds = 60,
  what = String(holds),
): Promise<number> {
  // The compiler writes `(0, _waiting.pause)` for an imported name.
  const condition = what.replace(/\(0, \w+\.(\w+)\)/g, '$1').replace(/\s+/g, ' ');
  const tooLate = new Error(`Waited ${seconds} seconds in vain for: ${condition}`);
  Error.captureStackTrace(tooLate, until);
  const begun = performance.now();
  let timer: NodeJS.Timeout;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, seconds * 1000, tooLate);
  });
  try {
    while (!(await Promise.race([end, holds()]))) await pause(10);
  } finally {
    clearTimeout(timer!);
  }
  return performance.now() - begun;
}

/** Asks until a value is this one. @throws the difference of the last value when the time is over */
export async function untilIs<Value>(read: () => Promise<Value> | Value, expected: Value, seconds = 60): Promise<void> {
  let last: Value | undefined;
  await until(async () => {
    last = await read();
    return isDeepStrictEqual(last, expected);
  }, seconds).catch((error) => {
    expect(last).toEqual(expected);
    throw error;
  });
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

/** The service's statements, in the test's own transaction. */
export function databaseIn({ sql }: OpenTransaction): Database {
  const run = async ({ text }: Statement, values: readonly Parameter[]) => [
    ...(await sql.unsafe(text, values as Parameter[])),
  ];
  return { read: run, write: run } as unknown as Database;
}

/** A transaction that holds a user's list, so that every change of this user's tasks waits. */
export async function holdList(service: Pick<TestService, 'databaseUrl'>, user: string): Promise<OpenTransaction> {
  const transaction = await openTransaction(service);
  await transaction.sql`select from task_lists where user_id = ${user} for update`;
  return transaction;
}

/** Statements wait where the rows are. A view of Citus has those of all its servers. */
const activity = process.env.TEST_CLUSTER_URLS ? 'citus_stat_activity' : 'pg_stat_activity';

/** The server processes whose statements wait for a lock in this database. */
export async function waitingFor(sql: postgres.Sql): Promise<number[]> {
  const rows = await sql<{ pid: number }[]>`
    select pid from ${sql(activity)} where datname = current_database() and wait_event_type = 'Lock'`;
  return rows.map(({ pid }) => pid);
}

/** @returns when so many statements wait for a lock */
export const untilWaiting = (sql: postgres.Sql, count = 1) =>
  until(async () => (await waitingFor(sql)).length >= count);
