import { createClient } from './support/client';
import { startService, type TestServiceOptions } from './support/service';
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
async function withService(options: TestServiceOptions, test: (url: string) => Promise<void>): Promise<void> {
  const service = await startService(options);
  await test(service.url).finally(() => service.close());
}

describe('a previous secret', () => {
  const changing = { tokens: { previousSecret } };

  it('is accepted beside the current one, and no third', () =>
    withService(changing, async (url) => {
      await expectAccepted({ url }, signToken({ sub: 'alice' }));
      await expectAccepted({ url }, signToken({ sub: 'bob' }, previousSecret), 'bob');
      await expectRefused({ url }, signToken({ sub: 'alice' }, thirdSecret));
      await expectRefused({ url }, signToken({ sub: 'alice' }, ''.padEnd(32)));
    }));

  it('is under the same rules', () =>
    withService(changing, async (url) => {
      await expectRefused({ url }, signToken({ sub: 'alice', exp: 1 }, previousSecret), 'TOKEN_EXPIRED');
      await expectRefused({ url }, signToken({ sub: 42 }, previousSecret));
      const other = signToken({ sub: 'alice' }, previousSecret, { algorithm: 'HS512' });
      await expectRefused({ url }, other, 'WRONG_ALGORITHM');
    }));

  it('signs nothing any more', async () => {
    let session = { user_id: '', token: '' };
    await withService(changing, async (url) => {
      session = await logIn(url);
    });
    await withService({}, (url) => expectAccepted({ url }, session.token, session.user_id));
    await withService({ tokens: { secret: previousSecret } }, (url) => expectRefused({ url }, session.token));
  });

  it('is refused when it is no longer set', () =>
    withService({}, (url) => expectRefused({ url }, signToken({ sub: 'alice' }, previousSecret))));
});

describe('logIn', () => {
  it('200 with a token that is accepted, where an issuer and an audience are configured', () =>
    withService(
      { tokens: { issuers: ['https://app.example.com'], audiences: ['https://api.example.com'] } },
      async (url) => {
        const { token, user_id } = await logIn(url);
        await expectAccepted({ url }, token, user_id);
      },
    ));
});
