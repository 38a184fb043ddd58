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

describe('connections that PostgreSQL terminates in the middle of writes', () => {
  const seconds = extent(4, 60);

  it('end with one task for each key, and none twice without a key', async () => {
    const service = await startService(database.url);
    const tally = createTally();
    const { send, close } = createSender(service.url);
    const ledger = createLedger(send, tally);
    const load = startLoad(20, (client) => (client % 2 ? ledger.writeWithKey(client) : ledger.writeOnce(client)));
    let rounds = 0;
    for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(100)) {
      // Only connections with a statement that runs: an idle one would prove nothing.
      const ended = await database.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'taskflow' and state <> 'idle' limit 3`;
      rounds += ended.length;
    }
    await pause(500);
    await until(() => ledger.acknowledged > 100);
    await load.stop();
    close();
    const { open, ...outcome } = await ledger.compare(database.sql);
    record('pg_terminate_backend in mid-write', tally, { rounds, ...outcome });
    expect(rounds).toBeGreaterThan(0);
    expect({ ...outcome, open, wrong: tally.wrong, cut: tally.cut }).toEqual({
      ...{ lost: 0, twice: 0, open: 0, wrong: [], cut: 0 },
    });
  });
});
