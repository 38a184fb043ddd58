import { createClient, type Problem } from './support/client';
import {
  type LimitedInstances,
  newEmail,
  newPlace,
  right,
  seen,
  startLimited,
  untilServed,
} from './support/rate-limits';
import { startService } from './support/service';
import { until } from './support/waiting';

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());
// The limits are for all accounts: the counts of one test must not count in the next.
beforeEach(() => limited.letPass(3600));

describe('logIn', () => {
  it('429 for the eleventh wrong password for an account from an address, with the time to wait', async () => {
    const [email, here] = [await limited.signedUp(), newPlace()];
    for (let time = 0; time < 10; time++) expect((await limited.logIn(email, 'wrong password', here)).status).toBe(401);
    const reply = await limited.logIn(email, 'wrong password', here);
    expect([reply.status, reply.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    const wait = Number(reply.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(800);
    expect(wait).toBeLessThanOrEqual(900);
    expect(reply.body.detail).toBe(`Too many wrong passwords. Try again in ${wait} seconds.`);
    expect(reply.headers.get('ratelimit-policy')).toBe('"password";q=10;w=900');
    expect(reply.headers.get('ratelimit')).toBe(`"password";r=0;t=${wait}`);
  });

  it('429 for the right password then, too, on every instance, and 200 when the time is over', async () => {
    const [email, here] = [await limited.signedUp(), newPlace()];
    expect(
      await limited.guess(
        10,
        () => email,
        () => here,
      ),
    ).toEqual({ 401: 10 });
    expect((await limited.logIn(email, right, here, 1)).status).toBe(429);
    await limited.letPass(900);
    await untilServed(() => limited.logIn(email, right, here, 1));
  });

  it('200 for another account from there, and for the same account from elsewhere', async () => {
    const [email, other, here] = [await limited.signedUp(), await limited.signedUp(), newPlace()];
    await limited.guess(
      11,
      () => email,
      () => here,
    );
    expect((await limited.logIn(other, right, here)).status).toBe(200);
    expect((await limited.logIn(email, right, newPlace())).status).toBe(200);
  });

  it.each([
    ['of an account', () => limited.signedUp()],
    ['of nobody', async () => newEmail()],
  ])('401 for ten of a hundred guesses at once at the password %s, and 429 for the others', async (_, find) => {
    const [email, here] = [await find(), newPlace()];
    expect(
      await limited.guess(
        100,
        () => email,
        () => here,
      ),
    ).toEqual({ 401: 10, 429: 90 });
  });

  it('401 counts; 200 and 429 do not', async () => {
    const [email, here] = [await limited.signedUp(), newPlace()];
    await limited.guess(
      9,
      () => email,
      () => here,
    );
    for (let time = 0; time < 5; time++) expect((await limited.logIn(email, right, here)).status).toBe(200);
    expect((await limited.logIn(email, 'wrong password', here)).status).toBe(401);
    await limited.guess(
      30,
      () => email,
      () => here,
    );
    const rows = await limited.sql<{ points: number }[]>`select points from rate_limits where expire > ${Date.now()}`;
    expect(Math.max(...rows.map(({ points }) => points))).toBe(10);
  });

  it('401 and 429 in the same bytes and after as many attempts, with an account and without', async () => {
    const replies = async (email: string, here: string) => {
      const all = [];
      for (let time = 0; time < 12; time++) all.push(seen(await limited.logIn(email, 'wrong password', here)));
      return all;
    };
    expect(await replies(newEmail(), newPlace())).toEqual(await replies(await limited.signedUp(), newPlace()));
  });

  it('401 and 200 keep no address and no account in clear text', async () => {
    await limited.sql`truncate rate_limits, known_addresses`;
    const [email, here] = [await limited.signedUp(), newPlace()];
    await limited.logIn(email, 'wrong password', here);
    await limited.logIn(email, right, here);
    let rows: { key: string }[] = [];
    // Addresses are noted after the replies.
    await until(async () => {
      rows = await limited.sql`select key from rate_limits union all select address from known_addresses`;
      return rows.length === 9;
    });
    for (const { key } of rows) expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('500 does not count', async () => {
    const [email, here] = [await limited.signedUp(), newPlace()];
    await limited.guess(
      9,
      () => email,
      () => here,
    );
    await limited.sql`alter table users rename column email to mail`;
    const failed = await limited.logIn(email, right, here);
    await limited.sql`alter table users rename column mail to email`;
    expect(failed.status).toBe(500);
    expect((await limited.logIn(email, right, here)).status).toBe(200);
  });

  it('503 while the database, which has the counts, cannot be reached', async () => {
    const databaseUrl = 'postgresql://nobody:secret@127.0.0.1:1/nowhere?sslmode=disable';
    const service = await startService({ databaseUrl, accountLimits: true });
    const reply = await createClient(service.url).call<Problem>('logIn', {
      body: { email: newEmail(), password: right },
    });
    await service.close();
    expect([reply.status, reply.body.code]).toEqual([503, 'DATABASE_UNAVAILABLE']);
  });
});
