import { createClient, type Problem } from './support/client';
import { type LimitedInstances, newEmail, newPlace, right, startLimited, untilServed } from './support/rate-limits';
import { signToken } from './support/tokens';
import { counted, inParallel } from './support/waiting';

// How often a user with a token may try passwords. Strangers without a token cannot use up these attempts.

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());
// The limits are for all accounts: the counts of one test must not count in the next.
beforeEach(() => limited.letPass(3600));

const wrong = 'not the password';
const next = 'another password than that';

/** Somebody who has logged in at home. */
async function newOwner(home = newPlace()) {
  const email = await limited.signedUp();
  const { token } = (await limited.logIn(email, right, home)).body as unknown as { token: string };
  return { email, token, home };
}

describe.each([
  ['changePassword' as const, 200, (password: string) => ({ current_password: password, new_password: next })],
  ['changeEmail' as const, 200, (password: string) => ({ email: newEmail(), password })],
  ['deleteAccount' as const, 204, (password: string) => ({ password })],
])('%s', (id, done, bodyWith) => {
  const attempt = (token: string, password: string, from: string, instance: 0 | 1 = 0) =>
    createClient(limited.urls[instance], token).call<Problem>(id, {
      body: bodyWith(password),
      headers: { 'X-Forwarded-For': from },
    });
  const guess = async (times: number, token: string, from: () => string) => {
    const replies = await inParallel(times, (index) => attempt(token, wrong, from(), index % 2 === 0 ? 0 : 1));
    return counted(replies.map(({ status }) => status));
  };

  it('429 for the eleventh wrong password of a user, from whatever addresses, with the time to wait', async () => {
    const { token, home } = await newOwner();
    expect(await guess(25, token, newPlace)).toEqual({ 403: 10, 429: 15 });
    const reply = await attempt(token, right, home);
    const wait = Number(reply.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(800);
    expect(wait).toBeLessThanOrEqual(900);
    expect([reply.status, reply.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(reply.body.detail).toBe(`Too many wrong passwords. Try again in ${wait} seconds.`);
    expect(reply.headers.get('ratelimit-policy')).toBe('"passwords-of-user";q=10;w=900');
    expect(reply.headers.get('ratelimit')).toBe(`"passwords-of-user";r=0;t=${wait}`);
    await limited.letPass(900);
    await untilServed(() => attempt(token, right, home));
  });

  it(`${done} from a new address while strangers have used up the attempts to log in`, async () => {
    const { email, token } = await newOwner();
    expect(await limited.guess(50, () => email, newPlace)).toEqual({ 401: 50 });
    const away = newPlace();
    expect((await limited.logIn(email, right, away)).status).toBe(429);
    expect((await attempt(token, right, away)).status).toBe(done);
  });

  it(`${done} from an address where strangers have used up its attempts to log in`, async () => {
    const { email, token } = await newOwner();
    const shared = newPlace();
    await limited.guess(
      10,
      () => email,
      () => shared,
    );
    for (const times of [45, 45])
      await limited.guess(
        times,
        () => `nobody-${Math.random()}@example.com`,
        () => shared,
      );
    expect((await limited.logIn(await limited.signedUp(), right, shared)).status).toBe(429);
    expect((await attempt(token, right, shared)).status).toBe(done);
  });

  it(`${done} for another user, and 200 to log in, when the user has no attempts left`, async () => {
    const [{ email, token }, other, here] = [await newOwner(), await newOwner(), newPlace()];
    expect(await guess(11, token, () => here)).toEqual({ 403: 10, 429: 1 });
    expect((await limited.logIn(email, right, here)).status).toBe(200);
    expect((await attempt(other.token, right, here)).status).toBe(done);
  });
});

it.each([
  ['changePassword' as const, { current_password: wrong, new_password: next }],
  ['changeEmail' as const, { email: newEmail(), password: wrong }],
])('429 from %s for the eleventh wrong password of a user without an account, too', async (id, body) => {
  const client = createClient(limited.urls[0], signToken({ sub: `without a password: ${id}` }));
  const replies = await inParallel(11, () => client.call(id, { body }));
  expect(counted(replies.map(({ status }) => status))).toEqual({ 403: 10, 429: 1 });
});

describe('changePassword', () => {
  it('200 makes the address known: its user can log in there while strangers try', async () => {
    const { email, token } = await newOwner();
    expect(await limited.guess(50, () => email, newPlace)).toEqual({ 401: 50 });
    const away = newPlace();
    const headers = { 'X-Forwarded-For': away };
    const body = { current_password: right, new_password: next };
    expect((await createClient(limited.urls[0], token).call('changePassword', { body, headers })).status).toBe(200);
    expect((await limited.logIn(email, next, away)).status).toBe(200);
  });
});
