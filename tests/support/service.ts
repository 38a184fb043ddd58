import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import postgres from 'postgres';
import { createKeySet, type KeySetOptions } from '../../src/auth/key-set';
import type { HashCost } from '../../src/auth/password';
import type { RevocationTuning } from '../../src/auth/revocations';
import { createSharedSecret } from '../../src/auth/shared-secret';
import { checkIdentity } from '../../src/db/identity';
import { openDatabase } from '../../src/db/pool/pool';
import type { EventTuning } from '../../src/events/hub';
import { startReminders } from '../../src/events/reminders';
import { openSinks, type Sinks } from '../../src/events/sinks';
import type { SenderTuning } from '../../src/events/sinks/sender';
import type { Middleware } from '../../src/gate/exchange';
import type { ProcessServices } from '../../src/gate/process-services';
import { handlers } from '../../src/handlers';
import { createApp } from '../../src/http/app';
import type { CrossOriginRules } from '../../src/http/cross-origin';
import { drain } from '../../src/http/drain';
import { createHeaders, logRefusedOrigins } from '../../src/http/headers';
import { listen } from '../../src/http/server';
import type { UnreadLimits } from '../../src/limits/unread-replies';
import type { UserLimitOptions } from '../../src/limits/users';
import { followNodes } from '../../src/process/follow-nodes';
import { createServices } from '../../src/process/services';
import { parseSettings } from '../../src/settings/config';
import { parseDatabaseUrl } from '../../src/settings/database-url';
import type { QuotaLimits } from '../../src/settings/operating';
import { type ClaimRules, noRules } from '../../src/settings/tokens';
import { slowStatements } from '../../src/telemetry/slow-statements';
import { createDistributed, isThereACluster } from '../cluster/database';

export const secret = 'the secret of the test suite, long enough';

export interface TestService {
  /** http://127.0.0.1:port */
  readonly url: string;
  /** The test's own connection to the service's database, to look behind it. */
  readonly sql: postgres.Sql;
  readonly databaseUrl: string;
  /** The log lines so far, parsed. */
  readonly logLines: Record<string, unknown>[];
  readonly services: ProcessServices;
  readonly sinks: Sinks | undefined;
  close(): Promise<void>;
}

export interface TestServiceOptions {
  /** Use this database rather than a fresh copy of the template. */
  readonly databaseUrl?: string;
  readonly tokens?: Partial<ClaimRules & { readonly secret: string; readonly previousSecret: string }>;
  /** Verify tokens with these published keys rather than with the secret. */
  readonly keySet?: Omit<KeySetOptions, 'log'>;
  /** False: the operations of accounts are switched off. */
  readonly accounts?: boolean;
  /** False: personal access tokens are switched off. */
  readonly personalTokens?: boolean;
  readonly corsOrigins?: readonly string[];
  /** PUBLIC_URL. */
  readonly publicUrl?: string;
  /** The OAuth server that issues the tokens. */
  readonly authorizationServer?: string;
  /** Other rules about origins. */
  readonly crossOrigin?: Omit<CrossOriginRules, 'origins'>;
  /** False serves as production does: replies are not checked by the service itself. */
  readonly checkReplies?: boolean;
  readonly poolSize?: number;
  /** Milliseconds after which a statement is named in the log. */
  readonly slowQuery?: number;
  /** False: a pooler stands before the database, so that there is nothing to listen to. An address: it is somewhere else. */
  readonly listen?: boolean | string;
  readonly events?: Partial<EventTuning>;
  readonly revocations?: Partial<RevocationTuning>;
  readonly unreadReplies?: Partial<UnreadLimits>;
  /** Common passwords that may be chosen; those of development unless given. */
  readonly permittedPasswords?: readonly string[];
  /** Another cost of hashes than in production. */
  readonly hashCost?: HashCost;
  /** True: log-ins and sign-ups are limited. */
  readonly accountLimits?: boolean;
  readonly userLimit?: UserLimitOptions;
  /** Other quotas than those of the settings. */
  readonly quotas?: Partial<QuotaLimits>;
  /** TRUST_PROXY. */
  readonly trustProxy?: string;
  /** EVENTS_URL and its companions. */
  readonly sinks?: { readonly url: string; readonly mode?: string; readonly secret?: string };
  readonly sinkTuning?: Partial<SenderTuning>;
  /** False: MCP=false. */
  readonly mcp?: boolean;
  /** Middleware of the test's own. */
  readonly middleware?: readonly Middleware[];
}

