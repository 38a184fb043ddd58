import { explain } from '../support/doctor';
import { secret } from '../support/service';
import { signUp, startBetterAuth } from './support/better-auth';

const inSecretMode = { BETTER_AUTH_SECRET: secret };

describe('npm run doctor, for what Better Auth has beside its access tokens', () => {
  const instead = 'Send an access token instead: the "token" of the reply to GET .*/api/auth/token';

  it('its session token, its compact cookie cache and its e-mail links are recognised', async () => {
    const betterAuth = await startBetterAuth({
      setUp: 'secret',
      secret,
      variation: { session: { cookieCache: { enabled: true } } },
    });
    const { cookies, sessionToken, fetch, email } = await signUp(betterAuth);
    await fetch('/api/auth/send-verification-email', { method: 'POST', body: JSON.stringify({ email }) });
    for (const token of [sessionToken, cookies.get('better-auth.session_token')!]) {
      const output = await explain(token, inSecretMode);
      expect(output).toMatch(
        new RegExp(`^The service answers 401 NOT_A_JWT.*\nThis is Better Auth's session token.*${instead}`),
      );
    }
    const cache = await explain(cookies.get('better-auth.session_data')!, inSecretMode);
    expect(cache).toMatch(new RegExp(`NOT_A_JWT.*\nThis is Better Auth's cookie cache.*${instead}`));
    const link = await explain(await betterAuth.emailedToken(), inSecretMode);
    expect(link).toMatch(/INVALID_TOKEN.*\nThis is a token of Better Auth's e-mail links/);
    expect(link).toMatch(/^ {2}wrong +subject \(sub\): none, but userId "/m);
    await betterAuth.stop();
  });
});
