import { randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Logger } from 'pino';
import { createKeySet } from '../auth/key-set';
import { createSharedSecret } from '../auth/shared-secret';
import type { Signatures } from '../auth/signatures';
import { faultOfNode } from '../base/node-version';
import { print, printable, printError } from '../base/printable';
import { startEmbeddedPostgres } from '../embedded-postgres';
import { keepEmbeddedPostgres } from '../embedded-postgres/keeper';
import { addressesOf } from '../settings/addresses';
import type { Settings } from '../settings/config';
import { type DatabaseAddress, parseDatabaseUrl } from '../settings/database-url';
import { developmentSecret } from './development-secret';

export interface FoundDatabase {
  readonly address: DatabaseAddress;
  /** For migrations: past a pooler, where there is such an address. */
  readonly direct: DatabaseAddress;
  /** The address of an embedded database, for the other processes of the service. */
  readonly url?: string;
  /** Where to listen for notifications; undefined where that would be through a pooler. */
  listenTo(pooler: boolean): DatabaseAddress | undefined;
  /** Human-readable. */
  readonly description: string;
  stop(): Promise<void>;
}

interface FoundSignatures {
  readonly signatures: Signatures;
  /** Human-readable. */
  readonly description: string;
}

/**
 * Finds the configured database, or starts the embedded one.
 * @param log given by a service: then the embedded database is kept running, and the process ends when that is not possible
 */
export async function findDatabase(settings: Settings, log?: Logger): Promise<FoundDatabase> {
  const { database, directDatabase, dataDirectory, dataDirectoryChosen } = settings;
  if (database) {
    const { host, port, database: name } = database;
    return {
      address: database,
      direct: directDatabase ?? database,
      listenTo: (pooler) => directDatabase ?? (pooler ? undefined : database),
      description: `PostgreSQL at ${host}:${port}/${name}`,
      stop: async () => {},
    };
  }
  const options = { dataDirectory, replaceable: !dataDirectoryChosen };
  const embedded = await (log ? keepEmbeddedPostgres(options, log, endWith) : startEmbeddedPostgres(options));
  const elsewhere = embedded.dataDirectory === dataDirectory ? '' : `, because its user cannot reach ${dataDirectory}`;
  const taken = embedded.takenPort === undefined ? '' : `, because its port ${embedded.takenPort} is taken`;
  const shared = embedded.adopted ? ' (already running)' : '';
  const address = parseDatabaseUrl(embedded.url, 'The embedded database');
  return {
    address,
    direct: address,
    listenTo: () => address,
    url: embedded.url,
    description: `embedded PostgreSQL${shared} in ${embedded.dataDirectory}${elsewhere}, at ${address.host}:${address.port}${taken}`,
    stop: () => embedded.stop(),
  };
}

/** Ends the process: without its database it can serve nothing. */
function endWith({ message }: Error): void {
  printError(`TaskFlow ends. ${message}`);
  process.exit(1);
}

/** Finds what proves tokens: published keys, or a secret. In development a missing secret is made. */
export function findSignatures(settings: Settings, log: Logger): FoundSignatures {
  const { jwksUrl, issuers, secret, previousSecret, dataDirectory } = settings;
  if (jwksUrl !== undefined) {
    const description = `of ${issuers.join(' or ')}, by the keys at ${jwksUrl}`;
    return { signatures: createKeySet({ url: jwksUrl, proxies: settings.proxies, log }), description };
  }
  if (secret !== undefined) {
    const description = `by BETTER_AUTH_SECRET${previousSecret === undefined ? '' : ', and by the one before it'}`;
    return { signatures: createSharedSecret(secret, previousSecret), description };
  }
  const made = developmentSecret(dataDirectory);
  const description = `by a secret made for this machine, kept in ${made.file}; set BETTER_AUTH_SECRET to share one`;
  return { signatures: createSharedSecret(made.secret, previousSecret), description };
}

/** A host for people: `localhost` where it leads here. It may be 127.0.0.1 only, so `::1` alone is named. */
export function reachable(host: string): string {
  const addresses = addressesOf(host);
  if (addresses.some((address) => ['127.0.0.1', '0.0.0.0', '::'].includes(address))) return 'localhost';
  return isIPv6(addresses[0]!) ? `[${addresses[0]}]` : addresses[0]!;
}

/** Tells a person at once what is going on: a first start creates a database, which takes a second or more. */
export function announceStart({ environment, database, dataDirectory }: Settings): void {
  if (environment === 'production') return;
  const found = database ? `at ${database.host}:${database.port}/${database.database}` : `in ${dataDirectory}`;
  print(printable(`TaskFlow is starting, with PostgreSQL ${found}.`));
}

/**
 * Says where the service listens, and what it has chosen by itself: to a person in development, in the log in production.
 * @param tokens what proves tokens, in words
 */
export function announce(settings: Settings, port: number, database: FoundDatabase, tokens: string, log: Logger): void {
  const oldNode = faultOfNode();
  if (settings.environment === 'production') {
    const { host, workers } = settings;
    for (const warning of [...settings.misspelt, ...(oldNode ? [oldNode] : [])]) log.warn(warning);
    log.info({ host, port, workers, database: database.description, tokens }, 'listening');
    return;
  }
  const url = `http://${reachable(settings.host)}:${port}`;
  // Another address each time, so that the printed command works after every start.
  const email = `me-${randomBytes(2).toString('hex')}@example.com`;
  const json = "-H 'Content-Type: application/json'";
  const lines = [
    `TaskFlow listens on ${url}`,
    `  documentation  ${url}/docs and ${url}/redoc`,
    ...(settings.mcp ? [`  agents         ${url}/mcp`] : []),
    `  database       ${database.description}`,
    `  tokens         ${tokens}`,
    ...(settings.workers > 1 ? [`  processes      ${settings.workers}`] : []),
    ...[...settings.warnings, ...settings.misspelt, ...(oldNode ? [oldNode] : [])].map(
      (warning) => `  warning        ${warning}`,
    ),
    ...(settings.accounts
      ? ['Try it:', `  curl -s ${url}/api/auth/signup ${json} -d '{"email":"${email}","password":"password123"}'`]
      : []),
  ];
  print(lines.map(printable).join('\n'));
}
