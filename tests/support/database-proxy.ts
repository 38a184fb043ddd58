import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { TLSSocket } from 'node:tls';

export const authority = join(__dirname, '..', 'fixtures', 'authority.pem');
const fixture = (name: string) => readFileSync(join(__dirname, '..', 'fixtures', name));

/** What the server's bytes become on their way. */
export type Rewrite = (bytes: Buffer) => Buffer;

export interface ProxyOptions {
  readonly rewrite?: Rewrite;
  /** Told when a client has chosen to encrypt. @param certificate the name in the client's, if it has shown one */
  readonly onEncrypted?: (certificate: string | undefined) => void;
  /** TLS comes first, without being asked for (sslnegotiation=direct). */
  readonly direct?: boolean;
}
/** @returns the database's URL by way of a proxy */
export type UrlVia = (host: string, parameters?: string) => string;

const proxies: Server[] = [];
afterAll(() => Promise.all(proxies.map((proxy) => new Promise((resolve) => proxy.close(resolve)))));

/**
 * Stands before the real PostgreSQL as a pooler or a provider's gate does. It speaks TLS, with a
 * certificate for `localhost`, and ends with the test file.
 */
export async function startProxy(databaseUrl: string, options: ProxyOptions = {}): Promise<UrlVia> {
  const { rewrite = (bytes) => bytes, onEncrypted = () => {}, direct = false } = options;
  const target = new URL(databaseUrl);
  const server: Server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    const rewriting = () => new Transform({ transform: (bytes, _, done) => done(null, rewrite(bytes)) });
    client.on('error', () => database.destroy());
    database.on('error', () => client.destroy());
    const secure = () => {
      const secured = new TLSSocket(client, {
        isServer: true,
        cert: fixture('server.pem'),
        key: fixture('server.key'),
        ...{ requestCert: true, rejectUnauthorized: false, ALPNProtocols: ['postgresql'] },
      });
      secured.on('error', () => database.destroy());
      secured.once('secure', () => onEncrypted(secured.getPeerCertificate().subject?.CN as string | undefined));
      secured.pipe(database).pipe(rewriting()).pipe(secured);
    };
    if (direct) return secure();
    client.once('data', (first) => {
      // SSLRequest: length 8, code 80877103. Anything else is a start in clear.
      if (first.length !== 8 || first.readInt32BE(4) !== 80_877_103) {
        database.write(first);
        client.pipe(database).pipe(rewriting()).pipe(client);
        return;
      }
      client.write('S');
      secure();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  proxies.push(server);
  return (host, parameters = 'sslmode=disable') => {
    const url = new URL(databaseUrl);
    url.host = `${host}:${(server.address() as AddressInfo).port}`;
    url.search = `?${parameters}`;
    return url.href;
  };
}

/** Announces another process than the one that serves, in BackendKeyData, as poolers do. */
export const inventedProcess: Rewrite = (bytes) => {
  const at = bytes.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]));
  if (at >= 0) bytes.writeInt32BE(bytes.readInt32BE(at + 5) + 1_000_000, at + 5);
  return bytes;
};

/** Replaces a text by another one of the same length. */
export const replaced =
  (text: string, by: string): Rewrite =>
  (bytes) =>
    Buffer.from(bytes.toString('latin1').replaceAll(text, by), 'latin1');
