import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { statement } from '../src/db/pool/connection';
import { openDatabase } from '../src/db/pool/pool';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { authority, startProxy, type UrlVia } from './support/database-proxy';
import { createDatabase } from './support/service';

const fixture = (name: string) => join(__dirname, 'fixtures', name);

describe('a database URL', () => {
  it.each([
    'postgresql://u:p@db.example.com/app',
    'postgres://u:p@db.example.com:5432/app',
    'postgresql+asyncpg://u:p@db.example.com/app?ssl=require',
    'postgresql+psycopg2://u:p@db.example.com/app?sslmode=prefer',
    'postgresql://u:p@db.example.com/app?sslmode=require&channel_binding=require',
    ' postgresql://u:p@db.example.com/app ',
  ])('is taken as it stands: %s', (url) => {
    expect(parseDatabaseUrl(url, 'DATABASE_URL')).toMatchObject({
      host: 'db.example.com',
      port: 5432,
      database: 'app',
      username: 'u',
      password: 'p',
    });
  });

  it('may have escapes, an IPv6 address and a socket folder', () => {
    const escaped = parseDatabaseUrl('postgresql://o%40o:p%2F%3Ap@[::1]:6432/my%20app', 'DATABASE_URL');
    expect(escaped).toMatchObject({ host: '::1', port: 6432, database: 'my app', username: 'o@o', password: 'p/:p' });
    expect(parseDatabaseUrl('postgresql://u@localhost/app?host=/var/run/postgresql', 'DATABASE_URL').host).toBe(
      '/var/run/postgresql',
    );
  });

  it('may lead to an IPv6 address', async () => {
    const server = createServer((socket) => socket.destroy());
    const listening = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(0, '::1', () => resolve(true));
    });
    // There are machines without.
    if (!listening) return;
    const reached = new Promise((resolve) => server.once('connection', () => resolve('reached')));
    const { port } = server.address() as AddressInfo;
    const database = openDatabase(parseDatabaseUrl(`postgresql://u@[::1]:${port}/app`, 'DATABASE_URL'), { size: 2 });
    database.read(statement('one', 'select 1'), []).catch(() => {});
    expect(await reached).toBe('reached');
    await database.close(0);
    server.close();
  });

  const file = fixture('server.key');
  const known = `sslrootcert=${authority}`;

  it.each<[string, object]>([
    ['', { schemas: [], pooler: false, ssl: 'prefer', applicationName: 'taskflow' }],
    ['schema=App', { schemas: ['App'] }],
    ['schema=public&connection_limit=1&pool_timeout=0&connect_timeout=15', { schemas: ['public'] }],
    ['search_path=App,%22B,%20c%22', { schemas: ['app', 'B, c'] }],
    ['currentSchema=app,public', { schemas: ['app', 'public'] }],
    ['options=-c search_path=app,public', { schemas: ['app', 'public'] }],
    ['options=-csearch_path%3Dapp', { schemas: ['app'] }],
    ['options=--search_path=app%5C,%5C%20public', { schemas: ['app', 'public'] }],
    ['options=-c%20search_path%3Dapp&schema=app', { schemas: ['app'] }],
    ['options=endpoint%3Dep-cool-1%20-c%20search_path%3Dapp', { options: 'endpoint=ep-cool-1', schemas: ['app'] }],
    ['pgbouncer=true&statement_cache_size=0', { pooler: true }],
    ...['1', 'yes', 'on', 'TRUE'].map((value) => [`pgbouncer=${value}`, { pooler: true }] as [string, object]),
    ...['0', 'no', 'off', 'False'].map((value) => [`pgbouncer=${value}`, { pooler: false }] as [string, object]),
    ['host=/run/postgresql&port=5433&user=v&password=q&dbname=other', { host: '/run/postgresql', port: 5433 }],
    ['user=v&password=q&dbname=other', { username: 'v', password: 'q', database: 'other' }],
    ['application_name=mine', { applicationName: 'mine' }],
    ['fallback_application_name=theirs', { applicationName: 'theirs' }],
    ['target_session_attrs=read-write&keepalives=1&keepalives_idle=30&tcp_user_timeout=5', { ssl: 'prefer' }],
    ['gssencmode=disable&channel_binding=prefer&sslsni=1&client_encoding=utf8', { ssl: 'prefer' }],
    ['sslmode=require&sslnegotiation=direct', { sslnegotiation: 'direct' }],
    ['sslmode=require&ssl_min_protocol_version=TLSv1.3', { ssl: { minVersion: 'TLSv1.3', rejectUnauthorized: false } }],
    ['sslrootcert=system', { ssl: { host: 'h', ca: expect.anything() } }],
    ['sslmode=verify-full&ssl=true', { ssl: { host: 'h' } }],
  ])('honours ?%s', (parameters, found) => {
    expect(parseDatabaseUrl(`postgresql://u:hunter2@h/app?${parameters}`, 'DATABASE_URL')).toMatchObject(found);
  });

  it.each([
    ['not a url', 'is not a URL'],
    ['mysql://u:hunter2@h/app', 'begins with mysql://'],
    ['postgresql://u:hunter2@h', 'names no database'],
    ['postgresql:///app', 'names no host'],
    ['postgresql://u:hunter2@h/app?sslmode=maybe', 'sslmode=maybe'],
    ['postgresql://u:hunter2%@h/app', 'percent sign'],
    // A part of the password would be taken for something else.
    ['postgresql://u:12#hunter2@h/app', 'before its @'],
    ['postgresql://u:12/hunter2@h/app', 'before its @'],
    ['postgresql://u:12?hunter2@h/app', 'before its @'],
    ['postgresql://u:12?hunter=hunter2@h/app', 'has a \\? in user or password'],
    ['postgresql://u:hunter2@h/app?hunter2', 'has a \\? in user or password'],
    // More than one server, or one that is written down elsewhere.
    ['postgresql://u:hunter2@a,b/app', 'names several hosts'],
    ['postgresql://u:hunter2@a:1,b:2/app', 'names several hosts'],
    ['postgresql://u:hunter2@h/app?host=a,b', 'names several hosts'],
    ['postgresql://u:hunter2@h/app?port=1,2', 'names the port 1,2'],
    ['postgresql://u:hunter2@h/app?service=main', 'the parameter service, .* write host'],
    ['postgresql://u@h/app?passfile=/hunter2', 'the parameter passfile, .* write the password'],
    ['postgresql://u@h/app?hostaddr=10.0.0.1', 'the parameter hostaddr'],
    ['postgresql://u:hunter2@h/app?target_session_attrs=standby', 'target_session_attrs=standby, .* has to write'],
    // What would be protected less than was asked for.
    ['postgresql://u:hunter2@h/app?gssencmode=require', 'gssencmode=require'],
    ['postgresql://u:hunter2@h/app?require_auth=scram-sha-256', 'the parameter require_auth'],
    ['postgresql://u:hunter2@h/app?sslaccept=strict', 'the parameter sslaccept'],
    ['postgresql://u:hunter2@h/app?constructor=1', 'the parameter constructor'],
    ['postgresql://u:hunter2@h/app?sslmode=constructor', 'sslmode=constructor'],
    ['postgresql://u:hunter2@h/app?SSLMODE=verify-full', 'the parameter SSLMODE'],
    ['postgresql://u:hunter2@h/app?sslmode=', 'sslmode without a value'],
    ['postgresql://u:hunter2@h/app?sslmode=disable&sslmode=verify-full', 'sslmode twice'],
    ['postgresql://u:hunter2@h/app?sslmode=disable&ssl=true', 'contradict each other'],
    [`postgresql://u:hunter2@h/app?${known}`, 'sslrootcert, which needs sslmode=require'],
    [`postgresql://u:hunter2@h/app?sslmode=disable&sslkey=${file}`, 'sslkey, which needs sslmode=require'],
    ['postgresql://u:hunter2@h/app?sslmode=prefer&sslnegotiation=direct', 'sslnegotiation, which needs'],
    ['postgresql://u:hunter2@h/app?sslmode=require&sslrootcert=system', 'needs sslmode=verify-full'],
    ['postgresql://u:hunter2@h/app?sslmode=verify-ca&sslrootcert=/nowhere', 'cannot be read \\(ENOENT\\)'],
    [`postgresql://u:hunter2@h/app?sslmode=require&sslkey=${file}`, 'only one of sslcert and sslkey'],
    [
      `postgresql://u:hunter2@h/app?sslmode=require&sslkey=${file}&sslcert=${file}`,
      'files for TLS that cannot be used',
    ],
    ['postgresql://u:hunter2@h/app?sslmode=require&ssl_min_protocol_version=SSLv3', 'ssl_min_protocol_version=SSLv3'],
    ['postgresql://u:hunter2@h/app?pgbouncer=maybe', 'pgbouncer=maybe, which is neither true nor false'],
    // Where data would go.
    ['postgresql://u:hunter2@h/app?schema=', 'schema without a value'],
    ['postgresql://u:hunter2@h/app?schema=a&search_path=b', 'names different schemas'],
    ['postgresql://u:hunter2@h/app?search_path=,', 'empty search_path'],
    ['postgresql://u:hunter2@h/app?options=-c%20role%3Dother', 'options with role, .* ALTER ROLE … SET role'],
    ['postgresql://u:hunter2@h/app?options=-d%205', 'options other than'],
  ])('is refused in a sentence without the password: %s', (url, sentence) => {
    const parse = () => parseDatabaseUrl(url, 'DATABASE_URL');
    expect(parse).toThrow(new RegExp(sentence));
    expect(parse).toThrow(/^DATABASE_URL (?:(?!undefined|\.\.).)*\.$/);
    expect(parse).not.toThrow(/hunter2/);
  });
});

