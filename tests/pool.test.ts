import postgres from 'postgres';
import { inTransaction } from '../src/db/migration-transaction';
import { type Statement, statement } from '../src/db/pool/connection';
import { isDatabaseUnavailable, Overloaded } from '../src/db/pool/errors';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { codeOf, databaseUrl, idOf, insert, lockNumbers, numbers, one, open, sql, unlockNumbers } from './support/pool';
import { isRunning } from './support/process';
import { counted, inParallel, pause, until } from './support/waiting';

// Statements whose connection is lost, and statements that are too many.

describe('a connection that is lost', () => {
  const ownProcess = statement('end-own-process', 'select pg_terminate_backend(pg_backend_pid())');

  it('costs a reading statement nothing: it is repeated once', async () => {
    const pool = open({ size: 2 });
    const id = await idOf(pool);
    await sql`select pg_terminate_backend(${id})`;
    expect(await idOf(pool)).not.toBe(id);
    // The repetition fails again.
    expect(await codeOf(pool.read(ownProcess, []))).toMatch(/57P01|CONNECTION_CLOSED/);
  });

  it('ends no process, also where a migration, or a look at the identity of the database, loses it', async () => {
    const address = parseDatabaseUrl(databaseUrl, 'The database of the test');
    const endItself = async () => {
      const own = postgres(databaseUrl, { max: 1, onnotice: () => {} });
      const code = await codeOf(inTransaction(own, address, (transaction) => transaction.unsafe(ownProcess.text)));
      await own.end({ timeout: 0 });
      return code;
    };
    for (let round = 0; round < 5; round += 1)
      for (const code of await inParallel(5, endItself)) expect(code).toMatch(/57P01|CONNECTION_CLOSED/);
  });

  it('leaves no connection open, however many statements wait for one', async () => {
    const pool = open({ size: 2 });
    const endItself = () => codeOf(pool.transaction((transaction) => transaction.read(ownProcess, [])));
    for (let round = 0; round < 5; round += 1) await inParallel(3, endItself);
    // A connection that is opened too late would be there by now.
    await pause(300);
    expect(await codeOf(pool.transaction((transaction) => transaction.write(insert, [1])))).toBe('answered');
    const left = await sql`
      select from pg_stat_activity where datname = current_database() and application_name = 'taskflow'`;
    expect(left.length).toBeLessThanOrEqual(2);
  });

  it('costs nothing when it was lost while nothing was asked, as with a database that goes to sleep', async () => {
    const pool = open({ size: 4 });
    const ids = await inParallel(2, () => idOf(pool));
    for (const id of ids) await sql`select pg_terminate_backend(${id})`;
    await until(() => !ids.some(isRunning));
    // This process learns that a connection has ended when it next turns to its sockets.
    await pause(100);
    expect(await Promise.all(ids.map((_, index) => codeOf(pool.write(insert, [index]))))).toEqual([
      'answered',
      'answered',
    ]);
  });

  it('leaves it unknown whether a writing statement took effect: it is not repeated', async () => {
    const pool = open({ size: 2 });
    const insertAndEnd = statement(
      'insert-and-end',
      'with inserted as (insert into numbers values ($1)) select pg_terminate_backend(pg_backend_pid())',
    );
    expect(await codeOf(pool.write(insertAndEnd, [1]))).toMatch(/57P01|CONNECTION_CLOSED/);
    expect(await codeOf(pool.write(insert, [2]))).toBe('answered');
    expect(await numbers()).toEqual([2]);
  });
});

