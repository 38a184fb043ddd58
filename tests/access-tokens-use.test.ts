import { operationTable } from '../generated/operations';
import type { components } from '../generated/types';
import type { OperationId } from '../src/base/contract';
import { newPerson, password, revoked } from './support/accounts';
import { createClient, type Problem } from './support/client';
import { openStream } from './support/events';
import { start } from './support/instances';
import { startKeyServer } from './support/key-server';
import { recording } from './support/plans';
import { bodyFor, queryFor } from './support/requests';
import type { TestService } from './support/service';
import { createKey } from './support/signing-key';
import { counted, inParallel, until } from './support/waiting';

// What personal access tokens are accepted for, on several instances, and what unknown ones cost.

type Created = components['schemas']['CreatedAccessToken'];
const hour = 3_600_000;
const always = { interval: 0, longest: 0 };
const both = ['tasks:read', 'tasks:write'];
const task_id = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';

/** A person at an instance, with a personal access token. */
async function newOwner({ url }: TestService, scopes = both) {
  const person = await newPerson(url);
  const { body } = await person.client.call<Created>('createAccessToken', {
    body: { name: 'Script', scopes, password },
  });
  return { ...person, made: body, personal: body.token };
}
async function verdictOn({ url }: TestService, token: string): Promise<string> {
  const { status, body } = await createClient(url, token).call<Problem>('listTasks');
  return status === 200 ? '200' : `${status} ${body.code}`;
}
async function refusalOf({ url }: TestService, token: string): Promise<unknown[]> {
  const { status, body } = await createClient(url, token).call<Problem>('listTasks');
  return [status, body.code, body.detail];
}
/** The statements that look a token up, from now on. */
function lookUpsOf({ services: { database } }: TestService): string[] {
  const seen: string[] = [];
  const forOwner = database.for;
  database.for = (owner, caller) => {
    const recorded = recording(forOwner(owner, caller));
    const { read } = recorded.database;
    return {
      ...recorded.database,
      read: (statement, values) => {
        if (statement.name === 'find-access-token') seen.push(String(owner));
        return read(statement, values);
      },
    };
  };
  return seen;
}

const secured = Object.entries(operationTable)
  .filter(([, { secured }]) => secured)
  .map(([id, { scope }]) => ({ id: id as OperationId, scope }));

it('a token does what its scopes allow, of all operations, and nothing else', async () => {
  const service = await start();
  for (const scopes of [['tasks:read'], ['tasks:write'], both]) {
    const { user_id, personal, made } = await newOwner(service, scopes);
    const client = createClient(service.url, personal);
    const allowed: string[] = [];
    for (const { id } of secured) {
      const params = { user_id, task_id, token_id: made.id };
      const reply = await client.call<Problem>(id, { params, body: bodyFor(id), query: queryFor(id) });
      if (reply.body?.code !== 'INSUFFICIENT_SCOPE') allowed.push(id);
      else expect([id, reply.status, reply.body.title]).toEqual([id, 403, 'Forbidden']);
    }
    expect(allowed).toEqual(secured.flatMap(({ id, scope }) => (scope && scopes.includes(scope) ? [id] : [])));
    // It has neither made another nor revoked itself.
    const left = await service.sql`select digest from access_tokens where user_id = ${user_id}`;
    expect(left).toHaveLength(1);
  }
});

it('is accepted at every instance at once, and refused by each once it is revoked; its streams end', async () => {
  const [here, there] = [
    await start({ revocations: { interval: 10, longest: 20 }, events: { lookForRevoked: 10, poll: hour } }),
    await start({ revocations: always }),
  ];
  const { client, made, personal } = await newOwner(there);
  const other = await newOwner(there);
  for (const service of [here, there]) expect(await verdictOn(service, personal)).toBe('200');
  const [ending, going] = await Promise.all(
    [personal, other.personal].map((token) => openStream(here.url, '', { token })),
  );
  expect((await client.call('revokeAccessToken', { params: { token_id: made.id } })).status).toBe(204);
  await ending!.ended;
  expect(ending!.text()).toContain('"reason":"token_revoked"');
  for (const service of [here, there]) expect(await verdictOn(service, personal)).toBe(revoked);
  // An instance that has never seen it finds nothing.
  expect(await verdictOn(await start(), personal)).toBe('401 INVALID_TOKEN');
  expect(going!.text()).not.toContain('event: end');
  expect(await verdictOn(here, other.personal)).toBe('200');
});

