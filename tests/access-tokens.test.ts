import type { components } from '../generated/types';
import { newPerson, nextPassword, password, revoked, waysToEnd } from './support/accounts';
import { createClient, type Problem } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { inParallel } from './support/waiting';

// Personal access tokens: made, listed, revoked. What they are accepted for is in access-tokens-use.test.ts.

type Created = components['schemas']['CreatedAccessToken'];
type Listed = components['schemas']['AccessToken'];
const reading = { name: 'Backup', scopes: ['tasks:read'] };
const day = 86_400_000;

const services: TestService[] = [];
let service: TestService;
beforeAll(async () => {
  service = await startService();
  services.push(service);
});
afterAll(() => Promise.all(services.map((each) => each.close())));

type Person = Awaited<ReturnType<typeof newPerson>>;
const create = ({ client }: Pick<Person, 'client'>, body: object = {}) =>
  client.call<Created & Problem>('createAccessToken', { body: { ...reading, password, ...body } });
const listed = async ({ client }: Pick<Person, 'client'>) => (await client.call<Listed[]>('listAccessTokens')).body;
const statusWith = async (token: string) => {
  const { status, body } = await createClient(service.url, token).call<Problem>('listTasks');
  return status === 200 ? '200' : `${status} ${body.code}`;
};

describe('createAccessToken', () => {
  it('201 with the token, which is stored as a hash only', async () => {
    const alice = await newPerson(service.url);
    const { status, body } = await create(alice, { name: '  Backup\u00a0script ', expires_in_days: 365 });
    expect(status).toBe(201);
    const { token, ...shown } = body;
    expect(token).toMatch(/^tfp_[A-Za-z0-9_-]+_[A-Za-z0-9_-]{43}$/);
    expect(shown).toMatchObject({ name: 'Backup\u00a0script', scopes: ['tasks:read'], last_used_at: null });
    expect(Date.parse(shown.expires_at) - Date.parse(shown.created_at)).toBe(365 * day);
    expect(await listed(alice)).toEqual([shown]);
    const rows =
      await service.sql`select access_tokens::text as whole from access_tokens where user_id = ${alice.user_id}`;
    expect(rows).toHaveLength(1);
    expect(rows[0]!.whole).not.toContain(token.slice(-43));
    expect(JSON.stringify(service.logLines)).not.toContain(token.slice(-43));
  });

  it('201 for 90 days unless it says otherwise, and with the scopes in the order of the contract', async () => {
    const { body } = await create(await newPerson(service.url), { scopes: ['tasks:write', 'tasks:read'] });
    expect(Date.parse(body.expires_at) - Date.parse(body.created_at)).toBe(90 * day);
    expect(body.scopes).toEqual(['tasks:read', 'tasks:write']);
  });

  it.each([
    [{ name: ' \u200b' }, '/name'],
    [{ name: 'x'.repeat(101) }, '/name'],
    ...['a\0b', 'a\nb', 'a\u001b[31mb', 'a\tb', '\u007f'].map((name): [object, string] => [{ name }, '/name']),
    [{ scopes: [] }, '/scopes'],
    [{ scopes: ['tasks:read', 'tasks:read'] }, '/scopes'],
    [{ scopes: ['openid'] }, '/scopes/0'],
    [{ scopes: 'tasks:read' }, '/scopes'],
    [{ expires_in_days: 0 }, '/expires_in_days'],
    [{ expires_in_days: 366 }, '/expires_in_days'],
    [{ expires_in_days: 1.5 }, '/expires_in_days'],
    [{ expires_in_days: null }, '/expires_in_days'],
    [{ password: undefined }, '/password'],
  ])('422 for %j', async (body, pointer) => {
    const alice = await newPerson(service.url);
    const reply = await create(alice, body);
    expect([reply.status, reply.body.errors?.[0]?.pointer]).toEqual([422, pointer]);
    expect(await listed(alice)).toEqual([]);
  });

  it('403 with a wrong password, and for a user of another issuer whose token is old', async () => {
    const { body } = await create(await newPerson(service.url), { password: nextPassword });
    expect(body.code).toBe('WRONG_PASSWORD');
    const issued = Math.floor(Date.now() / 1000);
    const elsewhere = (claims: object) => ({
      client: createClient(service.url, signToken({ sub: 'from elsewhere', ...claims })),
    });
    for (const claims of [{ iat: issued - 400 }, {}])
      expect((await create(elsewhere(claims), { password: undefined })).body.code).toBe('TOKEN_NOT_FRESH');
    const fresh = await create(elsewhere({ iat: issued }), { password: undefined });
    expect(fresh.status).toBe(201);
    const { body: task } = await elsewhere({}).client.call('createTask', { body: { title: 'Mine' } });
    const { body: tasks } = await createClient(service.url, fresh.body.token).call<object[]>('listTasks');
    expect(tasks).toEqual([task]);
  });

  it('403 for the 51st, however many are made at once; one that is revoked or expired makes room', async () => {
    const alice = await newPerson(service.url);
    const made = await inParallel(8, () => create(alice));
    await service.sql`insert into access_tokens
      select ${alice.user_id}, 'one of ' || n, gen_random_uuid(), 'More', 'tasks:read', now(), now() + interval '1 day'
      from generate_series(1, 38) as n`;
    const replies = await inParallel(8, () => create(alice));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 403, 403, 403, 403]);
    expect(replies.find(({ status }) => status === 403)!.body).toMatchObject({
      ...{ code: 'QUOTA_EXCEEDED', detail: expect.stringContaining('50 personal access tokens, the most') },
    });
    expect(await listed(alice)).toHaveLength(50);
    await alice.client.call('revokeAccessToken', { params: { token_id: made[0]!.body.id } });
    expect((await create(alice)).status).toBe(201);
    expect((await create(alice)).status).toBe(403);
    await service.sql`update access_tokens set expires_at = now() where user_id = ${alice.user_id} and digest = 'one of 1'`;
    expect((await create(alice)).status).toBe(201);
  });

  it('401 when the password is changed at the same moment, and the new token never outlives the change', async () => {
    for (let round = 0; round < 5; round += 1) {
      const alice = await newPerson(service.url);
      const changing = alice.client.call('changePassword', {
        body: { current_password: password, new_password: nextPassword },
      });
      const made = await inParallel(3, () => create(alice));
      expect((await changing).status).toBe(200);
      for (const { status, body } of made)
        if (status === 201) expect(await statusWith(body.token)).toMatch(/^401/);
        else expect([401, 403]).toContain(status);
      expect(await service.sql`select from access_tokens where user_id = ${alice.user_id}`).toHaveLength(0);
    }
  });
});

