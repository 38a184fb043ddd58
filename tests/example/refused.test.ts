import { createClient, type Problem } from '../support/client';
import type { TestService } from '../support/service';
import { expectAccepted, expectRefused } from '../support/verdicts';
import { type BetterAuth, type SignedIn, signUp, startBetterAuth, startServiceFor } from './support/better-auth';

// What Better Auth makes besides access tokens, with the same keys and the same secret. None of it may pass for one.

const cookieCache = (strategy: string) => ({ session: { cookieCache: { enabled: true, strategy } } });
const servers = {
  compact: { setUp: 'secret', variation: cookieCache('compact') },
  jwe: { setUp: 'secret', variation: cookieCache('jwe') },
  jwt: { setUp: 'secret', variation: cookieCache('jwt') },
  keys: { setUp: 'jwks', variation: { ...cookieCache('jwt'), jwt: { sessionCookieCache: true } } },
} as const;
interface Frontend {
  readonly betterAuth: BetterAuth;
  readonly user: SignedIn;
}
const frontends = {} as Record<keyof typeof servers, Frontend>;
let withKeys: TestService;
let withSecret: TestService;
let withUserId: TestService;
beforeAll(async () => {
  for (const [name, options] of Object.entries(servers)) {
    const betterAuth = await startBetterAuth(options);
    frontends[name as keyof typeof servers] = { betterAuth, user: await signUp(betterAuth) };
  }
  withKeys = await startServiceFor(frontends.keys.betterAuth);
  withSecret = await startServiceFor(frontends.jwt.betterAuth);
  withUserId = await startServiceFor(frontends.jwt.betterAuth, { ACCEPT_USER_ID_CLAIM: 'true' });
});

type Code = 'NOT_A_JWT' | 'WRONG_ALGORITHM' | 'INVALID_TOKEN';
const cookie = (name: string) => (frontend: Frontend) => frontend.user.cookies.get(`better-auth.${name}`)!;
const others: [string, keyof typeof servers, (frontend: Frontend) => string | Promise<string>, Code, Code][] = [
  ['session token', 'keys', ({ user }) => user.sessionToken, 'NOT_A_JWT', 'NOT_A_JWT'],
  ['session cookie', 'keys', cookie('session_token'), 'NOT_A_JWT', 'NOT_A_JWT'],
  ["bearer plugin's token", 'keys', ({ user }) => user.bearerToken!, 'NOT_A_JWT', 'NOT_A_JWT'],
  ['e-mail verification token', 'jwt', emailed, 'WRONG_ALGORITHM', 'INVALID_TOKEN'],
  ['compact cookie cache', 'compact', cookie('session_data'), 'NOT_A_JWT', 'NOT_A_JWT'],
  ['encrypted cookie cache', 'jwe', cookie('session_data'), 'NOT_A_JWT', 'NOT_A_JWT'],
  ['cookie cache signed with the secret', 'jwt', cookie('session_data'), 'WRONG_ALGORITHM', 'INVALID_TOKEN'],
  ['cookie cache signed with the keys', 'keys', cookie('session_data'), 'INVALID_TOKEN', 'WRONG_ALGORITHM'],
];

async function emailed({ betterAuth, user }: Frontend): Promise<string> {
  const body = JSON.stringify({ email: user.email });
  await user.fetch('/api/auth/send-verification-email', { method: 'POST', body });
  return betterAuth.emailedToken();
}

describe.each(others)("Better Auth's %s", (_, server, take, codeWithKeys, codeWithSecret) => {
  let token: string;
  beforeAll(async () => {
    token = await take(frontends[server]);
    expect(token).toMatch(/^\S{32,}$/);
  });

  it('is refused where tokens are proven by published keys', () => expectRefused(withKeys, token, codeWithKeys));
  it('is refused where they are proven by the secret', () => expectRefused(withSecret, token, codeWithSecret));
  const isLink = take === emailed;
  // Better Auth's links name the user in userId, so .env.example warns of ACCEPT_USER_ID_CLAIM.
  it(`is ${isLink ? 'accepted only' : 'refused'} where the claim userId is accepted too`, () =>
    isLink
      ? expectAccepted(withUserId, token, frontends[server].user.id)
      : expectRefused(withUserId, token, codeWithSecret));

  it('makes no user', async () => {
    for (const { url, sql } of [withKeys, withSecret]) {
      const reply = await createClient(url, token).call<Problem>('createTask', { body: { title: 'Smuggled' } });
      expect([reply.status, await sql`select id from users`]).toEqual([401, []]);
    }
  });
});

describe("Better Auth's access tokens", () => {
  it('are accepted beside all of these', async () => {
    await expectAccepted(withKeys, await frontends.keys.user.token(), frontends.keys.user.id);
    await expectAccepted(withSecret, await frontends.jwt.user.token(), frontends.jwt.user.id);
  });

  it('are refused in words to act on where the service is set for the other set-up', async () => {
    await expectRefused(withKeys, await frontends.jwt.user.token(), 'WRONG_ALGORITHM');
    await expectRefused(withSecret, await frontends.keys.user.token(), 'WRONG_ALGORITHM');
  });

  it('verify no e-mail address at Better Auth, though signed with the secret that its links are signed with', async () => {
    const { betterAuth, user } = frontends.compact;
    const verify = async (token: string) => {
      await user.fetch(`/api/auth/verify-email?token=${token}`);
      return ((await (await user.fetch('/api/auth/get-session?disableCookieCache=true')).json()) as Session).user
        .emailVerified;
    };
    expect(await verify(await user.token())).toBe(false);
    expect(await verify(await emailed({ betterAuth, user }))).toBe(true);
  });
});
interface Session {
  readonly user: { readonly emailVerified: boolean };
}
