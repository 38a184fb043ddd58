import { randomUUID } from 'node:crypto';
import { revoked, verdictOn } from './support/accounts';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { openStream } from './support/events';
import { type Mode, modes } from './support/modes';
import { createDatabase, type TestService, type TestServiceOptions } from './support/service';
import { fillTables, nothing, oneInEach, rowsOf } from './support/stored-rows';

// A user of another issuer has no password here. What takes its place is a token that was issued just now, in every mode.

const [secret, keys] = modes as [Mode, Mode];
const ways: readonly [string, Mode, TestServiceOptions][] = [
  ['tokens by a shared secret, beside accounts', secret, {}],
  ['tokens by a shared secret, without accounts', secret, { accounts: false }],
  ['tokens by published keys', keys, { accounts: false }],
];
const now = () => Math.floor(Date.now() / 1000);
const hour = 3_600_000;

describe.each(ways)('deleteAccount with %s', (_, mode, options) => {
  let service: TestService;
  /** An instance that has not heard of revocations for long. */
  let deaf: TestService;
  beforeAll(async () => {
    const databaseUrl = await createDatabase();
    service = await mode.start({ ...options, databaseUrl });
    deaf = await mode.start({ ...options, databaseUrl, revocations: { interval: hour, longest: hour } });
  });
  afterAll(() => Promise.all([service.close(), deaf.close()]));

  const clientOf = (sub: string, iat?: number, url = service.url) =>
    createClient(url, mode.sign({ sub, ...(iat !== undefined && { iat }) }));
  async function userWithTasks() {
    const name = randomUUID();
    await fillTables(service, name, clientOf(name));
    return name;
  }
  const leave = (user: Client, body?: object) => user.call<Problem>('deleteAccount', { body });

  it.each([
    ['no body', undefined],
    ['an empty body', {}],
    ['a password, which nobody asks for', { password: 'a password of elsewhere' }],
  ])('204 with a fresh token and %s: every row of the user is gone, and none of another', async (_, body) => {
    const [alice, bob] = [await userWithTasks(), await userWithTasks()];
    expect([await rowsOf(service, alice), await rowsOf(service, bob)]).toEqual([oneInEach, oneInEach]);
    expect((await leave(clientOf(alice, now()), body)).status).toBe(204);
    expect([await rowsOf(service, alice), await rowsOf(service, bob)]).toEqual([nothing, oneInEach]);
  });

  it.each([
    ['issued 5 minutes ago', 300, 204],
    ['issued 5 minutes ago by a clock that is 29 seconds behind', 329, 204],
    ['issued by a clock that is 20 seconds ahead', -20, 204],
    ['issued 6 minutes ago', 360, 403],
    ['issued in 1970', now() - 1, 403],
    ['that does not say when it was issued', undefined, 403],
  ])('a token %s, by %p seconds: %d', async (_, age, status) => {
    const name = await userWithTasks();
    const reply = await leave(clientOf(name, age === undefined ? undefined : now() - age));
    expect(reply.status).toBe(status);
    if (status === 403) expect(reply.body.code).toBe('TOKEN_NOT_FRESH');
    expect(await rowsOf(service, name)).toEqual(status === 403 ? oneInEach : nothing);
  });

  it('204 for a user of whom there is nothing', async () => {
    const name = randomUUID();
    expect((await leave(clientOf(name, now()))).status).toBe(204);
    expect(await rowsOf(service, name)).toEqual(nothing);
  });

  it('revokes all tokens until then, ends their streams, and lets the user begin anew with another', async () => {
    const name = await userWithTasks();
    const [older, fresh, other] = [now() - 1000, now(), now()].map((iat) =>
      mode.sign({ sub: name, iat, jti: randomUUID() }),
    );
    const streams = [older, fresh].map((token) => openStream(service.url, '', { token: token! }));
    const open = await Promise.all(streams);
    expect((await leave(createClient(service.url, fresh))).status).toBe(204);
    await Promise.all(open.map(({ ended }) => ended));
    for (const stream of open) expect(stream.text()).toContain('"reason":"token_revoked"');
    for (const token of [older, fresh, other]) expect(await verdictOn(service.url, token!)).toBe(revoked);
    const back = clientOf(name, now());
    expect((await back.call<Task[]>('listTasks')).body).toEqual([]);
    expect((await back.call('createTask', { body: { title: 'Anew' } })).status).toBe(201);
    expect(await rowsOf(service, name)).toEqual({ users: 1, task_lists: 1, tasks: 1 });
  });

  it.each([
    ['createTask', { body: { title: 'Stale' } }],
    ['createTask', { body: { title: 'Stale' }, headers: { 'Idempotency-Key': 'stale' } }],
    ['createTasks', { body: { tasks: [{ title: 'Stale' }] } }],
    ['createTasks', { body: { tasks: [{ title: 'Stale' }] }, headers: { 'Idempotency-Key': 'staler' } }],
    ['createUserTask', { body: { title: 'Stale' } }],
  ] as const)(
    '%s with a token from before, where nobody has heard of it yet, brings nothing back: %j',
    async (id, more) => {
      const name = await userWithTasks();
      for (const iat of [now() - 10, undefined]) {
        const stale = clientOf(name, iat, deaf.url);
        expect((await stale.call('listTasks')).status).toBe(200);
        await leave(clientOf(name, now()));
        const reply = await stale.call<Problem>(id, { ...more, params: { user_id: name } });
        expect([reply.status, reply.body.code]).toEqual([401, 'TOKEN_REVOKED']);
        expect(await rowsOf(service, name)).toEqual(nothing);
      }
      const back = await clientOf(name, now(), deaf.url).call(id, { ...more, params: { user_id: name } });
      expect(back.status).toBe(201);
    },
  );
});
