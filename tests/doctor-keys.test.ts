import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { examine, line } from './support/doctor';
import { type Behaviour, startKeyServer } from './support/key-server';
import { createKey } from './support/signing-key';

const good = createKey('EdDSA', { kid: 'good' });
const jwks = { AUTH_MODE: 'jwks', BETTER_AUTH_URL: 'https://app.example.com' };
const sendJson = (response: ServerResponse, document: unknown) => void response.end(JSON.stringify(document));
const about = (JWKS_URL: string, more = {}) => examine({ ...jwks, JWKS_URL, ...more });

async function published(...keys: JsonWebKey[]) {
  const server = await startKeyServer(...keys.map((jwk) => ({ jwk })));
  return about(server.url);
}

describe('keys that do not come', () => {
  const page: Behaviour = (response) => void response.setHeader('Content-Type', 'text/html').end('<!doctype html>');
  const redirect: Behaviour = (response) =>
    void response.writeHead(308, { Location: '/elsewhere?token=hunter2' }).end();
  it.each<[string, Behaviour, string]>([
    [
      '404',
      (response) => void response.writeHead(404).end(),
      'wrong   There are no keys at http.*/jwks: it answers 404',
    ],
    [
      '500',
      (response) => void response.writeHead(500).end(),
      'wrong   There are no keys at http.*/jwks: it answers 500',
    ],
    ['a page', page, 'wrong   http.*/jwks answers with a page \\(HTML\\)'],
    ['no JSON', (response) => void response.end('keys'), 'wrong   http.*/jwks answers with something that is not JSON'],
    ['another document', (response) => sendJson(response, { ok: true }), 'wrong   http.* is no set of keys'],
    ['null', (response) => sendJson(response, null), 'wrong   http.* is no set of keys'],
    ['no keys', (response) => sendJson(response, { keys: [] }), 'wrong   The set of keys at http.*/jwks is empty'],
    ['a redirect', redirect, 'wrong   http.*/jwks redirects to http\\S+/elsewhere, which is not followed'],
    [
      'a connection that is cut',
      (response) => void response.destroy(),
      'wrong   The keys at http.*/jwks cannot be fetched',
    ],
    ['silence', () => {}, 'wrong   The keys at http.*/jwks do not come within 5 seconds'],
  ])('%s', async (_, behaviour, sentence) => {
    const server = await startKeyServer(good);
    server.behave(behaviour);
    const output = await about(server.url);
    expect(output).toMatch(line(sentence));
    expect(output).toMatch(new RegExp(`${sentence}.*\n {10}fix: \\S`));
    expect(output).not.toContain('hunter2');
  });

  it('nobody listens, there is no such host, and a password in the address', async () => {
    const server = await startKeyServer();
    await server.stop();
    expect(await about(server.url)).toMatch(line('wrong   Nothing listens where the keys should be'));
    expect(await about('http://nowhere.invalid/jwks')).toMatch(line('wrong   There is no host nowhere.invalid'));
    const withPassword = await about(server.url.replace('//', '//user:hunter2@'));
    expect(withPassword).toMatch(line('wrong   JWKS_URL has a user or a password'));
    expect(withPassword).not.toContain('hunter2');
  });
});

describe('published keys', () => {
  it('are listed with the algorithms that they are good for', async () => {
    const { alg: _, ...anyRsa } = createKey('RS256', { kid: 'rsa' }).jwk;
    const output = await published(good.jwk, createKey('ES256', { kid: 'curve' }).jwk, anyRsa);
    expect(output).toMatch(
      line('ok      .*key "good" \\(EdDSA\\); key "curve" \\(ES256\\); key "rsa" \\(RS256, PS256\\)\\.'),
    );
    expect(output).not.toMatch(/^ {2}look/m);
  });

  it('are of no use with another algorithm, for encryption, or when they are short', async () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });
    const output = await published(
      createKey('ES384', { kid: 'other' }).jwk,
      { ...createKey('RS256', { kid: 'encrypts' }).jwk, use: 'enc' },
      { ...short, kid: 'short' },
    );
    for (const kid of ['other', 'encrypts', 'short']) expect(output).toMatch(line(`look    Key "${kid}" .* of no use`));
    expect(output).toMatch(line('wrong   None of the keys'));
  });

  it('are not private, nor secrets', async () => {
    const secret = Buffer.from('a secret in a set of keys, for all').toString('base64url');
    const { privateJwk } = createKey('EdDSA', { kid: 'whole' });
    const output = await published(good.jwk, privateJwk, { kty: 'oct', k: secret, kid: 'shared', alg: 'HS256' });
    expect(output).toMatch(line('wrong   Key "whole" is published with its private half'));
    expect(output).toMatch(line('wrong   Key "shared" is a shared secret'));
    expect(output).toMatch(line('ok      The keys at .*key "good"'));
    for (const hidden of [secret, privateJwk.d!]) expect(output).not.toContain(hidden);
  });

  it('come by TLS in production, unless they are on this machine', async () => {
    const server = await startKeyServer(good);
    const production = { ENVIRONMENT: 'production', CORS_ORIGINS: 'https://app.example.com' };
    expect(await about(server.url, production)).not.toMatch(/without TLS/);
    // Another name for this machine, which the doctor cannot know to be one.
    const elsewhere = server.url.replace('127.0.0.1', '0.0.0.0');
    expect(await about(elsewhere, production)).toMatch(line('look    The keys come from .* without TLS'));
  });

  it('cannot act on the terminal', async () => {
    const output = await published({ ...good.jwk, kid: 'k\u001b[2J\u202ek' });
    expect(output).toMatch(/key "k\\u001b\[2J\\u202ek" \(EdDSA\)/);
  });
});

describe('the clock', () => {
  const at = (seconds: number, age?: number) => (response: ServerResponse) => {
    response.setHeader('Date', new Date(Date.now() + seconds * 1000).toUTCString());
    if (age !== undefined) response.setHeader('Age', age);
    sendJson(response, { keys: [good.jwk] });
  };
  it.each([
    ['agrees', at(0), 'ok      Our clock'],
    [
      'is 20 seconds behind',
      at(20),
      'look    The clock .* is (19|20|21) seconds ahead of ours; the service allows for 30',
    ],
    ['is a minute ahead', at(-60), 'wrong   The clock .* is (59|60|61) seconds behind ours: beyond the 30 seconds'],
    ['agrees, and a cache between keeps the answer of a minute ago', at(-60, 60), 'ok      Our clock'],
  ])('%s', async (_, behaviour, sentence) => {
    const server = await startKeyServer();
    server.behave(behaviour);
    expect(await about(server.url)).toMatch(line(sentence));
  });
});
