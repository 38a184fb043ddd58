import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CimdOptions } from '@better-auth/cimd';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNextJsHandler } from 'better-auth/next-js';
import { fromNodeHeaders, toNodeHandler } from 'better-auth/node';
import { bearer, type JwtOptions, jwt } from 'better-auth/plugins';
import { endpointsOf, takingTokens } from './better-auth-endpoints';

// A frontend's server, as a program. It serves the routes of examples/nextjs as Next.js would. Tests can read its requests at
// /requests, and its e-mails in its output.

/** What is different from the example, where a test needs what it does not turn on. */
export interface Variation {
  readonly jwt?: JwtOptions;
  readonly session?: NonNullable<BetterAuthOptions['session']>;
  /** Every feature and plugin that takes tokens from clients. */
  readonly tokens?: boolean;
  /** Signs users in for agents that use the task service. */
  readonly agents?: { readonly tasksUrl: string; readonly clients: Readonly<Record<string, object>> };
}
type ForAgents = (tasksUrl: string, options: CimdOptions) => NonNullable<BetterAuthOptions['plugins']>;
type Routes = Readonly<Record<string, (request: Request) => Promise<Response>>>;

const { VARIATION, PORT = '0', AUTH_MODE } = process.env;

async function main(): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(Number(PORT), 'localhost', resolve);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  // Better Auth reads it, as it does BETTER_AUTH_SECRET.
  process.env.BETTER_AUTH_URL = url;
  const { auth } = await import('#example/lib/auth.ts');
  const { forAgents } = await import('#example/lib/for-agents.ts');
  const changed = VARIATION && varied(auth.options, JSON.parse(VARIATION), forAgents);
  await (await getMigrations((changed || auth).options)).runMigrations();
  const all: Routes = changed ? toNextJsHandler(changed) : await import('#example/app/api/auth/[...all]/route.ts');
  // As in Next.js, a path that is spelt out comes before a catch-all. But it knows nothing of another set of keys.
  const token: Routes = changed && AUTH_MODE === 'jwks' ? all : await import('#example/app/api/auth/token/route.ts');
  const { accessToken } = await import('#example/lib/access-token.ts');

  const requests: string[] = [];
  server.on('request', async (request, response) => {
    const { pathname } = new URL(request.url!, url);
    const route = (pathname === '/api/auth/token' ? token : all)[request.method!];
    if (pathname === '/requests') return response.end(JSON.stringify(requests));
    if (pathname === '/endpoints') return response.end(JSON.stringify(endpointsOf((changed || auth).api)));
    requests.push(`${request.method} ${pathname}`);
    if (/^\/(api\/auth|\.well-known)\//.test(pathname) && route) return toNodeHandler(route)(request, response);
    if (pathname !== '/server-component') return response.writeHead(404).end();
    return response.end(String(await accessToken(fromNodeHeaders(request.headers))));
  });
  console.log(`ready at ${url}`);
}

function varied(options: BetterAuthOptions, variation: Variation, forAgents: ForAgents) {
  const sendVerificationEmail = async ({ token }: { token: string }) => console.log(`e-mail with ${token}`);
  return betterAuth({
    ...options,
    ...(variation.session && { session: variation.session }),
    plugins: [
      ...[bearer(), ...(variation.jwt ? [jwt(variation.jwt)] : (options.plugins ?? []))],
      ...(variation.agents ? agentPlugins(variation.agents, forAgents) : []),
    ],
    emailVerification: { sendVerificationEmail },
    ...(variation.tokens && takingTokens(sendVerificationEmail)),
  });
}

/** What clients publish of themselves at public addresses comes from the test. */
function agentPlugins({ tasksUrl, clients }: NonNullable<Variation['agents']>, forAgents: ForAgents) {
  const fetchClientMetadataResource: CimdOptions['fetchClientMetadataResource'] = (address) => {
    const client = clients[String(address instanceof Request ? address.url : address)];
    return client ? Response.json(client) : new Response(null, { status: 404 });
  };
  return forAgents(tasksUrl, { fetchClientMetadataResource });
}

void main();
