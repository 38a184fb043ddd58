import { request } from 'node:http';
import { operationTable } from '../generated/operations';
import { accountHandlers } from '../src/handlers/accounts';
import { createClient, type Problem } from './support/client';
import { startKeyServer } from './support/key-server';
import { startService, type TestService } from './support/service';
import { createKey } from './support/signing-key';

// With tokens of another issuer the service keeps no accounts. It answers their operations without reading a body or asking the database.

const unreachable = 'postgresql://nobody:secret@127.0.0.1:1/nowhere?sslmode=disable';
const operations = Object.keys(accountHandlers).map((name) => {
  const id = name as keyof typeof accountHandlers;
  return [id, operationTable[id].path] as const;
});
const key = createKey('EdDSA');

let service: TestService;
beforeAll(async () => {
  const { url } = await startKeyServer(key);
  service = await startService({ databaseUrl: unreachable, keySet: { url }, accounts: false });
});
afterAll(() => service.close());

describe.each(operations)('%s, switched off', (operationId, path) => {
  const json = { 'Content-Type': 'application/json' };
  const bodies: [string, RequestInit][] = [
    ['a right body', { headers: json, body: '{"email":"alice@example.com","password":"password123"}' }],
    ['a malformed body', { headers: json, body: '{"email":' }],
    ['a body of the wrong type', { headers: { 'Content-Type': 'text/plain' }, body: 'alice' }],
    ['a compressed body', { headers: { ...json, 'Content-Encoding': 'gzip' }, body: 'x' }],
    ['a huge body', { headers: json, body: `"${'x'.repeat(2_000_000)}"` }],
    ['no body', {}],
  ];

  it.each(bodies)('404 for %s', async (_, init) => {
    const reply = await createClient(service.url).send('POST', path, init);
    expect([reply.status, reply.body.code]).toEqual([404, 'NOT_FOUND']);
    expect(reply.body.detail).toMatch(/keeps no accounts.*where its access tokens are issued/);
  });

  it('404 with a valid token, or with a wrong one', async () => {
    for (const token of [key.token({ sub: 'alice' }), 'x']) {
      expect((await createClient(service.url).call<Problem>(operationId, { token })).body.code).toBe('NOT_FOUND');
    }
  });

  it('404 while the body has not come', async () => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': '50' };
    const pending = request(service.url + path, { method: 'POST', headers });
    pending.on('error', () => {});
    const status = await new Promise((resolve) => {
      pending.on('response', (response) => resolve(response.statusCode));
      pending.flushHeaders();
    });
    pending.destroy();
    expect(status).toBe(404);
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('405 for %s', async (method) => {
    const reply = await createClient(service.url).send(method, path);
    expect([reply.status, reply.body.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(reply.headers.get('allow')).toContain('POST');
  });
});

it('accounts are served with a shared secret all the same', async () => {
  const own = await startService();
  const body = { email: 'alice@example.com', password: 'password123' };
  const reply = await createClient(own.url).call('signUp', { body });
  await own.close();
  expect(reply.status).toBe(201);
});
