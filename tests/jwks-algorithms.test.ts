import { createHmac } from 'node:crypto';
import { type KeyServer, startKeyServer } from './support/key-server';
import { startService, type TestService } from './support/service';
import { type Algorithm, createKey } from './support/signing-key';
import { expectAccepted, expectRefused } from './support/verdicts';

// Which tokens a key of a published set can verify. What a token may say of its key is in jwks-headers.test.ts.

const accepted = (['EdDSA', 'ES256', 'ES512', 'RS256', 'PS256'] as Algorithm[]).map((algorithm) => ({
  algorithm,
  key: createKey(algorithm),
}));
const keyOf = (wanted: Algorithm) => accepted.find(({ algorithm }) => algorithm === wanted)!.key;
const others = (['RS384', 'ES384'] as Algorithm[]).map((algorithm) => ({ algorithm, key: createKey(algorithm) }));
const alice = { sub: 'alice' };

const opened: TestService[] = [];
afterAll(() => Promise.all(opened.map((service) => service.close())));
async function serviceFor({ url }: KeyServer): Promise<TestService> {
  const service = await startService({ keySet: { url } });
  opened.push(service);
  return service;
}
/** A service whose key server publishes these. */
const trusting = async (...keys: { jwk: object }[]) => serviceFor(await startKeyServer(...keys));

describe('a set with a key of every kind', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await trusting(...[...accepted, ...others].map(({ key }) => key));
  });

  it.each(accepted)('200 for $algorithm', async ({ key }) => {
    await expectAccepted(service, key.token(alice));
    await expectAccepted(service, key.token(alice, { typ: 'JWT' }));
  });

  it.each(accepted)('401 for $algorithm by another key of that name', async ({ algorithm, key }) => {
    await expectRefused(service, createKey(algorithm, { kid: key.kid }).token(alice));
  });

  it.each(accepted)('401 for $algorithm with another payload, or without its signature', async ({ key }) => {
    const [header, payload, signature] = key.token(alice).split('.');
    const other = key.token({ sub: 'mallory' }).split('.')[1];
    await expectRefused(service, `${header}.${other}.${signature}`);
    await expectRefused(service, `${header}.${payload}.`);
  });

  it.each(others)('401 for $algorithm, though its key is published', async ({ key }) => {
    await expectRefused(service, key.token(alice), 'WRONG_ALGORITHM');
  });

  it.each([
    ['RS256', 'PS256'],
    ['PS256', 'RS256'],
  ] as const)('401 for the key of %s used with %s', async (own, used) => {
    const { kid } = keyOf(own);
    await expectRefused(service, createKey(used, { kid, like: keyOf(own) }).token(alice));
  });

  it('401 for the name of a key with the algorithm of another', async () => {
    await expectRefused(service, keyOf('ES256').token(alice, { kid: keyOf('EdDSA').kid }));
    await expectRefused(service, keyOf('EdDSA').token(alice, { alg: 'ES256' }));
  });

  it.each(['none', 'None', 'NONE', 'nOnE'])('401 for %s, whatever stands in for the signature', async (alg) => {
    const [header, payload, signature] = keyOf('EdDSA').token(alice, { alg }).split('.');
    for (const end of ['', signature]) await expectRefused(service, `${header}.${payload}.${end}`, 'WRONG_ALGORITHM');
  });

  it.each([
    ...['{}', '{"alg":null}', '{"alg":256}', '{"alg":["EdDSA"]}', '{"alg":"eddsa"}', '{"alg":"EdDSA "}'],
    ...['{"alg":"__proto__"}', '{"alg":"constructor"}', '{"__proto__":{"alg":"EdDSA"}}'],
    '{"alg":"EdDSA","alg":"none"}',
  ])('401 for the header %s', (header) =>
    expectRefused(service, keyOf('EdDSA').forge(header, '{"sub":"alice","exp":9999999999}'), 'WRONG_ALGORITHM'),
  );
});