describe('sslmode', () => {
  let encrypted: boolean;
  let shown: string | undefined;
  let urlVia: UrlVia;
  let urlDirect: UrlVia;
  beforeAll(async () => {
    const onEncrypted = (certificate: string | undefined) => {
      encrypted = true;
      shown = certificate;
    };
    const databaseUrl = await createDatabase();
    urlVia = await startProxy(databaseUrl, { onEncrypted });
    urlDirect = await startProxy(databaseUrl, { onEncrypted, direct: true });
  });

  async function reach(host: string, parameters: string): Promise<string> {
    encrypted = false;
    const url = parameters.includes('sslnegotiation=direct') ? urlDirect : urlVia;
    const database = openDatabase(parseDatabaseUrl(url(host, parameters), 'DATABASE_URL'), { size: 2 });
    try {
      const rows = await database.read<{ one: number }>(statement('one', 'select 1 as one'), []);
      return `${rows[0]?.one === 1 ? 'reached' : 'lost'}, ${encrypted ? 'encrypted' : 'in clear'}`;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await database.close(0);
    }
  }

  const known = `sslrootcert=${authority}`;
  it.each([
    ['127.0.0.1', 'sslmode=disable', 'reached, in clear'],
    ['127.0.0.1', 'sslmode=prefer', 'reached, encrypted'],
    ['127.0.0.1', 'sslmode=require', 'reached, encrypted'],
    ['127.0.0.1', 'ssl=require', 'reached, encrypted'],
    ['127.0.0.1', `sslmode=require&${known}`, 'reached, encrypted'],
    ['127.0.0.1', 'sslmode=verify-ca', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['127.0.0.1', `sslmode=verify-ca&${known}`, 'reached, encrypted'],
    ['localhost', 'sslmode=verify-full', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['localhost', `sslmode=verify-full&${known}`, 'reached, encrypted'],
    ['127.0.0.1', `sslmode=verify-full&${known}`, 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('%s with %s: %s', async (host, parameters, outcome) => {
    expect(await reach(host, parameters)).toBe(outcome);
  });

  it("shows the client's certificate to a server that asks for one, also where TLS begins at once", async () => {
    const own = `sslcert=${fixture('server.pem')}&sslkey=${fixture('server.key')}`;
    for (const more of ['', '&sslnegotiation=direct']) {
      expect(await reach('localhost', `sslmode=verify-full&${known}&${own}${more}`)).toBe('reached, encrypted');
      expect(shown).toBe('localhost');
      expect(await reach('localhost', `sslmode=verify-full&${known}${more}`)).toBe('reached, encrypted');
      expect(shown).toBeUndefined();
    }
  });
});
