import { allSteps, doctor, explain, steps } from './support/doctor';
import { type KeyServer, startKeyServer } from './support/key-server';
import { createKey } from './support/signing-key';
import { signToken } from './support/tokens';

const origin = 'https://app.example.com';
const right = { iss: origin, aud: origin, sub: 'alice' };
const key = createKey('EdDSA');
const now = () => Math.floor(Date.now() / 1000);
const inAnHour = 3600 + 30;
let keyServer: KeyServer;
let inJwksMode: Record<string, string>;
beforeAll(async () => {
  keyServer = await startKeyServer(key);
  inJwksMode = { AUTH_MODE: 'jwks', JWKS_URL: keyServer.url, BETTER_AUTH_URL: origin };
});

describe('npm run doctor -- --token', () => {
  it('explains a token that the service accepts', async () => {
    const { code, output } = await doctor(['--token', `Bearer ${key.token(right)}`], inJwksMode);
    expect(output).toMatch(/^The service accepts it: its user is "alice"\.$/m);
    expect(steps(output)).toEqual(allSteps);
    expect(output).toMatch(/\n0 wrong, 0 to look at, 11 in order\.\n$/);
    expect(code).toBe(0);
  });

  it('explains one that it refuses, and takes it from standard input', async () => {
    const token = key.token({ ...right, iss: `${origin}/` });
    const { code, output } = await doctor(['--token', '-'], inJwksMode, `Bearer ${token}\n`);
    expect(output).toMatch(/^The service answers 401 WRONG_ISSUER: This service accepts tokens/m);
    expect(output).toMatch(
      /^ {2}wrong +issuer \(iss\): "https:\/\/app\.example\.com\/", which differs .* by a slash at the end; expected/m,
    );
    expect(steps(output)).toEqual(allSteps.slice(0, 6));
    expect(code).toBe(1);
  });

  it('tells the settings that decide over tokens when they are wrong, and no others', async () => {
    const output = await explain(key.token(right), {
      AUTH_MODE: 'jwks',
      JWKS_URL: keyServer.url,
      JWT_ISSUER: origin,
      PORT: '80a',
    });
    expect(output).toMatch(/^The service does not start.*\n {2}wrong +JWT_AUDIENCE is not set/m);
    expect(output).not.toContain('PORT');
  });
});

describe('a token with published keys', () => {
  const stranger = createKey('EdDSA', { kid: key.kid });
  it.each<[string, () => string, string, string]>([
    ['nothing', () => '', 'MISSING_TOKEN', 'form: nothing; expected is a signed JWT'],
    ['two lines', () => key.token(right).replace(/(.{80})/, '$1\n'), 'MISSING_TOKEN', 'form: .* white space'],
    ['two parts', () => 'value.signature', 'NOT_A_JWT', 'form: a text of 2 parts'],
    [
      'no header',
      () => `e30x.${key.token(right)}`.split('.').slice(0, 3).join('.'),
      'NOT_A_JWT',
      'form: .* no JSON object',
    ],
    ['9,000 characters', () => key.token({ ...right, x: 'x'.repeat(7000) }), 'INVALID_TOKEN', 'size: \\d+ characters'],
    ['HS256', () => signToken(right), 'WRONG_ALGORITHM', 'algorithm \\(alg\\): "HS256"; expected is EdDSA, ES256'],
    ['ES384', () => createKey('ES384').token(right), 'WRONG_ALGORITHM', 'algorithm \\(alg\\): "ES384"'],
    ['another type', () => key.token(right, { typ: 'logout+jwt' }), 'INVALID_TOKEN', 'type \\(typ\\): "logout\\+jwt"'],
    ['crit', () => key.token(right, { crit: ['b64'], b64: true }), 'INVALID_TOKEN', 'type .* \\["b64"\\] critical'],
    [
      'claims that are a list',
      () => key.forge(`{"alg":"EdDSA","kid":"${key.kid}"}`, '[]'),
      'INVALID_TOKEN',
      'claims: no JSON object',
    ],
    [
      'no issuer',
      () => key.token({ ...right, iss: undefined }),
      'WRONG_ISSUER',
      'issuer \\(iss\\): undefined; expected is "https',
    ],
    [
      'an unknown key',
      () => createKey('EdDSA', { kid: 'gone' }).token(right),
      'INVALID_TOKEN',
      'key \\(kid\\): "gone"; expected is one of',
    ],
    ['a wrong signature', () => stranger.token(right), 'INVALID_TOKEN', 'signature: it does not belong'],
    [
      'the past',
      () => key.token({ ...right, exp: now() - 210 }),
      'TOKEN_EXPIRED',
      'times: ends \\(exp\\) 20\\S+Z, 3 minutes ago; expected',
    ],
    [
      'the future',
      () => key.token({ ...right, nbf: now() + inAnHour }),
      'TOKEN_NOT_YET_VALID',
      'times: not before .*Z, in 1 hour; ends',
    ],
    ['no end', () => key.token({ ...right, exp: null }), 'INVALID_TOKEN', 'times: no end \\(exp\\)'],
    [
      'a time as text',
      () => key.token({ ...right, iat: '1' }),
      'INVALID_TOKEN',
      'times: issued \\(iat\\) "1", which is no time',
    ],
    [
      'an endless one',
      () => key.forge(`{"alg":"EdDSA","kid":"${key.kid}"}`, `{"iss":"${origin}","exp":1e999}`),
      'INVALID_TOKEN',
      'times: ends \\(exp\\) null',
    ],
    [
      'an audience',
      () => key.token({ ...right, aud: ['http://app.example.com'] }),
      'WRONG_AUDIENCE',
      'audience \\(aud\\): \\["http:',
    ],
    [
      'a small difference',
      () => key.token({ ...right, aud: 'http://app.example.com' }),
      'WRONG_AUDIENCE',
      'audience .* by http instead of https',
    ],
    [
      'no subject',
      () => key.token({ ...right, sub: undefined, userId: 'alice' }),
      'INVALID_TOKEN',
      'subject \\(sub\\): none, but userId "alice"',
    ],
    [
      'a subject of another type',
      () => key.token({ ...right, sub: 7 }),
      'INVALID_TOKEN',
      'subject \\(sub\\): 7; expected',
    ],
  ])('%s', async (_, token, code, step) => {
    const output = await explain(token(), inJwksMode);
    expect(output).toMatch(new RegExp(`^The service answers 401 ${code}: `));
    expect(output).toMatch(new RegExp(`^  wrong   ${step}.*\n {10}fix: \\S`, 'm'));
  });

  it('and no way to get at the keys', async () => {
    const server = await startKeyServer(key);
    server.behave((response) => void response.writeHead(404).end());
    const output = await explain(key.token(right), { ...inJwksMode, JWKS_URL: server.url });
    expect(output).toMatch(/^The service answers 503 KEYS_UNAVAILABLE: /);
    expect(output).toMatch(
      /^ {2}wrong +key \(kid\): .* There are no keys at .* it answers 404\.\n {10}fix: Add jwt\(\)/m,
    );
  });
});