it('is looked up once in an hour, and its last use is noted then, to the hour', async () => {
  const service = await start();
  const { client, personal } = await newOwner(service);
  const lookUps = lookUpsOf(service);
  const lastUse = async () => (await client.call<Created[]>('listAccessTokens')).body[0]!.last_used_at;
  const begun = Date.now();
  for (let times = 0; times < 5; times += 1) expect(await verdictOn(service, personal)).toBe('200');
  expect(lookUps).toHaveLength(1);
  await until(async () => (await lastUse()) !== null);
  const first = (await lastUse())!;
  expect(Math.abs(Date.parse(first) - begun)).toBeLessThan(60_000);
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => begun + hour + 120_000);
  try {
    expect(await verdictOn(service, personal)).toBe('200');
    expect(lookUps).toHaveLength(2);
    await until(async () => (await lastUse()) !== first);
    // An operator has deleted the row by hand.
    await service.sql`delete from access_tokens`;
    expect(await verdictOn(service, personal)).toBe('200');
    clock.mockImplementation(() => begun + 2 * hour + 240_000);
    expect(await verdictOn(service, personal)).toBe('401 INVALID_TOKEN');
  } finally {
    clock.mockRestore();
  }
});

it('is refused from the second on in which it expires, remembered or not, and says what to do', async () => {
  const service = await start();
  const [{ personal }, { personal: remembered }] = [await newOwner(service), await newOwner(service)];
  await service.sql`update access_tokens set expires_at = now() - interval '1 second'`;
  expect(await verdictOn(service, personal)).toBe('401 TOKEN_EXPIRED');
  const expires = Date.now() + hour;
  await service.sql`update access_tokens set expires_at = ${new Date(expires).toISOString()}`;
  expect(await verdictOn(service, remembered)).toBe('200');
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => expires - 1);
  try {
    expect(await verdictOn(service, remembered)).toBe('200');
    clock.mockImplementation(() => expires);
    expect(await refusalOf(service, remembered)).toEqual([
      ...[401, 'TOKEN_EXPIRED', 'The personal access token has expired. Create a new one.'],
    ]);
  } finally {
    clock.mockRestore();
  }
});

it('says that a new one is needed when it was revoked, by itself or with all tokens of its user', async () => {
  const service = await start();
  for (const end of ['revokeAccessToken', 'logOutEverywhere'] as const) {
    const { client, personal, made } = await newOwner(service);
    expect(await verdictOn(service, personal)).toBe('200');
    await client.call(end, { params: { token_id: made.id } });
    expect(await refusalOf(service, personal)).toEqual([
      ...[401, 'TOKEN_REVOKED', 'The personal access token was revoked. Create a new one.'],
    ]);
    // An instance that has never seen it.
    expect(await refusalOf(await start(), personal)).toEqual([
      ...[401, 'INVALID_TOKEN', expect.stringMatching(/revoked.*Create a new one\.$/)],
    ]);
  }
});

