import { EncryptJWT } from 'jose';
import { createSharedSecret } from '../src/auth/shared-secret';
import { createTokens } from '../src/auth/token';
import { noRules } from '../src/settings/tokens';
import { allSteps, explain, steps } from './support/doctor';
import { type KeyServer, startKeyServer } from './support/key-server';
import { secret } from './support/service';
import { createKey } from './support/signing-key';
import { signToken } from './support/tokens';

const origin = 'https://app.example.com';
const right = { iss: origin, aud: origin, sub: 'alice' };
const key = createKey('EdDSA');
const inSecretMode = { BETTER_AUTH_SECRET: secret };
let keyServer: KeyServer;
let inJwksMode: Record<string, string>;
beforeAll(async () => {
  keyServer = await startKeyServer(key);
  inJwksMode = { AUTH_MODE: 'jwks', JWKS_URL: keyServer.url, BETTER_AUTH_URL: origin };
});

describe('a token with the shared secret', () => {
  it('accepted, with the current secret or the one before it', async () => {
    const output = await explain(signToken(right), inSecretMode);
    expect(steps(output)).toEqual(allSteps.filter((step) => step !== 'key'));
    const next = { BETTER_AUTH_SECRET: 'qK7mW2xN9pL4vR8tJ3hB6yD1sF5gC0zA', BETTER_AUTH_SECRET_PREVIOUS: secret };
    expect(await explain(signToken(right), next)).toMatch(/accepts it/);
    const userId = signToken({ userId: 'alice' });
    expect(await explain(userId, { ...inSecretMode, ACCEPT_USER_ID_CLAIM: 'true' })).toMatch(
      /accepts it: its user is "alice"/,
    );
  });

  it("accepted, with the service's own key, whatever the issuers are", async () => {
    const token = createTokens(noRules, createSharedSecret(secret)).sign('alice', 60, Date.now() / 1000 + 600);
    const output = await explain(token, { ...inSecretMode, JWT_ISSUER: origin, JWT_AUDIENCE: origin });
    expect(steps(output)).toEqual(allSteps.filter((step) => step !== 'issuer' && step !== 'audience'));
    expect(output).toMatch(/^ {2}ok +key \(kid\): "taskflow", which is the service's own$/m);
    const elsewhere = await explain(token, { BETTER_AUTH_SECRET: 'qK7mW2xN9pL4vR8tJ3hB6yD1sF5gC0zA' });
    expect(elsewhere).toMatch(
      /^ {2}wrong +signature: made by an instance with another secret.*\n +fix: Log in again\./m,
    );
  });

  it.each<[string, () => string, string, string, string]>([
    [
      'EdDSA',
      () => key.token(right),
      'WRONG_ALGORITHM',
      'algorithm \\(alg\\): "EdDSA"',
      `Set AUTH_MODE=jwks and BETTER_AUTH_URL=${origin}`,
    ],
    [
      'HS512',
      () => signToken(right, secret, { algorithm: 'HS512' }),
      'WRONG_ALGORITHM',
      'algorithm',
      'sign with HS256',
    ],
    [
      'another secret',
      () => signToken(right, `${secret} `),
      'INVALID_TOKEN',
      'signature: made with another secret',
      'white space',
    ],
  ])('%s', async (_, token, code, step, fix) => {
    const output = await explain(token(), inSecretMode);
    expect(output).toMatch(new RegExp(`^The service answers 401 ${code}: `));
    expect(output).toMatch(new RegExp(`^  wrong   ${step}.*\n {10}fix: .*${fix}`, 'm'));
  });
});

describe('what Better Auth has beside its access tokens', () => {
  it('its cookie caches that are JWTs, signed or encrypted, are recognised', async () => {
    const session = { session: { session: { userId: 'alice' }, user: { id: 'alice' } } };
    const signed = key.token({ ...right, ...session }, { typ: 'better-auth.session-cache+jwt' });
    expect(await explain(signed, inJwksMode)).toMatch(
      /INVALID_TOKEN.*\nThis is Better Auth's cookie cache.*app\.example\.com/,
    );
    expect(await explain(signToken(session), inSecretMode)).toMatch(
      /INVALID_TOKEN.*\nThis is Better Auth's cookie cache/,
    );
    const header = { alg: 'dir', enc: 'A256GCM' };
    const encrypted = await new EncryptJWT(session).setProtectedHeader(header).encrypt(new Uint8Array(32));
    expect(await explain(encrypted, inJwksMode)).toMatch(/NOT_A_JWT.*\nThis is an encrypted JWT \(JWE\)/);
  });
});
