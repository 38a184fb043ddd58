import { hkdfSync } from 'node:crypto';
import { createClient } from './support/client';
import { startKeyServer } from './support/key-server';
import { secret, startService, type TestService, type TestServiceOptions } from './support/service';
import { createKey } from './support/signing-key';
import { signToken } from './support/tokens';
import { expectAccepted, expectRefused } from './support/verdicts';

// The shared secret while it is being changed, and the tokens that the service signs with it.

const previousSecret = 'the secret before the one of the test suite';
const thirdSecret = 'a secret that is neither, just as long';

/** Signs up and logs in. @returns the user's id and token */
async function logIn(url: string): Promise<{ user_id: string; token: string }> {
  const client = createClient(url);
  const body = { email: 'alice@example.com', password: 'password123' };
  await client.call('signUp', { body });
  return (await client.call<{ user_id: string; token: string }>('logIn', { body })).body;
}

/** A service for one test. */
async function withService(
  options: TestServiceOptions,
  test: (service: TestService) => Promise<unknown>,
): Promise<void> {
  const service = await startService(options);
  await test(service).finally(() => service.close());
}

describe('a previous secret', () => {
  const changing = { tokens: { previousSecret } };

  it('is accepted beside the current one, and no third', () =>
    withService(changing, async ({ url }) => {
      await expectAccepted({ url }, signToken({ sub: 'alice' }));
      await expectAccepted({ url }, signToken({ sub: 'bob' }, previousSecret), 'bob');
      await expectRefused({ url }, signToken({ sub: 'alice' }, thirdSecret));
      await expectRefused({ url }, signToken({ sub: 'alice' }, ''.padEnd(32)));
    }));

  it('is under the same rules', () =>
    withService(changing, async ({ url }) => {
      await expectRefused({ url }, signToken({ sub: 'alice', exp: 1 }, previousSecret), 'TOKEN_EXPIRED');
      await expectRefused({ url }, signToken({ sub: 42 }, previousSecret));
      const other = signToken({ sub: 'alice' }, previousSecret, { algorithm: 'HS512' });
      await expectRefused({ url }, other, 'WRONG_ALGORITHM');
    }));

  it('signs nothing any more', async () => {
    let session = { user_id: '', token: '' };
    await withService(changing, async ({ url }) => {
      session = await logIn(url);
    });
    await withService({}, ({ url }) => expectAccepted({ url }, session.token, session.user_id));
    await withService({ tokens: { secret: previousSecret } }, ({ url }) => expectRefused({ url }, session.token));
  });

  it('is refused when it is no longer set', () =>
    withService({}, ({ url }) => expectRefused({ url }, signToken({ sub: 'alice' }, previousSecret))));
});

describe("the service's own key", () => {
  const claims = { sub: 'alice' };
  const named = { keyid: 'taskflow' };
  const derived = Buffer.from(hkdfSync('sha256', secret, '', 'taskflow access token', 32));

  it('proves what it has signed, by its name', () =>
    withService({}, ({ url }) => expectAccepted({ url }, signToken(claims, derived, named))));

  it.each<[string, string, object | undefined]>([
    ["an issuer's token that names it", signToken(claims, secret, named), undefined],
    ['its own token without its name', signToken(claims, derived), undefined],
    ['its own token with another name', signToken(claims, derived, { keyid: 'taskflow2' }), undefined],
    ['one that is derived from the previous secret, once that is no longer set', previousOwn(), undefined],
    ['the claim userId', signToken({ userId: 'alice' }, derived, named), { acceptUserIdClaim: true }],
    ['a token without an end', signToken({ ...claims, exp: null }, derived, named), undefined],
  ])('does not prove %s', (_, token, tokens) =>
    withService({ ...(tokens && { tokens }) }, ({ url }) => expectRefused({ url }, token)),
  );

  it('goes on to prove, but signs nothing, with the secret before', () =>
    withService({ tokens: { previousSecret } }, async ({ url }) => {
      await expectAccepted({ url }, previousOwn());
      await withService({ tokens: { secret: previousSecret } }, async (former) =>
        expectRefused(former, (await logIn(url)).token),
      );
    }));

  it('is not accepted by a service that takes published keys', async () => {
    const key = createKey('EdDSA', { kid: 'taskflow' });
    const { url } = await startKeyServer(key);
    await withService({ keySet: { url } }, async (service) => {
      await expectAccepted(service, key.token(claims));
      await expectRefused(service, signToken(claims, derived, named), 'WRONG_ALGORITHM');
    });
  });

  function previousOwn(): string {
    return signToken(claims, Buffer.from(hkdfSync('sha256', previousSecret, '', 'taskflow access token', 32)), named);
  }
});

describe('logIn', () => {
  it('200 with a token that is accepted, where an issuer and an audience are configured', () =>
    withService(
      { tokens: { issuers: ['https://app.example.com'], audiences: ['https://api.example.com'] } },
      async ({ url }) => {
        const { token, user_id } = await logIn(url);
        await expectAccepted({ url }, token, user_id);
      },
    ));
});
