import { type LimitedInstances, newEmail, newPlace, right, startLimited } from './support/rate-limits';

// Limits for an address over all accounts, and for an account over all addresses.

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());
// The limits are for all accounts: the counts of one test must not count in the next.
beforeEach(() => limited.letPass(3600));

describe('logIn', () => {
  it('429 for an address after a hundred wrong passwords for any accounts, also for accounts that have logged in there', async () => {
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

  it('429 for an account after fifty wrong passwords from anywhere, but 200 where its owner has logged in', async () => {
    const [email, home] = [await limited.signedUp(), newPlace()];
    expect((await limited.logIn(email, right, home)).status).toBe(200);
    expect(await limited.guess(50, () => email, newPlace)).toEqual({ 401: 50 });
    const refused = await limited.logIn(email, right, newPlace(), 1);
    expect([refused.status, refused.headers.get('ratelimit-policy')]).toEqual([
      429,
      '"passwords-of-strangers";q=50;w=3600',
    ]);
    expect((await limited.logIn(email, right, home)).status).toBe(200);
    // After 90 days the home is an address like any other.
    await limited.sql`update known_addresses set expires_at = now()`;
    expect((await limited.logIn(email, right, home)).status).toBe(429);
  });

  it.each([
    [429, 'another IPv6 address of the same /64', '2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
    [401, 'an IPv6 address of another /64', '2001:db8:1:3::1', '2001:db8:1:4::1'],
    [429, 'an IPv4 address that was written as IPv6', '::ffff:192.0.2.7', '192.0.2.7'],
  ])('%i for %s', async (status, _, first, second) => {
    const email = newEmail();
    await limited.guess(
      10,
      () => email,
      () => first,
    );
    expect((await limited.logIn(email, right, second)).status).toBe(status);
  });
});
