import { createPublicKey, generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, type Problem } from './support/client';
import { secret, startService, type TestService } from './support/service';
import { forgeToken, signToken } from './support/tokens';
import { expectRefused } from './support/verdicts';

// Forged tokens. The service here has a database that cannot be reached, so that one statement for a refused token would make
// its 401 a 503. token-claims.test.ts and authorization-header.test.ts have the rest.

const inPem = ({ publicKey, privateKey }: KeyPairKeyObjectResult) => ({
  publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
});
const rsa = inPem(generateKeyPairSync('rsa', { modulusLength: 2048 }));
const elliptic = inPem(generateKeyPairSync('ec', { namedCurve: 'P-256' }));
const unreachable = 'postgresql://nobody:secret@127.0.0.1:1/nowhere?sslmode=disable';
const claims = JSON.stringify({ sub: 'alice', exp: Math.floor(Date.now() / 1000) + 3600 });
const encode = (text: string) => Buffer.from(text).toString('base64url');
const valid = signToken({ sub: 'alice' });
const [header = '', payload = '', signature = ''] = valid.split('.');

let service: TestService;
let keyServer: Server;
let keyServerUrl: string;
let keyServerCalls = 0;
beforeAll(async () => {
  service = await startService({ databaseUrl: unreachable });
  keyServer = createServer((_, response) => {
    keyServerCalls += 1;
    response.end(JSON.stringify({ keys: [{ ...createPublicKey(rsa.publicKey).export({ format: 'jwk' }), kid: '1' }] }));
  });
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve));
  keyServerUrl = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/keys`;
});
afterAll(() => Promise.all([service.close(), new Promise((resolve) => keyServer.close(resolve))]));

const send = (token: string) => createClient(service.url).call<Problem>('getCurrentUser', { token });

it('503 for a valid token, because a statement follows', async () => {
  expect((await send(valid)).status).toBe(503);
});

describe('an algorithm other than HS256', () => {
  it.each(['none', 'None', 'NONE', 'nOnE'])('401 for %s, whatever stands in for the signature', async (alg) => {
    const head = JSON.stringify({ alg });
    await expectRefused(service, `${encode(head)}.${encode(claims)}.`, 'WRONG_ALGORITHM');
    await expectRefused(service, `${encode(head)}.${encode(claims)}`, 'NOT_A_JWT');
    await expectRefused(service, `${encode(head)}.${encode(claims)}.${signature}`, 'WRONG_ALGORITHM');
    await expectRefused(service, forgeToken(head, claims), 'WRONG_ALGORITHM');
  });

  it.each(['HS384', 'HS512'] as const)('401 for %s with the right secret', async (algorithm) => {
    await expectRefused(service, signToken({ sub: 'alice' }, secret, { algorithm }), 'WRONG_ALGORITHM');
  });

  it.each([
    ['RS256', rsa],
    ['PS256', rsa],
    ['ES256', elliptic],
  ] as const)('401 for %s, also where its public key is the secret', async (algorithm, { publicKey, privateKey }) => {
    const token = signToken({ sub: 'alice' }, privateKey, { algorithm });
    await expectRefused(service, token, 'WRONG_ALGORITHM');
    const careless = await startService({ databaseUrl: unreachable, tokens: { secret: publicKey } });
    await expectRefused(careless, token, 'WRONG_ALGORITHM').finally(() => careless.close());
  });

  it('401 for HS256 with a public key as the secret', async () => {
    await expectRefused(service, forgeToken('{"alg":"HS256"}', claims, rsa.publicKey));
  });

  it.each([
    ...['{}', '{"alg":""}', '{"alg":null}', '{"alg":256}', '{"alg":["HS256"]}', '{"alg":"hs256"}', '{"alg":"HS256 "}'],
    '{"alg":"<script>\\r\\nSet-Cookie: a=b"}',
  ])('401 for the header %s', (head) => expectRefused(service, forgeToken(head, claims), 'WRONG_ALGORITHM'));

  it.each(['null', '[]', '"HS256"', '{', ''])('401 for the header %s, which is no JSON object', (head) =>
    expectRefused(service, forgeToken(head, claims), 'NOT_A_JWT'),
  );
});

describe('a header that names a key', () => {
  const byRsa = (more: object) =>
    signToken({ sub: 'alice' }, rsa.privateKey, { algorithm: 'RS256', header: { alg: 'RS256', ...more } });
  const byHmac = (more: object, key: string) => forgeToken(JSON.stringify({ alg: 'HS256', ...more }), claims, key);

  it.each([
    ['kid as a path to an empty file', () => byHmac({ kid: '../../../../dev/null' }, ''), 'INVALID_TOKEN'],
    ['kid as a statement that yields a key', () => byHmac({ kid: "x' union select 'key' --" }, 'key'), 'INVALID_TOKEN'],
    ['kid as an address', () => byHmac({ kid: keyServerUrl }, 'key'), 'INVALID_TOKEN'],
    ['jku, signed by the key that is there', () => byRsa({ jku: keyServerUrl, kid: '1' }), 'WRONG_ALGORITHM'],
    ['x5u, signed by the key that is there', () => byRsa({ x5u: keyServerUrl, kid: '1' }), 'WRONG_ALGORITHM'],
    [
      'jwk, signed by it',
      () => byRsa({ jwk: createPublicKey(rsa.publicKey).export({ format: 'jwk' }) }),
      'WRONG_ALGORITHM',
    ],
    ['x5c, signed by it', () => byRsa({ x5c: [rsa.publicKey.replace(/-----.*?-----|\n/g, '')] }), 'WRONG_ALGORITHM'],
  ] as const)('401 for %s', async (_, forge, code) => {
    await expectRefused(service, forge(), code);
    expect(keyServerCalls).toBe(0);
  });

  it.each(['kid', 'jku', 'x5u'])('looks no key up for %s with the right secret either', async (name) => {
    await send(byHmac({ [name]: keyServerUrl }, secret));
    expect(keyServerCalls).toBe(0);
  });
});

describe('a token that was not made as an access token', () => {
  it.each(['better-auth.session-cache+jwt', 'refresh+jwt', 'JOSE', '', 5])('401 for the type %j', async (typ) => {
    await expectRefused(service, forgeToken(JSON.stringify({ alg: 'HS256', typ }), claims));
  });

  it.each(['JWT', 'jwt', 'at+jwt', 'application/at+jwt', undefined])('accepts the type %j', async (typ) => {
    expect((await send(forgeToken(JSON.stringify({ alg: 'HS256', typ }), claims))).status).toBe(503);
  });

  it.each([['exp'], ['b64'], ['a-new-extension'], []])('401 for critical extensions, here %j', async (...crit) => {
    await expectRefused(service, forgeToken(JSON.stringify({ alg: 'HS256', crit }), claims));
  });

  it('401 for the session token of Better Auth, a value and a signature', async () => {
    await expectRefused(service, `3mVbQ8sYcKpR0xJtW5nZ7hLdF2gA9eUi.${encode('signature')}`, 'NOT_A_JWT');
  });
});

describe('a token that was changed on its way', () => {
  const other = encode(JSON.stringify({ ...JSON.parse(claims), sub: 'mallory' }));

  it.each([
    ['another payload', `${header}.${other}.${signature}`],
    ['another header', `${encode('{"alg":"HS256","typ":"at+jwt"}')}.${payload}.${signature}`],
    ['a shorter signature', `${header}.${payload}.${signature.slice(0, -1)}`],
    ['a longer signature', `${header}.${payload}.${signature}A`],
    ['no signature', `${header}.${payload}.`],
  ])('401 for %s', (_, token) => expectRefused(service, token));

  it.each([
    ['one part', header],
    ['two parts', `${header}.${payload}`],
    ['four parts', `${valid}.${signature}`],
    ['five parts', `${valid}.${payload}.${signature}`],
    ['empty parts', '..'],
    ['dots alone', '....'],
    ['a character that base64url lacks', `${header}.${payload}.${signature.slice(0, -1)}!`],
  ])('401 for %s', (_, token) => expectRefused(service, token, 'NOT_A_JWT'));
});
