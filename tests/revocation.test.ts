import { revoke } from '../src/db/revocations';
import { newPerson, revoked, verdictOn, waysToEnd } from './support/accounts';
import { createClient, type Problem } from './support/client';
import { openStream } from './support/events';
import { start } from './support/instances';
import { signToken } from './support/tokens';
import { openTransaction, untilWaiting } from './support/waiting';

// A token that is revoked at one instance is refused at all of them. How long that takes depends on how often an instance looks.

const hour = 3_600_000;
const always = { interval: 0, longest: 0 };

describe.each(waysToEnd)('%s at another instance', (_, status, end) => {
  it('401 for a token that was accepted here before, and not for that of another user', async () => {
    const [here, there] = [await start({ revocations: always }), await start()];
    const [person, other] = [await newPerson(there.url), await newPerson(there.url)];
    expect(await verdictOn(here.url, person.token)).toBe('200');
    expect((await end(person)).status).toBe(status);
    expect(await verdictOn(here.url, person.token)).toBe(revoked);
    expect(await verdictOn(here.url, other.token)).toBe('200');
  });

  it(`${status}, and the streams of the token end, while those of others go on`, async () => {
    const [here, there] = [
      await start({ revocations: { interval: 10, longest: 20 }, events: { lookForRevoked: 10, poll: hour } }),
      await start(),
    ];
    const [person, other] = [await newPerson(there.url), await newPerson(there.url)];
    const streams = await Promise.all(
      [here, there].flatMap(({ url }) => [person, other].map(({ token }) => openStream(url, '', { token }))),
    );
    expect((await end(person)).status).toBe(status);
    await Promise.all([streams[0]!.ended, streams[2]!.ended]);
    for (const ended of [streams[0]!, streams[2]!]) {
      // At another instance, the stream of a deleted account may first notice that its list is gone.
      expect(ended.text()).toMatch(/event: end\ndata: {"reason":"(token_revoked|sync_token_expired)"}\n\n$/);
    }
    expect(streams[2]!.text()).toContain('"reason":"token_revoked"');
    for (const open of [streams[1]!, streams[3]!]) expect(open.text()).not.toContain('event: end');
  });
});

it.each(waysToEnd)(
  '%s is kept for a day longer than its token lasts: the clocks may differ',
  async (_, status, end) => {
    const service = await start();
    const person = await newPerson(service.url);
    const { exp } = JSON.parse(Buffer.from(person.token.split('.')[1]!, 'base64url').toString()) as { exp: number };
    await service.sql`truncate revocations`;
    expect((await end(person)).status).toBe(status);
    const [row] = await service.sql`select extract(epoch from min(expires_at))::float8 as expires from revocations`;
    expect(row!.expires).toBeGreaterThan(exp + 86_399);
  },
);

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
    await untilWaiting(service.sql);
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
