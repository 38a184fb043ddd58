import { namesIn } from '../base/schema-names';
import { readOptions, readParameters } from './database-url-parameters';
import { readTls, type Tls } from './database-url-tls';

/** Where the database is and how to reach it. */
export interface DatabaseAddress extends Tls {
  /** A name, an address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly username: string;
  readonly password: string;
  readonly applicationName: string;
  /** Options for a provider's proxy. */
  readonly options?: string;
  /** The search_path; tables are created in the first schema. Empty: the server's own search_path, in most cases `public`. */
  readonly schemas: readonly string[];
  /** Whether the URL has Prisma's parameter `pgbouncer=true`. */
  readonly pooler: boolean;
}

const protocols = /^(postgres|postgresql)(\+[a-z0-9]+)?:$/;

/**
 * Reads a database URL in any of the usual forms: libpq's, SQLAlchemy's (`postgresql+asyncpg://`, `ssl=require`), Prisma's
 * (`schema=app`, `pgbouncer=true`), JDBC's (`currentSchema=app`) and Neon's (`channel_binding=require`).
 * @param name the setting it comes from, for the message
 * @throws Error with a sentence that does not repeat the password
 */
export function parseDatabaseUrl(text: string, name: string): DatabaseAddress {
  try {
    return parse(text.trim());
  } catch (error) {
    const example = 'postgresql://user:password@host:5432/database?sslmode=verify-full';
    throw new Error(`${name} ${(error as Error).message}. It should look like ${example}.`);
  }
}

const severalHosts = 'names several hosts: name only one, the primary or an address that leads to it';

/** @throws Error whose message continues after the name of the setting */
function parse(text: string): DatabaseAddress {
  const [, authority = '', rest = ''] = /^[^:/?#]*:\/\/([^/?#]*)(.*)$/s.exec(text) ?? [];
  // Otherwise a part of the password would count as the host or as a parameter.
  if (rest.replace(/\?.*/s, '').includes('@') || rest.includes('#') || /\?[^=&]*@/.test(rest))
    throw new Error('has a / ? or # before its @: write %2F %3F %23 for these in user and password');
  if (/,[^@]*$/.test(authority)) throw new Error(severalHosts);
  if (!URL.canParse(text)) throw new Error('is not a URL');
  const url = new URL(text);
  if (!protocols.test(url.protocol)) throw new Error(`begins with ${url.protocol}// instead of postgresql://`);
  const parameters = readParameters(url.searchParams);
  const host = parameters.get('host') ?? decoded(url.hostname).replace(/^\[(.*)\]$/, '$1');
  const database = parameters.get('dbname') ?? decoded(url.pathname.slice(1));
  if (host === '') throw new Error('names no host');
  if (host.includes(',')) throw new Error(severalHosts);
  if (database === '') throw new Error('names no database');
  const port = parameters.get('port') ?? (url.port || '5432');
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw new Error(`names the port ${port.slice(0, 40)}, which is not a number from 1 to 65535`);
  const { searchPath, proxyOptions } = readOptions(parameters.get('options'));
  return {
    host,
    port: Number(port),
    database,
    username: parameters.get('user') ?? (decoded(url.username) || 'postgres'),
    password: parameters.get('password') ?? decoded(url.password),
    ...readTls(parameters, host),
    applicationName: parameters.get('application_name') ?? parameters.get('fallback_application_name') ?? 'taskflow',
    ...(proxyOptions !== undefined && { options: proxyOptions }),
    schemas: readSchemas(parameters, searchPath),
    pooler: yesOrNo('pgbouncer', parameters.get('pgbouncer')),
  };
}

function yesOrNo(name: string, value = 'false'): boolean {
  if (/^(true|1|yes|on)$/i.test(value)) return true;
  if (/^(false|0|no|off)$/i.test(value)) return false;
  throw new Error(`has ${name}=${value.slice(0, 40)}, which is neither true nor false`);
}

/** The schemas from Prisma's `schema`, which names one, or from lists in the form of search_path. */
function readSchemas(parameters: ReadonlyMap<string, string>, inOptions: string | undefined): string[] {
  const schema = parameters.get('schema');
  const lists = [parameters.get('search_path'), parameters.get('currentSchema'), inOptions];
  const given = [
    ...(schema === undefined ? [] : [[schema]]),
    ...lists.filter((list) => list !== undefined).map(namesIn),
  ];
  if (new Set(given.map((names) => JSON.stringify(names))).size > 1) throw new Error('names different schemas');
  if (given[0]?.length === 0) throw new Error('has an empty search_path');
  return given[0] ?? [];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Error('has a percent sign that is not part of an escape: write %25 for the character itself');
  }
}
