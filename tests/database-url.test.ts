import { statement } from '../src/db/connection';
import { openDatabase } from '../src/db/pool';
import { parseDatabaseUrl } from '../src/db/url';
import { authority, startProxy, type UrlVia } from './support/database-proxy';
import { createDatabase } from './support/service';

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

  it.each([
    ['not a url', 'is not a URL'],
    ['mysql://u:hunter2@h/app', 'begins with mysql://'],
    ['postgresql://u:hunter2@h', 'names no database'],
    ['postgresql:///app', 'names no host'],
    ['postgresql://u:hunter2@h/app?sslmode=maybe', 'sslmode=maybe'],
    ['postgresql://u:hunter2%@h/app', 'percent sign'],
  ])('is refused in a sentence without the password: %s', (url, sentence) => {
    const parse = () => parseDatabaseUrl(url, 'DATABASE_URL');
    expect(parse).toThrow(sentence);
    expect(parse).toThrow(/^DATABASE_URL /);
    expect(parse).not.toThrow(/hunter2/);
  });
});

describe('sslmode', () => {
  let encrypted: boolean;
  let urlVia: UrlVia;
  beforeAll(async () => {
    const onEncrypted = () => {
      encrypted = true;
    };
    urlVia = await startProxy(await createDatabase(), { onEncrypted });
  });

  async function reach(host: string, parameters: string): Promise<string> {
    encrypted = false;
    const database = openDatabase(parseDatabaseUrl(urlVia(host, parameters), 'DATABASE_URL'), { size: 2 });
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
});
