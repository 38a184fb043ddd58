import { pause, until } from '../support/waiting';
import { startDatabase, type TestDatabase } from './support/database';
import { deadline, extent, patient, promisedAnswer } from './support/extent';
import { record } from './support/figures';
import { createLedger } from './support/ledger';
import { startLoad } from './support/load';
import { startProxy, viaPort } from './support/proxy';
import { createSender } from './support/sender';
import { isReady, type RunningService, startService, tokenOf } from './support/service';
import { createTally, type Tally } from './support/tally';
import { undisturbed } from './support/undisturbed';

// A network between the service and its database that swallows all bytes.

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});

type Proxy = Awaited<ReturnType<typeof startProxy>>;

/** A service whose way to the database leads through a proxy, with clients that write and read. */
async function underLoad(settings = {}) {
  const proxy = await startProxy(database.port);
  const service = await startService(viaPort(database.url, proxy.port), settings);
  const tally = createTally();
  const { send, close } = createSender(service.url);
  const ledger = createLedger(send, tally);
  const writers = startLoad(20, (client) => (client % 2 ? ledger.writeWithKey(client) : ledger.writeOnce(client)));
  const read = async (client: number) => {
    const answer = await send({ method: 'GET', path: '/api/tasks', token: tokenOf(`user-${client}`) });
    tally.note(answer);
    return answer;
  };
  const readers = startLoad(20, read, 20);
  await pause(500);
  const finish = async () => {
    await pause(500);
    await Promise.all([writers.stop(), readers.stop()]);
    close();
    return ledger.compare(database.sql);
  };
  return { proxy, service, tally, send, read, finish };
}

const recovered = (service: RunningService) => until(() => isReady(service.url), 60);
const nothingWrong = { lost: 0, twice: 0, open: 0, wrong: [], cut: 0 };

describe('a black hole between the service and its database', () => {
  const seconds = extent(2 * deadline, 30);

  /** @param begin begins the fault */
  async function measure(what: string, begin: (proxy: Proxy) => void) {
    const { proxy, service, tally, read, finish } = await underLoad();
    begin(proxy);
    await pause(seconds * 1000);
    const during = await Promise.all(Array.from({ length: 20 }, (_, client) => read(client)));
    proxy.pass();
    const recovery = await recovered(service);
    const { open, ...outcome } = await finish();
    record(`${what} for ${seconds} s`, tally, { ...outcome, recovery });
    expect(during.map(({ status }) => status)).toEqual(Array(20).fill(503));
    expect({ ...outcome, open, wrong: tally.wrong, cut: tally.cut }).toEqual(nothingWrong);
    return tally;
  }
  const inTime = ({ longestWait }: Tally) => expect(longestWait).toBeLessThan(promisedAnswer);

  it('503 within the deadline, mostly at once; the service recovers when bytes pass again', () =>
    undisturbed(() => measure('a black hole before PostgreSQL', (proxy) => proxy.swallow()), inTime));

  it('503 within the deadline also for new connections that are accepted and not answered', () => {
    const begin = (proxy: Proxy) => {
      proxy.swallow();
      proxy.cut();
    };
    return undisturbed(() => measure('connections to PostgreSQL that nobody answers', begin), inTime);
  });
});

describe('a network that resets all connections to the database', () => {
  const rounds = extent(5, 50);

  async function measure() {
    const { proxy, tally, send, finish } = await underLoad(patient);
    const reads = createTally();
    const answered: number[] = Array(10).fill(0);
    const readers = startLoad(10, async (client) => {
      reads.note(await send({ method: 'GET', path: '/api/tasks', token: tokenOf(`user-${client}`) }));
      answered[client]! += 1;
    });
    // Answers are long on their way, so that some are lost after the write has taken effect.
    proxy.delay(5);
    for (let round = 0; round < rounds; round += 1) {
      const before = [...answered];
      proxy.cut();
      // A read that is hit twice may fail: those that were hit have to be answered first.
      await until(() => answered.every((count, client) => count > before[client]!));
      await pause(200);
    }
    await readers.stop();
    proxy.pass();
    const { open, ...outcome } = await finish();
    record('a reset of all connections to PostgreSQL', tally, { rounds, ...outcome });
    expect({ ...outcome, open, wrong: tally.wrong, cut: tally.cut }).toEqual(nothingWrong);
    return reads;
  }

  it(`fails no read, and loses no write, ${rounds} times`, () =>
    undisturbed(measure, ({ statuses }) => expect(Object.keys(statuses)).toEqual(['200'])));
});
