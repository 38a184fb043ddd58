import type { User, UserId } from '../src/auth/claims';
import { createRevocations, ofToken, usual } from '../src/auth/revocations';
import { revoke } from '../src/db/revocations';
import { newPerson, nextPassword, type Person, password, revoked, verdictOn } from './support/accounts';
import { createClient, type Problem } from './support/client';
import { openStream } from './support/events';
import { createDatabase, startService, type TestService, type TestServiceOptions } from './support/service';
import { signToken } from './support/tokens';
import { inParallel, openTransaction, until, waitingFor } from './support/waiting';

// A token that is revoked at one instance is refused at all of them. How long that takes follows from when an instance looks.

const hour = 3_600_000;
const always = { interval: 0, longest: 0 };
const running: TestService[] = [];
let databaseUrl: string;
/** One of several instances on the same database. */
async function start(options: TestServiceOptions = {}): Promise<TestService> {
  const service = await startService({ databaseUrl, ...options });
  running.push(service);
  return service;
}
beforeEach(async () => {
  databaseUrl = await createDatabase();
});
afterEach(() => Promise.all(running.splice(0).map((service) => service.close())));

/** How many statements an instance has run. */
const statementsOf = ({ services }: TestService) => services.database.state.answered;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const ways: readonly (readonly [string, (person: Person) => Promise<{ status: number }>])[] = [
  ['logOut', ({ client }) => client.call('logOut')],
  ['logOutEverywhere', ({ client }) => client.call('logOutEverywhere')],
  ['deleteAccount', ({ client }) => client.call('deleteAccount', { body: { password } })],
  [
    'changePassword',
    ({ client }) => client.call('changePassword', { body: { current_password: password, new_password: nextPassword } }),
  ],
];

describe.each(ways)('%s at another instance', (_, end) => {
  it('401 for a token that was accepted here before, and not for that of another user', async () => {
    const [here, there] = [await start({ revocations: always }), await start()];
    const [person, other] = [await newPerson(there.url), await newPerson(there.url)];
    expect(await verdictOn(here.url, person.token)).toBe('200');
    expect((await end(person)).status).toBeLessThan(300);
    expect(await verdictOn(here.url, person.token)).toBe(revoked);
    expect(await verdictOn(here.url, other.token)).toBe('200');
  });

  it('the streams of the token end, and those of others go on', async () => {
    const [here, there] = [
      await start({ revocations: { interval: 10, longest: 20 }, events: { lookForRevoked: 10, slowPoll: hour } }),
      await start(),
    ];
    const [person, other] = [await newPerson(there.url), await newPerson(there.url)];
    const streams = await Promise.all(
      [here, there].flatMap(({ url }) => [person, other].map(({ token }) => openStream(url, '', { token }))),
    );
    expect((await end(person)).status).toBeLessThan(300);
    await Promise.all([streams[0]!.ended, streams[2]!.ended]);
    for (const ended of [streams[0]!, streams[2]!]) {
      // Elsewhere the stream of an account that is gone may find that out first.
      expect(ended.text()).toMatch(/event: end\ndata: {"reason":"(token_revoked|sync_token_expired)"}\n\n$/);
    }
    expect(streams[2]!.text()).toContain('"reason":"token_revoked"');
    for (const open of [streams[1]!, streams[3]!]) expect(open.text()).not.toContain('event: end');
  });
});

