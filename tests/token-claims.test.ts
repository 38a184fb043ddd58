import { createClient, type Problem } from './support/client';
import { startService, type TestService, type TestServiceOptions } from './support/service';
import { forgeToken, signToken } from './support/tokens';
import { expectAccepted, expectRefused } from './support/verdicts';

// When a token is valid, and for whom it was made; token-subjects.test.ts has whom it speaks for. Times are far enough from the limit that a slow machine changes nothing.

const now = () => Math.floor(Date.now() / 1000);
const fromPayload = (payload: string) => forgeToken('{"alg":"HS256"}', payload);

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe('exp', () => {
  it.each(['"9999999999"', 'null', 'true', '1e400', '{}', '[9999999999]', '""'])('401 for %s', (exp) =>
    expectRefused(service, fromPayload(`{"sub":"alice","exp":${exp}}`)),
  );
  it('401 without it', () => expectRefused(service, signToken({ sub: 'alice', exp: null })));
  it('401, expired, after a minute', () =>
    expectRefused(service, signToken({ sub: 'alice', exp: now() - 60 }), 'TOKEN_EXPIRED'));
  it('401, expired, for the year 1970', () =>
    expectRefused(service, signToken({ sub: 'alice', exp: 0 }), 'TOKEN_EXPIRED'));
  it('401, invalid, when it has expired and the signature is wrong too', () =>
    expectRefused(
      service,
      signToken({ sub: 'alice', exp: now() - 60 }, 'another secret, just as long as the right one'),
    ));
  it('200 for 20 seconds more, because clocks differ', () =>
    expectAccepted(service, signToken({ sub: 'alice', exp: now() - 20 })));
  it('200 for a fraction of a second', () => expectAccepted(service, signToken({ sub: 'alice', exp: now() + 600.5 })));
});

describe('a token that has been accepted before', () => {
  it('401, expired, once its time is over', async () => {
    // In its leeway, with five seconds to go.
    const token = signToken({ sub: 'alice', exp: now() - 25 });
    await expectAccepted(service, token);
    const client = createClient(service.url, token);
    let reply = await client.call<Problem>('getCurrentUser');
    while (reply.status === 200) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      reply = await client.call<Problem>('getCurrentUser');
    }
    expect([reply.status, reply.body.code]).toEqual([401, 'TOKEN_EXPIRED']);
  });

  it('does not let another with its beginning or its end pass', async () => {
    const token = signToken({ sub: 'alice' });
    await expectAccepted(service, token);
    for (const other of [`${token}x`, token.slice(0, -1), `x${token}`, token.toUpperCase()]) {
      await expectRefused(service, other);
    }
    await expectAccepted(service, token);
  });
});

describe.each(['nbf', 'iat'])('%s', (name) => {
  const at = (value: unknown) => fromPayload(JSON.stringify({ sub: 'alice', exp: now() + 3600, [name]: value }));

  it('401 when it is a minute ahead', () => expectRefused(service, at(now() + 60)));
  it('200 when it is 20 seconds ahead, because clocks differ', () => expectAccepted(service, at(now() + 20)));
  it('200 when it is past', () => expectAccepted(service, at(now() - 60)));
  it.each([`${now()}`, null, true, {}, [now()]])('401 for %j', (value) => expectRefused(service, at(value)));
  it('401 for a number without end', () =>
    expectRefused(service, fromPayload(`{"sub":"alice","exp":${now() + 3600},"${name}":1e400}`)));
});

describe('iss and aud', () => {
  const issuer = 'https://app.example.com';
  const audience = 'https://api.example.com';
  const mine = { sub: 'alice', iss: issuer, aud: audience };

  it('200 for any when none is configured', () =>
    expectAccepted(service, signToken({ ...mine, iss: 'https://x.example' })));

  const configured: [string, NonNullable<TestServiceOptions['tokens']>, object[], object[]][] = [
    [
      'an issuer',
      { issuer },
      [mine, { ...mine, aud: 'https://x.example' }, { ...mine, aud: undefined }],
      [{ sub: 'alice' }, { iss: `${issuer}/` }, { iss: 'https://x.example' }, { iss: '' }, { iss: [issuer] }],
    ],
    [
      'an audience',
      { audience },
      [mine, { ...mine, aud: ['https://x.example', audience] }, { ...mine, iss: undefined }],
      [
        {},
        { aud: `${audience}/` },
        { aud: 'https://x.example' },
        { aud: '' },
        { aud: [] },
        { aud: ['x'] },
        { aud: {} },
      ],
    ],
    ['both', { issuer, audience }, [mine], [{ iss: issuer }, { aud: audience }, { iss: audience, aud: issuer }]],
  ];
  it.each(configured)('with %s configured, 200 when it is right and 401 when not', async (_, tokens, right, wrong) => {
    const strict = await startService({ tokens });
    for (const claims of right) await expectAccepted(strict, signToken({ ...claims }), 'alice');
    for (const claims of wrong) {
      const token = fromPayload(JSON.stringify({ sub: 'alice', exp: now() + 3600, ...claims }));
      await expectRefused(strict, token);
    }
    await strict.close();
  });

  it('200 for the token of a log-in to a service that has both configured', async () => {
    const strict = await startService({ tokens: { issuer, audience } });
    const client = createClient(strict.url);
    const body = { email: 'alice@example.com', password: 'password123' };
    const account = await client.call<{ user_id: string }>('signUp', { body });
    const session = await client.call<{ token: string }>('logIn', { body });
    await expectAccepted(strict, session.body.token, account.body.user_id);
    await strict.close();
  });
});

describe('a payload', () => {
  it.each([
    '[]',
    `[{"sub":"alice","exp":${now() + 3600}}]`,
    '"alice"',
    '42',
    'null',
    'true',
    '""',
    '',
    '{',
    'sub=alice',
  ])('401 for %s, which is no JSON object', (payload) => expectRefused(service, fromPayload(payload)));
});
