import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doctor, examine, healthy, sum } from './support/doctor';
import { folderWithCluster } from './support/embedded';
import { startKeyServer } from './support/key-server';
import { projectRoot } from './support/process';
import { createDatabase } from './support/service';
import { createKey } from './support/signing-key';

// The command, the settings and the port. Databases, keys and tokens have files of their own.

const production = { ENVIRONMENT: 'production', CORS_ORIGINS: 'https://app.example.com' };
const sample = /^#BETTER_AUTH_SECRET=(.*)$/m.exec(readFileSync(join(projectRoot, '.env.example'), 'utf8'))![1]!;
const jwks = { AUTH_MODE: 'jwks', JWKS_URL: 'http://127.0.0.1:1/jwks', BETTER_AUTH_URL: 'https://app.example.com' };

describe('npm run doctor', () => {
  it('finds a new checkout in order, with the embedded database', async () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'taskflow-doctor-'));
    const { code, output } = await doctor([], { DATA_DIR, PORT: '0' });
    expect(output).toMatch(/^ {2}ok +Embedded PostgreSQL in .* answers: version \d+/m);
    expect(output).toMatch(/^ {2}ok +BETTER_AUTH_SECRET is not set: .* made for this machine/m);
    expect(output).toContain(sum(0, 0, 10));
    expect(code).toBe(0);
    rmSync(DATA_DIR, { recursive: true });
  });

  it('names the fault of a data folder in which no secret can be kept, or of the secret there', async () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'taskflow-doctor-'));
    const file = join(DATA_DIR, 'secret');
    writeFileSync(file, 'short', { mode: 0o600 });
    const begin = '  wrong   BETTER_AUTH_SECRET is not set: tokens .*, which cannot be used\\. ';
    expect(await examine({ BETTER_AUTH_SECRET: '', DATA_DIR })).toMatch(
      new RegExp(
        `^${begin}The secret in ${file} is too short.*\\n +fix: Do as it says, or set BETTER_AUTH_SECRET`,
        'm',
      ),
    );
    const below = await examine({ BETTER_AUTH_SECRET: '', DATA_DIR: join(file, 'data') });
    expect(below).toMatch(new RegExp(`^${begin}${file} is not a folder, so nothing can be below it`, 'm'));
    rmSync(DATA_DIR, { recursive: true });
  });

  it('shows how the log of an embedded database ends that does not start, and what to do', async () => {
    const DATA_DIR = await folderWithCluster();
    rmSync(join(DATA_DIR, 'postgres', 'postgresql.conf'));
    const output = await examine({ DATABASE_URL: '', DATA_DIR });
    const log = join(DATA_DIR, 'postgres.log');
    expect(output).toContain(
      `  wrong   The embedded PostgreSQL does not start. Its log ${log} ends with:\n            postgres:`,
    );
    expect(output).toMatch(
      / {12}postgres: could not access the server configuration file .*\n +fix: Correct that, or move/,
    );
    expect(output).not.toMatch(/\\u000|ready to accept connections/);
  });

  it('says what to do about a data folder that this user cannot use', async () => {
    const DATA_DIR = join('/proc', 'taskflow');
    const output = await examine({ BETTER_AUTH_SECRET: '', DATABASE_URL: '', DATA_DIR });
    expect(output).toMatch(
      /^ {2}wrong +The data folder \/proc\/taskflow cannot be used: .*\n +fix: Give it to the user/m,
    );
  });

  it('finds production with published keys in order', async () => {
    const keys = await startKeyServer(createKey('EdDSA'));
    const DATABASE_URL = await createDatabase();
    const variables = { ...production, DATABASE_URL, PORT: '0', AUTH_MODE: 'jwks', JWKS_URL: keys.url };
    const { code, output } = await doctor([], { ...variables, BETTER_AUTH_URL: 'https://app.example.com' });
    expect(output).toContain(sum(0, 0, 12));
    expect(code).toBe(0);
  });

  it('tells every fault at once, none of them hiding another', async () => {
    const keys = await startKeyServer();
    await keys.stop();
    const { code, output } = await doctor([], {
      ...{ ...production, CORS_ORIGINS: '*', LOG_LEVEL: 'loud', HOST: '127.0.0.1', PORT: '0' },
      ...{ ...jwks, JWKS_URL: keys.url, ACCEPT_USER_ID_CLAIM: 'yes' },
      DATABASE_URL: 'postgresql://nobody:hunter2@127.0.0.1:1/nowhere',
    });
    for (const fault of [
      'CORS_ORIGINS has',
      'LOG_LEVEL is',
      'ACCEPT_USER_ID_CLAIM is',
      'Nothing listens at 127.0.0.1:1',
      'Nothing listens where the keys should be',
    ]) {
      expect(output).toMatch(new RegExp(`^  wrong   ${fault}`, 'm'));
    }
    expect(output).toMatch(/^ {2}look +HOST is 127\.0\.0\.1.*\n {10}fix: \S/m);
    expect(output).toContain(sum(5, 1, 2));
    expect(code).toBe(1);
  });

  it('explains how it is called, and does not repeat what it was called with', async () => {
    expect(await doctor(['--help'], {})).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Usage: npm run doctor/),
    });
    const token = createKey('EdDSA').token({ sub: 'alice' });
    for (const args of [['--tokn', token], [token], ['--token']]) {
      expect(await doctor(args, {})).toMatchObject({
        code: 2,
        output: expect.stringMatching(/^(There|--token).*\.\nUsage: npm run doctor/),
      });
    }
  });
});