describe('listAccessTokens', () => {
  it('200 with the own tokens that are valid, the newest first', async () => {
    const [alice, bob] = [await newPerson(service.url), await newPerson(service.url)];
    for (const name of ['first', 'second', 'third']) await create(alice, { name });
    await create(bob, { name: 'of bob' });
    expect((await listed(alice)).map(({ name }) => name)).toEqual(['third', 'second', 'first']);
    await service.sql`update access_tokens set expires_at = now() where name = 'second'`;
    expect((await listed(alice)).map(({ name }) => name)).toEqual(['third', 'first']);
  });
});

describe('revokeAccessToken', () => {
  it('204, and the token is refused at once, and is in no list', async () => {
    const alice = await newPerson(service.url);
    const [{ body: gone }, { body: other }] = [await create(alice), await create(alice)];
    expect(await statusWith(gone.token)).toBe('200');
    const reply = await alice.client.call('revokeAccessToken', { params: { token_id: gone.id.toUpperCase() } });
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect(await statusWith(gone.token)).toBe(revoked);
    expect(await statusWith(other.token)).toBe('200');
    expect((await listed(alice)).map(({ id }) => id)).toEqual([other.id]);
    expect((await alice.client.call<Problem>('revokeAccessToken', { params: { token_id: gone.id } })).status).toBe(404);
  });

  it("404 for another user's token, in the same bytes as for one that never was", async () => {
    const [alice, mallory] = [await newPerson(service.url), await newPerson(service.url)];
    const { body: token } = await create(alice);
    const bytes = async (token_id: string) => {
      const { status, text } = await mallory.client.call('revokeAccessToken', { params: { token_id } });
      return [status, text.replace(/"request_id":"[^"]+"/, '')];
    };
    expect(await bytes(token.id)).toEqual(await bytes('0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55'));
    expect(await statusWith(token.token)).toBe('200');
  });

  it.each(['not-a-uuid', 'tfp_YWxpY2U_x'])('422 for the id %s', async (token_id) => {
    const { client } = await newPerson(service.url);
    const reply = await client.call<Problem>('revokeAccessToken', { params: { token_id } });
    expect([reply.status, reply.body.errors]).toEqual([
      422,
      [expect.objectContaining({ in: 'path', pointer: '/token_id' })],
    ]);
  });
});

describe.each(waysToEnd.filter(([id]) => id !== 'logOut'))('%s', (_, status, end) => {
  it(`${status} and all personal access tokens are refused, and none is left`, async () => {
    const alice = await newPerson(service.url);
    const tokens = [(await create(alice)).body.token, (await create(alice)).body.token];
    // One of them is remembered by the process.
    expect(await statusWith(tokens[0]!)).toBe('200');
    expect((await end(alice)).status).toBe(status);
    expect(await Promise.all(tokens.map(statusWith))).toEqual([revoked, '401 INVALID_TOKEN']);
    expect(await service.sql`select from access_tokens where user_id = ${alice.user_id}`).toHaveLength(0);
  });
});

describe('logOut', () => {
  it('204 and personal access tokens go on', async () => {
    const alice = await newPerson(service.url);
    const { token } = (await create(alice)).body;
    await alice.client.call('logOut');
    expect(await statusWith(token)).toBe('200');
  });
});

describe.each(['createAccessToken', 'listAccessTokens', 'revokeAccessToken'] as const)('%s', (id) => {
  it('404 where personal access tokens are switched off', async () => {
    const off = await startService({ personalTokens: false, databaseUrl: service.databaseUrl });
    services.push(off);
    const { client, token } = await newPerson(off.url);
    const params = { token_id: '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55' };
    const reply = await client.call<Problem>(id, { params, ...(id === 'createAccessToken' && { body: reading }) });
    expect([reply.status, reply.body.code]).toEqual([404, 'NOT_FOUND']);
    const made = (await create({ client: createClient(service.url, token) })).body;
    const refused = await createClient(off.url, made.token).call<Problem>('listTasks');
    expect([refused.status, refused.body.detail]).toEqual([
      401,
      expect.stringContaining('PERSONAL_ACCESS_TOKENS=true'),
    ]);
  });
});
