import postgres from 'postgres';
import { type Pool, type PoolOptions, statement } from '../../src/db/pool/connection';
import { Overloaded } from '../../src/db/pool/errors';
import { openDatabase } from '../../src/db/pool/pool';
import { parseDatabaseUrl } from '../../src/settings/database-url';
import { createDatabase } from './service';
import { type OpenTransaction, openTransaction } from './waiting';

// Pools on a database with a table of numbers. Imported by test files: what a test has opened and locked ends with it.

export let databaseUrl: string;
/** The test's own connection. */
export let sql: postgres.Sql;
beforeAll(async () => {
  databaseUrl = await createDatabase();
  sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await sql`create table numbers (number integer not null)`;
});
afterAll(() => sql.end());

const pools: Pool[] = [];
/** A pool whose own methods are those of an owner, as requests have them. */
export function open(options: PoolOptions): Pool {
  const pool = openDatabase(parseDatabaseUrl(databaseUrl, 'The database'), options);
  pools.push(pool);
  return Object.assign(Object.create(pool), pool.for('somebody'));
}
afterEach(async () => {
  await unlockNumbers();
  await Promise.all(pools.splice(0).map((pool) => pool.close(0)));
  await sql`truncate numbers`;
});

export const one = statement('one', 'select 1 as one');
export const insert = statement('insert', 'insert into numbers values ($1)');
export const numbers = async () =>
  (await sql<{ number: number }[]>`select number from numbers`).map(({ number }) => number);

const processId = statement('process-id', 'select pg_backend_pid() as id');
/** The server process of the connection that is taken next. */
export const idOf = async (pool: Pick<Pool, 'read'>) => (await pool.read<{ id: number }>(processId, []))[0]!.id;

/** How it ends: 'answered', or with the code of an error. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error) => error.code ?? (error instanceof Overloaded ? 'Overloaded' : error),
  );

let lock: OpenTransaction | undefined;
/** Has everything that writes numbers wait. */
export async function lockNumbers() {
  lock = await openTransaction({ databaseUrl });
  await lock.sql`lock table numbers`;
}
export async function unlockNumbers() {
  await lock?.end('commit');
  lock = undefined;
}