describe('a connection to a server that takes no writes', () => {
  const makeReadOnly = statement('read-only', 'set session characteristics as transaction read only');
  const readOnly = statement('is-read-only', "select current_setting('transaction_read_only') as value");

  it('costs a writing statement nothing, and a transaction itself: each goes on with another one', async () => {
    const pool = open({ size: 2 });
    await Promise.all([pool.read(one, []), pool.transaction((transaction) => transaction.read(one, []))]);
    // New ones are kept for a while.
    await pause(1100);
    await pool.read(makeReadOnly, []);
    await pool.write(insert, [1]);
    await pool.transaction((transaction) => transaction.write(makeReadOnly, []));
    const write = () => pool.transaction((transaction) => transaction.write(insert, [2]));
    expect(await codeOf(write())).toMatch(/25006|answered/);
    expect(await codeOf(write())).toBe('answered');
    expect(await numbers()).toContain(1);
  });

  it('is replaced when nothing is written either, and what runs there finishes', async () => {
    const pool = open({ size: 2 });
    const before = await idOf(pool);
    await pause(1100);
    const [, slow] = await Promise.all([
      pool.read(makeReadOnly, []),
      pool.read(statement('slow', "select pg_sleep(0.5), 'finished' as value"), []),
    ]);
    expect(slow).toMatchObject([{ value: 'finished' }]);
    await until(async () => (await idOf(pool)) !== before);
    expect(await pool.read(readOnly, [])).toMatchObject([{ value: 'off' }]);
  });

  it('is kept while each new one is the same, however much is written', async () => {
    const database = (await sql<{ name: string }[]>`select current_database() as name`)[0]!.name;
    await sql.unsafe(`alter database ${database} set default_transaction_read_only = on`);
    const pool = open({ size: 2 });
    const before = await idOf(pool);
    for (let write = 0; write < 5; write += 1) expect(await codeOf(pool.write(insert, [write]))).toBe('25006');
    expect(await idOf(pool)).toBe(before);
    await sql.unsafe(`alter database ${database} reset default_transaction_read_only`);
    await until(async () => (await codeOf(pool.write(insert, [7]))) === 'answered');
  });
});

describe('statements that could not be answered in time', () => {
  it('are refused as not sent when no connection is free in time; the one that was sent may have taken effect', async () => {
    const pool = open({ size: 2, timeout: 1 });
    await lockNumbers();
    const outcomes = inParallel(20, () => codeOf(pool.write(insert, [1])));
    expect(counted(await outcomes)).toEqual({ '57014': 1, Overloaded: 19 });
    expect(pool.state).toMatchObject({ waiting: 0, refused: 19 });
    await unlockNumbers();
    expect(await codeOf(pool.write(insert, [2]))).toBe('answered');
    expect(await numbers()).toEqual([2]);
  });

  it('are refused at once when 250 of the same owner wait already', async () => {
    const pool = open({ size: 2 });
    await lockNumbers();
    const outcomes = inParallel(260, (number) => codeOf(pool.write(insert, [number])));
    await until(() => pool.state.refused === 9);
    await unlockNumbers();
    expect(counted(await outcomes)).toEqual({ answered: 251, Overloaded: 9 });
  });

  it('are told apart from those that the database refuses', async () => {
    const pool = open({ size: 2, held: true });
    const failure = await pool.read(one, []).catch((error) => error);
    expect([isDatabaseUnavailable(failure), failure instanceof Overloaded]).toEqual([true, false]);
    pool.release();
    expect(await pool.read(one, [])).toEqual([{ one: 1 }]);
  });
});

describe('behind a pooler', () => {
  const prepared = statement(
    'prepared',
    "select name from pg_prepared_statements where statement = 'select $1::text as text'",
  );
  const limit = statement('limit', "select current_setting('statement_timeout') as value");

  it.each([
    [false, 'the session has prepared statements and a time limit', true, '4500ms'],
    [true, 'nothing of the session is used', false, '0'],
  ])('%s: %s', async (pooler, _, keeps, value) => {
    const pool = open({ size: 2, pooler });
    await pool.read(statement('text', 'select $1::text as text'), ['words']);
    expect((await pool.read(prepared, [])).length > 0).toBe(keeps);
    expect(await pool.read(limit, [])).toEqual([{ value }]);
  });
});

describe('a statement that has ended', () => {
  it('is reported with its name, its caller and its outcome, and its time counts for the caller', async () => {
    const told: [string, unknown, string | undefined][] = [];
    const observe = (known: Statement, started: number, ended: number, caller: unknown, error: unknown) => {
      expect(ended).toBeGreaterThanOrEqual(started);
      told.push([known.name, caller, (error as { code?: string } | undefined)?.code]);
    };
    const pool = open({ size: 2, observe });
    const caller = { databaseTime: 0 };
    const database = pool.for('somebody', caller);
    await database.read(one, []);
    expect(caller.databaseTime).toBeGreaterThan(0);
    const soFar = caller.databaseTime;
    await database.transaction((transaction) => transaction.write(insert, [1]));
    expect(caller.databaseTime).toBeGreaterThan(soFar);
    await database.read(statement('wrong', 'select 1 / 0'), []).catch(() => {});
    await pool.read(one, []);
    expect(told).toEqual([
      ['one', caller, undefined],
      ['insert', caller, undefined],
      ['transaction', caller, undefined],
      ['wrong', caller, '22012'],
      ['one', undefined, undefined],
    ]);
  });
});
