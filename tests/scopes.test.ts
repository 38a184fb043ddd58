import { operationTable } from '../generated/operations';
import type { OperationId } from '../src/base/contract';
import { createClient, type Problem } from './support/client';
import { modes } from './support/modes';
import { bodyFor, queryFor } from './support/requests';
import { startService, type TestService, type TestServiceOptions } from './support/service';
import { signToken } from './support/tokens';
import { expectRefused } from './support/verdicts';

// What tokens with scopes may do. The loop goes through the contract, and holds for a new operation, too.

const secured = Object.entries(operationTable)
  .filter(([, { secured }]) => secured)
  .map(([id, { scope }]) => ({ id: id as OperationId, scope: scope ?? 'none' }));
const task_id = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';

const services: TestService[] = [];
const start = async (tokens?: TestServiceOptions['tokens']) => {
  const service = await startService(tokens ? { tokens } : {});
  services.push(service);
  return service;
};
let service: TestService;
beforeAll(async () => {
  service = await start();
});
afterAll(() => Promise.all(services.map((each) => each.close())));

/** Calls an operation as a user of its own: one of them logs out everywhere. */
const callWith = (claims: object, id: OperationId, { url } = service) =>
  createClient(url, signToken({ sub: `user of ${id}`, ...claims })).call<Problem>(id, {
    params: { user_id: `user of ${id}`, task_id, token_id: task_id },
    body: bodyFor(id),
    query: queryFor(id),
  });
const codeOf = async (reply: ReturnType<typeof callWith>) => (await reply).body?.code;
/** What a refusal says. */
const lacks: Readonly<Record<string, readonly [detail: string, challenge: string]>> = {
  'tasks:read': [
    'This needs a token with the scope tasks:read.',
    'Bearer error="insufficient_scope", scope="tasks:read"',
  ],
  'tasks:write': [
    'This needs a token with the scope tasks:write.',
    'Bearer error="insufficient_scope", scope="tasks:write"',
  ],
  none: [
    'A token with scopes cannot do this. Log in, and send the token that you get.',
    'Bearer error="insufficient_scope"',
  ],
};

describe.each(secured)('$id', ({ id, scope }) => {
  it.each([
    { scope: '' },
    { scope: 'none' },
    { scope: 'openid profile email' },
    { scp: [] },
    { scope: ['tasks:read', 'tasks:write'].filter((other) => other !== scope).join(' '), none: scope === 'none' },
    { scope: 'tasks tasks:* TASKS:READ tasks:writer,tasks:write tasks:read\ttasks:write' },
  ])('403 with %j', async (claims) => {
    const reply = await callWith(claims, id);
    expect(reply.status).toBe(403);
    expect(reply.body).toMatchObject({ title: 'Forbidden', code: 'INSUFFICIENT_SCOPE', detail: lacks[scope]![0] });
    expect(reply.headers.get('www-authenticate')).toBe(lacks[scope]![1]);
  });

  if (scope !== 'none')
    it.each([
      { scope },
      { scope: `openid ${scope}` },
      { scp: [scope] },
      { scp: scope },
      { scope: 'openid', scp: [scope] },
    ])('200 with %j, or what its values are refused with', async (claims) => {
      expect(await codeOf(callWith(claims, id))).not.toBe('INSUFFICIENT_SCOPE');
    });

  it.each([{}, { scope: null }])('200 with %j, or what its values are refused with', async (claims) => {
    expect(await codeOf(callWith(claims, id))).not.toBe('INSUFFICIENT_SCOPE');
  });
});

describe('listUserTasks', () => {
  it('401 before the scopes are looked at, and 403 for another user after that', async () => {
    const token = signToken({ sub: 'alice', scope: 'openid', exp: 1 });
    await expectRefused(service, token, 'TOKEN_EXPIRED');
    const mallory = createClient(service.url, signToken({ sub: 'mallory', scope: 'tasks:write' }));
    const { body } = await mallory.call<Problem>('listUserTasks', { params: { user_id: 'alice' } });
    expect(body.code).toBe('INSUFFICIENT_SCOPE');
    const reader = createClient(service.url, signToken({ sub: 'mallory', scope: 'tasks:read' }));
    const other = await reader.call<Problem>('listUserTasks', { params: { user_id: 'alice' } });
    expect(other.body.code).toBe('USER_ID_MISMATCH');
  });
});

describe('createTask', () => {
  it('201 whatever the scopes, where they are ignored', async () => {
    const ignoring = await start({ ignoreScopes: true });
    expect((await callWith({ scope: 'openid' }, 'createTask', ignoring)).status).toBe(201);
  });

  it('403 for a token of each that a process remembers, whichever was sent first', async () => {
    const statuses: number[] = [];
    for (const scope of ['tasks:read', 'tasks:write', 'tasks:read', 'tasks:write'])
      statuses.push((await callWith({ scope }, 'createTask')).status);
    expect(statuses).toEqual([403, 201, 403, 201]);
  });
});

describe.each(modes)('with $name', (mode) => {
  it('scopes of values other than text allow nothing', async () => {
    const inMode = await mode.start();
    services.push(inMode);
    for (const scope of ['1', 'true', '{"tasks:read":true}', '[["tasks:read"]]']) {
      const token = mode.fromPayload(`{"sub":"alice","exp":9999999999,"scope":${scope}}`);
      const { body } = await createClient(inMode.url, token).call<Problem>('listTasks');
      expect([scope, body.code]).toEqual([scope, 'INSUFFICIENT_SCOPE']);
    }
  });
});
