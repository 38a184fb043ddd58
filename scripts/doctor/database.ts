import postgres from 'postgres';
import { examineSchema, migrationNames, migrationStatus } from '../../src/db/migrate';
import { connectionOptions } from '../../src/db/pool/connection';
import { UnfitSchema } from '../../src/db/schema-faults';
import { findDatabase } from '../../src/process/start';
import type { Settings } from '../../src/settings/config';
import type { DatabaseAddress } from '../../src/settings/database-url';
import { checkClock, databaseSkew } from './database-clock';
import { checkPooler } from './database-pooler';
import { checkEncryption } from './database-tls';
import { whyUnreachable } from './database-unreachable';
import { type Finding, guarded, look, ok, within, wrong } from './finding';

/** What the server says about itself and about our connection. */
interface Facts {
  /** The process that serves us, and the one that the connection was announced with. They differ behind a pooler. */
  readonly serving: number;
  readonly announced: number;
  readonly version: string;
  readonly version_number: number;
  readonly read_only: boolean;
  readonly encrypted: boolean;
  /** Milliseconds after which it gives a statement up; 0: never. */
  readonly limit: number;
  /** How many connections it takes from ordinary users. */
  readonly connections: number;
  /** Its clock minus ours, in seconds. */
  readonly skew: number;
}

const oldestVersion = 15;
/** A first start of the embedded server makes its files, which takes a while. */
const secondsToStart = 60;
const secondsToAnswer = 8;

/** The database as the service would use it. Nothing is written to it. */
export async function checkDatabase(settings: Settings): Promise<Finding[]> {
  const database = await within(secondsToStart, findDatabase(settings));
  try {
    return await checkServer(database.address, database.description, settings);
  } finally {
    await database.stop();
  }
}

async function checkServer(address: DatabaseAddress, name: string, settings: Settings): Promise<Finding[]> {
  let facts: Facts;
  try {
    facts = await within(secondsToAnswer, askServer(address));
  } catch (error) {
    return [await whyUnreachable(error, address)];
  }
  const direct = facts.serving === facts.announced;
  return [
    ...checkVersion(
      name.replace(/^./, (letter) => letter.toUpperCase()),
      facts,
    ),
    ...checkClock(facts.skew),
    ...checkEncryption(address, direct ? facts.encrypted : undefined, settings.environment === 'production'),
    ...(await guarded('The pooler', secondsToAnswer, () => checkPooler(settings, address, direct, facts.limit))),
    ...(address.schemas.length > 0 ? [ok(`The tables are in the schema ${address.schemas[0]}.`)] : []),
    ...(await guarded('The migrations', secondsToAnswer, () => checkMigrations(address, settings))),
    ...(direct ? checkConnections(facts, settings) : []),
  ];
}

async function askServer(address: DatabaseAddress): Promise<Facts> {
  const sql = postgres({ ...connectionOptions(address), max: 1 }) as unknown as postgres.Sql;
  try {
    // In the simple protocol: a pooler that cannot hold prepared statements still answers.
    const rows = await sql.unsafe<Omit<Facts, 'announced' | 'skew'>[]>(`
      select pg_backend_pid() as serving,
        current_setting('server_version') as version,
        current_setting('server_version_num')::int as version_number,
        current_setting('transaction_read_only')::bool as read_only,
        coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as encrypted,
        (select setting::int from pg_settings where name = 'statement_timeout') as limit,
        current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
          - coalesce(current_setting('reserved_connections', true)::int, 0) as connections`);
    const announced = (rows.state as unknown as { pid: number }).pid;
    return { ...rows[0]!, announced, skew: await databaseSkew(sql) };
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function checkVersion(name: string, { version, version_number, read_only }: Facts): Finding[] {
  const found: Finding[] = [];
  if (version_number < oldestVersion * 10_000) {
    const mend = `Move the database to PostgreSQL ${oldestVersion} or newer.`;
    found.push(wrong(`${name} answers, but it is PostgreSQL ${version}, which is too old.`, mend));
  } else found.push(ok(`${name} answers: version ${version}.`));
  if (read_only) {
    const says = 'The database only reads: it is a standby, or its default_transaction_read_only is on.';
    found.push(wrong(says, 'Give DATABASE_URL the address of the primary server.'));
  }
  return found;
}

async function checkMigrations(address: DatabaseAddress, { environment }: Settings): Promise<Finding[]> {
  try {
    await examineSchema(address, true);
  } catch (error) {
    if (error instanceof UnfitSchema) return [wrong(error.fault.says, error.fault.mend)];
    throw error;
  }
  const known = new Set(migrationNames());
  const status = await migrationStatus(address);
  const pending = status.filter(({ appliedAt }) => appliedAt === null).map(({ name }) => name);
  const strange = status.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  const found: Finding[] = [];
  if (strange.length > 0) {
    const says = `The database has migrations that this version does not know: ${strange.join(', ')}.`;
    found.push(look(says, 'A newer version has been here. Start that one, or take them back with it.'));
  }
  if (pending.length === 0) return [...found, ok(`All ${known.size} migrations are applied.`)];
  if (environment !== 'production') return [...found, ok(`The next start applies ${pending.join(', ')}.`)];
  const mend = 'Run `node dist/scripts/migrate.js up` (in a checkout: `npm run migrate -- up`).';
  return [...found, wrong(`The database lacks migrations: ${pending.join(', ')}.`, mend)];
}

/** One process more than there are workers is there whenever one takes over from another. */
function checkConnections({ connections }: Facts, { databasePoolSize, workers }: Settings): Finding[] {
  const says = `Each process holds up to ${databasePoolSize} connections, and the server takes ${connections} in all`;
  const processes = workers + 1;
  if (processes * databasePoolSize <= connections) return [ok(`${says}.`)];
  const mend = 'Lower DATABASE_POOL_SIZE, raise max_connections at the server, or put a pooler between.';
  return [look(`${says}: ${processes} processes do not fit, as when a new one takes over from an old one.`, mend)];
}
