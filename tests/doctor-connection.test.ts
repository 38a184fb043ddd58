import { checkPooler } from '../scripts/doctor/database-pooler';
import { checkEncryption } from '../scripts/doctor/database-tls';
import { parseDatabaseUrl } from '../src/db/url';
import { authority, inventedProcess, startProxy } from './support/database-proxy';
import { examine, line } from './support/doctor';
import { itWithPgBouncer, keepsStatements, needsPgBouncer, startPgBouncer } from './support/doctor-pooler';
import { createDatabase } from './support/service';

let databaseUrl: string;
beforeAll(async () => {
  databaseUrl = await createDatabase();
});

// Another name for this machine, which the doctor cannot know to be one.
const elsewhere = '0.0.0.0';
const production = { ENVIRONMENT: 'production' };

describe('the connection', () => {
  it.each([
    ['sslmode=disable', production, 'wrong   The connection .* is not encrypted \\(sslmode=disable\\)'],
    ['sslmode=disable', {}, 'look    The connection .* is not encrypted'],
    ['sslmode=require', production, 'look    The connection .* is encrypted, but nobody checks'],
    [`sslmode=verify-ca&sslrootcert=${authority}`, production, 'look    The connection .* not for whom it is'],
  ])('%s with %j', async (parameters, variables, sentence) => {
    const url = await startProxy(databaseUrl);
    expect(await examine({ ...variables, DATABASE_URL: url(elsewhere, parameters) })).toMatch(line(sentence));
  });

  it('stays on this machine, or is proven', async () => {
    const url = await startProxy(databaseUrl);
    const local = await examine({ DATABASE_URL: url('localhost', `sslmode=verify-full&sslrootcert=${authority}`) });
    expect(local).toMatch(line('ok      The connection to the database stays on this machine, encrypted'));
    const remote = (mode: string) =>
      parseDatabaseUrl(`postgresql://u@db.example.com/app?sslmode=${mode}`, 'DATABASE_URL');
    expect(checkEncryption(remote('verify-full'), true, true)[0]).toMatchObject({
      state: 'ok',
      says: expect.stringMatching(/proven/),
    });
    // What the server says: encrypted, not encrypted, and nothing, because it sees a pooler's connection only.
    const states = [true, false, undefined].map(
      (encrypted) => checkEncryption(remote('prefer'), encrypted, true)[0]!.state,
    );
    expect(states).toEqual(['look', 'wrong', 'look']);
  });

  it('leads to a pooler', async () => {
    expect(await examine({ DATABASE_URL: databaseUrl })).toMatch(line('ok      No pooler'));
    const url = await startProxy(databaseUrl, { rewrite: inventedProcess });
    const output = await examine({ DATABASE_URL: url('127.0.0.1') });
    expect(output).toMatch(line('look    A pooler or a proxy is between .* could not be seen'));
    expect(output).toMatch(/mend: If it is PgBouncer: 1\.21 or newer.*Migrate by the direct address/);
  });

  it.each(['ep-cool-pooler.eu-central-1.aws.neon.tech', 'db.example.com:6432'])(
    'leads to what is called as a pooler: %s',
    async (host) => {
      const address = parseDatabaseUrl(`postgresql://u@${host}/app`, 'DATABASE_URL');
      expect(await checkPooler(address, true)).toMatchObject([
        { state: 'look', says: expect.stringMatching(/^The host or the port/) },
      ]);
    },
  );

  itWithPgBouncer(`leads to a real PgBouncer${needsPgBouncer}`, async () => {
    const transactions = await examine({ DATABASE_URL: await startPgBouncer(databaseUrl, 'transaction') });
    expect(transactions).toMatch(
      line(
        keepsStatements
          ? 'look    A pooler .* it keeps prepared statements'
          : 'wrong   A pooler .* loses prepared statements',
      ),
    );
    const sessions = await examine({ DATABASE_URL: await startPgBouncer(databaseUrl, 'session') });
    expect(sessions).toMatch(line('look    A pooler or a proxy .* could not be seen'));
  });
});
