import { createClient, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { forgeToken } from './support/tokens';
import { expectAccepted, expectRefused } from './support/verdicts';

// The service's clock differs from the database's: a laptop has slept, a virtual machine was moved. Only the process's clock can be set
// here. Two instances with different clocks are one service whose clock is set between two requests.

const clock = Date.now;
const setClock = (hours: number) => {
  Date.now = () => clock() + hours * 3_600_000;
};
afterEach(() => {
  Date.now = clock;
});

let service: TestService;
let other: TestService;
beforeAll(async () => {
  service = await startService();
  other = await startService({ databaseUrl: service.databaseUrl, revocations: { interval: 0, longest: 0 } });
});
afterAll(() => Promise.all([service.close(), other.close()]));

let users = 0;
async function logIn(password = 'password123') {
  users += 1;
  const body = { email: `user${users}@example.com`, password };
  const client = createClient(service.url);
  await client.call('signUp', { body });
  return { ...(await client.call<{ user_id: string; token: string }>('logIn', { body })).body, password };
}

// Hours that the clock is ahead of the database's: at one request, and at the next.
describe.each([
  [0, 0],
  [-1 / 60, -1 / 60],
  [1 / 60, 1 / 60],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-24 * 30, -24 * 30],
  [24 * 30, 24 * 30],
])('an instance that is %f hours ahead of the database, and one that is %f', (first, second) => {
  const withClocks = async <Result>(hours: number, work: () => Promise<Result>) => {
    setClock(hours);
    return work().finally(() => setClock(0));
  };

  it('200 for a token that was just made, at logIn and at changePassword', async () => {
    const { token, user_id, password } = await withClocks(first, () => logIn());
    await withClocks(second, () => expectAccepted(service, token, user_id));
    const body = { current_password: password, new_password: 'another password' };
    const call = () => createClient(service.url).call<{ token: string }>('changePassword', { token, body });
    const changed = await withClocks(first, call);
    await withClocks(second, () => expectAccepted(service, changed.body.token, user_id));
    await withClocks(second, () => expectRefused(other, token, 'TOKEN_REVOKED'));
  });

  it('200 for the session after the one that was logged out everywhere', async () => {
    const { token, user_id } = await withClocks(first, () => logIn());
    const client = createClient(service.url);
    await withClocks(first, () => client.call('logOutEverywhere', { token }));
    await withClocks(second, () => expectRefused(other, token, 'TOKEN_REVOKED'));
    const body = { email: `user${users}@example.com`, password: 'password123' };
    const next = await withClocks(first, () => client.call<{ token: string }>('logIn', { body }));
    await withClocks(second, () => expectAccepted(other, next.body.token, user_id));
  });

  it('201 once for a key that is sent twice, and a task whose times only go forward', async () => {
    const { token } = await withClocks(first, () => logIn());
    const request = { token, headers: { 'Idempotency-Key': 'the-same' }, body: { title: 'Once' } };
    const create = () => createClient(service.url).call<Task>('createTask', request);
    const { body: task } = await withClocks(first, create);
    expect(await withClocks(second, create)).toMatchObject({ status: 201, body: { id: task.id } });
    const toggle = () => createClient(service.url).call<Task>('toggleTask', { token, params: { task_id: task.id } });
    const toggled = await withClocks(second, toggle);
    expect(Date.parse(toggled.body.updated_at)).toBeGreaterThan(Date.parse(task.updated_at));
  });
});

describe("another issuer's token", () => {
  it('401 when it is of the future by more than 30 seconds', () => {
    const now = Math.floor(Date.now() / 1000);
    const payload = JSON.stringify({ sub: 'alice', iat: now + 60, exp: now + 3600 });
    return expectRefused(service, forgeToken('{"alg":"HS256"}', payload), 'TOKEN_NOT_YET_VALID');
  });
});