/** Starts the real service on a free port, with a database of its own. */
export async function startService(options: TestServiceOptions = {}): Promise<TestService> {
  const databaseUrl = options.databaseUrl ?? (await createDatabase());
  const address = parseDatabaseUrl(databaseUrl, 'TEST_DATABASE_URL');
  const logLines: Record<string, unknown>[] = [];
  const log = pino({ level: 'trace', base: null }, { write: (line: string) => void logLines.push(JSON.parse(line)) });
  const { keySet, accounts = true, personalTokens = true, tokens, checkReplies = true } = options;
  const rules = { ...noRules, ...tokens };
  const signatures = keySet
    ? createKeySet({ ...keySet, log })
    : createSharedSecret(tokens?.secret ?? secret, tokens?.previousSecret);
  const observe = slowStatements(log, options.slowQuery ?? 60_000);
  const database = openDatabase(address, { size: options.poolSize ?? 4, observe });
  const { listen: listening = true } = options;
  const elsewhere = typeof listening === 'string' ? parseDatabaseUrl(listening, 'The direct address') : address;
  let sinks: Sinks | undefined;
  const services = createServices({
    ...{ database, log, signatures, claims: rules, personalTokens },
    onMoved: (setBackFrom) => checkIdentity(address, log, setBackFrom),
    listenTo: () => (listening ? elsewhere : undefined),
    onChanged: (users) => sinks?.changed(users),
    permittedPasswords: options.permittedPasswords ?? ['password123'],
    accountLimits: options.accountLimits ?? false,
    userLimit: options.userLimit,
    quotas: { ...parseSettings({}).quotas, ...options.quotas },
    trustProxy: parseSettings({ TRUST_PROXY: options.trustProxy }).trustProxy,
    tuning: options,
  });
  const origins = options.corsOrigins ?? ['http://localhost:3000'];
  const headers = createHeaders({ origins, ...options.crossOrigin }, logRefusedOrigins(log));
  const { publicUrl, mcp = true, middleware } = options;
  const app = await createApp({
    ...{ handlers, services, accounts, personalTokens, log, headers, checkReplies, publicUrl, mcp },
    authorizationServer: options.authorizationServer,
    ...(middleware && { middleware }),
  });
  await services.revocations.refresh().catch(() => {});
  const stopFollowing = isThereACluster ? await followNodes(database, log) : () => {};
  const server = await listen(app, '127.0.0.1', 0, log, headers);
  const { port } = server.address() as AddressInfo;
  if (options.sinks) {
    const { url, mode, secret: EVENTS_SECRET } = options.sinks;
    const settings = parseSettings({ EVENTS_URL: url, EVENTS_MODE: mode, EVENTS_SECRET });
    sinks = await openSinks(
      settings,
      { database, log, proxies: {}, source: publicUrl ?? '/taskflow' },
      options.sinkTuning,
    );
  }
  const reminders = startReminders({
    ...{ database, log, onDue: services.events.changed },
    isFollowed: () => services.events.size > 0 || sinks !== undefined,
  });
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  return {
    url: `http://127.0.0.1:${port}`,
    sql,
    databaseUrl,
    logLines,
    services,
    sinks,
    async close() {
      services.events.close();
      reminders.stop();
      await drain(server, 2);
      await sinks?.stop();
      services.userLimit?.stop();
      stopFollowing();
      await Promise.all([services.database.close(1), sql.end({ timeout: 1 })]);
    },
  };
}

/** A fresh database: on the cluster, if TEST_CLUSTER_URLS names one. @returns its URL */
export const createDatabase = async (): Promise<string> =>
  isThereACluster ? (await createDistributed())[0]! : createPlainDatabase();

declare global {
  /** Not a variable of this module, which a test file may load again. */
  var areEarlierDropped: Promise<void> | undefined;
}

/** A fresh copy of the migrated template. @returns its URL */
export async function createPlainDatabase(): Promise<string> {
  const server = process.env.TASKFLOW_TEST_SERVER!;
  const template = process.env.TASKFLOW_TEST_TEMPLATE!;
  const prefix = `${template}_${process.pid}_`;
  const name = `${prefix}${randomBytes(4).toString('hex')}`;
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  globalThis.areEarlierDropped ??= dropDatabases(sql, prefix);
  await globalThis.areEarlierDropped;
  await sql.unsafe(`create database ${name} template ${template} strategy file_copy`);
  await sql.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Drops the databases of the files before, in this worker: hundreds of files each, which would all be written to the disk in time. */
async function dropDatabases(sql: postgres.Sql, prefix: string): Promise<void> {
  const rows = await sql<{ name: string }[]>`
    select datname as name from pg_database where starts_with(datname, ${prefix})`;
  for (const { name } of rows) await sql.unsafe(`drop database ${name} with (force)`);
}