describe('a public key used as a secret', () => {
  const rsa = keyOf('RS256');
  const { publicKey, jwk } = rsa;
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  const secrets: [string, string | Buffer][] = [
    ['in PEM', pem],
    ['in PEM, without the last line break', String(pem).trim()],
    ['in the PEM of PKCS#1', publicKey.export({ type: 'pkcs1', format: 'pem' })],
    ['in DER', publicKey.export({ type: 'spki', format: 'der' })],
    ['as published', JSON.stringify(jwk)],
    ['as its modulus, in text', jwk.n!],
    ['as its modulus, in bytes', Buffer.from(jwk.n!, 'base64url')],
    ['as nothing', ''],
  ];
  let service: TestService;
  beforeAll(async () => {
    service = await trusting(rsa);
  });

  it.each(secrets)('401 %s, with HS256', async (_, secret) => {
    const [header, payload] = rsa.token(alice, { alg: 'HS256' }).split('.');
    const signature = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
    await expectRefused(service, `${header}.${payload}.${signature}`, 'WRONG_ALGORITHM');
  });
});

describe('a set with a key that no set should have', () => {
  it('a secret verifies nothing, and the keys beside it do', async () => {
    const [good, kid] = [keyOf('EdDSA'), 'shared'];
    const k = Buffer.alloc(32, 7);
    const jwk = { kty: 'oct', k: k.toString('base64url'), kid, alg: 'HS256', use: 'sig' };
    const service = await trusting({ jwk }, { jwk: { ...jwk, alg: 'EdDSA' } }, good);
    const [header, payload] = good.token(alice, { alg: 'HS256', kid }).split('.');
    const signature = createHmac('sha256', k).update(`${header}.${payload}`).digest('base64url');
    await expectRefused(service, `${header}.${payload}.${signature}`, 'WRONG_ALGORITHM');
    await expectRefused(service, good.token(alice, { kid }));
    await expectAccepted(service, good.token(alice));
  });

  it('a private key, which everybody could sign with, verifies nothing and is not in the log', async () => {
    const careless = createKey('ES256');
    const good = keyOf('ES256');
    const service = await trusting({ jwk: careless.privateJwk }, good);
    await expectRefused(service, careless.token(alice));
    await expectAccepted(service, good.token(alice));
    expect(JSON.stringify(service.logLines)).toContain(good.kid);
    for (const material of [careless.privateJwk.d!, careless.jwk.x!, good.jwk.x!]) {
      expect(JSON.stringify(service.logLines)).not.toContain(material);
    }
  });

  it.each([
    ['for encryption', { use: 'enc' }],
    ['for signing only', { key_ops: ['sign'] }],
    ['on another curve', { crv: 'P-521' }],
    ['without its coordinates', { x: undefined, y: undefined }],
    ['of another type', { kty: '__proto__' }],
  ])('a key %s verifies nothing', async (_, change) => {
    const key = createKey('ES256');
    const service = await trusting({ jwk: { ...key.jwk, ...change } });
    await expectRefused(service, key.token(alice));
  });
});

describe('a key without', () => {
  it('an algorithm verifies each that fits its type', async () => {
    const key = createKey('RS256');
    const service = await trusting({ jwk: { ...key.jwk, alg: undefined } });
    await expectAccepted(service, key.token(alice));
    await expectAccepted(service, createKey('PS256', { kid: key.kid, like: key }).token(alice));
    await expectRefused(service, createKey('RS384', { kid: key.kid, like: key }).token(alice), 'WRONG_ALGORITHM');
    await expectRefused(service, keyOf('ES256').token(alice, { kid: key.kid }));
  });

  it('a name verifies what names none', async () => {
    const key = createKey('EdDSA');
    const service = await trusting({ jwk: { ...key.jwk, kid: undefined } });
    await expectAccepted(service, key.token(alice, { kid: undefined }));
    await expectRefused(service, key.token(alice));
  });
});

describe('a token that names no key', () => {
  const [first, second] = [createKey('ES256'), createKey('ES256')];
  const nameless = first.token(alice, { kid: undefined });

  it('200 where one key fits', async () => {
    await expectAccepted(await trusting(first, keyOf('EdDSA')), nameless);
  });

  // OpenID Connect Core, section 10.1: where a set has several keys, tokens have to name theirs.
  it('401 where several fit', async () => {
    await expectRefused(await trusting(first, second), nameless);
  });
});
