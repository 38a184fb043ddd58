import { type LimitedInstances, newEmail, newPlace, right, startLimited, untilServed } from './support/rate-limits';
import { counted, inParallel } from './support/waiting';

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());
// The limits are for all accounts: the counts of one test must not count in the next.
beforeEach(() => limited.letPass(3600));

describe('signUp', () => {
  it('429 for the twenty-first from an address within an hour, on every instance', async () => {
    const here = newPlace();
    const replies = await inParallel(25, (index) => limited.signUp(newEmail(), here, index % 2 === 0 ? 0 : 1));
    expect(counted(replies.map(({ status }) => status))).toEqual({ 201: 20, 429: 5 });
    const reply = await limited.signUp(newEmail(), here);
    expect(reply.headers.get('ratelimit-policy')).toBe('"sign-ups";q=20;w=3600');
    expect(reply.body.detail).toBe(`Too many sign-ups. Try again in ${reply.headers.get('retry-after')} seconds.`);
    expect((await limited.signUp(newEmail(), newPlace())).status).toBe(201);
    await limited.letPass(3600);
    await untilServed(() => limited.signUp(newEmail(), here));
  });

  it('409 counts; 422 does not', async () => {
    const [taken, here] = [await limited.signedUp(), newPlace()];
    for (let time = 0; time < 21; time++) expect((await limited.signUp('no address', here)).status).toBe(422);
    const replies = await inParallel(20, () => limited.signUp(taken, here));
    expect(counted(replies.map(({ status }) => status))).toEqual({ 409: 20 });
    expect((await limited.signUp(taken, here)).status).toBe(429);
  });

  it('201 makes the address known: strangers elsewhere cannot keep the owner from logging in there', async () => {
    const [email, home] = [newEmail(), newPlace()];
    expect((await limited.signUp(email.toUpperCase(), home)).status).toBe(201);
    expect(await limited.guess(50, () => email, newPlace)).toEqual({ 401: 50 });
    expect((await limited.logIn(email, right, newPlace())).status).toBe(429);
    expect((await limited.logIn(email, right, home)).status).toBe(200);
  });

  it('409 does not make the address known', async () => {
    const [email, elsewhere] = [await limited.signedUp(), newPlace()];
    expect((await limited.signUp(email, elsewhere)).status).toBe(409);
    expect(await limited.guess(50, () => email, newPlace)).toEqual({ 401: 50 });
    expect((await limited.logIn(email, right, elsewhere)).status).toBe(429);
  });

  it('201 also when the address cannot be noted: the account is there', async () => {
    const [email, home] = [newEmail(), newPlace()];
    await limited.sql`alter table known_addresses rename to unknown_addresses`;
    const reply = await limited.signUp(email, home);
    await limited.sql`alter table unknown_addresses rename to known_addresses`;
    expect(reply.status).toBe(201);
    expect((await limited.logIn(email, right, home)).status).toBe(200);
  });
});
