import {
  checkResourceAllowed,
  discoverOAuthProtectedResourceMetadata,
  extractWWWAuthenticateParams,
} from '@modelcontextprotocol/client';
import { parseSettings } from '../src/settings/config';
import type { Problem } from './support/client';
import { startKeyServer } from './support/key-server';
import { startProxy } from './support/proxy';
import { startService, type TestService } from './support/service';
import { createKey } from './support/signing-key';
import { signToken } from './support/tokens';

// How a client that has no token yet finds out where its user gets one: RFC 9728, by what the protocol's official client makes of it.

const publicUrl = 'https://api.example.com/taskflow';
const authorizationServer = 'https://app.example.com/api/auth';
const wellKnown = '/.well-known/oauth-protected-resource';
const key = createKey('EdDSA');
const services: TestService[] = [];
/** What tokens have to be with these settings. */
function rulesOf(variables: Record<string, string>) {
  const { audiences, agentAudiences, ownAddresses, issuers } = parseSettings(variables);
  return { audiences, agentAudiences, ownAddresses, issuers };
}
const tokens = rulesOf({
  ...{ AUTH_MODE: 'jwks', BETTER_AUTH_URL: 'https://app.example.com', PUBLIC_URL: publicUrl },
});
let service: TestService;
let plain: TestService;
beforeAll(async () => {
  const { url } = await startKeyServer(key);
  service = await startService({ publicUrl, authorizationServer, keySet: { url }, tokens });
  plain = await startService({ publicUrl });
  services.push(service, plain);
});
afterAll(() => Promise.all(services.map((each) => each.close())));

