import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSettings, SettingsError } from '../src/settings/config';

const production = {
  ENVIRONMENT: 'production',
  DATABASE_URL: 'postgresql://u:p@db.example.com/app?sslmode=verify-full',
  BETTER_AUTH_SECRET: 'a secret of an operator who read the README',
};

describe('settings', () => {
  it('all have a default in development', () => {
    expect(parseSettings({})).toMatchObject({
      environment: 'development',
      host: 'localhost',
      port: 8000,
      keepAliveTimeout: 75,
      database: undefined,
      secret: undefined,
      corsOrigins: ['http://localhost:3000'],
      logLevel: 'info',
      warnings: [],
    });
  });

  it('are not taken from a variable with nearly the same name, and a sentence says so', () => {
    const sentence = 'DATA_DRI is set, and is no setting. If DATA_DIR is meant, rename it.';
    expect(parseSettings({ DATA_DRI: 'data' }).misspelt).toEqual([sentence]);
    expect(() => parseSettings({ DATA_DRI: 'data', PORT: 'none' })).toThrow(`\n${sentence}`);
    expect(parseSettings({ DATA_DIR: 'data', HOSTNAME: 'here' }).misspelt).toEqual([]);
  });

  it('serve agents in development, and in production where they are told to', () => {
    const PUBLIC_URL = 'https://tasks.example.com';
    expect([parseSettings({}).mcp, parseSettings({ MCP: 'false' }).mcp]).toEqual([true, false]);
    expect([parseSettings(production).mcp, parseSettings({ ...production, PUBLIC_URL }).mcp]).toEqual([false, false]);
    expect(parseSettings({ ...production, PUBLIC_URL, MCP: 'true' }).mcp).toBe(true);
  });

  it('listen on every address in production', () => {
    expect(parseSettings(production).host).toBe('::');
  });

  it.each([
    ['info', 'info'],
    ['INFO', 'info'],
    ['Debug', 'debug'],
    ['WARNING', 'warn'],
    ['CRITICAL', 'fatal'],
  ])('LOG_LEVEL=%s is %s', (LOG_LEVEL, level) => {
    expect(parseSettings({ LOG_LEVEL }).logLevel).toBe(level);
  });

  it('NEON_DATABASE_URL stands in for DATABASE_URL', () => {
    expect(parseSettings({ NEON_DATABASE_URL: production.DATABASE_URL }).database?.host).toBe('db.example.com');
  });

  it.each([
    [{ PORT: '80a' }, 'PORT is "80a"'],
    [{ PORT: '65536' }, 'PORT is "65536"'],
    [{ KEEP_ALIVE_TIMEOUT: '0' }, 'from 1 to 7200'],
    [{ ENVIRONMENT: 'staging' }, 'one of development, test, production'],
    [{ LOG_LEVEL: 'loud' }, 'one of trace'],
    [{ DATABASE_POOL_SIZE: '1' }, 'from 2 to 200'],
    [{ CORS_ORIGINS: 'https://app.example.com/' }, 'Did you mean https://app.example.com?'],
    [{ BETTER_AUTH_URL: 'app.example.com' }, 'BETTER_AUTH_URL is'],
    [{ MCP: 'yes' }, 'MCP is "yes"; it has to be one of true, false.'],
    [{ ...production, MCP: 'true' }, 'MCP=true needs PUBLIC_URL in production'],
    [{ ACCEPT_USER_ID_CLAIM: 'yes' }, 'one of true, false'],
    [{ DATABASE_URL: 'localhost/app' }, 'DATABASE_URL is not a URL'],
    [{ ...production, DATABASE_URL: undefined }, 'DATABASE_URL environment variable is required'],
    [{ ...production, BETTER_AUTH_SECRET: undefined }, 'BETTER_AUTH_SECRET environment variable is required'],
    [{ ...production, BETTER_AUTH_SECRET: 'too short to be any good' }, 'at least 32'],
    [{ ...production, BETTER_AUTH_SECRET: 'your-secret-key-with-at-least-32-characters' }, 'is a sample'],
  ])('%j are refused: %s', (variables, sentence) => {
    expect(() => parseSettings(variables)).toThrow(SettingsError);
    expect(() => parseSettings(variables)).toThrow(sentence);
  });

  it('the sample secret of .env.example is refused in production and warned of in development', () => {
    const text = readFileSync(join(__dirname, '..', '.env.example'), 'utf8');
    const BETTER_AUTH_SECRET = /^#BETTER_AUTH_SECRET=(.*)$/m.exec(text)![1]!;
    expect(() => parseSettings({ ...production, BETTER_AUTH_SECRET })).toThrow('is a sample');
    expect(parseSettings({ BETTER_AUTH_SECRET }).warnings).toEqual([expect.stringContaining('is a sample')]);
    expect(parseSettings({ BETTER_AUTH_SECRET: 'short' }).warnings).toEqual([expect.stringContaining('at least 32')]);
  });

  it('.env.example names every setting, and nothing else', () => {
    const named = [...readFileSync(join(__dirname, '..', '.env.example'), 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].map(
      (match) => match[1],
    );
    const source = ['config.ts', 'tokens.ts', 'operating.ts', 'web.ts', 'event-sinks.ts', 'agents.ts']
      .map((file) => readFileSync(join(__dirname, '..', 'src', 'settings', file), 'utf8'))
      .join('');
    const read = [...source.matchAll(/(?:read|number)\('([A-Z_]+)'|variables\.([A-Z_]+)/g)].map(
      (match) => match[1] ?? match[2],
    );
    const inFiles = ['DATABASE_URL_FILE', 'BETTER_AUTH_SECRET_FILE'];
    const settings = [...read, ...inFiles].filter((name) => name !== 'NEON_DATABASE_URL');
    expect(named.sort()).toEqual([...new Set(settings)].sort());
  });
});
