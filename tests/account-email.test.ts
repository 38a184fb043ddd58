import { randomUUID } from 'node:crypto';
import { newPerson, password, type Session, verdictOn } from './support/accounts';
import { createClient, type Problem } from './support/client';
import { newEmail, newPlace, right, startLimited } from './support/rate-limits';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';
import { counted, inParallel, openTransaction, untilWaiting } from './support/waiting';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const newAddress = () => `${randomUUID()}@example.org`;
const change = (token: string, email: string, withPassword = password, url = service.url) =>
  createClient(url, token).call<Problem & Session>('changeEmail', { body: { email, password: withPassword } });
const logIn = async (email: string) =>
  (await createClient(service.url).call<Session & Problem>('logIn', { body: { email, password } })).body;

describe('changeEmail', () => {
  it('200 with the account, which logs in with the new address only; all else stays as it is', async () => {
    const { token, user_id, email, client } = await newPerson(service.url);
    await client.call('createTask', { body: { title: 'Mine' } });
    const next = newAddress();
    const reply = await change(token, next);
    expect([reply.status, reply.body]).toEqual([200, { user_id, email: next, created_at: expect.any(String) }]);
    expect((await client.call('getCurrentUser')).body).toEqual(reply.body);
    expect((await client.call<unknown[]>('listTasks')).body).toHaveLength(1);
    expect(await verdictOn(service.url, token)).toBe('200');
    expect((await logIn(next)).user_id).toBe(user_id);
    expect((await logIn(email)).code).toBe('INVALID_CREDENTIALS');
  });

  it('200 in lower case, whatever was sent', async () => {
    const { token } = await newPerson(service.url);
    const next = newAddress();
    expect((await change(token, next.toUpperCase())).body.email).toBe(next);
  });

  it('200 for the address that the account has', async () => {
    const { token, email } = await newPerson(service.url);
    expect((await change(token, email)).body.email).toBe(email);
  });

  it('200, and the former address can sign up as another user', async () => {
    const { token, email, user_id } = await newPerson(service.url);
    await change(token, newAddress());
    const reply = await createClient(service.url).call<Session>('signUp', { body: { email, password } });
    expect(reply.status).toBe(201);
    expect(reply.body.user_id).not.toBe(user_id);
  });

  it('409 for an address that has an account, in upper case as well, and nothing changes', async () => {
    const [person, other] = [await newPerson(service.url), await newPerson(service.url)];
    for (const taken of [other.email, other.email.toUpperCase()]) {
      const reply = await change(person.token, taken);
      expect([reply.status, reply.body.code]).toEqual([409, 'EMAIL_TAKEN']);
    }
    expect((await person.logIn()).user_id).toBe(person.user_id);
    expect((await other.logIn()).user_id).toBe(other.user_id);
  });

  it('403 for a wrong password, and for a user who has none, also with an address that is taken', async () => {
    const [person, other] = [await newPerson(service.url), await newPerson(service.url)];
    for (const token of [person.token, signToken({ sub: randomUUID() })]) {
      for (const email of [newAddress(), other.email]) {
        const reply = await change(token, email, `${password}!`);
        expect([reply.status, reply.body.code]).toEqual([403, 'WRONG_PASSWORD']);
      }
    }
    expect((await person.logIn()).user_id).toBe(person.user_id);
  });

  it('403 when the password is changed meanwhile', async () => {
    const { token, user_id, email } = await newPerson(service.url);
    const held = await openTransaction(service);
    await held.sql`update users set password_hash = 'another' where id = ${user_id}`;
    const changing = change(token, newAddress());
    await untilWaiting(service.sql);
    await held.end('commit');
    expect((await changing).body.code).toBe('WRONG_PASSWORD');
    const [row] = await service.sql`select email from users where id = ${user_id}`;
    expect(row!.email).toBe(email);
  });

  it.each(['alice', 'alice@', '@example.com', 'a b@example.com', ''])('422 for the address %j', async (email) => {
    const { token } = await newPerson(service.url);
    const reply = await change(token, email);
    expect([reply.status, reply.body.errors?.[0]?.pointer]).toEqual([422, '/email']);
  });

  it('200 or 201 once, and 409 for the others, when twenty users and four sign-ups take one address at once', async () => {
    const people = await inParallel(20, () => newPerson(service.url));
    const email = newAddress();
    const signUps = inParallel(4, () => createClient(service.url).call('signUp', { body: { email, password } }));
    const changes = await Promise.all(people.map(({ token }) => change(token, email)));
    const statuses = [...(await signUps), ...changes].map(({ status }) => (status < 300 ? 'done' : status));
    expect(counted(statuses)).toEqual({ done: 1, 409: 23 });
  });
});

describe('changeEmail, limited', () => {
  it('429 when too many addresses were tried from one place, here and at sign-ups together, taken or not', async () => {
    const limited = await startLimited();
    const [place, taken] = [newPlace(), await limited.signedUp()];
    const { token } = (await limited.logIn(await limited.signedUp(), right, newPlace())).body as unknown as Session;
    const headers = { 'X-Forwarded-For': place };
    const attempt = (email: string) =>
      createClient(limited.urls[0], token).call<Problem>('changeEmail', { body: { email, password: right }, headers });
    for (let count = 0; count < 10; count += 1) await limited.signUp(newEmail(), place);
    const statuses = [];
    for (let count = 0; count < 5; count += 1) {
      statuses.push((await attempt(taken)).status, (await attempt(newEmail())).status);
    }
    expect(counted(statuses)).toEqual({ 200: 5, 409: 5 });
    for (const email of [taken, newEmail()]) {
      const reply = await attempt(email);
      expect([reply.status, reply.headers.get('ratelimit-policy')]).toEqual([429, '"sign-ups";q=20;w=3600']);
    }
    await limited.close();
  });
});
