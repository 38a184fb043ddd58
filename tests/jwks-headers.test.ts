import { createClient, type Problem } from './support/client';
import { type KeyServer, startKeyServer } from './support/key-server';
import { startService, type TestService } from './support/service';
import { createKey } from './support/signing-key';
import { expectRefused } from './support/verdicts';

// What a token may say of its key, and what it may not. The service has a database that cannot be reached, so that one statement
// for a refused token would make its 401 a 503.

const unreachable = 'postgresql://nobody:secret@127.0.0.1:1/nowhere?sslmode=disable';
const own = createKey('RS256');
const attackers = createKey('RS256');
const alice = { sub: 'alice' };
const sent: string[] = [];

let keyServer: KeyServer;
let attackersServer: KeyServer;
let service: TestService;
beforeAll(async () => {
  [keyServer, attackersServer] = await Promise.all([startKeyServer(own), startKeyServer(attackers)]);
  service = await startService({ databaseUrl: unreachable, keySet: { url: keyServer.url } });
});
afterEach(() => expect(attackersServer.requests).toBe(0));
afterAll(async () => {
  await service.close();
  // Nothing of a token is in the log, and what was refused is no fault.
  const log = JSON.stringify(service.logLines);
  for (const token of sent) for (const part of token.split('.')) if (part) expect(log).not.toContain(part);
  expect(service.logLines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

const refused = (token: string, code?: 'NOT_A_JWT') => {
  sent.push(token);
  return expectRefused(service, token, code);
};
const codeFor = async (token: string) =>
  (await createClient(service.url).call<Problem>('getCurrentUser', { token })).body.code;

it('503 for a valid token, because a statement follows', async () => {
  expect(await codeFor(own.token(alice))).toBe('DATABASE_UNAVAILABLE');
});

describe('kid', () => {
  it.each([
    ['a path', '../../../../dev/null'],
    ['a path on disk', '/etc/passwd'],
    ['a statement', "x' union select 'key' --"],
    ['a shell command', '$(id)|id'],
    ['the name of a prototype', '__proto__'],
    ['the name of a constructor', 'constructor'],
    ['nothing', ''],
    ['null', null],
    ['a number', 1],
    ['true', true],
    ['an object', { kid: own.kid }],
    ['an array', [own.kid]],
    ['a name that only begins alike', `${own.kid}\u0000`],
    ['a name in upper case', own.kid.toUpperCase()],
    ['a name with a space', ` ${own.kid}`],
    ['6 kB', 'x'.repeat(4_000)],
    ['8 kB', 'x'.repeat(8_192)],
  ])('401 for %s', async (_, kid) => {
    await refused(attackers.token(alice, { kid }));
    await refused(own.token(alice, { kid }));
  });

  it('starts no fetch where it is no text', async () => {
    const { requests } = keyServer;
    const always = await startService({ databaseUrl: unreachable, keySet: { url: keyServer.url, coolDown: 1 } });
    try {
      for (const kid of [null, 1, true, {}, [own.kid]]) await expectRefused(always, own.token(alice, { kid }));
      // The service has its keys by now, which it has asked for once.
      await expectRefused(always, attackers.token(alice, { kid: own.kid }));
      expect(keyServer.requests).toBe(requests + 1);
    } finally {
      await always.close();
    }
  });

  it('401 for an address, which nobody asks', async () => {
    for (const kid of [attackersServer.url, `${keyServer.url}#${attackersServer.url}`]) {
      await refused(attackers.token(alice, { kid }));
    }
  });
});

describe('a key that a token brings along', () => {
  const certificate = attackers.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const brought: [string, () => object][] = [
    ['jku', () => ({ jku: attackersServer.url })],
    ['x5u', () => ({ x5u: attackersServer.url })],
    ['jwk', () => ({ jwk: attackers.jwk })],
    ['x5c', () => ({ x5c: [certificate] })],
    [
      'all of them',
      () => ({ jku: attackersServer.url, jwk: attackers.jwk, x5u: attackersServer.url, x5c: [certificate] }),
    ],
  ];

  it.each(brought)('401 for %s, under the own name, a known one or none', async (_, header) => {
    for (const kid of [attackers.kid, own.kid, undefined]) await refused(attackers.token(alice, { ...header(), kid }));
  });

  it.each(brought)('makes no difference for %s where the signature is right', async (_, header) => {
    expect(await codeFor(own.token(alice, header()))).toBe('DATABASE_UNAVAILABLE');
  });
});

describe('a header', () => {
  it.each([[['exp']], [['b64']], [['a-new-extension']], [[]], [null], ['exp'], [{}]])(
    '401 for critical extensions, here %j',
    (crit) => refused(own.token(alice, { crit, b64: true })),
  );

  it.each(['better-auth.session-cache+jwt', 'refresh+jwt', 'logout+jwt', 'JOSE', '', null, 5, ['JWT']])(
    '401 for the type %j',
    (typ) => refused(own.token(alice, { typ })),
  );

  it.each(['JWT', 'at+jwt', 'application/at+jwt'])('accepts the type %s', async (typ) => {
    expect(await codeFor(own.token(alice, { typ }))).toBe('DATABASE_UNAVAILABLE');
  });

  it('with members named after prototypes changes nothing', async () => {
    const header = `{"alg":"RS256","kid":"${own.kid}","__proto__":{"crit":["x"]},"constructor":{},"problem":{}}`;
    const payload =
      '{"sub":"alice","exp":9999999999,"__proto__":{"sub":"mallory"},"constructor":1,"problem":{"code":"X"}}';
    expect(await codeFor(own.forge(header, payload))).toBe('DATABASE_UNAVAILABLE');
    expect(await codeFor(own.forge(header, '{"__proto__":{"sub":"mallory","exp":9999999999}}'))).toBe('INVALID_TOKEN');
    expect(({} as Record<string, unknown>).crit).toBeUndefined();
  });
});

describe('the form', () => {
  const [header = '', payload = '', signature = ''] = own.token(alice).split('.');
  const padded = Buffer.from(signature, 'base64url').toString('base64');

  it.each([
    ['five parts', `${header}.${payload}.${signature}.${payload}.${signature}`],
    ['four parts', `${header}.${payload}.${signature}.`],
    ['two parts', `${header}.${payload}`],
    ['one part', signature],
    ['a session token of Better Auth', `3mVbQ8sYcKpR0xJtW5nZ7hLdF2gA9eUi.${padded}`],
    ['the padding of base64', `${header}.${payload}.${padded}`],
    ['a line break in the header', `${header}%0A.${payload}.${signature}`],
    ['JSON that is not encoded', `{"alg":"RS256"}.${payload}.${signature}`],
  ])('401 for %s', (_, token) => refused(token, 'NOT_A_JWT'));

  it('401 for 12 kB, though the signature is right', async () => {
    const token = own.token({ ...alice, padding: 'x'.repeat(9_000) });
    expect(token.length).toBeGreaterThan(12_000);
    await refused(token);
  });

  it('is accepted up to 8 kB', async () => {
    const token = own.token({ ...alice, padding: 'x'.repeat(5_600) });
    expect(token.length).toBeGreaterThan(7_900);
    expect(await codeFor(token)).toBe('DATABASE_UNAVAILABLE');
  });
});