/** Sends a call of a tool, or asks for tasks. */
const send = (path: '/mcp' | '/api/tasks', token?: string, tool = 'list_tasks', { url } = service) => {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: tool, arguments: {} } };
  return fetch(url + path, {
    ...(path === '/mcp' && { method: 'POST', body: JSON.stringify(message) }),
    headers: {
      ...{ 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
  });
};
const challengeOf = async (reply: Promise<Response>) => (await reply).headers.get('www-authenticate')!;
const tokenFor = (aud: string | string[], claims: object = {}) =>
  key.token({ iss: authorizationServer, aud, sub: 'alice', ...claims });

describe.each([
  ['/api/tasks', publicUrl, wellKnown],
  ['/mcp', `${publicUrl}/mcp`, `${wellKnown}/mcp`],
] as const)('a client that has no token for %s', (path, resource, metadata) => {
  it('is told where the metadata are, and finds there who issues tokens for this resource', async () => {
    const { resourceMetadataUrl, error } = extractWWWAuthenticateParams(await send(path));
    if (!resourceMetadataUrl) throw new Error('There is no address of metadata.');
    expect([resourceMetadataUrl.href, error]).toEqual([`${publicUrl}${metadata}`, undefined]);
    // The proxy takes the prefix off.
    const proxied = await startProxy(service.url, { prefix: '/taskflow' });
    const found = await discoverOAuthProtectedResourceMetadata(resource, { resourceMetadataUrl }, (address, init) =>
      fetch(String(address).replace(publicUrl, proxied), init as RequestInit),
    );
    expect(found).toEqual({
      ...{ resource, authorization_servers: [authorizationServer], bearer_methods_supported: ['header'] },
      ...{ scopes_supported: ['tasks:read', 'tasks:write'] },
      ...{ resource_name: 'TaskFlow', resource_documentation: `${publicUrl}/docs` },
    });
    expect(checkResourceAllowed({ requestedResource: resource, configuredResource: found.resource })).toBe(true);
    // Where a client looks that only has the resource's address.
    const inserted = await fetch(`${service.url}${wellKnown}${new URL(resource).pathname}`);
    expect([inserted.status, await inserted.json()]).toEqual([200, found]);
  });

  it('is told so with each 401, beside what is wrong with the token', async () => {
    const stale = await challengeOf(send(path, tokenFor(resource, { exp: 1 })));
    expect(stale).toBe(
      `Bearer error="invalid_token", error_description="Token has expired", resource_metadata="${publicUrl}${metadata}"`,
    );
    const elsewhere = await send(path, tokenFor('https://other.example.com/mcp'));
    expect([elsewhere.status, ((await elsewhere.json()) as Problem).code]).toEqual([401, 'WRONG_AUDIENCE']);
  });

  it('gets in with a token for either address, and is told which scope it lacks', async () => {
    for (const audience of [publicUrl, `${publicUrl}/mcp`, `${publicUrl}/`, `${publicUrl}/mcp/`])
      expect((await send(path, tokenFor(audience, { scope: 'openid tasks:read' }))).status).toBe(200);
    const refused = await send(path, tokenFor(resource, { scope: 'openid tasks:write' }));
    expect(refused.status).toBe(403);
    expect(refused.headers.get('www-authenticate')).toBe(
      `Bearer error="insufficient_scope", scope="tasks:read", resource_metadata="${publicUrl}${metadata}"`,
    );
    const { scope, error } = extractWWWAuthenticateParams(refused);
    expect([scope, error]).toEqual(['tasks:read', 'insufficient_scope']);
  });
});

it('a shared secret has no authorization server: there are no metadata, and refusals are as they were', async () => {
  for (const path of [wellKnown, `${wellKnown}/mcp`]) expect((await fetch(plain.url + path)).status).toBe(404);
  expect(await challengeOf(send('/api/tasks', undefined, '', plain))).toBe('Bearer');
  const late = await challengeOf(send('/mcp', signToken({ sub: 'alice', exp: 1 }), '', plain));
  expect(late).toBe('Bearer error="invalid_token", error_description="Token has expired"');
});

it('the metadata are for GET and HEAD, and for pages that may call the service', async () => {
  const head = await fetch(service.url + wellKnown, { method: 'HEAD', headers: { Origin: 'http://localhost:3000' } });
  expect([head.status, head.headers.get('access-control-allow-origin')]).toEqual([200, 'http://localhost:3000']);
  expect(head.headers.get('content-type')).toMatch(/^application\/json/);
  expect((await fetch(service.url + wellKnown, { method: 'POST' })).status).toBe(404);
  expect((await fetch(`${service.url}${wellKnown}/mcp/`)).status).toBe(404);
});

it('a token for its issuer, which a frontend sends, is for the API and not for agents', async () => {
  const token = tokenFor('https://app.example.com');
  expect((await send('/api/tasks', token)).status).toBe(200);
  const refused = await send('/mcp', token);
  expect([refused.status, await refused.json()]).toEqual([
    401,
    expect.objectContaining({ code: 'WRONG_AUDIENCE', detail: expect.stringContaining(`is ${publicUrl} or `) }),
  ]);
  expect(refused.headers.get('www-authenticate')).toContain(`resource_metadata="${publicUrl}${wellKnown}/mcp"`);
  const both = tokenFor(['https://app.example.com', `${publicUrl}/mcp`]);
  expect((await send('/mcp', both)).status).toBe(200);
});

it.each<[settings: Record<string, string>, aud: string | undefined, api: number, agents: number]>([
  [{}, 'https://app.example.com', 200, 200],
  [{ PUBLIC_URL: publicUrl }, undefined, 200, 200],
  [{ PUBLIC_URL: publicUrl }, `${publicUrl}/`, 200, 200],
  [{ PUBLIC_URL: publicUrl }, 'https://app.example.com', 200, 401],
  [{ PUBLIC_URL: publicUrl, JWT_AUDIENCE: 'tasks' }, 'tasks', 200, 200],
  [{ PUBLIC_URL: publicUrl, JWT_AUDIENCE: 'tasks' }, `${publicUrl}/mcp`, 200, 200],
  [{ PUBLIC_URL: publicUrl, JWT_AUDIENCE: 'tasks' }, 'https://app.example.com', 401, 401],
  [{ PUBLIC_URL: publicUrl, JWT_AUDIENCE: 'tasks' }, undefined, 401, 401],
])(
  'with a secret and %j, a token for %s gets %i from the API, and %i as an agent',
  async (settings, aud, api, agents) => {
    const other = await startService({ databaseUrl: plain.databaseUrl, publicUrl, tokens: rulesOf(settings) });
    services.push(other);
    const token = signToken({ sub: 'alice', ...(aud !== undefined && { aud }) });
    const statuses = [await send('/api/tasks', token, '', other), await send('/mcp', token, 'list_tasks', other)];
    expect(statuses.map(({ status }) => status)).toEqual([api, agents]);
  },
);

it('an agent is told what is missing where the service does not know for whom tokens have to be', async () => {
  const tokens = rulesOf({ AUTH_MODE: 'jwks', BETTER_AUTH_URL: 'https://app.example.com' });
  const { url } = await startKeyServer(key);
  const other = await startService({ databaseUrl: plain.databaseUrl, keySet: { url }, tokens });
  services.push(other);
  const reply = await send('/mcp', tokenFor('https://app.example.com'), 'list_tasks', other);
  expect([reply.status, ((await reply.json()) as Problem).detail]).toEqual([
    401,
    expect.stringContaining('PUBLIC_URL'),
  ]);
});

describe('PUBLIC_URL', () => {
  const jwks = { AUTH_MODE: 'jwks', BETTER_AUTH_URL: 'https://app.example.com' };
  const app = 'https://app.example.com';
  const own = [publicUrl, `${publicUrl}/mcp`];
  const inSecretMode = (audience: string | undefined, address: string | undefined) =>
    ({ JWT_AUDIENCE: audience, PUBLIC_URL: address }) as const;
  it.each<[mode: string, settings: Record<string, string | undefined>, api: object, agents: object | undefined]>([
    ['published keys', { ...jwks, PUBLIC_URL: publicUrl }, [app, ...own], own],
    ['published keys and no address', jwks, [app], []],
    ['an audience', { ...jwks, JWT_AUDIENCE: 'tasks', PUBLIC_URL: publicUrl }, ['tasks', ...own], ['tasks', ...own]],
    ['the audience of frontends', { ...jwks, JWT_AUDIENCE: app }, [app], [app]],
    ['a secret', {}, [], undefined],
    ['a secret and an address', inSecretMode(undefined, publicUrl), [], own],
    ['a secret and an audience', inSecretMode('tasks', undefined), ['tasks'], ['tasks']],
    ['a slash at the end', { ...jwks, PUBLIC_URL: `${publicUrl}/` }, [app, ...own], own],
    ['all of them', inSecretMode('tasks', publicUrl), ['tasks', ...own], ['tasks', ...own]],
  ])('with %s: says for whom tokens have to be', (_, variables, api, agents) => {
    expect(parseSettings(variables)).toMatchObject({ audiences: api });
    expect(parseSettings(variables).agentAudiences).toEqual(agents);
  });

  it.each([
    ['https://idp.example.com/realms/a', 'https://idp.example.com/realms/a'],
    ['me, https://idp.example.com', 'https://idp.example.com'],
    ['me', undefined],
  ])('JWT_ISSUER=%s: the authorization server is %s', (JWT_ISSUER, expected) => {
    expect(parseSettings({ ...jwks, JWT_ISSUER }).authorizationServer).toBe(expected);
  });
});
