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
    expect(output).toMatch(
      /mend: Where it gives out connections by the transaction: set DATABASE_POOLER=transaction\. .*DIRECT_DATABASE_URL/,
    );
  });

  it('leads to a pooler that is known as one', async () => {
    const examined = (variables: NodeJS.ProcessEnv) =>
      examine({ DATABASE_URL: databaseUrl, DATABASE_POOLER: 'transaction', ...variables });
    const output = await examined({});
    expect(output).toMatch(line('look    A pooler is between .* looked for'));
    expect(output).toMatch(line('look    The server gives up no statement by itself'));
    expect(output).toMatch(/mend: ALTER ROLE \w+ SET statement_timeout = '4500ms'\./);
    const direct = await examined({ DIRECT_DATABASE_URL: databaseUrl });
    expect(direct).toMatch(line('ok      A pooler is between'));
  });

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
