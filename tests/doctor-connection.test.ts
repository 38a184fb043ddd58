import { checkEncryption } from '../scripts/doctor/database-connection';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { authority, inventedProcess, startProxy } from './support/database-proxy';
import { examine, line } from './support/doctor';
import { itWithPgBouncer, needsPgBouncer, startPgBouncer, takesAll } from './support/pgbouncer';
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
    [`sslmode=verify-ca&sslrootcert=${authority}`, production, 'look    The connection .* not the name in it'],
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
    expect(output).toMatch(line('ok      A pooler or a proxy is between .* a session of its own'));
  });

  it('leads to a pooler that is known as one', async () => {
    const examined = (variables: NodeJS.ProcessEnv) =>
      examine({ DATABASE_URL: databaseUrl, DATABASE_POOLER: 'transaction', ...variables });
    const output = await examined({});
    expect(output).toMatch(line('look    A pooler is between .* looked for'));
    expect(output).toMatch(line('look    The server gives up no statement by itself'));
    expect(output).toMatch(/fix: ALTER ROLE \w+ SET statement_timeout = '4500ms'\./);
    const direct = await examined({ DIRECT_DATABASE_URL: databaseUrl });
    expect(direct).toMatch(line('ok      A pooler is between'));
  });

  itWithPgBouncer(`leads to a real PgBouncer${needsPgBouncer}`, async () => {
    const pooled = (mode: 'session' | 'transaction' | 'statement') => startPgBouncer(databaseUrl, mode, takesAll);
    const [session, transaction, statement] = [
      await pooled('session'),
      await pooled('transaction'),
      await pooled('statement'),
    ];
    expect(await examine({ DATABASE_URL: transaction })).toMatch(
      line('look    A pooler is between .*, as asking shows: .* looked for'),
    );
    const denied = await examine({ DATABASE_URL: transaction, DATABASE_POOLER: 'none' });
    expect(denied).toMatch(line('wrong   DATABASE_POOLER is none, but the program at .* ignores session settings'));
    const direct = await examine({ DATABASE_URL: session, DIRECT_DATABASE_URL: transaction });
    expect(direct).toMatch(line('wrong   DIRECT_DATABASE_URL leads to .* a pooler gives out connections by the trans'));
    const byStatement = await examine({ DATABASE_URL: statement });
    expect(byStatement).toMatch(line('wrong   The program at .* gives out connections by the statement'));
    expect(byStatement).toContain('fix: Set pool_mode = transaction there.');
  });
});
