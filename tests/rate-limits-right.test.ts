import { keyOf } from '../src/limits/attempt';
import { createClient, type Problem } from './support/client';
import { type LimitedInstances, newEmail, newPlace, right, startLimited } from './support/rate-limits';
import { counted, inParallel } from './support/waiting';

// The limits for people who know their password are so high that they do not notice them.

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());
beforeEach(() => limited.sql`delete from rate_limits`);

const pointsOf = async (policy: string, ...subject: string[]) =>
  (await limited.sql<{ points: number }[]>`select points from rate_limits where key = ${keyOf(policy, ...subject)}`)[0]
    ?.points;
const setPoints = (points: number, policy: string, ...subject: string[]) =>
  limited.sql`update rate_limits set points = ${points} where key = ${keyOf(policy, ...subject)}`;

describe('logIn', () => {
  it('200 for two hundred people at one address at the same time, many of them after a mistake', async () => {
    const [first, office] = [await limited.signedUp(), newPlace()];
    const emails = Array.from({ length: 200 }, newEmail);
    // Signing up takes as long as logging in: they share a hash.
    await limited.sql`
      insert into users (id, email, password_hash, created_at)
      select given.email, given.email, password_hash, created_at
      from users, unnest(${emails}::text[]) as given (email) where users.email = ${first}`;
    const statuses: number[] = [];
    const instances = [0, 1] as const;
    await inParallel(20, async (person) => {
      for (let index = person; index < emails.length; index += 20) {
        const [email, instance] = [emails[index]!, instances[index % 2]!];
        if (index % 4 === 0) statuses.push((await limited.logIn(email, 'a mistake', office, instance)).status);
        statuses.push((await limited.logIn(email, right, office, instance)).status);
      }
    });
    expect(counted(statuses)).toEqual({ 200: 200, 401: 50 });
    expect(await pointsOf('log-ins-from-address', office)).toBe(200);
    expect(await pointsOf('accounts-from-address', office)).toBe(50);
  });

  it('200 for one account fifty times at once: a log-in under way does not count as a wrong password', async () => {
    const [email, here] = [await limited.signedUp(), newPlace()];
    const replies = await inParallel(50, () => limited.logIn(email, right, here));
    expect(counted(replies.map(({ status }) => status))).toEqual({ 200: 50 });
    expect(await pointsOf('password', email, here)).toBe(0);
  });

  it('429 for the right password of an account after 300 right ones, from wherever; 401 for a wrong one as ever', async () => {
    const email = await limited.signedUp();
    expect((await limited.logIn(email, right, newPlace())).status).toBe(200);
    await setPoints(299, 'log-ins', email);
    expect((await limited.logIn(email, right, newPlace())).status).toBe(200);
    expect((await limited.logIn(email, 'wrong password', newPlace())).status).toBe(401);
    const refused = await limited.logIn(email, right, newPlace());
    expect([refused.status, refused.headers.get('ratelimit-policy')]).toEqual([429, '"log-ins";q=300;w=900']);
    expect(refused.body.detail).toBe(`Too many log-ins. Try again in ${refused.headers.get('retry-after')} seconds.`);
  });

  it('429 for everything from an address after 3000 right ones', async () => {
    const [email, here] = [await limited.signedUp(), newPlace()];
    expect((await limited.logIn(email, right, here)).status).toBe(200);
    await setPoints(2999, 'log-ins-from-address', here);
    expect((await limited.logIn(email, right, here)).status).toBe(200);
    const refused = await limited.logIn(email, right, here);
    expect([refused.status, refused.headers.get('ratelimit-policy')]).toEqual([
      429,
      '"log-ins-from-address";q=3000;w=900',
    ]);
    expect((await limited.logIn(email, right, newPlace())).status).toBe(200);
  });
});

describe('changePassword', () => {
  it('429 after 60 changes of a user in an hour', async () => {
    const [email, here] = [await limited.signedUp(), newPlace()];
    const { token, user_id } = (await limited.logIn(email, right, here)).body as unknown as Record<string, string>;
    const change = (with_token: string, current_password: string, new_password: string) =>
      createClient(limited.urls[0], with_token).call<Problem & { token: string }>('changePassword', {
        body: { current_password, new_password },
        headers: { 'X-Forwarded-For': here },
      });
    const changed = await change(token!, right, 'the second password');
    expect(changed.status).toBe(200);
    await setPoints(60, 'changes-of-account', user_id!);
    const refused = await change(changed.body.token, 'the second password', right);
    expect([refused.status, refused.headers.get('ratelimit-policy')]).toEqual([
      429,
      '"changes-of-account";q=60;w=3600',
    ]);
    expect(refused.body.detail).toMatch(/^Too many changes of this account\. Try again in \d+ seconds\.$/);
  });
});
