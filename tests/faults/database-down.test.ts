import { pause, until } from '../support/waiting';
import { startDatabase, type TestDatabase } from './support/database';
import { extent, promisedAnswer } from './support/extent';
import { record } from './support/figures';
import { createLedger } from './support/ledger';
import { startLoad } from './support/load';
import { createSender } from './support/sender';
import { isReady, startService, tokenOf } from './support/service';
import { createTally } from './support/tally';
import { undisturbed } from './support/undisturbed';

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});

const seconds = extent(3, 10);

describe(`the database away for ${seconds} s under load`, () => {
  async function measure() {
    const service = await startService(database.url);
    const tally = createTally();
    const { send, close } = createSender(service.url);
    const ledger = createLedger(send, tally);
    const load = startLoad(20, (client) => ledger.writeWithKey(client));
    const readers = startLoad(
      20,
      async (client) => tally.note(await send({ method: 'GET', path: '/api/tasks', token: tokenOf(`user-${client}`) })),
      20,
    );
    const probe = async (path: string, token?: string) => (await send({ method: 'GET', path, token })).status;
    await pause(500);
    await database.kill();
    const truth = new Set<string>();
    for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(50)) {
      truth.add(
        [await probe('/health'), await probe('/ready'), await probe('/api/tasks', 'no token at all')].join(' '),
      );
    }
    await database.start();
    const recovery = await until(() => isReady(service.url), 60);
    await pause(500);
    await Promise.all([load.stop(), readers.stop()]);
    close();
    const { open, ...outcome } = await ledger.compare(database.sql);
    record(`PostgreSQL away for ${seconds} s`, tally, { ...outcome, recovery });
    expect({ ...outcome, open, wrong: tally.wrong, cut: tally.cut }).toEqual({
      ...{ lost: 0, twice: 0, open: 0, wrong: [], cut: 0 },
    });
    expect(tally.refused).toBeGreaterThan(0);
    return { truth: [...truth], longestWait: tally.longestWait };
  }

  it('503 with Retry-After in bounded time; health, readiness and 401 tell the truth; it goes on by itself', () =>
    undisturbed(measure, ({ truth, longestWait }) => {
      expect(truth).toEqual(['200 503 401']);
      expect(longestWait).toBeLessThan(promisedAnswer);
    }));
});
