import { parseSettings, SettingsError } from '../src/settings/config';

// The settings for tokens. The other settings are in settings.test.ts.

const app = 'https://app.example.com';
const jwks = { AUTH_MODE: 'jwks', BETTER_AUTH_URL: app };
const long = 'a secret of an operator who read the README';
const production = {
  ENVIRONMENT: 'production',
  DATABASE_URL: 'postgresql://u:p@db.example.com/app?sslmode=verify-full',
};
type Variables = Readonly<Record<string, string | undefined>>;

/** @returns the sentences that these settings are refused with */
function faultsOf(variables: Variables): string[] {
  try {
    parseSettings(variables);
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('AUTH_MODE', () => {
  it.each([
    ['secret by default', {}],
    [
      'secret with the address of Better Auth alone: it signs with the secret in some set-ups',
      { BETTER_AUTH_URL: app },
    ],
    ['secret when it says so', { AUTH_MODE: 'secret' }],
    ['secret in upper case', { AUTH_MODE: ' SECRET ' }],
    ['secret when it is left empty', { AUTH_MODE: '' }],
  ])('is %s', (_, variables) => {
    const none = { issuers: [], audiences: [], previousSecret: undefined };
    expect(parseSettings(variables)).toMatchObject({ authMode: 'secret', jwksUrl: undefined, accounts: true, ...none });
  });

  it('is jwks when it says so, in any case, and then needs no secret, not even in production', () => {
    expect(parseSettings({ ...production, ...jwks, AUTH_MODE: 'JWKS' })).toMatchObject({
      ...{ authMode: 'jwks', secret: undefined, previousSecret: undefined, accounts: false },
      ...{ jwksUrl: `${app}/api/auth/jwks`, issuers: [app, `${app}/api/auth`], audiences: [app] },
    });
  });

  it('jwks leaves secrets alone', () => {
    const secrets = { BETTER_AUTH_SECRET: long, BETTER_AUTH_SECRET_PREVIOUS: `${long} once` };
    expect(parseSettings({ ...jwks, ...secrets })).toMatchObject({ secret: undefined, previousSecret: undefined });
  });
});

describe('BETTER_AUTH_URL', () => {
  it.each([
    ['an origin', app, `${app}/api/auth`, [app]],
    ['an origin with a slash', `${app}/`, `${app}/api/auth`, [app]],
    ['a port', 'http://localhost:3000', 'http://localhost:3000/api/auth', ['http://localhost:3000']],
    ['a path', `${app}/api/auth`, `${app}/api/auth`, [`${app}/api/auth`, app]],
    ['a path with a slash', `${app}/auth/`, `${app}/auth`, [`${app}/auth`, app]],
    ['a deeper path', `${app}/a/b/c`, `${app}/a/b/c`, [`${app}/a/b/c`, app]],
  ])('may have %s', (_, BETTER_AUTH_URL, server, names) => {
    expect(parseSettings({ ...jwks, BETTER_AUTH_URL })).toMatchObject({
      ...{ jwksUrl: `${server}/jwks`, authorizationServer: server },
      // As an OAuth server, Better Auth names another issuer than in the tokens of its own sessions.
      ...{ issuers: [...new Set([...names, server])], audiences: names },
    });
  });
});

describe('JWKS_URL', () => {
  const inner = 'http://frontend.internal:3000/api/auth/jwks';

  it('is where the keys are, apart from the issuer', () => {
    const settings = parseSettings({ ...jwks, JWKS_URL: inner });
    const issuers = [app, `${app}/api/auth`];
    expect(settings).toMatchObject({ jwksUrl: inner, issuers, audiences: [app], authorizationServer: issuers[1] });
  });

  it('is enough with names for the issuer and the audience', () => {
    const names = { JWT_ISSUER: 'https://idp.example.com', JWT_AUDIENCE: 'tasks' };
    expect(parseSettings({ AUTH_MODE: 'jwks', JWKS_URL: inner, ...names })).toMatchObject({
      ...{ jwksUrl: inner, issuers: ['https://idp.example.com'], audiences: ['tasks'] },
      authorizationServer: 'https://idp.example.com',
    });
  });
});

describe.each([
  ['JWT_ISSUER', 'issuers', 'audiences'],
  ['JWT_AUDIENCE', 'audiences', 'issuers'],
] as const)('%s', (name, field, other) => {
  it.each([
    ['one', 'https://a.example', ['https://a.example']],
    ['several', 'https://a.example,b', ['https://a.example', 'b']],
    ['several with spaces and empty places', ' https://a.example/ , , b,', ['https://a.example/', 'b']],
  ])('is taken as it stands: %s', (_, value, list) => {
    expect(parseSettings({ [name]: value })).toMatchObject({ [field]: list, [other]: [] });
    const ofApp = other === 'issuers' ? [app, `${app}/api/auth`] : [app];
    expect(parseSettings({ ...jwks, [name]: value })).toMatchObject({ [field]: list, [other]: ofApp });
  });
});

describe('BETTER_AUTH_SECRET_PREVIOUS', () => {
  it('is taken as it stands, like the current one', () => {
    const [BETTER_AUTH_SECRET, BETTER_AUTH_SECRET_PREVIOUS] = [` ${long} `, ` ${long} once `];
    expect(parseSettings({ ...production, BETTER_AUTH_SECRET, BETTER_AUTH_SECRET_PREVIOUS })).toMatchObject({
      ...{ secret: BETTER_AUTH_SECRET, previousSecret: BETTER_AUTH_SECRET_PREVIOUS },
    });
  });

  it('is none when it is empty', () => {
    expect(parseSettings({ BETTER_AUTH_SECRET_PREVIOUS: '' }).previousSecret).toBeUndefined();
  });

  it('is warned of in development when it is easy to guess', () => {
    const { warnings, previousSecret } = parseSettings({ BETTER_AUTH_SECRET_PREVIOUS: 'short' });
    expect([warnings, previousSecret]).toEqual([[expect.stringMatching(/^BETTER_AUTH_SECRET_PREVIOUS.*32/)], 'short']);
  });
});

describe('ACCOUNTS', () => {
  it.each([
    [{}, true],
    [{ ACCOUNTS: 'false' }, false],
    [{ ACCOUNTS: 'TRUE' }, true],
    [jwks, false],
    [{ ...jwks, ACCOUNTS: 'false' }, false],
  ])('%j makes accounts %s', (variables, accounts) => {
    expect(parseSettings(variables).accounts).toBe(accounts);
  });
});

describe('a fault', () => {
  const faulty: [Variables, RegExp][] = [
    [{ AUTH_MODE: 'both' }, /^AUTH_MODE is "both"; it has to be one of secret, jwks\.$/],
    [{ AUTH_MODE: 'secret,jwks' }, /^AUTH_MODE is .* one of secret, jwks\.$/],
    [{ AUTH_MODE: 'both', JWKS_URL: `${app}/jwks` }, /^AUTH_MODE is "both"/],
    [{ JWT_ISSUER: ',' }, /^JWT_ISSUER is ",", which names nobody/],
    [{ ...jwks, JWT_AUDIENCE: ' , ' }, /^JWT_AUDIENCE is ",", which names nobody/],
    [{ JWKS_URL: `${app}/jwks` }, /^JWKS_URL is set.*AUTH_MODE=jwks/],
    [{ BETTER_AUTH_URL: 'app.example.com' }, /^BETTER_AUTH_URL is "app.example.com"; .* like https:/],
    [{ ...jwks, BETTER_AUTH_URL: 'app.example.com' }, /^BETTER_AUTH_URL is "app.example.com"; .* like https:/],
    [{ ...jwks, BETTER_AUTH_URL: 'ftp://app.example.com' }, /^BETTER_AUTH_URL is/],
    [{ ...jwks, BETTER_AUTH_URL: 'https://user:password@app.example.com' }, /^BETTER_AUTH_URL .*password/],
    [{ ...jwks, JWKS_URL: 'app.example.com/jwks' }, /^JWKS_URL is "app.example.com\/jwks"; .* like https:/],
    [{ ...jwks, JWKS_URL: 'file:///etc/passwd' }, /^JWKS_URL is/],
    [{ ...jwks, JWKS_URL: 'data:application/json,{"keys":[]}' }, /^JWKS_URL is/],
    [{ ...jwks, JWKS_URL: 'https://user:password@app.example.com/jwks' }, /^JWKS_URL .*password/],
    [{ ...jwks, ACCOUNTS: 'true' }, /^ACCOUNTS is true, which does not go with AUTH_MODE=jwks/],
    [{ ACCOUNTS: 'on' }, /^ACCOUNTS is "on"; it has to be one of true, false\.$/],
    [{ AUTH_MODE: 'jwks', JWKS_URL: `${app}/jwks`, JWT_ISSUER: app }, /^JWT_AUDIENCE is not set/],
    [{ AUTH_MODE: 'jwks', JWKS_URL: `${app}/jwks`, JWT_AUDIENCE: app }, /^JWT_ISSUER is not set/],
    [{ BETTER_AUTH_SECRET: long, BETTER_AUTH_SECRET_PREVIOUS: long }, /^BETTER_AUTH_SECRET_PREVIOUS is the same/],
    [{ ...production, BETTER_AUTH_SECRET_PREVIOUS: long }, /^BETTER_AUTH_SECRET is not set/],
    [
      { ...production, BETTER_AUTH_SECRET: long, BETTER_AUTH_SECRET_PREVIOUS: 'short' },
      /^BETTER_AUTH_SECRET_PREVIOUS has 5 bytes/,
    ],
  ];

  it.each(faulty)('in %j is reported once', (variables, sentence) => {
    expect(faultsOf(variables)).toEqual([expect.stringMatching(sentence)]);
  });

  it.each(faulty)('in %j is reported without secrets', (variables) => {
    expect(faultsOf(variables).join()).not.toMatch(/user:password|operator/);
  });

  it('in AUTH_MODE=jwks without an address names both that would do', () => {
    const [keys, issuer, audience] = faultsOf({ AUTH_MODE: 'jwks' });
    expect(keys).toMatch(/BETTER_AUTH_URL.*JWKS_URL/);
    expect([issuer, audience]).toEqual([
      expect.stringContaining('JWT_ISSUER'),
      expect.stringContaining('JWT_AUDIENCE'),
    ]);
  });

  it('does not hide others, of all settings', () => {
    const faults = faultsOf({
      ...{ ENVIRONMENT: 'production', PORT: 'x', LOG_LEVEL: 'loud', CORS_ORIGINS: '*', ACCOUNTS: 'maybe' },
      ...{ BETTER_AUTH_SECRET: 'short', ACCEPT_USER_ID_CLAIM: 'maybe', JWKS_URL: app },
    });
    const names = faults.map((fault) => /^[A-Z_]+/.exec(fault)?.[0]).sort();
    expect(names).toEqual([
      ...['ACCEPT_USER_ID_CLAIM', 'ACCOUNTS', 'BETTER_AUTH_SECRET', 'CORS_ORIGINS', 'DATABASE_URL'],
      ...['JWKS_URL', 'LOG_LEVEL', 'PORT'],
    ]);
  });
});
