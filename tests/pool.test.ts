import postgres from 'postgres';
import { type Pool, type PoolOptions, type Statement, statement } from '../src/db/connection';
import { isDatabaseUnavailable, Overloaded } from '../src/db/errors';
import { openDatabase } from '../src/db/pool';
import { parseDatabaseUrl } from '../src/db/url';
import { createDatabase } from './support/service';
import { counted, inParallel, type OpenTransaction, openTransaction, until } from './support/waiting';

// Every wait for the database has an end, and what waits holds up nobody else.

let databaseUrl: string;
let sql: postgres.Sql;
beforeAll(async () => {
  databaseUrl = await createDatabase();
  sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await sql`create table numbers (number integer not null)`;
});
afterAll(() => sql.end());

const pools: Pool[] = [];
function open(options: PoolOptions): Pool {
  const pool = openDatabase(parseDatabaseUrl(databaseUrl, 'The database'), options);
  pools.push(pool);
  return pool;
}
afterEach(async () => {
  await unlockNumbers();
  await Promise.all(pools.splice(0).map((pool) => pool.close(0)));
  await sql`truncate numbers`;
});

const one = statement('one', 'select 1 as one');
const sleep = statement('sleep', 'select pg_sleep(60)');
const processId = statement('process-id', 'select pg_backend_pid() as id');
const insert = statement('insert', 'insert into numbers values ($1)');
const idOf = async (pool: Pool) => (await pool.read<{ id: number }>(processId, []))[0]!.id;
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error) => error.code ?? (error instanceof Overloaded ? 'Overloaded' : error),
  );
/** Has everything that writes numbers wait. */
async function lockNumbers() {
  lock = await openTransaction({ databaseUrl });
  await lock.sql`lock table numbers`;
}
let lock: OpenTransaction | undefined;
async function unlockNumbers() {
  await lock?.end('commit');
  lock = undefined;
}
/** A server process that does nothing more, as one behind a network that swallows everything. */
function freeze(id: number) {
  process.kill(id, 'SIGSTOP');
  return () => process.kill(id, 'SIGCONT');
}

