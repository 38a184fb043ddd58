import { startDatabase, type TestDatabase } from './support/database';
import { extent, patient } from './support/extent';
import { record } from './support/figures';
import { startLoad } from './support/load';
import { createSender } from './support/sender';
import { startService } from './support/service';
import { createTally } from './support/tally';
import { undisturbed } from './support/undisturbed';
import { createVisitor } from './support/visitor';

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});

describe('500 log-ins at once', () => {
  const rounds = extent(1, 10);

  async function measure() {
    const service = await startService(database.url, patient);
    const { send, close } = createSender(service.url);
    const account = { email: 'alice@example.com', password: 'correct horse battery' };
    await send({ method: 'POST', path: '/api/auth/signup', body: account });
    const tally = createTally();
    const others = createTally();
    const load = startLoad(10, createVisitor(send, others));
    const before = service.memory();
    let most = 0;
    const memory = setInterval(() => {
      most = Math.max(most, service.memory() - before);
    }, 50);
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all(
        Array.from({ length: 500 }, async (_, index) => {
          // Every other one is wrong, or of nobody.
          const body = index % 2 ? account : { ...account, email: `nobody-${index % 3}@example.com` };
          tally.note(await send({ method: 'POST', path: '/api/auth/login', body }));
        }),
      );
    }
    clearInterval(memory);
    await load.stop();
    close();
    record('500 log-ins at once', tally, { rounds });
    record('meanwhile: tasks', others);
    const { 200: right = 0, 401: wrong = 0, 429: later = 0, ...rest } = tally.statuses;
    expect([right > 0, wrong > 0, later > 0]).toEqual([true, true, true]);
    expect(tally.refused).toBe(later + (rest[503] ?? 0));
    expect([tally.cut, others.requests > 0]).toEqual([0, true]);
    return { rest, others, most };
  }

  it('some are served and the others told to come back, while tasks are answered', () =>
    undisturbed(measure, ({ rest, others, most }) => {
      expect([rest, others.unexpected]).toEqual([{}, []]);
      // 500 hashes at once would take 9.5 GB. Two take 38 MB, and the rest of a busy service about as much again.
      expect(most).toBeLessThan(200);
    }));
});
