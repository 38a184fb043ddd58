import {
  Client,
  type OAuthClientProvider,
  StreamableHTTPClientTransport,
  UnauthorizedError,
} from '@modelcontextprotocol/client';
import { type Agent, agentOf, newest } from '../../support/mcp';
import type { BetterAuth } from './better-auth';

export const callback = 'http://127.0.0.1:33418/callback';

/** Where the agent describes itself for Better Auth, and the description (OAuth Client ID Metadata Document). */
export const agentAddress = 'https://agent.example.com/client.json';
export const agentDescription = {
  ...{ client_id: agentAddress, client_name: 'An agent', redirect_uris: [callback], application_type: 'native' },
  ...{ grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'] },
  token_endpoint_auth_method: 'none',
};

type Kept<Method extends keyof OAuthClientProvider> = Parameters<
  Extract<OAuthClientProvider[Method], (...values: never) => unknown>
>[0];

/** What Better Auth calls an agent that it knows. */
export type KnownClient = Kept<'saveClientInformation'>;

/** An agent with the official client, which keeps what OAuth has it keep. */
export class NewAgent {
  private client: KnownClient | undefined;
  private discovered?: Kept<'saveDiscoveryState'>;
  private verifier = '';
  tokens?: Kept<'saveTokens'>;
  /** Where it sends the browser of its user. */
  signInAt: URL | undefined;
  private transport?: StreamableHTTPClientTransport;

  /** @param address of /mcp: all that the agent knows @param client unless Better Auth knows the agent already */
  constructor(
    private readonly address: string,
    client?: KnownClient,
  ) {
    this.client = client;
  }

  private readonly provider: OAuthClientProvider = {
    redirectUrl: callback,
    clientMetadataUrl: agentAddress,
    clientMetadata: agentDescription as OAuthClientProvider['clientMetadata'],
    clientInformation: () => this.client,
    saveClientInformation: (client) => {
      this.client = client;
    },
    tokens: () => this.tokens,
    saveTokens: (tokens) => {
      this.tokens = tokens;
    },
    codeVerifier: () => this.verifier,
    saveCodeVerifier: (verifier) => {
      this.verifier = verifier;
    },
    discoveryState: () => this.discovered,
    saveDiscoveryState: (state) => {
      this.discovered = state;
    },
    redirectToAuthorization: (address) => {
      this.signInAt = address;
    },
  };

  /** @throws UnauthorizedError when the user has to sign in first, at `signInAt` */
  async connect(): Promise<Agent> {
    this.transport = new StreamableHTTPClientTransport(new URL(this.address), { authProvider: this.provider });
    const options = { versionNegotiation: { mode: { pin: newest } } };
    const client = new Client({ name: 'agent', version: '1.0.0' }, options);
    await client.connect(this.transport);
    return agentOf(client);
  }

  /** The browser comes back from Better Auth. */
  async comeBack({ searchParams }: URL): Promise<void> {
    await this.transport!.finishAuth(searchParams);
  }
}

/** Connects an agent whose user signs in, and agrees to some scopes or to all. */
export async function connectSignedIn(agent: NewAgent, betterAuth: BetterAuth, email: string, scope?: string) {
  await expect(agent.connect()).rejects.toThrow(UnauthorizedError);
  await agent.comeBack(await agree(betterAuth, agent.signInAt!, email, scope));
  return agent.connect();
}

/** What a user does in a browser: signs in, and agrees. @returns where the browser is sent then */
export async function agree({ url }: BetterAuth, address: URL, email: string, scope?: string): Promise<URL> {
  let cookies = '';
  async function open(path: string, body?: object): Promise<URL> {
    const headers = { 'Content-Type': 'application/json', Origin: url, Cookie: cookies };
    const init = body && { method: 'POST', body: JSON.stringify(body) };
    const reply = await fetch(url + path, { headers, redirect: 'manual', ...init });
    const set = reply.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
    if (set.length > 0) cookies = set.join('; ');
    const { url: next } = (await reply.json()) as { readonly url: string };
    return new URL(next, url);
  }
  const signIn = await open(address.pathname + address.search);
  const oauth_query = signIn.search.slice(1);
  const consent = await open('/api/auth/sign-in/email', { email, password: 'password123', oauth_query });
  expect([signIn.pathname, consent.pathname]).toEqual(['/sign-in', '/consent']);
  const accepted = { accept: true, oauth_query: consent.search.slice(1), ...(scope !== undefined && { scope }) };
  return open('/api/auth/oauth2/consent', accepted);
}
