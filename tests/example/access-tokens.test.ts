import { decodeProtectedHeader } from 'jose';
import { operationTable } from '../../generated/operations';
import type { OperationId } from '../../src/base/contract';
import { createClient, type Problem, type Task } from '../support/client';
import { bodyFor, queryFor } from '../support/requests';
import type { TestService } from '../support/service';
import { type BetterAuth, type SignedIn, signUp, startBetterAuth, startServiceFor } from './support/better-auth';

// A frontend with the real Better Auth, and this service, on one database. No part of Better Auth is replaced.

const operations = (
  Object.entries(operationTable) as [OperationId, { path: string; method: string; success: number }][]
)
  .filter(([id, { path }]) => id === 'getCurrentUser' || path.includes('/tasks'))
  .map(([id, operation]) => ({ id, ...operation }));

describe.each([
  { algorithm: 'EdDSA', setUp: 'jwks' as const },
  { algorithm: 'ES256', setUp: 'jwks' as const, variation: { jwt: { jwks: { keyPairConfig: { alg: 'ES256' } } } } },
  { algorithm: 'RS256', setUp: 'jwks' as const, variation: { jwt: { jwks: { keyPairConfig: { alg: 'RS256' } } } } },
  { algorithm: 'HS256', setUp: 'secret' as const },
])('tokens that a user of Better Auth gets in $algorithm', ({ algorithm, ...options }) => {
  let betterAuth: BetterAuth;
  let service: TestService;
  let user: SignedIn;
  let token: string;
  let client: ReturnType<typeof createClient>;
  beforeAll(async () => {
    betterAuth = await startBetterAuth(options);
    user = await signUp(betterAuth);
    service = await startServiceFor(betterAuth);
    token = await user.token();
    client = createClient(service.url, token);
  });

  it('are signed with it, last 15 minutes and name the user, whose id has 32 letters and digits', () => {
    const { exp, iat, sub } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
    expect(decodeProtectedHeader(token).alg).toBe(algorithm);
    expect([exp - iat, sub]).toEqual([15 * 60, user.id]);
    expect(user.id).toMatch(/^[0-9A-Za-z]{32}$/);
  });

  it.each(operations)('are good for $id', async ({ id, success }) => {
    const { body: task } = await client.call('createTask', { body: { title: 'There already' } });
    if (['restoreTask', 'purgeTask'].includes(id)) await client.call('deleteTask', { params: { task_id: task.id } });
    const params = { user_id: user.id, task_id: task.id };
    const reply = await client.call<Task | undefined>(id, { params, body: bodyFor(id), query: queryFor(id) });
    expect(reply.status).toBe(success);
    if (typeof reply.body === 'object' && 'user_id' in reply.body) expect(reply.body.user_id).toBe(user.id);
  });

  it('make the user known to the service with the first task', async () => {
    const other = await signUp(betterAuth, 'other@example.com');
    const call = async (id: OperationId) =>
      createClient(service.url).call(id, { token: await other.token(), body: { title: 'First' } });
    const rows = () => service.sql`select id from users where id = ${other.id}`;
    expect(await rows()).toEqual([]);
    await call('createTask');
    expect(await rows()).toEqual([{ id: other.id }]);
  });

  it("do not reach another user's tasks", async () => {
    const { body: task } = await client.call('createTask', { body: { title: "Alice's" } });
    const mallory = await signUp(betterAuth, 'mallory@example.com');
    const hers = createClient(service.url, await mallory.token());
    const [named, found] = [{ user_id: user.id }, { task_id: task.id }];
    expect((await hers.call<Problem>('listUserTasks', { params: named })).body.code).toBe('USER_ID_MISMATCH');
    expect((await hers.call<Problem>('getTask', { params: found })).body.code).toBe('TASK_NOT_FOUND');
  });
});
