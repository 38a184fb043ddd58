import { pause, until } from '../support/waiting';
import { startDatabase, type TestDatabase } from './support/database';
import { extent, promisedAnswer } from './support/extent';
import { record } from './support/figures';
import { createLedger } from './support/ledger';
import { startLoad } from './support/load';
import { createSender } from './support/sender';
import { isReady, startService } from './support/service';
import { createTally } from './support/tally';
import { undisturbed } from './support/undisturbed';

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});

describe('kill -9 of PostgreSQL in the middle of writes', () => {
  const rounds = extent(2, 10);

  async function measure() {
    const service = await startService(database.url);
    const tally = createTally();
    const { send, close } = createSender(service.url);
    const ledger = createLedger(send, tally);
    const load = startLoad(20, (client) => (client % 2 ? ledger.writeWithKey(client) : ledger.writeOnce(client)));
    let recovery = 0;
    for (let round = 0; round < rounds; round += 1) {
      await pause(500 + Math.random() * 500);
      await database.kill();
      await database.start();
      recovery = Math.max(recovery, await until(() => isReady(service.url), 60));
    }
    await pause(500);
    await until(() => ledger.acknowledged > 100);
    await load.stop();
    close();
    const { open, ...outcome } = await ledger.compare(database.sql);
    record('kill -9 of PostgreSQL', tally, { rounds, ...outcome, recovery });
    expect(service.program.running).toBe(true);
    expect({ ...outcome, open, wrong: tally.wrong, cut: tally.cut }).toEqual({
      ...{ lost: 0, twice: 0, open: 0, wrong: [], cut: 0 },
    });
    expect(tally.refused).toBeGreaterThan(0);
    return tally;
  }

  it(`loses nothing that was acknowledged and does nothing twice, and the service goes on by itself, ${rounds} times`, () =>
    undisturbed(measure, ({ longestWait }) => expect(longestWait).toBeLessThan(promisedAnswer)));
});
