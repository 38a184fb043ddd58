import { newPerson, password } from './support/accounts';
import { explain, healthy } from './support/doctor';
import { startService, type TestService } from './support/service';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

async function newToken() {
  const { client, user_id } = await newPerson(service.url);
  const body = { name: 'Script', scopes: ['tasks:read', 'tasks:write'], password };
  return { ...(await client.call<{ id: string; token: string }>('createAccessToken', { body })).body, user_id, client };
}
const ask = (token: string, variables = {}) =>
  explain(token, { ...healthy, DATABASE_URL: service.databaseUrl, ...variables });

it('accepts a personal access token that the database has, and says what it may do', async () => {
  const { token, user_id } = await newToken();
  const output = await ask(`Bearer ${token}\n`);
  expect(output).toContain(
    `The service accepts it: its user is "${user_id}", and it may do tasks:read and tasks:write.`,
  );
  expect(output).toMatch(/^ {2}ok +database: valid until \d{4}-.*Z, last used never$/m);
});

it.each<[string, (made: Awaited<ReturnType<typeof newToken>>) => Promise<string> | string, object, RegExp]>([
  ['incomplete', ({ token }) => token.slice(0, -1), {}, /INVALID_TOKEN[\s\S]*wrong +form: 95 characters/],
  [
    'revoked',
    async ({ client, id, token }) => {
      await client.call('revokeAccessToken', { params: { token_id: id } });
      return token;
    },
    {},
    /INVALID_TOKEN[\s\S]*wrong +database: it is not there/,
  ],
  [
    'expired',
    async ({ token, user_id }) => {
      await service.sql`update access_tokens set expires_at = now() - interval '1 hour' where user_id = ${user_id}`;
      return token;
    },
    {},
    /TOKEN_EXPIRED[\s\S]*wrong +database: it expired at/,
  ],
  ['switched off', ({ token }) => token, { PERSONAL_ACCESS_TOKENS: 'false' }, /wrong +kind: .*\n +fix: Set PERSONAL/],
  [
    'without a database',
    ({ token }) => token,
    { DATABASE_URL: healthy.DATABASE_URL! },
    /cannot tell[\s\S]*wrong +database/,
  ],
])('says why one is refused that is %s', async (_, prepare, variables, expected) => {
  expect(await ask(await prepare(await newToken()), variables)).toMatch(expected);
});