describe('what an instance knows', () => {
  it('is never used when it is older than five seconds less what a statement takes', () => {
    expect(usual.interval).toBeLessThan(usual.longest);
    expect(usual.longest).toBeLessThanOrEqual(4000);
  });

  it('is not asked for again within its time: a request costs no statement more', async () => {
    const service = await start({ revocations: { interval: hour, longest: hour } });
    const { client } = await newPerson(service.url);
    await client.call('listTasks');
    const before = statementsOf(service);
    for (let request = 0; request < 20; request += 1) await client.call('listTasks');
    expect(statementsOf(service) - before).toBe(20);
  });

  it('is asked for beside the requests while it is fresh enough', async () => {
    const [here, there] = [await start({ revocations: { interval: 0, longest: hour } }), await start()];
    const { client, token } = await newPerson(there.url);
    await verdictOn(here.url, token);
    await client.call('logOut');
    await until(async () => (await verdictOn(here.url, token)) === revoked);
  });

  it('is asked for before the first request after a time without any', async () => {
    const [here, there] = [await start({ revocations: { interval: 10, longest: 20 } }), await start()];
    const { client, token } = await newPerson(there.url);
    expect(await verdictOn(here.url, token)).toBe('200');
    await client.call('logOut');
    await pause(40);
    expect(await verdictOn(here.url, token)).toBe(revoked);
  });

  it('is not asked for without requests, so that the database can sleep', async () => {
    const service = await start({ revocations: { interval: 1, longest: 2 } });
    const { client } = await newPerson(service.url);
    await client.call('listTasks');
    await pause(20);
    const before = statementsOf(service);
    await pause(200);
    expect(statementsOf(service)).toBe(before);
  });

  it('is asked for at the start, however long ago it was revoked', async () => {
    const there = await start();
    const { client, token } = await newPerson(there.url);
    await client.call('logOut');
    await there.sql`update revocations set revoked_at = now() - interval '6 days'`;
    expect(await verdictOn((await start()).url, token)).toBe(revoked);
  });

  it('is asked for once by all who wait for it', async () => {
    const service = await start({ revocations: { interval: 0, longest: 0 }, poolSize: 8 });
    const { token } = await newPerson(service.url);
    const held = await openTransaction(service);
    await held.sql`lock table revocations in access exclusive mode`;
    const verdicts = inParallel(20, () => verdictOn(service.url, token));
    await until(async () => (await waitingFor(service.sql)).length > 0);
    await pause(100);
    expect(await waitingFor(service.sql)).toHaveLength(1);
    await held.end('commit');
    expect(new Set(await verdicts)).toEqual(new Set(['200']));
  });

  it('forgets what has expired', async () => {
    const { services } = await start();
    const revocations = createRevocations(services.database, { ...always, tidy: 0 });
    const user: User = { id: 'alice' as UserId, email: null, expires: 0, issued: undefined, signingInput: 'alice' };
    await revoke(services.database, { ...ofToken(user), expires: Date.now() / 1000 + 0.5 });
    await revocations.refresh();
    expect(revocations.isRevoked(user)).toBe(true);
    await until(async () => {
      await revocations.refresh();
      return !revocations.isRevoked(user);
    });
  });
});

describe('while the database cannot be asked', () => {
  it('503 for a good token, because it may be revoked, and 401 for a bad one', async () => {
    const service = await start({ databaseUrl: 'postgresql://nobody:secret@127.0.0.1:1/nowhere?sslmode=disable' });
    // No handler is reached: the path names another user.
    const call = (token: string) =>
      createClient(service.url, token).call<Problem>('listUserTasks', { params: { user_id: 'bob' } });
    expect((await call(signToken({ sub: 'alice' }))).body.code).toBe('DATABASE_UNAVAILABLE');
    expect((await call(signToken({ sub: 'alice', exp: 0 }))).body.code).toBe('TOKEN_EXPIRED');
    expect((await call(signToken({ sub: 'alice' }, 'another secret, just as long as the right one'))).status).toBe(401);
  });

  it('401 for a bad token at once, while a good one waits', async () => {
    const service = await start({ revocations: always });
    const { token } = await newPerson(service.url);
    const held = await openTransaction(service);
    await held.sql`lock table revocations in access exclusive mode`;
    let answered = false;
    const good = verdictOn(service.url, token).finally(() => {
      answered = true;
    });
    await until(async () => (await waitingFor(service.sql)).length > 0);
    expect(await verdictOn(service.url, `${token}x`)).toBe('401 INVALID_TOKEN');
    expect(answered).toBe(false);
    await held.end('commit');
    expect(await good).toBe('200');
  });
});

describe('a log-in after all sessions were ended', () => {
  it('is accepted at every instance, even when the clock of the database was set back since', async () => {
    const [here, there] = [await start({ revocations: always }), await start()];
    const person = await newPerson(there.url);
    await person.client.call('logOutEverywhere');
    await there.sql`update revocations set issued_until = now() + interval '20 seconds'`;
    const { token } = await person.logIn();
    expect(await verdictOn(here.url, token)).toBe('200');
    expect(await verdictOn(there.url, token)).toBe('200');
  });

  it('an earlier revocation never takes the place of a later one', async () => {
    const [here, there] = [await start(), await start()];
    const revocation = { key: 'ahead', until: 0, expires: Date.now() / 1000 + 60 };
    const first = await revoke(there.services.database, { ...revocation, until: Date.now() / 1000 + 20 });
    const second = await revoke(here.services.database, revocation);
    expect(second.until).toBe(first.until);
  });
});

it('nothing is looked for where accounts are kept elsewhere', async () => {
  const there = await start();
  const service = await start({ accounts: false, revocations: always });
  const { client, token } = await newPerson(there.url);
  await client.call('logOut');
  const before = statementsOf(service);
  expect(await verdictOn(service.url, token)).toBe('200');
  // That of the operation itself.
  expect(statementsOf(service) - before).toBe(1);
});
