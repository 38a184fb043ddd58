import { pause, until } from '../support/waiting';
import { startDatabase, type TestDatabase } from './support/database';
import { extent } from './support/extent';
import { record } from './support/figures';
import { createLedger } from './support/ledger';
import { startLoad } from './support/load';
import { createSender } from './support/sender';
import { startService } from './support/service';
import { createTally } from './support/tally';

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});

describe('kill -9 of the service in the middle of writes', () => {
  const rounds = extent(2, 10);

  it(`loses nothing that was acknowledged and does nothing twice, ${rounds} times`, async () => {
    const service = await startService(database.url);
    const tally = createTally();
    const { send, close } = createSender(service.url);
    const ledger = createLedger(send, tally);
    const load = startLoad(20, (client) => (client % 2 ? ledger.writeWithKey(client) : ledger.writeOnce(client)));
    let recovery = 0;
    for (let round = 0; round < rounds; round += 1) {
      await pause(500 + Math.random() * 500);
      await service.program.end('SIGKILL');
      const killed = performance.now();
      await service.start();
      recovery = Math.max(recovery, performance.now() - killed);
    }
    await pause(500);
    await until(() => ledger.acknowledged > 100);
    await load.stop();
    close();
    const { open, ...outcome } = await ledger.compare(database.sql);
    record('kill -9 of the service', tally, { rounds, ...outcome, recovery });
    expect({ ...outcome, open, wrong: tally.wrong }).toEqual({ lost: 0, twice: 0, open: 0, wrong: [] });
    expect(tally.cut).toBeGreaterThan(0);
  });
});
