import { statement } from '../src/db/pool/connection';
import { isDatabaseUnavailable } from '../src/db/pool/errors';
import { codeOf, idOf, insert, lockNumbers, numbers, one, open, unlockNumbers } from './support/pool';
import { inParallel, pause, until } from './support/waiting';

// Every wait for the database has an end, and does not hold up others.

const sleep = statement('sleep', 'select pg_sleep(60)');
/** Stops a process of the database, which is then like one behind a network that swallows all bytes. */
function freeze(id: number) {
  process.kill(id, 'SIGSTOP');
  return () => process.kill(id, 'SIGCONT');
}

describe('a statement that waits', () => {
  it('holds up no statement of others, whatever it is', async () => {
    const pool = open({ size: 10 });
    await lockNumbers();
    const waiting = inParallel(20, () => pool.write(insert, [1]));
    // A quarter of the connections for writes, and no more.
    await until(() => pool.state.inUse === 1);
    const others = pool.for('somebody else');
    const write = statement('other', 'create temporary table if not exists other (number integer)');
    for (const row of await inParallel(50, () => others.read(one, []))) expect(row).toEqual([{ one: 1 }]);
    await inParallel(20, () => others.write(write, []));
    await inParallel(20, () => others.transaction((transaction) => transaction.write(write, [])));
    expect(pool.state).toMatchObject({ inUse: 1, waiting: 19 });
    await unlockNumbers();
    await waiting;
  });

  it('does not hold up reads, whether it waits in a transaction or is a long read', async () => {
    const pool = open({ size: 2 });
    await lockNumbers();
    const nap = { ...statement('nap', 'select pg_sleep(0.5)'), long: true };
    const long = [pool.read(nap, []), pool.transaction((transaction) => transaction.write(insert, [1]))];
    await inParallel(50, () => pool.read(one, []));
    expect(pool.state).toMatchObject({ inUse: 1, waiting: 1 });
    await unlockNumbers();
    await Promise.all(long);
  });

  it('does not hold up others when it is one of many reads that turn out to take long', async () => {
    const pool = open({ size: 10 });
    const others = pool.for('somebody else');
    const nap = statement('nap', 'select pg_sleep(0.05)');
    // First, because it takes a while on a busy machine.
    await lockNumbers();
    await inParallel(10, () => others.read(one, []));
    // Others wait behind the first of them.
    await Promise.all([inParallel(4, () => pool.read(nap, [])), inParallel(20, () => others.read(one, []))]);
    const all = statement('all', 'select number from numbers');
    const waiting = inParallel(16, () => pool.read(all, []));
    // Each of the two connections for quick reads would have eight of them.
    for (let count = 0; count < 10; count += 1) await others.read(one, []);
    expect(pool.state.inUse).toBe(1);
    await unlockNumbers();
    await waiting;
    // They leave connections to others while they rest, too.
    const naps = inParallel(16, () => pool.read(nap, []));
    for (let count = 0; count < 10; count += 1) await others.read(one, []);
    expect(pool.state.inUse).toBeLessThanOrEqual(1);
    await naps;
  });

  it('is followed by a rest of its owner alone: others have the connection meanwhile', async () => {
    const pool = open({ size: 5 });
    const nap = statement('nap', 'select pg_sleep(0.09)');
    const owners = ['alice', 'bob', 'carol'].map((owner) => pool.for(owner));
    await inParallel(3, (index) => owners[index]!.write(one, []));
    const isResting = () => pool.state.inUse === 0 && pool.state.waiting === 1;
    // Once is enough: on a busy machine the rest may be over before the others are served.
    await until(async () => {
      // As many as there are connections for writes; each of them rests afterwards.
      await inParallel(3, (index) => owners[index]!.write(nap, []));
      const own = owners[0]!.write(one, []);
      const isRestingBefore = isResting();
      await inParallel(3, () => pool.write(one, []));
      const isRestingAfter = isResting();
      await own;
      return isRestingBefore && isRestingAfter;
    });
  });

  it('is followed by no rest when nobody else has asked for anything lately', async () => {
    const pool = open({ size: 5 });
    const alice = pool.for('alice');
    const nap = statement('nap', 'select pg_sleep(0.09)');
    await pool.for('bob').write(one, []);
    await alice.write(one, []);
    // Bob counts as present for a second.
    await pause(1000);
    await alice.write(nap, []);
    const next = alice.write(one, []);
    expect(pool.state).toMatchObject({ inUse: 1, waiting: 0 });
    await next;
  });

  it('leaves a connection to the process itself', async () => {
    const pool = open({ size: 4 });
    await lockNumbers();
    const waiting = ['alice', 'bob', 'carol'].map((owner) => pool.for(owner).write(insert, [1]));
    await until(() => pool.state.waiting === 1);
    await pool.for(undefined).write(statement('own', 'create temporary table own (number integer)'), []);
    await unlockNumbers();
    await Promise.all(waiting);
  });

  it('is given up by the server when its time is over, and its connection goes on', async () => {
    // The server gives up a tenth earlier than the service. With less time, a busy machine can confuse the two.
    const pool = open({ size: 2, timeout: 4 });
    const id = await idOf(pool);
    const failure = await pool.read(sleep, []).catch((error) => error);
    expect([failure.code, isDatabaseUnavailable(failure)]).toEqual(['57014', true]);
    expect(await idOf(pool.for('somebody else'))).toBe(id);
  });

  it('ends with its connection when no answer comes at all; a read behind it is repeated', async () => {
    const pool = open({ size: 2, timeout: 4 });
    const id = await idOf(pool);
    const thaw = freeze(id);
    try {
      const late = codeOf(pool.read(one, []));
      // After more than half of its time: a read that starts now has enough left for another attempt.
      await pause(2500);
      const behind = codeOf(pool.read(one, []));
      expect(await late).toBe('TIME_LIMIT_EXCEEDED');
      expect(await behind).toBe('answered');
      expect(pool.state.late).toBe(1);
      expect(await idOf(pool)).not.toBe(id);
    } finally {
      thaw();
    }
  });

  it('has the time that the statements of its request have left', async () => {
    const pool = open({ size: 2, timeout: 2, pooler: true });
    const database = pool.for('somebody', { databaseTime: 1900 });
    expect(await codeOf(database.read(statement('short', 'select pg_sleep(1)'), []))).toBe('TIME_LIMIT_EXCEEDED');
  });

  it('behind a transaction is refused as not sent when its time is over, and the transaction goes on', async () => {
    const pool = open({ size: 2, timeout: 3 });
    const nap = statement('nap', 'select pg_sleep(1.2)');
    const naps = pool.transaction(async (transaction) => {
      for (let count = 0; count < 3; count++) await transaction.read(nap, []);
      await transaction.write(insert, [1]);
      return 'done';
    });
    const behind = [codeOf(pool.read(one, [])), codeOf(pool.transaction((queued) => queued.write(insert, [2])))];
    expect(await Promise.all(behind)).toEqual(['answered', 'Overloaded']);
    expect(await naps).toBe('done');
    await pool.read(one, []);
    expect(await numbers()).toEqual([1]);
  });

  it('ends a transaction in which it is the one that waits', async () => {
    const pool = open({ size: 2, timeout: 4 });
    await lockNumbers();
    expect(await codeOf(pool.transaction((transaction) => transaction.write(insert, [1])))).toBe('57014');
    await unlockNumbers();
    expect(await numbers()).toEqual([]);
  });
});

