import { createClient, type Problem } from './support/client';
import { type LimitedInstances, newPlace, right, startLimited } from './support/rate-limits';

let limited: LimitedInstances;
beforeAll(async () => {
  limited = await startLimited();
});
afterAll(() => limited.close());

const wrong = 'not the password';
const next = 'another password than that';

describe.each([
  ['changePassword' as const, (password: string) => ({ current_password: password, new_password: next })],
  ['deleteAccount' as const, (password: string) => ({ password })],
])('%s', (id, bodyWith) => {
  it('429 after ten wrong passwords, those of logIn among them', async () => {
    const [email, here] = [await limited.signedUp(), newPlace()];
    const { token } = (await limited.logIn(email, right, here)).body as unknown as { token: string };
    const client = createClient(limited.url, token);
    const attempt = async (password: string) => {
      const headers = { 'X-Forwarded-For': here };
      const { status, body } = await client.call<Problem>(id, { body: bodyWith(password), headers });
      return [status, body?.code];
    };
    for (let time = 0; time < 5; time++) expect(await attempt(wrong)).toEqual([403, 'WRONG_PASSWORD']);
    for (let time = 0; time < 5; time++) expect((await limited.logIn(email, wrong, here)).status).toBe(401);
    expect(await attempt(right)).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect((await limited.logIn(email, right, here)).status).toBe(429);
    await limited.letPass(900);
    // An instance forgets what it has refused within a second.
    for (let reply = await attempt(right); ; reply = await attempt(right)) {
      if (reply[0] === 429) continue;
      expect(reply[0]).toBeLessThan(300);
      break;
    }
  });
});
