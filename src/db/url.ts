import { existsSync, readFileSync } from 'node:fs';
import { type ConnectionOptions, rootCertificates } from 'node:tls';

/** Where the database is and how to reach it, in postgres.js's words. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly username: string;
  readonly password: string;
  readonly ssl: false | 'prefer' | ConnectionOptions;
  readonly connection: { readonly application_name: string };
}

const protocols = /^(postgres|postgresql)(\+[a-z0-9]+)?:$/;

/**
 * Reads a database URL in any of the forms in use: libpq's, SQLAlchemy's (`postgresql+asyncpg://`, `ssl=require`) and
 * Neon's (`channel_binding=require`, which postgres.js cannot do and the server does not insist on).
 * @param name the setting it comes from, for the message
 * @throws Error with a sentence that does not repeat the password
 */
export function parseDatabaseUrl(text: string, name: string): DatabaseAddress {
  const refuse = (why: string) =>
    new Error(`${name} ${why}. It should look like postgresql://user:password@host:5432/database?sslmode=verify-full.`);
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    throw refuse('is not a URL');
  }
  if (!protocols.test(url.protocol)) throw refuse(`begins with ${url.protocol}// instead of postgresql://`);
  const parameters = url.searchParams;
  const decode = (part: string) => {
    try {
      return decodeURIComponent(part);
    } catch {
      throw refuse('has a percent sign that is not part of an escape; write %25 for the character itself');
    }
  };
  const host = parameters.get('host') ?? decode(url.hostname).replace(/^\[(.*)\]$/, '$1');
  const database = decode(url.pathname.slice(1));
  if (host === '') throw refuse('names no host');
  if (database === '') throw refuse('names no database');
  const mode = parameters.get('sslmode') ?? parameters.get('ssl') ?? 'prefer';
  const ssl = tlsOptions(mode, host, parameters.get('sslrootcert'));
  if (ssl === undefined) throw refuse(`has sslmode=${mode}, which is none of libpq's modes`);
  return {
    host,
    port: Number(parameters.get('port') ?? (url.port || 5432)),
    database,
    username: decode(url.username) || 'postgres',
    password: decode(url.password),
    ssl,
    connection: { application_name: parameters.get('application_name') ?? 'taskflow' },
  };
}

/** Where operating systems keep the authorities they trust. Node brings its own list, which companies' own are not in. */
const systemAuthorities = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/cert.pem',
];

/** What libpq's sslmode means: https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION */
function tlsOptions(mode: string, host: string, rootCertificate: string | null): DatabaseAddress['ssl'] | undefined {
  const chainOnly = { checkServerIdentity: () => undefined };
  switch (mode) {
    case 'disable':
    case 'false':
      return false;
    case 'allow':
    case 'prefer':
      return 'prefer';
    case 'require':
    case 'true':
      // Encrypted, not verified, unless authorities are named: libpq then verifies the chain.
      return rootCertificate ? { ca: authorities(rootCertificate), ...chainOnly } : { rejectUnauthorized: false };
    case 'verify-ca':
      return { ca: authorities(rootCertificate), ...chainOnly };
    case 'verify-full':
      return { ca: authorities(rootCertificate), host };
  }
  return undefined;
}

function authorities(file: string | null): (string | Buffer)[] {
  if (file !== null && file !== 'system') return [readFileSync(file)];
  return [
    ...rootCertificates,
    ...systemAuthorities.filter((path) => existsSync(path)).map((path) => readFileSync(path)),
  ];
}
