import { keyOf } from '../src/limits/attempt';
import { createClient, type Problem } from './support/client';
import { type LimitedInstances, newPlace, right, startLimited } from './support/rate-limits';
import { counted, inParallel } from './support/waiting';

// The other rows of a user, beside tasks and kept replies (quotas.test.ts), are bounded as well.

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());

async function newUser() {
  const email = await limited.signedUp();
  const logIn = async (from = newPlace()) =>
    (await limited.logIn(email, right, from)).body as unknown as { user_id: string; token: string };
  return { email, logIn, ...(await logIn()) };
}

describe('logIn', () => {
  it('200 from many addresses, of which the last hundred are remembered', async () => {
    const { user_id, logIn } = await newUser();
    await limited.sql`insert into known_addresses (user_id, address, expires_at)
      select ${user_id}, number, now() + interval '1 day' + number * interval '1 minute' from generate_series(1, 150) as number`;
    const kept = async () =>
      (await limited.sql<{ address: string }[]>`select address from known_addresses where user_id = ${user_id}`).map(
        ({ address }) => address,
      );
    const before = await kept();
    const from = newPlace();
    await inParallel(5, () => logIn(from));
    const after = await kept();
    expect(after).toHaveLength(100);
    // The new one, the one before, that of the sign-up, and the latest others.
    const others = Array.from({ length: 97 }, (_, index) => String(150 - index));
    expect(after.filter((address) => /^\d+$/.test(address)).sort()).toEqual(others.sort());
    expect(after.filter((address) => !before.includes(address))).toHaveLength(1);
    await logIn(from);
    expect((await kept()).sort()).toEqual(after.sort());
  });
});

describe('createAccessToken', () => {
  it('429 after sixty in an hour, for the user alone', async () => {
    const [alice, bob] = [await newUser(), await newUser()];
    const create = async ({ token }: { token: string }) =>
      createClient(limited.urls[0], token).call<Problem>('createAccessToken', {
        body: { name: 'Script', scopes: ['tasks:read'], password: right },
      });
    expect((await create(alice)).status).toBe(201);
    await limited.sql`update rate_limits set points = 59 where key = ${keyOf('access-tokens', alice.user_id)}`;
    expect((await create(alice)).status).toBe(201);
    const { status, body, headers } = await create(alice);
    expect([status, headers.get('ratelimit-policy')]).toEqual([429, '"access-tokens";q=60;w=3600']);
    expect(body.detail).toMatch(/^Too many new access tokens\. Try again in \d+ seconds\.$/);
    expect((await create(bob)).status).toBe(201);
  });
});

describe('logOut', () => {
  it('429 after a hundred in an hour, for the user alone; logging out everywhere is not refused', async () => {
    const [alice, bob] = [await newUser(), await newUser()];
    const logOut = async ({ token }: { token: string }, instance: 0 | 1 = 0) => {
      const { status, body, headers } = await createClient(limited.urls[instance], token).call<Problem>('logOut');
      return { status, detail: body?.detail, policy: headers.get('ratelimit-policy') };
    };
    expect((await logOut(alice)).status).toBe(204);
    const key = keyOf('log-outs', alice.user_id);
    await limited.sql`update rate_limits set points = 98 where key = ${key}`;
    const tokens = await inParallel(4, () => alice.logIn());
    const replies = await inParallel(4, (index) => logOut(tokens[index]!, index % 2 === 0 ? 0 : 1));
    expect(counted(replies.map(({ status }) => status))).toEqual({ 204: 2, 429: 2 });
    const refused = replies.find(({ status }) => status === 429)!;
    expect(refused.policy).toBe('"log-outs";q=100;w=3600');
    expect(refused.detail).toMatch(/^Too many log-outs\. Log out everywhere instead\. Try again in \d+ seconds\.$/);
    expect((await logOut(bob)).status).toBe(204);
    const [open] = tokens.filter((_, index) => replies[index]!.status === 429);
    expect((await createClient(limited.urls[1], open!.token).call('logOutEverywhere')).status).toBe(204);
    expect((await logOut(open!, 1)).status).toBe(401);
  });
});
