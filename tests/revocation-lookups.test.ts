import { revocationOfUser } from '../src/auth/revocation-scope';
import { defaults } from '../src/auth/revocations';
import type { User, UserId } from '../src/base/user';
import { revoke } from '../src/db/revocations';
import { newPerson, revoked, verdictOn } from './support/accounts';
import { start } from './support/instances';
import { modes } from './support/modes';
import type { TestService } from './support/service';
import { inParallel, openTransaction, pause, until, untilWaiting, waitingFor } from './support/waiting';

// When an instance looks for revocations by other instances.

const hour = 3_600_000;
const always = { interval: 0, longest: 0 };

/** How many statements an instance has run. */
const statementsOf = ({ services }: TestService) => services.database.state.answered;

describe('the revocations that an instance knows', () => {
  it('are never used when they are older than five seconds, less the time that a statement takes', () => {
    expect(defaults.interval).toBeLessThan(defaults.longest);
    expect(defaults.longest).toBeLessThanOrEqual(4000);
  });

  it('are not read again within their time: a request costs no further statement', async () => {
    const service = await start({ revocations: { interval: hour, longest: hour } });
    const { client } = await newPerson(service.url);
    await client.call('listTasks');
    const before = statementsOf(service);
    for (let request = 0; request < 20; request += 1) await client.call('listTasks');
    expect(statementsOf(service) - before).toBe(20);
  });

  it('are read beside the requests while they are fresh enough', async () => {
    const [here, there] = [await start({ revocations: { interval: 0, longest: hour } }), await start()];
    const { client, token } = await newPerson(there.url);
    await verdictOn(here.url, token);
    await client.call('logOut');
    await until(async () => (await verdictOn(here.url, token)) === revoked);
  });

  it('are read before the first request after a time without any', async () => {
    const [here, there] = [await start({ revocations: { interval: 10, longest: 20 } }), await start()];
    const { client, token } = await newPerson(there.url);
    expect(await verdictOn(here.url, token)).toBe('200');
    await client.call('logOut');
    await pause(40);
    expect(await verdictOn(here.url, token)).toBe(revoked);
  });

  it('are not read without requests, so that the database can sleep', async () => {
    const service = await start({ revocations: { interval: 1, longest: 2 } });
    const { client } = await newPerson(service.url);
    await client.call('listTasks');
    await until(() => service.services.database.state.inUse === 0);
    const before = statementsOf(service);
    await pause(200);
    expect(statementsOf(service)).toBe(before);
  });

  it('are read at the start, however old they are', async () => {
    const there = await start();
    const { client, token } = await newPerson(there.url);
    await client.call('logOut');
    await there.sql`update revocations set revoked_at = now() - interval '6 days'`;
    expect(await verdictOn((await start()).url, token)).toBe(revoked);
  });

  it('are read once for all requests that wait for them', async () => {
    const service = await start({ revocations: { interval: 0, longest: 0 }, poolSize: 8 });
    const { token } = await newPerson(service.url);
    const held = await openTransaction(service);
    await held.sql`lock table revocations in access exclusive mode`;
    const verdicts = inParallel(20, () => verdictOn(service.url, token));
    await untilWaiting(service.sql);
    await pause(100);
    expect(await waitingFor(service.sql)).toHaveLength(1);
    await held.end('commit');
    expect(new Set(await verdicts)).toEqual(new Set(['200']));
  });
});

describe.each(modes)('a service without accounts, with $name', ({ start: startMode, sign }) => {
  it('401 for a token that was revoked', async () => {
    const service = await startMode({ accounts: false, revocations: always });
    const user: User = {
      ...{ id: 'alice' as UserId, scopes: undefined, email: null },
      ...{ ends: 4e12, issued: undefined, signingInput: '' },
    };
    const token = sign({ sub: user.id, iat: Date.now() / 1000 - 1 });
    expect(await verdictOn(service.url, token)).toBe('200');
    await revoke(service.services.database, revocationOfUser(user));
    expect(await verdictOn(service.url, token)).toBe(revoked);
    await service.close();
  });
});