describe('a statement that waits', () => {
  it('holds up nobody: the others take other connections', async () => {
    const pool = open({ size: 6 });
    await lockNumbers();
    const waiting = inParallel(2, () => pool.write(insert, [1]));
    await until(() => pool.state.stalled === 2);
    for (const row of await inParallel(50, () => pool.read(one, []))) expect(row).toEqual([{ one: 1 }]);
    expect(pool.state).toMatchObject({ inUse: 2, stalled: 2, waiting: 0 });
    await unlockNumbers();
    await waiting;
  });

  it('in a transaction holds up nobody either', async () => {
    const pool = open({ size: 2 });
    let finish = () => {};
    const done = pool.transaction(async (transaction) => {
      await transaction.write(insert, [1]);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await until(() => pool.state.stalled === 1);
    await inParallel(50, () => pool.read(one, []));
    finish();
    await done;
  });

  it('is given up by the server when its time is over, and its connection goes on', async () => {
    const pool = open({ size: 2, timeout: 1 });
    const id = await idOf(pool);
    const failure = await pool.read(sleep, []).catch((error) => error);
    expect([failure.code, isDatabaseUnavailable(failure)]).toEqual(['57014', true]);
    expect(await idOf(pool)).toBe(id);
  });

  it('ends with its connection when nothing comes back at all; what has read behind it is repeated', async () => {
    const pool = open({ size: 2, timeout: 1 });
    const id = await idOf(pool);
    const thaw = freeze(id);
    try {
      const late = codeOf(pool.read(one, []));
      // More than half of its time: who comes now has enough left for another attempt.
      await new Promise((resolve) => setTimeout(resolve, 700));
      const behind = [codeOf(pool.read(one, [])), codeOf(pool.write(insert, [1]))];
      expect(await late).toBe('TIME_LIMIT_EXCEEDED');
      expect(await Promise.all(behind)).toEqual(['answered', 'CONNECTION_DESTROYED']);
      expect(pool.state.late).toBe(1);
      expect(await idOf(pool)).not.toBe(id);
    } finally {
      thaw();
    }
  });

  it('has the time that the statements of its request have left', async () => {
    const pool = open({ size: 2, timeout: 2, pooler: true });
    const database = pool.for({ databaseTime: 1900 });
    expect(await codeOf(database.read(statement('short', 'select pg_sleep(1)'), []))).toBe('TIME_LIMIT_EXCEEDED');
  });

  it('behind a transaction is given up when its time is over, and the transaction goes on', async () => {
    const pool = open({ size: 2, timeout: 1 });
    const nap = statement('nap', 'select pg_sleep(0.6)');
    const naps = pool.transaction(async (transaction) => {
      for (let count = 0; count < 3; count++) await transaction.read(nap, []);
      await transaction.write(insert, [1]);
      return 'done';
    });
    const behind = [codeOf(pool.read(one, [])), codeOf(pool.transaction((queued) => queued.write(insert, [2])))];
    // Statements have connections of their own.
    expect(await Promise.all(behind)).toEqual(['answered', 'TIME_LIMIT_EXCEEDED']);
    expect(await naps).toBe('done');
    await pool.read(one, []);
    expect((await sql<{ number: number }[]>`select number from numbers`).map(({ number }) => number)).toEqual([1]);
  });

  it('ends a transaction in which it is the one that waits', async () => {
    const pool = open({ size: 2, timeout: 1 });
    await lockNumbers();
    expect(await codeOf(pool.transaction((transaction) => transaction.write(insert, [1])))).toBe('57014');
    await unlockNumbers();
    expect(await sql`select number from numbers`).toHaveLength(0);
  });
});

describe('a transaction', () => {
  it('is not disturbed by hundreds of statements before it, and is all that its connection does', async () => {
    const pool = open({ size: 2 });
    const number = statement('number', 'select $1::integer as number');
    await pool.read(number, [0]);
    const reads = inParallel(300, (index) => pool.read(number, [index]));
    const undone = codeOf(
      pool.transaction(async (transaction) => {
        await transaction.write(insert, [1]);
        await reads;
        await pool.write(insert, [2]);
        throw Object.assign(new Error(), { code: 'undone' });
      }),
    );
    expect((await reads).map(([row]) => row)).toEqual(Array.from({ length: 300 }, (_, index) => ({ number: index })));
    expect(await undone).toBe('undone');
    await pool.write(insert, [3]);
    expect((await sql<{ number: number }[]>`select number from numbers`).map((row) => row.number)).toEqual([2, 3]);
  });

  it('may take longer than a statement: each of its statements has its own time', async () => {
    const pool = open({ size: 2, timeout: 1 });
    const nap = statement('nap', 'select pg_sleep(0.4)');
    const naps = pool.transaction(async (transaction) => {
      for (let count = 0; count < 4; count++) await transaction.read(nap, []);
      return 'done';
    });
    expect(await naps).toBe('done');
  });

  it('that is left behind by a process that is gone gives its locks back', async () => {
    const settings = open({ size: 2, timeout: 1 });
    const shown = statement('show', "select current_setting('idle_in_transaction_session_timeout') as value");
    expect(await settings.read(shown, [])).toEqual([{ value: '1800ms' }]);
  });
});

describe('a connection that is lost', () => {
  const ownProcess = statement('end-own-process', 'select pg_terminate_backend(pg_backend_pid())');

  it('costs a reading statement nothing: it is repeated once', async () => {
    const pool = open({ size: 2 });
    const id = await idOf(pool);
    await sql`select pg_terminate_backend(${id})`;
    expect(await idOf(pool)).not.toBe(id);
    // Whatever is repeated fails again.
    expect(await codeOf(pool.read(ownProcess, []))).toMatch(/57P01|CONNECTION_CLOSED/);
  });

  it('costs nothing at all when it was lost while nothing was asked, as by a database that goes to sleep', async () => {
    const pool = open({ size: 4 });
    const ids = await inParallel(2, () => idOf(pool));
    for (const id of ids) await sql`select pg_terminate_backend(${id})`;
    await until(async () => (await sql`select from pg_stat_activity where pid = any(${ids})`).length === 0);
    // The end of a connection arrives some time after.
    await new Promise((resolve) => setTimeout(resolve, 100));
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
    expect((await sql<{ number: number }[]>`select number from numbers`).map(({ number }) => number)).toEqual([2]);
  });
});

describe('statements that could not be answered in time', () => {
  it('are refused at once while nothing is answered, and those before them are not', async () => {
    const pool = open({ size: 2, timeout: 5 });
    await inParallel(2, () => pool.read(one, []));
    await lockNumbers();
    const outcomes: Promise<string>[] = [];
    await until(() => {
      outcomes.push(codeOf(pool.write(insert, [1])));
      return pool.state.refused === 3;
    });
    await unlockNumbers();
    expect(counted(await Promise.all(outcomes))).toEqual({ answered: outcomes.length - 3, Overloaded: 3 });
    // It is over when answers come again.
    await until(async () => (await codeOf(pool.read(one, []))) === 'answered');
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

describe('what has ended', () => {
  it('is told with its name, for whom it was, and how it ended; the time is counted as theirs', async () => {
    const told: [string, unknown, string | undefined][] = [];
    const observe = (known: Statement, started: number, ended: number, asker: unknown, error: unknown) => {
      expect(ended).toBeGreaterThanOrEqual(started);
      told.push([known.name, asker, (error as { code?: string } | undefined)?.code]);
    };
    const pool = open({ size: 2, observe });
    const asker = { databaseTime: 0 };
    const database = pool.for(asker);
    await database.read(one, []);
    expect(asker.databaseTime).toBeGreaterThan(0);
    const soFar = asker.databaseTime;
    await database.transaction((transaction) => transaction.write(insert, [1]));
    expect(asker.databaseTime).toBeGreaterThan(soFar);
    await database.read(statement('wrong', 'select 1 / 0'), []).catch(() => {});
    await pool.read(one, []);
    expect(told).toEqual([
      ['one', asker, undefined],
      ['insert', asker, undefined],
      ['wrong', asker, '22012'],
      ['one', undefined, undefined],
    ]);
  });
});
