import { randomUUID } from 'node:crypto';
import { revoked, verdictOn } from './support/accounts';
import { type Client, createClient, type Problem, type Task } from './support/client';
import { openStream } from './support/events';
import { type Mode, modes } from './support/modes';
import { createDatabase, type TestService, type TestServiceOptions } from './support/service';
import { fillTables, nothing, oneInEach, rowsOf } from './support/stored-rows';

// A user of another issuer has no password here. The deletion needs a token that was issued at most five minutes ago instead.

const [secret, keys] = modes as [Mode, Mode];
const ways: readonly [string, Mode, TestServiceOptions][] = [
  ['tokens by a shared secret, beside accounts', secret, {}],
  ['tokens by a shared secret, without accounts', secret, { accounts: false }],
  ['tokens by published keys', keys, { accounts: false }],
];
const now = () => Math.floor(Date.now() / 1000);
const hour = 3_600_000;

/** For each way two instances; the deaf one does not look for revocations. */
const services = new Map<string, { readonly service: TestService; readonly deaf: TestService }>();
beforeAll(async () => {
  for (const [name, mode, options] of ways) {
    const databaseUrl = await createDatabase();
    const deaf = { ...options, databaseUrl, revocations: { interval: hour, longest: hour } };
    services.set(name, { service: await mode.start({ ...options, databaseUrl }), deaf: await mode.start(deaf) });
  }
});
afterAll(() => Promise.all([...services.values()].flatMap(({ service, deaf }) => [service.close(), deaf.close()])));

// A deletion waits until the second is over in which the user's last token was issued. The tests wait together: each has users of its own.
describe.each(ways)('deleteAccount with %s', (way, mode) => {
  const here = () => services.get(way)!;
  const rowsNaming = (name: string) => rowsOf(here().service, name);
  const clientOf = (sub: string, iat?: number, url = here().service.url) =>
    createClient(url, mode.sign({ sub, ...(iat !== undefined && { iat }) }));
  async function userWithTasks() {
    const name = randomUUID();
    await fillTables(here().service, name, clientOf(name));
    return name;
  }
  const leave = (user: Client, body?: object) => user.call<Problem>('deleteAccount', { body });

  it.concurrent.each([
    ['no body', undefined],
    ['an empty body', {}],
    ['a password, which nobody asks for', { password: 'a password of elsewhere' }],
  ])('204 with a fresh token and %s: every row of the user is gone, and none of another', async (_, body) => {
    const [alice, bob] = [await userWithTasks(), await userWithTasks()];
    expect([await rowsNaming(alice), await rowsNaming(bob)]).toEqual([oneInEach, oneInEach]);
    expect((await leave(clientOf(alice, now()), body)).status).toBe(204);
    expect([await rowsNaming(alice), await rowsNaming(bob)]).toEqual([nothing, oneInEach]);
  });

  it.concurrent.each([
    [204, 'issued 5 minutes ago', 300],
    [204, 'issued 5 minutes ago by a clock that is 20 seconds behind', 320],
    [204, 'issued by a clock that is 20 seconds ahead', -20],
    [403, 'issued 6 minutes ago', 360],
    [403, 'issued in 1970', now() - 1],
    [403, 'that does not say when it was issued', undefined],
  ])('%i for a token %s', async (status, _, age) => {
    const name = await userWithTasks();
    const reply = await leave(clientOf(name, age === undefined ? undefined : now() - age));
    expect(reply.status).toBe(status);
    if (status === 403) expect(reply.body.code).toBe('TOKEN_NOT_FRESH');
    expect(await rowsNaming(name)).toEqual(status === 403 ? oneInEach : nothing);
  });

  it.concurrent('204 for a user of whom there is nothing', async () => {
    const name = randomUUID();
    expect((await leave(clientOf(name, now()))).status).toBe(204);
    expect(await rowsNaming(name)).toEqual(nothing);
  });

  it.concurrent('204 revokes all tokens so far, ends their streams, and lets the user start again with a later token', async () => {
    const name = await userWithTasks();
    const [older, fresh, other] = [now() - 1000, now(), now()].map((iat) =>
      mode.sign({ sub: name, iat, jti: randomUUID() }),
    );
    const streams = [older, fresh].map((token) => openStream(here().service.url, '', { token: token! }));
    const open = await Promise.all(streams);
    expect((await leave(createClient(here().service.url, fresh))).status).toBe(204);
    await Promise.all(open.map(({ ended }) => ended));
    for (const stream of open) expect(stream.text()).toContain('"reason":"token_revoked"');
    for (const token of [older, fresh, other]) expect(await verdictOn(here().service.url, token!)).toBe(revoked);
    const back = clientOf(name, now());
    expect((await back.call<Task[]>('listTasks')).body).toEqual([]);
    expect((await back.call('createTask', { body: { title: 'Anew' } })).status).toBe(201);
    expect(await rowsNaming(name)).toEqual({ users: 1, task_lists: 1, tasks: 1 });
  });

  it.concurrent.each([
    ['createTask', { body: { title: 'Stale' } }],
    ['createTask', { body: { title: 'Stale' }, headers: { 'Idempotency-Key': 'stale' } }],
    ['createTasks', { body: { tasks: [{ title: 'Stale' }] } }],
    ['createTasks', { body: { tasks: [{ title: 'Stale' }] }, headers: { 'Idempotency-Key': 'staler' } }],
    ['createUserTask', { body: { title: 'Stale' } }],
  ] as const)(
    '401 for %s with an earlier token, at an instance that has not heard of the deletion: %j',
    async (id, more) => {
      const name = await userWithTasks();
      for (const iat of [now() - 10, undefined]) {
        const stale = clientOf(name, iat, here().deaf.url);
        expect((await stale.call('listTasks')).status).toBe(200);
        await leave(clientOf(name, now()));
        const reply = await stale.call<Problem>(id, { ...more, params: { user_id: name } });
        expect([reply.status, reply.body.code]).toEqual([401, 'TOKEN_REVOKED']);
        expect(await rowsNaming(name)).toEqual(nothing);
      }
      const back = await clientOf(name, now(), here().deaf.url).call(id, { ...more, params: { user_id: name } });
      expect(back.status).toBe(201);
    },
  );
});
