import { decodeProtectedHeader } from 'jose';
import { untilVerdict } from '../support/accounts';
import { createClient, type Problem } from '../support/client';
import { expectAccepted, expectRefused } from '../support/verdicts';
import { pause, until } from '../support/waiting';
import { type BetterAuth, type SignedIn, signUp, startBetterAuth, startServiceFor } from './support/better-auth';

describe("Better Auth's published keys", () => {
  let betterAuth: BetterAuth;
  let user: SignedIn;
  beforeAll(async () => {
    betterAuth = await startBetterAuth({ setUp: 'jwks' });
    user = await signUp(betterAuth);
  });
  const timesFetched = async () =>
    (await betterAuth.requests()).filter((request) => request === 'GET /api/auth/jwks').length;

  it('prove the token that a server component gets for the user of its request', async () => {
    const token = await (await user.fetch('/server-component')).text();
    await expectAccepted(await startServiceFor(betterAuth), token, user.id);
  });

  it('are asked for once more when a token has a new key, and the old one goes on working while it is published', async () => {
    const service = await startServiceFor(betterAuth, {}, { coolDown: 0 });
    const old = await user.token();
    await expectAccepted(service, old, user.id);
    const before = await timesFetched();
    // What happens to each key at the end of Better Auth's rotationInterval.
    await service.sql`update jwks set "expiresAt" = now() - interval '1 second'`;
    const renewed = await user.token();
    expect(decodeProtectedHeader(renewed).kid).not.toBe(decodeProtectedHeader(old).kid);
    await Promise.all(Array.from({ length: 5 }, () => expectAccepted(service, renewed, user.id)));
    await expectAccepted(service, old, user.id);
    expect(await timesFetched()).toBe(before + 1);
  });

  it('stop working after the cache time when they are taken away, for tokens too that have been accepted', async () => {
    const [quick, slow] = [
      await startServiceFor(betterAuth, {}, { coolDown: 10, cacheTime: 100 }),
      await startServiceFor(betterAuth),
    ];
    const old = await user.token();
    for (const service of [quick, slow]) await expectAccepted(service, old, user.id);
    await quick.sql`delete from jwks where id = ${decodeProtectedHeader(old).kid!}`;
    await untilVerdict(quick.url, old, '401 INVALID_TOKEN');
    await expectRefused(quick, old, 'INVALID_TOKEN');
    await expectAccepted(slow, old, user.id);
    const renewed = await user.token();
    await untilVerdict(quick.url, renewed, '200');
    await expectAccepted(quick, renewed, user.id);
  });

  it('are enough while Better Auth cannot be reached, and a service without them recovers by itself', async () => {
    const token = await user.token();
    const started = await startServiceFor(betterAuth, {}, { coolDown: 10, cacheTime: 20 });
    await expectAccepted(started, token, user.id);
    await betterAuth.stop();
    const fresh = await startServiceFor(betterAuth, {}, { coolDown: 10 });
    const reply = await createClient(fresh.url, token).call<Problem>('createTask', { body: { title: 'Too early' } });
    expect([reply.status, reply.body.code]).toEqual([503, 'KEYS_UNAVAILABLE']);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    await pause(50);
    await expectAccepted(started, token, user.id);
    await until(() => started.logLines.some(({ msg }) => msg === 'keys not fetched'));
    await betterAuth.restart();
    await untilVerdict(fresh.url, token, '200');
    await expectAccepted(fresh, token, user.id);
  });
});

describe('the shared secret', () => {
  it('can be changed: tokens of the one before it are good while that is set', async () => {
    const [former, current] = ['the secret of last year, long enough', 'the secret of this year, long enough'];
    const betterAuth = await startBetterAuth({ setUp: 'secret', secret: former });
    const alice = await signUp(betterAuth);
    const before = await alice.token();
    await betterAuth.restart({ secret: current });
    const bob = await signUp(betterAuth, 'bob@example.com');
    const after = await bob.token();
    const settings = { BETTER_AUTH_SECRET: current, BETTER_AUTH_SECRET_PREVIOUS: former };
    const [both, one] = [
      await startServiceFor(betterAuth, settings),
      await startServiceFor(betterAuth, { BETTER_AUTH_SECRET: current }),
    ];
    await expectAccepted(both, before, alice.id);
    for (const service of [both, one]) await expectAccepted(service, after, bob.id);
    await expectRefused(one, before, 'INVALID_TOKEN');
  });
});
