import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { statement } from '../src/db/connection';
import { openDatabase } from '../src/db/pool';
import { parseDatabaseUrl } from '../src/db/url';
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
  let proxy: Server;
  let encrypted: boolean;
  let urlTo: (host: string, parameters: string) => string;
  beforeAll(async () => {
    const target = new URL(await createDatabase());
    proxy = tlsProxy(Number(target.port), () => {
      encrypted = true;
    });
    await new Promise<void>((resolve) => proxy.listen(0, resolve));
    const { port } = proxy.address() as AddressInfo;
    urlTo = (host, parameters) => {
      const url = new URL(`${target.href.split('?')[0]}?${parameters}`);
      url.host = `${host}:${port}`;
      return url.href;
    };
  });
  afterAll(() => new Promise((resolve) => proxy.close(resolve)));

  async function reach(host: string, parameters: string): Promise<string> {
    encrypted = false;
    const database = openDatabase(parseDatabaseUrl(urlTo(host, parameters), 'DATABASE_URL'), { size: 2 });
    try {
      const rows = await database.read<{ one: number }>(statement('one', 'select 1 as one'), []);
      return `${rows[0]?.one === 1 ? 'reached' : 'lost'}, ${encrypted ? 'encrypted' : 'in clear'}`;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await database.close(0);
    }
  }

  const authority = `sslrootcert=${fixture('authority.pem')}`;
  it.each([
    ['127.0.0.1', 'sslmode=disable', 'reached, in clear'],
    ['127.0.0.1', 'sslmode=prefer', 'reached, encrypted'],
    ['127.0.0.1', 'sslmode=require', 'reached, encrypted'],
    ['127.0.0.1', 'ssl=require', 'reached, encrypted'],
    ['127.0.0.1', `sslmode=require&${authority}`, 'reached, encrypted'],
    ['127.0.0.1', 'sslmode=verify-ca', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['127.0.0.1', `sslmode=verify-ca&${authority}`, 'reached, encrypted'],
    ['localhost', 'sslmode=verify-full', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['localhost', `sslmode=verify-full&${authority}`, 'reached, encrypted'],
    ['127.0.0.1', `sslmode=verify-full&${authority}`, 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('%s with %s: %s', async (host, parameters, outcome) => {
    expect(await reach(host, parameters)).toBe(outcome);
  });
});

/** A PostgreSQL that speaks TLS: terminates it with a certificate for `localhost` and passes on to the real server. */
function tlsProxy(port: number, onEncrypted: () => void): Server {
  return createServer((client) => {
    const server = connect(port, '127.0.0.1');
    client.on('error', () => server.destroy());
    server.on('error', () => client.destroy());
    client.once('data', (first) => {
      // SSLRequest: length 8, code 80877103. Anything else is a start in clear.
      if (first.length !== 8 || first.readInt32BE(4) !== 80_877_103) {
        server.write(first);
        client.pipe(server).pipe(client);
        return;
      }
      client.write('S');
      const secured = new TLSSocket(client, {
        isServer: true,
        cert: readFileSync(fixture('server.pem')),
        key: readFileSync(fixture('server.key')),
      });
      secured.on('error', () => server.destroy());
      secured.once('secure', onEncrypted);
      secured.pipe(server).pipe(secured);
    });
  });
}
