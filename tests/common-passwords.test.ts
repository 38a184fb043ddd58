import { newPerson, password } from './support/accounts';
import { createClient, type Problem } from './support/client';
import { startService, type TestService } from './support/service';

// The passwords that everybody tries first cannot be chosen.

let development: TestService;
let production: TestService;
beforeAll(async () => {
  development = await startService();
  production = await startService({ permittedPasswords: [] });
});
afterAll(() => Promise.all([development.close(), production.close()]));

let made = 0;
const signUp = ({ url }: TestService, chosen: string) =>
  createClient(url).call<Problem>('signUp', { body: { email: `common-${++made}@example.com`, password: chosen } });
const detail = 'is one of the most common passwords';

const common = [
  '12345678',
  'password',
  'PASSWORD',
  'PassWord1',
  'qwertyuiop',
  'iloveyou',
  'trustno1',
  'Football',
  '11111111',
];

describe('signUp', () => {
  it.each(common)('422 for %s, and there is no account', async (chosen) => {
    const { status, body } = await signUp(development, chosen);
    expect([status, body.code]).toEqual([422, 'VALIDATION_ERROR']);
    expect(body.errors).toEqual([{ in: 'body', pointer: '/password', detail }]);
    expect(await development.sql`select from users where email = ${`common-${made}@example.com`}`).toEqual([]);
  });

  it.each(['correct horse battery staple', 'password ', 'pass word', '12345678!x', 'constructor', '__proto__'])(
    '201 for %j',
    async (chosen) => {
      expect((await signUp(development, chosen)).status).toBe(201);
    },
  );

  it('201 for password123 in development, 422 in production, and 422 in both with capital letters', async () => {
    expect((await signUp(development, 'password123')).status).toBe(201);
    expect((await signUp(production, 'password123')).status).toBe(422);
    expect((await signUp(development, 'Password123')).status).toBe(422);
    expect((await signUp(production, 'PASSWORD123')).status).toBe(422);
  });

  it('422 a hundred times at once, never 429: nothing is hashed', async () => {
    const replies = await Promise.all(Array.from({ length: 100 }, () => signUp(development, 'password')));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([422]));
  });
});

describe('changePassword', () => {
  it.each(['12345678', 'Qwertyuiop'])('422 for %s as the new password, and nothing changes', async (new_password) => {
    const { client, logIn, user_id } = await newPerson(development.url);
    const body = { current_password: password, new_password };
    const reply = await client.call<Problem>('changePassword', { body });
    expect([reply.status, reply.body.errors]).toEqual([422, [{ in: 'body', pointer: '/new_password', detail }]]);
    expect((await logIn()).user_id).toBe(user_id);
  });
});

describe('logIn', () => {
  it('401 for a common password, as for every wrong one', async () => {
    const { email } = await newPerson(development.url);
    const reply = await createClient(development.url).call<Problem>('logIn', { body: { email, password: '12345678' } });
    expect([reply.status, reply.body.code]).toEqual([401, 'INVALID_CREDENTIALS']);
  });
});
