import { pause } from '../support/waiting';
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

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1]!;

describe('a long time under load', () => {
  const seconds = extent(40, 600);

  async function measure() {
    const service = await startService(database.url, patient);
    const { send, close } = createSender(service.url);
    const tally = createTally();
    const load = startLoad(20, createVisitor(send, tally, 20));
    const memory: number[] = [];
    for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(500)) {
      memory.push(Math.round(service.memory()));
    }
    await load.stop();
    close();
    // The first half is for V8 to compile what is busy, and to find the size of its heap.
    const fifth = Math.floor(memory.length / 5);
    const [early, late] = [median(memory.slice(2 * fifth, 3 * fifth)), median(memory.slice(-fifth))];
    record(`${seconds} s of all operations: memory ${early} MB, in the end ${late} MB`, tally);
    return { tally, early, late };
  }

  it(`no request fails in ${seconds} s, and memory does not grow`, () =>
    undisturbed(measure, ({ tally, early, late }) => {
      expect(tally.unexpected).toEqual([]);
      expect(tally.requests).toBeGreaterThan(seconds * 20);
      // A leak of 100 bytes a request would be 30 MB in ten minutes; V8's heap comes and goes by less than that.
      expect(late - early).toBeLessThan(30);
      // On Node 24, V8's young generation alone would have 134 MB without the option of `npm start`.
      expect(late).toBeLessThan(220);
    }));
});