it('works in every letter only, as a whole, and for its own user', async () => {
  const service = await start();
  const { personal, user_id } = await newOwner(service);
  const lookUps = lookUpsOf(service);
  const random = personal.slice(-43);
  const named = (user: string) => `tfp_${Buffer.from(user).toString('base64url')}_${random}`;
  const malformed = [
    ...['tfp_', `tfp_${random}`, `tfp__${random}`, personal.slice(0, -1), `${personal}x`, `${personal}==`],
    ...[`${personal.slice(0, -44)}__${random}`, named('tasks'), named(''), named('a\0')],
    ...[
      named('x'.repeat(256)),
      `tfp_${'A'.repeat(5000)}_${random}`,
      `tfp_${Buffer.from('alice').toString('base64')}_${random}`,
    ],
  ];
  for (const token of malformed) expect([token, await verdictOn(service, token)]).toEqual([token, '401 INVALID_TOKEN']);
  expect(await verdictOn(service, personal.replace('_', '.'))).toBe('401 NOT_A_JWT');
  expect(lookUps).toEqual([]);
  const swapped = random[0] === 'A' ? `B${random.slice(1)}` : `A${random.slice(1)}`;
  const stranger = await newOwner(service);
  for (const token of [named('alice'), named(stranger.user_id), personal.replace(random, swapped)])
    expect(await verdictOn(service, token)).toBe('401 INVALID_TOKEN');
  expect(await verdictOn(service, personal)).toBe('200');
  const spaced = await createClient(service.url).send('GET', '/api/tasks', {
    headers: { Authorization: `bearer   ${personal} ` },
  });
  expect(spaced.status).toBe(200);
  const { body } = await createClient(service.url, personal).call<Problem>('listUserTasks', { params: { user_id } });
  expect(body).toEqual([]);
  const upper = await createClient(service.url, personal.toUpperCase()).call<Problem>('listTasks');
  expect(upper.body.code).toBe('INVALID_TOKEN');
});

it('the same unknown token costs one look-up, and many of them slow no user', async () => {
  const service = await start({ trustProxy: '127.0.0.1' });
  const { personal, user_id } = await newOwner(service);
  expect(await verdictOn(service, personal)).toBe('200');
  const lookUps = lookUpsOf(service);
  const flood = (token: string) =>
    createClient(service.url, token).send('GET', '/api/tasks', {
      headers: { Authorization: `Bearer ${token}`, 'X-Forwarded-For': '203.0.113.7' },
    });
  const unknown = personal.replace(/_[^_]*.{43}$/, `_${'A'.repeat(43)}`);
  expect(counted((await inParallel(100, () => flood(unknown))).map(({ status }) => status))).toEqual({ 401: 100 });
  expect(lookUps).toEqual(['203.0.113.7']);
  // Other unknown tokens, all of which name the user. They count as the network's that they come from, so that the user does not wait
  // behind them.
  const name = Buffer.from(user_id).toString('base64url');
  const waiting = inParallel(500, (index) => flood(`tfp_${name}_${String(index).padStart(43, 'x')}`));
  const replies = await inParallel(20, () => createClient(service.url, personal).call('listTasks'));
  expect(counted(replies.map(({ status }) => status))).toEqual({ 200: 20 });
  expect(counted((await waiting).map(({ status }) => status))).toEqual({ 401: 500 });
  expect(counted(lookUps)).toEqual({ '203.0.113.7': 501 });
});

it('503 while the database cannot be asked for a token that no process remembers; others are as they were', async () => {
  const cut = await start({ databaseUrl: 'postgresql://nobody:secret@127.0.0.1:1/nowhere?sslmode=disable' });
  expect(await verdictOn(cut, `tfp_YWxpY2U_${'A'.repeat(43)}`)).toBe('503 DATABASE_UNAVAILABLE');
  expect(await verdictOn(cut, 'tfp_YWxpY2U_A')).toBe('401 INVALID_TOKEN');
});

it('is accepted beside tokens of an issuer with published keys, whose keys it does not need', async () => {
  const key = createKey('EdDSA');
  const keyServer = await startKeyServer(key);
  const service = await start({ keySet: { url: keyServer.url } });
  const issued = Math.floor(Date.now() / 1000);
  const owner = createClient(service.url, key.token({ sub: 'of an issuer', iat: issued }));
  const { body } = await owner.call<Created>('createAccessToken', { body: { name: 'Script', scopes: both } });
  await keyServer.stop();
  const fresh = await start({ keySet: { url: keyServer.url } });
  const made = await createClient(fresh.url, body.token).call('createTask', { body: { title: 'From a script' } });
  expect([made.status, made.body.user_id]).toEqual([201, 'of an issuer']);
});
