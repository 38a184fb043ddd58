import { parseSettings } from '../../../src/settings/config';
import { type RunningProcess, run } from '../../support/process';
import { createDatabase, startService, type TestService, type TestServiceOptions } from '../../support/service';

// Imported by test files: what a test has started ends with its file.
const services: TestService[] = [];
afterAll(() => Promise.all(services.map((service) => service.close())));

export interface BetterAuthOptions {
  /** AUTH_MODE, of the example and of the service. */
  readonly setUp: 'jwks' | 'secret';
  /** Changes the example's options; see better-auth-server.ts. */
  readonly variation?: object;
  readonly secret?: string;
  /** 0, the default, is any port that is free. */
  readonly port?: number;
}

export interface BetterAuth {
  readonly url: string;
  /** What docs/better-auth.md has the service's operator set for it. */
  readonly serviceSettings: Readonly<Record<string, string>>;
  /** Its database. A copy of the service's template, so that both can live in it. */
  readonly databaseUrl: string;
  /** What it has been asked, as in `GET /api/auth/jwks`. */
  requests(): Promise<readonly string[]>;
  /** @returns the token in the first e-mail that it sends */
  emailedToken(): Promise<string>;
  stop(): Promise<void>;
  /** Starts it where it was, on the same port and database. */
  restart(changes?: { readonly secret?: string }): Promise<void>;
}

export const defaultSecret = "the secret of the frontend's server, long enough";

/** What docs/better-auth.md has the service's operator set. */
export const serviceSettingsFor = (setUp: 'jwks' | 'secret', url: string, secret = defaultSecret) =>
  setUp === 'jwks' ? { AUTH_MODE: 'jwks', BETTER_AUTH_URL: url } : { BETTER_AUTH_SECRET: secret };

/** Starts a frontend's server with the real Better Auth, as a process of its own. */
export async function startBetterAuth(options: BetterAuthOptions): Promise<BetterAuth> {
  const databaseUrl = await createDatabase();
  let server: RunningProcess;
  async function start(port: number, secret = defaultSecret): Promise<string> {
    server = run('tests/example/support/better-auth-server.ts', [], {
      ...{ AUTH_MODE: options.setUp, PORT: String(port), DATABASE_URL: databaseUrl, BETTER_AUTH_SECRET: secret },
      ...(options.variation && { VARIATION: JSON.stringify(options.variation) }),
    });
    return (await server.until(/^ready at (.+)$/m))[1]!;
  }
  async function stop(): Promise<void> {
    server.child.kill('SIGKILL');
    await server.ended;
  }
  const url = await start(options.port ?? 0, options.secret);
  return {
    url,
    databaseUrl,
    serviceSettings: serviceSettingsFor(options.setUp, url, options.secret),
    requests: async () => (await fetch(`${url}/requests`)).json() as Promise<string[]>,
    emailedToken: async () => (await server.until(/^e-mail with (.+)$/m))[1]!,
    stop,
    async restart({ secret = options.secret } = {}) {
      await stop();
      await start(Number(new URL(url).port), secret);
    },
  };
}

/** The times of the published keys, in milliseconds. */
type KeyTimes = Omit<NonNullable<TestServiceOptions['keySet']>, 'url'>;

/** Starts the service with these settings, on Better Auth's database. @param times instead of those that an operator gets */
export async function startServiceFor(
  { url, databaseUrl, serviceSettings }: Pick<BetterAuth, 'url' | 'databaseUrl' | 'serviceSettings'>,
  changes: Readonly<Record<string, string>> = {},
  times: KeyTimes = {},
): Promise<TestService> {
  const { jwksUrl, accounts, issuers, audiences, agentAudiences, ownAddresses, ...settings } = parseSettings({
    ...serviceSettings,
    ...changes,
  });
  const { secret, previousSecret, acceptUserIdClaim } = settings;
  const service = await startService({
    ...{ databaseUrl, accounts, corsOrigins: [url] },
    ...(jwksUrl !== undefined && { keySet: { url: jwksUrl, ...times } }),
    tokens: {
      ...{ issuers, audiences, agentAudiences, ownAddresses, acceptUserIdClaim },
      ...(secret !== undefined && { secret }),
      ...(previousSecret !== undefined && { previousSecret }),
    },
  });
  services.push(service);
  return service;
}

/** A user of Better Auth, signed in. */
export interface SignedIn {
  readonly id: string;
  readonly email: string;
  /** Its cookies, by name, as a browser would send them back. */
  readonly cookies: ReadonlyMap<string, string>;
  /** The token of the session as the body of the reply names it. */
  readonly sessionToken: string;
  /** What its bearer plugin hands out, where there is one. */
  readonly bearerToken: string | null;
  /** @returns an access token, as a frontend gets it */
  token(): Promise<string>;
  /** A request with its cookies. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** Signs up by HTTP, as a page of the frontend does. */
export async function signUp({ url }: Pick<BetterAuth, 'url'>, email = 'alice@example.com'): Promise<SignedIn> {
  const headers = { 'Content-Type': 'application/json', Origin: url };
  const body = JSON.stringify({ name: 'Alice', email, password: 'password123' });
  const reply = await fetch(`${url}/api/auth/sign-up/email`, { method: 'POST', headers, body });
  if (!reply.ok) throw new Error(`Better Auth answered ${reply.status}: ${await reply.text()}`);
  const { token: sessionToken, user } = (await reply.json()) as { token: string; user: { id: string } };
  const pairs = reply.headers.getSetCookie().map((line) => line.split(';', 1)[0]!);
  const withCookies = (path: string, init: RequestInit = {}) =>
    fetch(url + path, { ...init, headers: { ...headers, Cookie: pairs.join('; ') } });
  return {
    ...{ id: user.id, email, sessionToken, fetch: withCookies },
    bearerToken: reply.headers.get('set-auth-token'),
    cookies: new Map(
      pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), decodeURIComponent(pair.slice(pair.indexOf('=') + 1))]),
    ),
    async token() {
      const answer = await withCookies('/api/auth/token');
      if (!answer.ok) throw new Error(`Better Auth gave no token but ${answer.status}: ${await answer.text()}`);
      return ((await answer.json()) as { token: string }).token;
    },
  };
}