describe('a transaction', () => {
  it('is not disturbed by hundreds of statements before it, and is all that its connection does', async () => {
    const pool = open({ size: 4 });
    const number = statement('number', 'select $1::integer as number');
    await pool.read(number, [0]);
    const reads = inParallel(300, (index) => pool.read(number, [index]));
    const undone = codeOf(
      pool.transaction(async (transaction) => {
        await transaction.write(insert, [1]);
        await reads;
        await pool.for('somebody else').write(insert, [2]);
        throw Object.assign(new Error(), { code: 'undone' });
      }),
    );
    expect((await reads).map(([row]) => row)).toEqual(Array.from({ length: 300 }, (_, index) => ({ number: index })));
    expect(await undone).toBe('undone');
    await pool.write(insert, [3]);
    expect(await numbers()).toEqual([2, 3]);
  });

  it('may take longer than a statement: each of its statements has its own time', async () => {
    const pool = open({ size: 2, timeout: 2 });
    const nap = statement('nap', 'select pg_sleep(0.6)');
    const naps = pool.transaction(async (transaction) => {
      for (let count = 0; count < 4; count++) await transaction.read(nap, []);
      return 'done';
    });
    expect(await naps).toBe('done');
  });

  it('that a process has left open when it ended gives its locks back', async () => {
    const settings = open({ size: 2, timeout: 1 });
    const shown = statement('show', "select current_setting('idle_in_transaction_session_timeout') as value");
    expect(await settings.read(shown, [])).toEqual([{ value: '1800ms' }]);
  });
});
