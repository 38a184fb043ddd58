import { type LimitedInstances, newEmail, newPlace, right, startLimited } from './support/rate-limits';

// What is counted for an address, and for an account, over all of the others.

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());
// The limits are about all accounts: nothing of one test may count in the next.
beforeEach(() => limited.letPass(3600));

describe('logIn', () => {
  it('refuses an address after a hundred wrong passwords for whatever accounts, also for those that log in from there', async () => {
    const [known, other, here] = [await limited.signedUp(), await limited.signedUp(), newPlace()];
    expect((await limited.logIn(known, right, here)).status).toBe(200);
    for (const times of [50, 50]) expect(await limited.guess(times, newEmail, () => here)).toEqual({ 401: times });
    const refused = await limited.logIn(other, right, here, 1);
    expect([refused.status, refused.headers.get('ratelimit-policy')]).toEqual([
      429,
      '"passwords-from-address";q=100;w=900',
    ]);
    expect((await limited.logIn(known, right, here)).status).toBe(429);
    expect((await limited.logIn(known, right, newPlace())).status).toBe(200);
  });

  it('refuses an account after fifty wrong passwords from wherever, but not where its owner has logged in', async () => {
    const [email, home] = [await limited.signedUp(), newPlace()];
    expect((await limited.logIn(email, right, home)).status).toBe(200);
    expect(await limited.guess(50, () => email, newPlace)).toEqual({ 401: 50 });
    const refused = await limited.logIn(email, right, newPlace(), 1);
    expect([refused.status, refused.headers.get('ratelimit-policy')]).toEqual([
      429,
      '"passwords-of-strangers";q=50;w=3600',
    ]);
    expect((await limited.logIn(email, right, home)).status).toBe(200);
    // After 90 days the home is a place like any other.
    await limited.sql`update known_addresses set expires_at = now()`;
    expect((await limited.logIn(email, right, home)).status).toBe(429);
  });

  it.each([
    [
      'one address of IPv6 for its neighbours in the same /64',
      '2001:db8:1:2::1',
      '2001:db8:1:2:ffff:ffff:ffff:ffff',
      429,
    ],
    ['two of IPv6 in different /64 as two', '2001:db8:1:3::1', '2001:db8:1:4::1', 401],
    ['IPv4 written as IPv6 as IPv4', '::ffff:192.0.2.7', '192.0.2.7', 429],
  ])('takes %s', async (_, first, second, status) => {
    const email = newEmail();
    await limited.guess(
      10,
      () => email,
      () => first,
    );
    expect((await limited.logIn(email, right, second)).status).toBe(status);
  });
});
