import { verdictOn } from './support/accounts';
import { modes } from './support/modes';
import type { TestService, TestServiceOptions } from './support/service';
import { expectAccepted, expectRefused } from './support/verdicts';
import { until } from './support/waiting';

// When a token is valid, and for which service. Its user is in token-subjects.test.ts. Times are far enough from the limit that a slow
// machine makes no difference.

type Rules = NonNullable<TestServiceOptions['tokens']>;
const now = () => Math.floor(Date.now() / 1000);

describe.each(modes)('with $name', (mode) => {
  let service: TestService;
  const opened: TestService[] = [];
  beforeAll(async () => {
    service = await mode.start();
    opened.push(service);
  });
  afterAll(() => Promise.all(opened.map((each) => each.close())));

  describe('exp', () => {
    it.each(['"9999999999"', 'null', 'true', '1e400', '{}', '[9999999999]', '""'])('401 for %s', (exp) =>
      expectRefused(service, mode.fromPayload(`{"sub":"alice","exp":${exp}}`)),
    );
    it('401 without it', () => expectRefused(service, mode.sign({ sub: 'alice', exp: null })));
    it('401, expired, after a minute', () =>
      expectRefused(service, mode.sign({ sub: 'alice', exp: now() - 60 }), 'TOKEN_EXPIRED'));
    it('401, expired, for the year 1970', () =>
      expectRefused(service, mode.sign({ sub: 'alice', exp: 0 }), 'TOKEN_EXPIRED'));
    it('401, invalid, when it has expired and the signature is wrong too', () =>
      expectRefused(service, mode.signWrongly({ sub: 'alice', exp: now() - 60 })));
    it('200 for 20 seconds more, because clocks differ', () =>
      expectAccepted(service, mode.sign({ sub: 'alice', exp: now() - 20 })));
    it('200 for a fraction of a second', () =>
      expectAccepted(service, mode.sign({ sub: 'alice', exp: now() + 600.5 })));
  });

  describe('a token that has been accepted before', () => {
    it('401, expired, once its time is over', async () => {
      // In its leeway, with five seconds to go.
      const token = mode.sign({ sub: 'alice', exp: now() - 25 });
      await expectAccepted(service, token);
      await until(async () => (await verdictOn(service.url, token)) !== '200');
      expect(await verdictOn(service.url, token)).toBe('401 TOKEN_EXPIRED');
    });

    it('does not let another token with its beginning or its end pass', async () => {
      const token = mode.sign({ sub: 'alice' });
      await expectAccepted(service, token);
      for (const other of [`${token}x`, token.slice(0, -1)]) await expectRefused(service, other);
      for (const other of [`x${token}`, token.toUpperCase()]) await expectRefused(service, other, 'NOT_A_JWT');
      await expectAccepted(service, token);
    });
  });

  describe.each(['nbf', 'iat'])('%s', (name) => {
    const at = (value: unknown) => mode.fromPayload(JSON.stringify({ sub: 'alice', exp: now() + 3600, [name]: value }));

    it('401 when it is a minute ahead', () => expectRefused(service, at(now() + 60), 'TOKEN_NOT_YET_VALID'));
    it('200 when it is 20 seconds ahead, because clocks differ', () => expectAccepted(service, at(now() + 20)));
    it('200 when it is past', () => expectAccepted(service, at(now() - 60)));
    it.each([`${now()}`, null, true, {}, [now()]])('401 for %j', (value) => expectRefused(service, at(value)));
    it('401 for a number without end', () =>
      expectRefused(service, mode.fromPayload(`{"sub":"alice","exp":${now() + 3600},"${name}":1e400}`)));
  });

  describe('iss and aud', () => {
    const issuer = 'https://app.example.com';
    const audience = 'https://api.example.com';
    const mine = { sub: 'alice', iss: issuer, aud: audience };

    it('200 for any when none is configured', () =>
      expectAccepted(service, mode.sign({ ...mine, iss: 'https://x.example' })));

    const configured: [string, Rules, 'WRONG_ISSUER' | 'WRONG_AUDIENCE', object[], object[]][] = [
      [
        'an issuer',
        { issuers: [issuer] },
        'WRONG_ISSUER',
        [mine, { ...mine, aud: 'https://x.example' }, { ...mine, aud: undefined }],
        [{ sub: 'alice' }, { iss: `${issuer}/` }, { iss: 'https://x.example' }, { iss: '' }, { iss: [issuer] }],
      ],
      [
        'an audience',
        { audiences: [audience] },
        'WRONG_AUDIENCE',
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
      [
        'two issuers',
        { issuers: ['https://old.example.com', issuer] },
        'WRONG_ISSUER',
        [mine, { ...mine, iss: 'https://old.example.com' }],
        [{ iss: `https://old.example.com,${issuer}` }, { iss: ['https://old.example.com'] }, {}],
      ],
      [
        'both',
        { issuers: [issuer], audiences: [audience] },
        'WRONG_AUDIENCE',
        [mine],
        [{ iss: issuer }, { iss: issuer, aud: issuer }],
      ],
    ];
    it.each(configured)(
      'with %s configured, 200 when it is right and 401 when not',
      async (_, tokens, code, right, wrong) => {
        const strict = await mode.start({ tokens });
        opened.push(strict);
        for (const claims of right) await expectAccepted(strict, mode.sign({ ...claims }), 'alice');
        for (const claims of wrong) {
          const token = mode.fromPayload(JSON.stringify({ sub: 'alice', exp: now() + 3600, ...claims }));
          await expectRefused(strict, token, code);
        }
      },
    );
  });

  describe('a payload', () => {
    it.each(['[]', `[{"sub":"alice","exp":${now() + 3600}}]`, '"alice"', '42', 'null', 'true', '""', '{', 'sub=alice'])(
      '401 for %s, which is no JSON object',
      (payload) => expectRefused(service, mode.fromPayload(payload)),
    );

    it('401 for none at all', () => expectRefused(service, mode.fromPayload(''), 'NOT_A_JWT'));
  });
});
