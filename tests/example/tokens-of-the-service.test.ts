import { randomBytes } from 'node:crypto';
import { decodeJwt, jwtVerify } from 'jose';
import postgres from 'postgres';
import { createClient, type Task } from '../support/client';
import { run } from '../support/process';
import type { TestService } from '../support/service';
import { signToken } from '../support/tokens';
import { type BetterAuth, signUp, startBetterAuth, startServiceFor } from './support/better-auth';
import type { Endpoint } from './support/better-auth-endpoints';

// Anybody can make an account here for any e-mail address. The service signs the account's tokens with a key that is derived from the
// secret which it shares with Better Auth. No endpoint of Better Auth may accept them.

const email = 'victim@example.com';
const password = 'password123';
let betterAuth: BetterAuth;
let service: TestService;
let endpoints: Endpoint[];
let sql: postgres.Sql;
let secret: string;
/** Everything that the service makes and clients send back. */
const ours = new Map<string, string>();
/** What all endpoints of Better Auth answer to texts of the same form that mean nothing. */
let worthless: { readonly jwt: string[]; readonly other: string[] };

beforeAll(async () => {
  betterAuth = await startBetterAuth({ setUp: 'secret', variation: { tokens: true } });
  endpoints = (await (await fetch(`${betterAuth.url}/endpoints`)).json()) as Endpoint[];
  sql = postgres(betterAuth.databaseUrl, { max: 1 });
  service = await startServiceFor(betterAuth);
  secret = betterAuth.serviceSettings.BETTER_AUTH_SECRET!;
  const victim = await signUp(betterAuth, email);
  await takeEverything(victim.id);
  const stranger = signToken({ sub: victim.id, email }, 'a secret that nobody else has, long enough');
  worthless = { jwt: await outcomes(stranger), other: await outcomes(randomBytes(34).toString('base64url')) };
});
afterAll(() => sql.end());

/** Signs up here with the victim's address, and asks for all there is. */
async function takeEverything(victim: string): Promise<void> {
  const client = createClient(service.url);
  await client.call('signUp', { body: { email, password } });
  const { body: session } = await client.call<{ token: string }>('logIn', { body: { email, password } });
  ours.set("logIn's token", session.token);
  const change = { current_password: password, new_password: 'another password' };
  const changed = await client.call<{ token: string }>('changePassword', { token: session.token, body: change });
  const { token } = changed.body;
  ours.set("changePassword's token", token);
  const command = run('scripts/token.ts', ['--sub', victim], { BETTER_AUTH_SECRET: secret });
  await command.ended;
  ours.set('the token of npm run token', command.output().trim());
  for (const title of ['One', 'Two']) await client.call<Task>('createTask', { token, body: { title } });
  const list = await client.call('listTasks', { token, query: { limit: 1 } });
  const changes = await client.call<{ next: string }>('listChanges', { token });
  ours.set('a sync token', changes.body.next);
  ours.set('a cursor', list.headers.get('x-next-cursor')!);
  ours.set('an entity tag', list.headers.get('etag')!.slice(1, -1));
}

const given: Readonly<Record<string, string>> = {
  ...{ email, newEmail: 'mallory@example.com', password: 'mallory password', newPassword: 'mallory password' },
  ...{ currentPassword: 'mallory password', type: 'email-verification', phoneNumber: '+15550100', provider: 'google' },
  ...{ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', callbackURL: '/', redirectTo: '/' },
  ...{ errorCallbackURL: '/', newUserCallbackURL: '/' },
};
const cookies = [
  'session_token',
  'session_data',
  'account_data',
  'two_factor',
  'trust_device',
  'dont_remember',
  'state',
];

/** Sends a text to every endpoint as all that it takes: in fields, in the path, and as the session. @returns a line for each */
async function outcomes(text: string): Promise<string[]> {
  const escaped = encodeURIComponent(text);
  const headers = {
    ...{ 'Content-Type': 'application/json', Origin: betterAuth.url, Authorization: `Bearer ${text}` },
    Cookie: cookies.map((name) => `better-auth.${name}=${escaped}`).join('; '),
  };
  const all: string[] = [];
  for (const { method, path, query, body } of endpoints) {
    const fill = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, given[name] ?? text]));
    const target = `${betterAuth.url}/api/auth${path.replaceAll(/:\w+/g, escaped)}?${new URLSearchParams(fill(query))}`;
    const sent = method === 'POST' ? { body: JSON.stringify(fill([...body, 'type', 'grant_type'])) } : {};
    const reply = await fetch(target, { method, redirect: 'manual', headers, ...sent });
    const { code } = ((await reply.json().catch(() => null)) ?? {}) as { code?: string };
    const to = reply.headers.get('location')?.replaceAll(escaped, '').replaceAll(text, '');
    const signedIn = reply.headers.getSetCookie().some((line) => /^better-auth\.session_token=[^;]/.test(line));
    all.push(`${method} ${path}: ${[reply.status, code, to, signedIn && 'signed in'].filter(Boolean).join(' ')}`);
  }
  return all;
}

/** All that Better Auth knows of the victim. */
const victimsRows = () => sql`
  select "user".*, account.password, (select count(*) from session where session."userId" = "user".id) as sessions
  from "user" join account on account."userId" = "user".id where "user".email = ${email}`;

describe('what the service gives out for an account', () => {
  it.each([
    "logIn's token",
    "changePassword's token",
    'the token of npm run token',
    'a sync token',
    'a cursor',
    'an entity tag',
  ])('%s is accepted by no endpoint of Better Auth', async (name) => {
    const before = await victimsRows();
    expect(before).toEqual([expect.objectContaining({ emailVerified: false, sessions: '1' })]);
    const text = ours.get(name)!;
    expect(await outcomes(text)).toEqual(worthless[text.includes('.') ? 'jwt' : 'other']);
    expect(await victimsRows()).toEqual(before);
  });

  it('is not signed with the secret, and says nothing of the user but the id', async () => {
    const signed = [...ours.values()].filter((text) => text.includes('.'));
    expect(signed).toHaveLength(3);
    for (const token of signed) {
      await expect(jwtVerify(token, Buffer.from(secret))).rejects.toThrow('signature verification failed');
      expect(Object.keys(decodeJwt(token)).sort()).toEqual(['exp', 'iat', 'sub']);
    }
  });

  it('would be accepted if it were signed with the secret itself', async () => {
    const proof = signToken({ sub: 'somebody', email }, secret);
    const accepted = (await outcomes(proof)).filter((outcome, index) => outcome !== worthless.jwt[index]);
    expect(accepted[0]).toMatch(/^GET \/verify-email: 302 .*signed in$/);
    expect(await victimsRows()).toMatchObject([{ emailVerified: true }]);
  });
});
