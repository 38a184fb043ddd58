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

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());
// The limits are about all accounts: nothing of one test may count in the next.
beforeEach(() => limited.letPass(3600));

describe('logIn', () => {
  it('refuses the eleventh wrong password for an account from an address, and says for how long', async () => {
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

  it('then refuses the right one too, on every instance, and takes it when the time is over', async () => {
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

  it('lets one account be tried on while another one is refused, and from elsewhere', async () => {
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
  ])('lets ten of a hundred guesses at once through to the password %s', async (_, find) => {
    const [email, here] = [await find(), newPlace()];
    expect(
      await limited.guess(
        100,
        () => email,
        () => here,
      ),
    ).toEqual({ 401: 10, 429: 90 });
  });

  it('counts what is refused and what is right as nothing', async () => {
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

  it('answers for an account and for none with the same bytes and after as many attempts', async () => {
    const replies = async (email: string, here: string) => {
      const all = [];
      for (let time = 0; time < 12; time++) all.push(seen(await limited.logIn(email, 'wrong password', here)));
      return all;
    };
    expect(await replies(newEmail(), newPlace())).toEqual(await replies(await limited.signedUp(), newPlace()));
  });

  it('keeps no address and no account in clear', async () => {
    const [email, here] = [await limited.signedUp(), newPlace()];
    await limited.logIn(email, 'wrong password', here);
    await limited.logIn(email, right, here);
    const rows = await limited.sql<{ key: string }[]>`
      select key from rate_limits union all select address from known_addresses`;
    expect(rows.length).toBeGreaterThan(3);
    for (const { key } of rows) expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('does not count an attempt that was not answered', async () => {
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
