import { randomUUID } from 'node:crypto';
import { newPerson, nextPassword, password, revoked, type Session, verdictOn } from './support/accounts';
import { type Client, createClient, type Problem } from './support/client';
import { startService, type TestService } from './support/service';
import { forgeToken, signToken } from './support/tokens';
import { inParallel, openTransaction, untilWaiting } from './support/waiting';

// How one session of a user ends, or all of them. How other instances hear of it is in revocation.test.ts.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const now = () => Date.now() / 1000;
const verdicts = (...tokens: string[]) => Promise.all(tokens.map((token) => verdictOn(service.url, token)));

describe('logOut', () => {
  it("204, and this token is refused, and no other of the user's", async () => {
    const { client, token, logIn } = await newPerson(service.url);
    const other = (await logIn()).token;
    expect((await client.call('logOut')).status).toBe(204);
    expect(await verdicts(token, other)).toEqual([revoked, '200']);
    const { body, headers } = await client.call<Problem>('listTasks');
    expect(body).toMatchObject({ title: 'Unauthorized', detail: 'The token was revoked. Log in again.' });
    expect(headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token"/);
  });

  it('401 for a second time', async () => {
    const { client } = await newPerson(service.url);
    await client.call('logOut');
    expect((await client.call<Problem>('logOut')).body.code).toBe('TOKEN_REVOKED');
  });

  it('204, and 401 for the token, however the scheme is spelt', async () => {
    const { client, token } = await newPerson(service.url);
    const spellings = ['Bearer ', 'bearer ', 'BEARER   '].map((scheme) => ({ Authorization: scheme + token }));
    const statuses = () =>
      Promise.all(spellings.map(async (headers) => (await client.send('GET', '/api/tasks', { headers })).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    await client.call('logOut');
    expect(await statuses()).toEqual([401, 401, 401]);
  });

  it.each([
    ['without a time of issue', signToken({ sub: 'known from a token', jti: 1 })],
    ['of a year that PostgreSQL does not know', signToken({ sub: 'known from a token', exp: 1e300 })],
    ['issued before all time', signToken({ sub: 'known from a token', iat: -1e300 })],
    ['of a user with a long name', signToken({ sub: '🔑'.repeat(255) })],
  ])('204 for a token of another issuer %s, which is refused then', async (_, token) => {
    expect((await createClient(service.url, token).call('logOut')).status).toBe(204);
    expect(await verdicts(token, signToken({ sub: 'known from a token', jti: 2 }))).toEqual([revoked, '200']);
  });
});

describe('logOutEverywhere', () => {
  it("204, and all of the user's tokens are refused, and nobody else's; a later log-in is accepted", async () => {
    const [alice, bob] = [await newPerson(service.url), await newPerson(service.url)];
    const tokens = [alice.token, (await alice.logIn()).token, (await alice.logIn()).token];
    expect((await alice.client.call('logOutEverywhere')).status).toBe(204);
    const later = (await alice.logIn()).token;
    expect(await verdicts(...tokens, later, bob.token)).toEqual([revoked, revoked, revoked, '200', '200']);
  });

  it('204 ends the sessions before it and none after it, five times in a row', async () => {
    const person = await newPerson(service.url);
    let { token } = person;
    for (let round = 0; round < 5; round += 1) {
      await createClient(service.url, token).call('logOutEverywhere');
      const next = (await person.logIn()).token;
      expect(await verdicts(token, next)).toEqual([revoked, '200']);
      token = next;
    }
  });

  it.each([
    ['a whole second', () => Math.floor(now())],
    ['a time ahead of the database', () => now() + 20],
    ['more decimals than PostgreSQL keeps', () => Math.floor(now()) + 10.123_456_7],
    ['a time before 1970', () => -1e300],
  ])('204 for a token that says it was issued at %s, which is refused then', async (_, issued) => {
    const person = await newPerson(service.url);
    const token = signToken({ sub: person.user_id, iat: issued() });
    expect((await createClient(service.url, token).call('logOutEverywhere')).status).toBe(204);
    const later = (await person.logIn()).token;
    expect(await verdicts(token, person.token, later)).toEqual([revoked, revoked, '200']);
  });

  it('401 with what to do for tokens of other issuers that do not say when they were issued', async () => {
    const { client, user_id } = await newPerson(service.url);
    const undated = signToken({ sub: user_id });
    expect(await verdicts(undated)).toEqual(['200']);
    await client.call('logOutEverywhere');
    const { status, body, headers } = await createClient(service.url, undated).call<Problem>('listTasks');
    expect([status, body.code, body.detail]).toEqual([
      ...[401, 'TOKEN_REVOKED'],
      'All tokens of this user were revoked, and this token does not say when it was issued. Send a new one with the claim iat.',
    ]);
    expect(headers.get('www-authenticate')).toContain(body.detail);
    expect(await verdicts(forgeToken('{"alg":"HS256"}', '{}'))).toEqual(['401 INVALID_TOKEN']);
  });
});

/** Somebody with an account, whose tokens another issuer signs. */
const withPassword = async () => (await newPerson(service.url)).user_id;
const change = { current_password: password, new_password: nextPassword };
describe.each([
  ['logOutEverywhere', 204, withPassword, (client: Client) => client.call('logOutEverywhere')],
  ['changePassword', 200, withPassword, (client: Client) => client.call('changePassword', { body: change })],
  ['deleteAccount', 204, async () => randomUUID(), (client: Client) => client.call('deleteAccount')],
] as const)('%s with tokens that say in whole seconds when they were issued', (_, status, newUser, end) => {
  it(`${status}, then 401 for tokens issued before the reply, and 200 for one that is issued right after it`, async () => {
    for (let round = 0; round < 3; round += 1) {
      const user = await newUser();
      const issue = () => signToken({ sub: user, iat: Math.floor(now()), jti: randomUUID() });
      const before = [issue(), issue()];
      const ended = end(createClient(service.url, before[0]));
      before.push(issue());
      expect((await ended).status).toBe(status);
      expect(await verdicts(issue(), ...before)).toEqual(['200', revoked, revoked, revoked]);
    }
  });
});

describe('changePassword', () => {
  const change = (token: string, current_password = password, new_password = nextPassword) =>
    createClient(service.url, token).call<Session & Problem>('changePassword', {
      body: { current_password, new_password },
    });

  it('200 with a new token; all before it are refused, and so is the former password', async () => {
    const { token, user_id, email, logIn } = await newPerson(service.url);
    const other = (await logIn()).token;
    const { status, body } = await change(token);
    expect(status).toBe(200);
    expect(body).toEqual({ user_id, email, token: expect.any(String), token_type: 'Bearer', expires_in: 604_800 });
    expect(await verdicts(token, other, body.token)).toEqual([revoked, revoked, '200']);
    expect((await logIn()).code).toBe('INVALID_CREDENTIALS');
    expect(await verdicts((await logIn(nextPassword)).token)).toEqual(['200']);
  });

  it('200 with a token that is valid for seven days from when it says that it was issued', async () => {
    const { body } = await change((await newPerson(service.url)).token);
    const { iat, exp } = JSON.parse(Buffer.from(body.token.split('.')[1]!, 'base64url').toString());
    // From the later of two clocks: that of the service, or the database's, which says when it was issued.
    expect(Math.floor((exp - iat) / 60)).toBe(604_800 / 60);
    expect(iat * 1000).toBeCloseTo(Math.round(iat * 1000), 3);
  });

  it('403 for a wrong password, in the same bytes for a user who has none; nothing changes', async () => {
    const { token, logIn } = await newPerson(service.url);
    const wrong = await change(token, 'not the password');
    const none = await change(signToken({ sub: 'without-a-password' }), 'not the password');
    expect([wrong.status, wrong.body.code]).toEqual([403, 'WRONG_PASSWORD']);
    const text = ({ text, body }: typeof wrong) => text.replace(body.request_id, '');
    expect(text(none)).toBe(text(wrong));
    expect(await verdicts(token, (await logIn()).token)).toEqual(['200', '200']);
  });

  it('200 for one of five changes at once, and 401 or 403 for the others', async () => {
    const person = await newPerson(service.url);
    const replies = await inParallel(5, (index) => change(person.token, password, `${nextPassword} ${index}`));
    const winner = replies.findIndex(({ status }) => status === 200);
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => ![200, 401, 403].includes(status))).toEqual([]);
    expect(await verdicts((await person.logIn(`${nextPassword} ${winner}`)).token)).toEqual(['200']);
  });

  it('401 for a log-in with the former password that is under way during the change', async () => {
    const person = await newPerson(service.url);
    const held = await openTransaction(service);
    await held.sql`update users set password_hash = 'another' where id = ${person.user_id}`;
    const login = person.logIn();
    await untilWaiting(service.sql);
    await held.end('commit');
    expect((await login).code).toBe('INVALID_CREDENTIALS');
  });
});

describe.each([
  ['changePassword', { current_password: 'wrong', new_password: nextPassword }],
  ['changeEmail', { email: 'next@example.com', password: 'wrong' }],
  ['deleteAccount', { password: 'wrong' }],
] as const)('%s, two hundred times at once', (id, body) => {
  it('429 with Retry-After when too many wait for their password to be checked, and 403 for the rest', async () => {
    // A user without a password waits too, except for the deletion, which needs none then.
    const stranger = createClient(service.url).as('without-a-password');
    const client = id === 'deleteAccount' ? (await newPerson(service.url)).client : stranger;
    const replies = await inParallel(200, () => client.call<Problem>(id, { body }));
    const busy = replies.filter(({ status }) => status === 429);
    // At least 64 wait before any request is refused, besides those that are hashed at that moment.
    expect(busy.length).toBeGreaterThan(0);
    expect(replies.filter(({ status }) => status === 403).length).toBeGreaterThanOrEqual(64);
    expect(busy.length + replies.filter(({ status }) => status === 403).length).toBe(200);
    expect([busy[0]!.headers.get('retry-after'), busy[0]!.body.code]).toEqual(['1', 'TOO_MANY_REQUESTS']);
  });
});
