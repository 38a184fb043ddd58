import { keyOf } from '../src/limits/attempt';
import { createRecentRefusals } from '../src/limits/recent-refusals';
import { createClient, type Problem } from './support/client';
import { type LimitedInstances, newEmail, newPlace, right, startLimited } from './support/rate-limits';

// A refused request costs a statement now and then, and adds no row.

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());
beforeEach(() => limited.sql`delete from rate_limits`);

const wrong = 'wrong password';
const one = 'one@example.com';
type Send = (email: string, from: string) => Promise<{ readonly status: number }>;
describe.each<[string, Send, string, readonly string[]]>([
  ['logIn, after wrong passwords', (email, from) => limited.logIn(email, wrong, from), 'passwords-from-address', []],
  ['logIn, after many accounts', (email, from) => limited.logIn(email, wrong, from), 'accounts-from-address', []],
  ['logIn, after right passwords', (email, from) => limited.logIn(email, right, from), 'log-ins-from-address', []],
  ['logIn, after wrong passwords for an account', (_, from) => limited.logIn(one, wrong, from), 'password', [one]],
  ['signUp, after others', (email, from) => limited.signUp(email, from), 'sign-ups', []],
])('%s from the same address', (_, send, policy, subject) => {
  it('429 for three hundred more with any e-mail addresses, with hardly a statement and without a row', async () => {
    const from = newPlace();
    expect([201, 401]).toContain((await send(newEmail(), from)).status);
    const key = keyOf(policy, ...subject, from);
    await limited.sql`
      insert into rate_limits values (${key}, 5000, ${Date.now() + 900_000}) on conflict (key) do update set points = 5000`;
    const { rows } = await limited.cost();
    limited.statementsOfRequests();
    const begun = performance.now();
    for (let time = 0; time < 300; time++) expect((await send(newEmail(), from)).status).toBe(429);
    const seconds = (performance.now() - begun) / 1000;
    expect(limited.statementsOfRequests().length).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
    expect((await limited.cost()).rows).toBe(rows);
  });
});

describe('changePassword', () => {
  it('429 for a hundred more of a user, with hardly a statement of a limit and without a row', async () => {
    const [email, from] = [await limited.signedUp(), newPlace()];
    const { token } = (await limited.logIn(email, right, from)).body as unknown as { token: string };
    const attempt = async () => {
      const body = { current_password: 'wrong password', new_password: 'another password than that' };
      const headers = { 'X-Forwarded-For': from };
      return (await createClient(limited.urls[0], token).call<Problem>('changePassword', { body, headers })).status;
    };
    for (let time = 0; time < 10; time++) expect(await attempt()).toBe(403);
    const before = await limited.cost();
    limited.statements();
    for (let time = 0; time < 100; time++) expect(await attempt()).toBe(429);
    expect(limited.statements().filter((name) => name === 'rate-limit-take').length).toBeLessThan(50);
    expect((await limited.cost()).rows).toBe(before.rows);
  });
});

describe('what a process remembers of its refusals', () => {
  it('is bounded: the oldest refusals are forgotten', () => {
    const refusals = createRecentRefusals();
    for (let key = 0; key < 20_000; key++) refusals.note(String(key), 900_000);
    expect(refusals.waitOf('9999')).toBe(0);
    expect(refusals.waitOf('19999')).toBeGreaterThan(800_000);
  });
});
