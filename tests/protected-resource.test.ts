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
const { audiences, issuers } = parseSettings({
  ...{ AUTH_MODE: 'jwks', BETTER_AUTH_URL: 'https://app.example.com', PUBLIC_URL: publicUrl },
});
let service: TestService;
let plain: TestService;
beforeAll(async () => {
  const { url } = await startKeyServer(key);
  service = await startService({ publicUrl, authorizationServer, keySet: { url }, tokens: { audiences, issuers } });
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
const tokenFor = (aud: string, claims: object = {}) =>
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
    for (const audience of [publicUrl, `${publicUrl}/mcp`, 'https://app.example.com'])
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

describe('PUBLIC_URL', () => {
  const jwks = { AUTH_MODE: 'jwks', BETTER_AUTH_URL: 'https://app.example.com' };
  it('names the audiences of this service with published keys, beside others', () => {
    const own = [publicUrl, `${publicUrl}/mcp`];
    expect(audiences).toEqual(['https://app.example.com', ...own]);
    const given = parseSettings({ ...jwks, PUBLIC_URL: `${publicUrl}/`, JWT_AUDIENCE: 'tasks' });
    expect(given.audiences).toEqual(['tasks', ...own]);
    expect(parseSettings({ PUBLIC_URL: publicUrl }).audiences).toEqual([]);
  });

  it.each([
    ['https://idp.example.com/realms/a', 'https://idp.example.com/realms/a'],
    ['me, https://idp.example.com', 'https://idp.example.com'],
    ['me', undefined],
  ])('JWT_ISSUER=%s: the authorization server is %s', (JWT_ISSUER, expected) => {
    expect(parseSettings({ ...jwks, JWT_ISSUER }).authorizationServer).toBe(expected);
  });
});
