import { createClient, type Problem, type Task } from './support/client';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// Passwords are in passwords.test.ts.

interface Account {
  user_id: string;
  email: string;
  created_at: string;
}
interface Session {
  user_id: string;
  email: string;
  token: string;
}
type Credentials = Readonly<Record<'email' | 'password', unknown>>;

const password = 'password123';
const longest = `${'a'.repeat(242)}@example.com`;
let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const signUp = <Body = Account & Problem>(body: Credentials) =>
  createClient(service.url).call<Body>('signUp', { body });
const logIn = <Body = Session & Problem>(body: Credentials) => createClient(service.url).call<Body>('logIn', { body });

describe('signUp', () => {
  it('201 with user_id, email and created_at, and nothing else', async () => {
    const reply = await signUp({ email: 'Fields@Example.com', password });
    expect(reply.status).toBe(201);
    expect(reply.body).toEqual({
      user_id: expect.any(String),
      email: 'fields@example.com',
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  });

  it.each(['taken@example.com', 'TAKEN@EXAMPLE.COM', 'Taken@Example.Com'])(
    '409 for %s when it is taken',
    async (email) => {
      await signUp({ email: 'taken@example.com', password });
      const reply = await signUp({ email, password: 'another password' });
      expect([reply.status, reply.body.code]).toEqual([409, 'EMAIL_TAKEN']);
      expect((await logIn({ email: 'taken@example.com', password })).status).toBe(200);
    },
  );

  it('201 once and 409 nineteen times for one address twenty times at once, in mixed case', async () => {
    const address = 'parallel@example.com';
    // Each time another of its twenty characters is in upper case.
    const spelt = (index: number) => [...address].map((c, at) => (at === index ? c.toUpperCase() : c)).join('');
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) => signUp({ email: spelt(index), password: `${password}-${index}` })),
    );
    const winner = replies.findIndex(({ status }) => status === 201);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(409)]);
    expect(await service.sql`select email from users where lower(email) = ${address}`).toHaveLength(1);
    const sessions = await Promise.all(
      [winner, (winner + 1) % 20].map((index) => logIn({ email: address, password: `${password}-${index}` })),
    );
    expect(sessions.map(({ status }) => status)).toEqual([200, 401]);
  });

  it.each([
    ...['a@example.com', 'a.b@example.com', 'a+tag@example.com', "o'brien@example.com", 'a@sub.example.co.uk'],
    ...['a_b-c@ex-ample.com', '1@1.example', '!#$%&*/=?^`{|}~@example.com', longest],
  ])('201 for the address %s, and 200 to log in with it', async (email) => {
    expect((await signUp({ email, password })).status).toBe(201);
    expect((await logIn({ email: email.toUpperCase(), password })).body.email).toBe(email);
  });

  it.each([
    ...['', 'a', '@', 'a@', '@example.com', 'a@@example.com', 'a@b@example.com', 'a@example', 'a@.com', 'a@example.'],
    ...['a b@example.com', 'a @example.com', 'a@ example.com', 'a@example.com\n.', 'a@exam ple.com', '.a@example.com'],
    ...['a.@example.com', 'a..b@example.com', 'a@-example.com', 'a@example-.com', 'a@[127.0.0.1]', '"a b"@example.com'],
    ...[
      'ä@example.com',
      'a@exämple.com',
      '\u212a@example.com',
      'a@example.\u017fe',
      'A <a@example.com>',
      'a@example.com,b',
    ],
    ...[`a${longest}`, 42, null, true, ['a@example.com'], { address: 'a@example.com' }],
  ])('422 for the address %j', async (email) => {
    for (const send of [signUp<Problem>, logIn<Problem>]) {
      const reply = await send({ email, password });
      expect([reply.status, reply.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/email']]);
    }
  });
});

describe('logIn', () => {
  beforeAll(async () => {
    await signUp({ email: 'alice@example.com', password });
  });

  it('200 with the token, its type and lifetime and whom it is for, and nothing else', async () => {
    const reply = await logIn({ email: 'alice@example.com', password });
    const [row] = await service.sql`select id from users where email = 'alice@example.com'`;
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      user_id: row?.id,
      email: 'alice@example.com',
      token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      token_type: 'Bearer',
      expires_in: 604_800,
    });
  });

  it('200 with a token that works in both families of paths', async () => {
    const { token, user_id } = (await logIn({ email: 'alice@example.com', password })).body;
    const client = createClient(service.url, token);
    const created = await client.call('createTask', { body: { title: 'Mine' } });
    expect(created.body.user_id).toBe(user_id);
    expect((await client.call<Task[]>('listUserTasks', { params: { user_id } })).body).toEqual([created.body]);
    expect((await client.call<Task[]>('listTasks')).body).toEqual([created.body]);
  });

  it('401 in the same bytes and header names for a wrong password and for an unknown address', async () => {
    const wrong = await logIn({ email: 'alice@example.com', password: 'password124' });
    const unknown = await logIn({ email: 'nobody@example.com', password });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'INVALID_CREDENTIALS']);
    expect(wrong.text.replace(wrong.body.request_id, '')).toBe(unknown.text.replace(unknown.body.request_id, ''));
    expect([...wrong.headers.keys()]).toEqual([...unknown.headers.keys()]);
    expect(unknown.status).toBe(401);
  });

  it('401 with the user id, or with the hash, in place of what they stand for', async () => {
    const [row] = await service.sql`select id, password_hash from users where email = 'alice@example.com'`;
    expect((await logIn({ email: 'alice@example.com', password: row?.password_hash })).status).toBe(401);
    expect((await logIn({ email: `${row?.id}@example.com`, password })).status).toBe(401);
  });
});

describe('getCurrentUser', () => {
  it('200 with address and time for an account', async () => {
    const account = (await signUp({ email: 'current@example.com', password })).body;
    const { token } = (await logIn({ email: 'current@example.com', password })).body;
    expect((await createClient(service.url, token).call('getCurrentUser')).body).toEqual(account);
  });

  it.each([
    ['with an address', { sub: 'from-a-token', email: 'token@example.com' }, 'token@example.com'],
    ['without an address', { sub: 'nameless' }, null],
  ])('200 for a user known only from a token %s, without a time until there is a task', async (_, claims, email) => {
    const client = createClient(service.url, signToken(claims));
    const before = await client.call('getCurrentUser');
    expect(before.body).toEqual({ user_id: claims.sub, email, created_at: null });
    const { body: task } = await client.call('createTask', { body: { title: 'First' } });
    const after = await client.call('getCurrentUser');
    expect(after.body).toEqual({ user_id: claims.sub, email, created_at: task.created_at });
  });

  it("200 with the account's address rather than the token's", async () => {
    const { user_id } = (await signUp({ email: 'account@example.com', password })).body;
    const client = createClient(service.url, signToken({ sub: user_id, email: 'other@example.com' }));
    expect((await client.call<Account>('getCurrentUser')).body.email).toBe('account@example.com');
  });
});
