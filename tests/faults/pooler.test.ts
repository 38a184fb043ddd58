import { randomUUID } from 'node:crypto';
import { pause } from '../support/waiting';
import { startDatabase, type TestDatabase } from './support/database';
import { extent, patient } from './support/extent';
import { record } from './support/figures';
import { startLoad } from './support/load';
import { needsPgBouncer, startPooler } from './support/pooler';
import { createSender } from './support/sender';
import { startService, tokenOf } from './support/service';
import { createTally } from './support/tally';
import { undisturbed } from './support/undisturbed';
import { createVisitor } from './support/visitor';

(needsPgBouncer ? describe.skip : describe)(`PgBouncer in transaction mode${needsPgBouncer}`, () => {
  const seconds = extent(4, 60);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startDatabase();
  });

  async function measure() {
    const pooler = await startPooler(database.url);
    const service = await startService(pooler.url, {
      ...{ ...patient, DATABASE_POOLER: 'transaction', DIRECT_DATABASE_URL: database.url, DATABASE_POOL_SIZE: '20' },
    });
    const { send, close } = createSender(service.url);
    const run = async (disturb?: () => Promise<void>) => {
      const tally = createTally();
      const visit = createVisitor(send, tally);
      const load = startLoad(50, visit);
      await pause((seconds * 1000) / 2);
      await disturb?.();
      await pause((seconds * 1000) / 2);
      await load.stop();
      return tally;
    };
    const account = { email: `${randomUUID()}@example.com`, password: 'correct horse battery' };
    const once: (number | undefined)[] = [];
    for (const call of [
      { method: 'POST', path: '/api/auth/signup', body: account },
      { method: 'POST', path: '/api/auth/login', body: account },
      { method: 'GET', path: '/api/tasks/events?seconds=1', token: tokenOf('alice') },
    ] as const) {
      once.push((await send(call)).status);
    }
    expect(once).toEqual([201, 200, 200]);
    const before = await run();
    const during = await run(pooler.restart);
    const after = await run();
    close();
    record('PgBouncer in transaction mode', before);
    record('PgBouncer killed and restarted', during);
    record('PgBouncer in transaction mode, afterwards', after);
    return { before: before.unexpected, during: during.wrong, after: after.unexpected };
  }

  it('all operations work over 50 connections, also after it was killed and has come back', () =>
    undisturbed(measure, (measured) => expect(measured).toEqual({ before: [], during: [], after: [] })));

  it('a service without the setting recognizes it; one whose setting says otherwise ends with a sentence', async () => {
    const pooler = await startPooler(database.url);
    const service = await startService(pooler.url);
    const { send, close } = createSender(service.url);
    expect((await send({ method: 'GET', path: '/api/tasks', token: tokenOf('alice') })).status).toBe(200);
    close();
    await expect(startService(pooler.url, { DATABASE_POOLER: 'none' })).rejects.toThrow(
      /takes no session settings \(unsupported startup parameter.*Set DATABASE_POOLER=transaction, or leave it out/,
    );
  });
});
