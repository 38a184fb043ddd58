import { randomUUID } from 'node:crypto';
import { pause } from '../support/waiting';
import { startDatabase, type TestDatabase } from './support/database';
import { extent, patient } from './support/extent';
import { record } from './support/figures';
import { needsNginx, startFront } from './support/front';
import { createLedger } from './support/ledger';
import { startLoad } from './support/load';
import { createSender } from './support/sender';
import { startService, tokenOf } from './support/service';
import { createTally } from './support/tally';
import { undisturbed } from './support/undisturbed';

(needsNginx ? describe.skip : describe)(`SIGTERM under load, two instances behind nginx${needsNginx}`, () => {
  const rounds = extent(2, 10);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startDatabase();
  });

  async function measure() {
    const instances = [await startService(database.url, patient), await startService(database.url, patient)];
    const front = await startFront(instances.map(({ port }) => port));
    const tally = createTally();
    const { send, close } = createSender(front);
    const ledger = createLedger(send, tally);
    const token = tokenOf('user-0');
    const writers = startLoad(10, (client) => ledger.writeWithKey(client), 10);
    const readers = startLoad(10, async () => tally.note(await send({ method: 'GET', path: '/api/tasks', token })), 10);
    // The same reply under the same key, whichever instance it comes to.
    const repeated = startLoad(2, async () => {
      const call = {
        method: 'POST',
        path: '/api/tasks',
        token,
        key: randomUUID(),
        body: { title: 'Buy milk' },
      } as const;
      const [first, second] = [await send(call), await send(call)];
      tally.note(first);
      tally.note(second);
      if (first.status === 201 && second.status === 201 && first.text !== second.text)
        tally.note({ ...second, status: 500, text: 'another reply under the same key' });
      await pause(20);
    });
    const exits: (number | string)[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const instance of instances) {
        await pause(500);
        exits.push(await instance.program.end('SIGTERM'));
        await instance.start();
      }
    }
    await Promise.all([writers.stop(), readers.stop(), repeated.stop()]);
    close();
    const { lost } = await ledger.compare(database.sql);
    record('SIGTERM of one of two instances behind nginx', tally, { rounds: exits.length, lost });
    expect({ exits: new Set(exits), lost }).toEqual({ exits: new Set([0]), lost: 0 });
    return tally;
  }

  it(`no request fails while one after the other stops and comes back, ${rounds} times; each exits with 0`, () =>
    undisturbed(measure, ({ unexpected }) => expect(unexpected).toEqual([])));
});
