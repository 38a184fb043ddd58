import { type AddressInfo, createServer } from 'node:net';
import postgres from 'postgres';
import { authority, replaced, startProxy } from './support/database-proxy';
import { examine, line } from './support/doctor';
import { createDatabase } from './support/service';

let databaseUrl: string;
let sql: postgres.Sql;
beforeAll(async () => {
  databaseUrl = await createDatabase();
  sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
});
afterAll(() => sql.end());

const changed = (change: (url: URL) => void) => {
  const url = new URL(databaseUrl);
  change(url);
  return url.href;
};
// Another name for this machine, which the doctor cannot know to be one.
const elsewhere = '0.0.0.0';
const production = { ENVIRONMENT: 'production' };

describe('a database that cannot be reached', () => {
  it.each<[string, (url: URL) => void, string]>([
    [
      'a wrong password',
      (url) => (url.password = 'hunter2'),
      'wrong   The database at .* refuses the password of the user',
    ],
    ['no such database', (url) => (url.pathname = '/nowhere'), 'wrong   The server at .* has no database nowhere'],
    ['no such host', (url) => (url.hostname = 'nowhere.invalid'), 'wrong   There is no host nowhere.invalid'],
    ['a wrong port', (url) => (url.port = '1'), 'wrong   Nothing listens at .*:1\\.'],
    ['no socket', (url) => (url.search = '?host=/nowhere'), 'wrong   Nothing listens at /nowhere:'],
    [
      'TLS it does not speak',
      (url) => (url.search = '?sslmode=require'),
      'wrong   DATABASE_URL asks for TLS, and the program at',
    ],
  ])('%s', async (_, change, sentence) => {
    const output = await examine({ DATABASE_URL: changed(change) });
    expect(output).toMatch(line(sentence));
    expect(output).toMatch(/fix: .*^1 wrong, /ms);
  });

  it('a database that takes no connections', async () => {
    const url = await createDatabase();
    await sql.unsafe(`alter database ${new URL(url).pathname.slice(1)} allow_connections false`);
    expect(await examine({ DATABASE_URL: url })).toMatch(
      line('wrong   The database at .* cannot be used: .* not currently accepting'),
    );
  });

  it.each([
    [60_000, 'look    The clock of the database is 60 seconds behind ours: tasks are created by our time'],
    [-60_000, 'look    The clock of the database is 60 seconds ahead of ours: tasks are created by our time'],
    [0, 'ok      Our clock and that of the database agree'],
  ])('a clock that is %i ms ahead of its own', async (ahead, sentence) => {
    const clock = Date.now;
    Date.now = () => clock() + ahead;
    const output = await examine({ DATABASE_URL: databaseUrl }).finally(() => {
      Date.now = clock;
    });
    expect(output).toMatch(line(sentence));
  });

  it('silence', async () => {
    const server = createServer(() => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const DATABASE_URL = changed((url) => (url.host = `127.0.0.1:${port}`));
    expect(await examine({ DATABASE_URL })).toMatch(line('wrong   The database at .* does not answer'));
    server.close();
  });

  it('a certificate of an unknown authority, or for another name', async () => {
    const url = await startProxy(databaseUrl);
    const unknown = await examine({ DATABASE_URL: url('localhost', 'sslmode=verify-full') });
    expect(unknown).toMatch(line('wrong   The certificate of the database at .* not signed by an authority'));
    const another = await examine({ DATABASE_URL: url(elsewhere, `sslmode=verify-full&sslrootcert=${authority}`) });
    expect(another).toMatch(line('wrong   The certificate of the database at .* for another name'));
  });
});

describe('the server', () => {
  it('is too old', async () => {
    const [row] = await sql<{ version: string; number: string }[]>`
      select current_setting('server_version') as version, current_setting('server_version_num') as number`;
    const url = await startProxy(databaseUrl, { rewrite: replaced(row!.number, `14${row!.number.slice(2)}`) });
    expect(await examine({ DATABASE_URL: url('127.0.0.1') })).toMatch(
      line('wrong   PostgreSQL at .* which is too old'),
    );
  });

  it('takes fewer connections than the processes want', async () => {
    const output = await examine({ DATABASE_URL: databaseUrl, DATABASE_POOL_SIZE: '200' });
    expect(output).toMatch(line('look    Each process holds up to 200 connections, .* 2 processes do not fit'));
  });

  it('only reads', async () => {
    const url = await createDatabase();
    await sql.unsafe(`alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
    expect(await examine({ DATABASE_URL: url })).toMatch(line('wrong   The database only reads'));
  });
});

describe('the migrations', () => {
  it('are applied, pending, or those of a newer version', async () => {
    const url = await createDatabase();
    const own = postgres(url, { max: 1, onnotice: () => {} });
    expect(await examine({ DATABASE_URL: url })).toMatch(line('ok      All \\d+ migrations are applied'));
    await own`insert into schema_migrations (name) values ('29990101000000_later')`;
    expect(await examine({ DATABASE_URL: url })).toMatch(line('look    .* does not know: 29990101000000_later'));
    await own.unsafe('drop schema public cascade; create schema public');
    expect(await examine({ DATABASE_URL: url })).toMatch(line('ok      The next start applies \\d{14}_\\w+'));
    const output = await examine({ ...production, DATABASE_URL: url });
    expect(output).toMatch(
      /^ {2}wrong +The database lacks migrations: \d{14}_\w+.*\n +fix: Run `npm run migrate -- up`/m,
    );
    expect(await own`select from pg_tables where schemaname = 'public'`).toHaveLength(0);
    await own.end();
  });
});
