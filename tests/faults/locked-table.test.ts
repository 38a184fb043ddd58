import { pause, until } from '../support/waiting';
import { startDatabase, type TestDatabase } from './support/database';
import { deadline, extent, promisedAnswer } from './support/extent';
import { record } from './support/figures';
import { createLedger } from './support/ledger';
import { startLoad } from './support/load';
import { createSender } from './support/sender';
import { startService, tokenOf } from './support/service';
import { createTally } from './support/tally';
import { undisturbed } from './support/undisturbed';

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});

describe('a lock that all connections wait for', () => {
  const seconds = extent(3 * deadline, 30);

  async function measure() {
    const service = await startService(database.url, { DATABASE_POOL_SIZE: '5' });
    const tally = createTally();
    const pages = createTally();
    const { send, close } = createSender(service.url);
    const ledger = createLedger(send, tally);
    const token = tokenOf('user-0');
    const writers = startLoad(20, (client) => (client % 2 ? ledger.writeWithKey(client) : ledger.writeOnce(client)));
    const readers = startLoad(20, async () => tally.note(await send({ method: 'GET', path: '/api/tasks', token })), 20);
    await pause(500);
    const lock = await database.sql.reserve();
    await lock`begin`;
    await lock`lock table tasks in access exclusive mode`;
    const needNothing = [
      ...[{ path: '/health' }, { path: '/docs' }, { path: '/redoc' }],
      ...[{ path: '/api/tasks', token: 'no token at all' }, { path: '/api/tasks' }],
      { method: 'POST', path: '/api/auth/login', body: { email: 'not an address', password: 'password123' } },
    ] as const;
    const during = new Set<string>();
    for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(50)) {
      for (const call of needNothing) {
        const answer = await send({ method: 'GET', ...call });
        pages.note(answer);
        during.add(`${answer.status} ${call.path}`);
      }
    }
    const refused = tally.refused;
    await lock`rollback`;
    lock.release();
    const recovery = await until(
      async () => (await send({ method: 'GET', path: '/api/tasks', token })).status === 200,
      60,
    );
    await pause(500);
    await Promise.all([writers.stop(), readers.stop()]);
    close();
    const { open, ...outcome } = await ledger.compare(database.sql);
    record(`all connections wait for a lock for ${seconds} s`, tally, { ...outcome, recovery });
    record('meanwhile: health, docs, bad tokens, bad log-ins', pages);
    expect([...during].sort()).toEqual([
      ...['200 /docs', '200 /health', '200 /redoc', '401 /api/tasks', '422 /api/auth/login'],
    ]);
    expect(refused).toBeGreaterThan(0);
    expect({ ...outcome, open, wrong: tally.wrong, cut: tally.cut }).toEqual({
      ...{ lost: 0, twice: 0, open: 0, wrong: [], cut: 0 },
    });
    return { pages, tally };
  }

  it('503 within the deadline; what needs no database answers at once; it goes on when the lock is gone', () =>
    undisturbed(measure, ({ pages, tally }) => {
      expect(pages.longestWait).toBeLessThan(deadline * 1000);
      expect(tally.longestWait).toBeLessThan(promisedAnswer);
    }));
});