describe('settings', () => {
  it.each([
    ['DATABSE_URL', 'DATABASE_URL'],
    ['DATABASE_ULR', 'DATABASE_URL'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['CORS_ORIGIN', 'CORS_ORIGINS'],
    ['TRUST_PROXYS', 'TRUST_PROXY'],
    ['enviroment', 'ENVIRONMENT'],
  ])('%s is not read, and may be meant for %s', async (name, meant) => {
    expect(await examine({ [name]: 'x' })).toMatch(
      new RegExp(`^ {2}look +${name} is set, and is no setting\\.\\n +fix: If ${meant} is meant`, 'm'),
    );
    expect(await examine({ PATH: 'x', HOSTNAME: 'x', FTP_PROXY: 'x' })).not.toContain('is no setting');
  });

  it.each<[Record<string, string>, string]>([
    [
      { CORS_ORIGINS: 'https://app.example.com/' },
      'wrong   CORS_ORIGINS has "https://app.example.com/"; .*Did you mean',
    ],
    [{ CORS_ORIGINS: 'app.example.com' }, 'wrong   CORS_ORIGINS has "app.example.com"'],
    [{ ENVIRONMENT: 'staging' }, 'wrong   ENVIRONMENT is "staging"'],
    [{ DATABASE_URL: 'mysql://u:hunter2@h/d' }, 'wrong   DATABASE_URL begins with mysql://'],
    [{ ...production, DATABASE_URL: '' }, 'wrong   DATABASE_URL is not set'],
    [{ ...production, BETTER_AUTH_SECRET: '' }, 'wrong   BETTER_AUTH_SECRET is not set'],
    [{ ...production, BETTER_AUTH_SECRET: 'hunter2' }, 'wrong   BETTER_AUTH_SECRET has 7 bytes'],
    [{ ...production, BETTER_AUTH_SECRET: sample }, 'wrong   BETTER_AUTH_SECRET is a sample'],
    [{ BETTER_AUTH_SECRET: sample }, 'look    BETTER_AUTH_SECRET is a sample'],
    [{ BETTER_AUTH_SECRET: 'correct horse '.repeat(3) }, 'look    BETTER_AUTH_SECRET repeats itself'],
    [{ BETTER_AUTH_SECRET: 'abcdeedcbaacbdeebcadacebdcabedbceda' }, 'look    BETTER_AUTH_SECRET has only 5 different'],
    [{ BETTER_AUTH_SECRET: `"${healthy.BETTER_AUTH_SECRET}"` }, 'look    BETTER_AUTH_SECRET .*quotes'],
    [
      { BETTER_AUTH_SECRET_PREVIOUS: 'Zb8nM4kX1qT7wP3sV9cL5rG2' + 'hJ6dF0aY' },
      'look    BETTER_AUTH_SECRET_PREVIOUS is set',
    ],
    [{ ...production, CORS_ORIGINS: '' }, 'look    CORS_ORIGINS is not set, and by default has http://localhost:3000'],
    [{ ...production, CORS_ORIGINS: 'http://127.0.0.1:5173' }, 'look    CORS_ORIGINS has http://127.0.0.1:5173'],
    [
      { ...production, CORS_ORIGINS: 'https://*.vercel.app' },
      'look    CORS_ORIGINS has https://\\*.vercel.app: every subdomain',
    ],
    [
      { ...production, CORS_ORIGINS: 'http://app.example.com' },
      'look    CORS_ORIGINS has http://app.example.com: anybody',
    ],
    [{ ...production, USER_TASK_LIMIT: '0' }, 'look    USER_TASK_LIMIT is 0: a single user can fill'],
    [{ ...production, USER_STORAGE_LIMIT: '0' }, 'look    USER_STORAGE_LIMIT is 0: a single user can fill'],
    [{ USER_STORAGE_LIMIT: '100 MB' }, 'wrong   USER_STORAGE_LIMIT'],
    [{ STREAM_LIMIT: '0' }, 'wrong   STREAM_LIMIT'],
    [{ ...production, HOST: 'localhost' }, 'look    HOST is localhost: only this machine'],
    [{ ...jwks, JWT_ISSUER: 'https://app.example.com/' }, 'look    JWT_ISSUER has .* by a slash at the end'],
    [{ ...jwks, JWT_ISSUER: 'http://app.example.com' }, 'look    JWT_ISSUER has .* by http instead of https'],
    [{ ...jwks, JWT_AUDIENCE: 'https://www.app.example.com' }, 'look    JWT_AUDIENCE has .* by www'],
    [
      { BETTER_AUTH_URL: 'http://localhost:3000', JWT_ISSUER: 'http://127.0.0.1:3000' },
      'look    JWT_ISSUER has .* by localhost instead of 127.0.0.1',
    ],
    [{ ...jwks, JWT_ISSUER: 'https://app.example.com/api/auth' }, 'look    JWT_ISSUER has .* by the path'],
    [
      { ...jwks, JWT_ISSUER: 'https://other.example.com' },
      'look    JWT_ISSUER is https://other.example.com, and not the origin',
    ],
    [{ ...jwks, JWT_ISSUER: 'https://other.example.com, https://app.example.com' }, 'ok      Tokens are taken from'],
  ])('%j: %s', async (variables, line) => {
    const output = await examine(variables);
    expect(output).toMatch(new RegExp(`^  ${line}`, 'm'));
    // None of these is a reason to start a database.
    expect(output).not.toMatch(/Embedded PostgreSQL/);
  });
});

describe('the port', () => {
  const port = (server: { address(): unknown }) => String((server.address() as AddressInfo).port);
  it('is free, taken, or taken by the service itself', async () => {
    const other = createTcpServer((socket) => socket.destroy());
    const itself = createServer((_, response) => response.end('{"status":"healthy"}'));
    for (const server of [other, itself]) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const HOST = '127.0.0.1';
    expect(await examine({ HOST, PORT: port(other) })).toMatch(
      /^ {2}wrong +Port \d+ is taken at 127\.0\.0\.1\.\n.*fix: Stop/m,
    );
    expect(await examine({ HOST, PORT: port(itself) })).toMatch(
      /^ {2}look +Port \d+ is taken by a service that answers as/m,
    );
    const PORT = port(other);
    for (const server of [other, itself]) await new Promise((done) => server.close(done));
    expect(await examine({ HOST, PORT })).toMatch(/^ {2}ok +Port \d+ on 127\.0\.0\.1 is free/m);
    expect(await examine({ HOST: '203.0.113.7', PORT })).toMatch(/^ {2}wrong +HOST 203\.0\.113\.7 is not an address/m);
  });
});
