import postgres from 'postgres';
import { ownCommand } from '../../src/base/own-command';
import { UnusableDatabase } from '../../src/db/database-fault';
import { examineSchema } from '../../src/db/examine-schema';
import { migrationStatus } from '../../src/db/migrate';
import { migrationNames } from '../../src/db/migration-files';
import { connectionOptions } from '../../src/db/pool/connection';
import { storeForAMoment } from '../../src/db/system';
import { findDatabase } from '../../src/process/start';
import type { Settings } from '../../src/settings/config';
import type { DatabaseAddress } from '../../src/settings/database-url';
import { checkEncryption, checkPooler, whyUnreachable } from './database-connection';
import { checkDistribution } from './distribution';
import { capitalised, clockDiffers, type Finding, fixClocks, guarded, look, ok, within, wrong } from './finding';

/** What the server says about itself and about our connection. */
interface Facts {
  /** Ids of the server process that answers, and of the one that greeted the connection. Behind a pooler they differ. */
  readonly serving: number;
  readonly announced: number;
  readonly version: string;
  readonly version_number: number;
  readonly read_only: boolean;
  readonly encrypted: boolean;
  /** Milliseconds after which the server gives a statement up; 0: never. */
  readonly statement_timeout: number;
  /** How many connections it takes from ordinary users. */
  readonly connections: number;
  /** Seconds by which its clock is ahead of ours. */
  readonly skew: number;
}

const oldestVersion = 15;
/** Long enough for the first start of the embedded server, which makes its files. */
const secondsToStart = 60;
const secondsToAnswer = 8;
/** Seconds of difference between the clocks that a person should know of. */
const noticeableSkew = 5;

/** Checks the database as the service would use it. Nothing stays in it. */
export async function checkDatabase(settings: Settings): Promise<Finding[]> {
  const { address, description, stop } = await within(secondsToStart, findDatabase(settings));
  try {
    const facts = await within(secondsToAnswer, askServer(address));
    const direct = facts.serving === facts.announced;
    const production = settings.environment === 'production';
    return [
      ...checkServer(capitalised(description), facts),
      ...checkEncryption(address, direct ? facts.encrypted : undefined, production),
      ...(await guarded('The pooler', secondsToAnswer, () =>
        checkPooler(settings, address, direct, facts.statement_timeout),
      )),
      ...(facts.read_only ? [] : await guarded('The disk', secondsToAnswer, () => checkStorage(address))),
      ...(address.schemas.length > 0 ? [ok(`The tables are in the schema ${address.schemas[0]}.`)] : []),
      ...(await guarded('The migrations', secondsToAnswer, () => checkMigrations(address, production))),
      ...(await guarded('Citus', secondsToAnswer, () => checkDistribution(address))),
      ...(direct ? checkConnections(facts, settings) : []),
    ];
  } catch (error) {
    return [await whyUnreachable(error, address)];
  } finally {
    await stop();
  }
}

async function askServer(address: DatabaseAddress): Promise<Facts> {
  const sql = postgres({ ...connectionOptions(address), max: 1 }) as unknown as postgres.Sql;
  try {
    // In the simple protocol, which also works through a pooler without prepared statements.
    const rows = await sql.unsafe<Omit<Facts, 'announced' | 'skew'>[]>(`
      select pg_backend_pid() as serving,
        current_setting('server_version') as version,
        current_setting('server_version_num')::int as version_number,
        current_setting('transaction_read_only')::bool as read_only,
        coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as encrypted,
        (select setting::int from pg_settings where name = 'statement_timeout') as statement_timeout,
        current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
          - coalesce(current_setting('reserved_connections', true)::int, 0) as connections`);
    const announced = (rows.state as unknown as { pid: number }).pid;
    // On the connection that is there: making one would take time, and the answer would be late.
    const begun = Date.now();
    const [row] = await sql.unsafe<{ now: number }[]>('select extract(epoch from clock_timestamp())::float8 as now');
    return { ...rows[0]!, announced, skew: row!.now - (begun + Date.now()) / 2000 };
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function checkServer(name: string, { version, version_number, read_only, skew }: Facts): Finding[] {
  const found: Finding[] = [];
  if (version_number < oldestVersion * 10_000) {
    const fix = `Move the database to PostgreSQL ${oldestVersion} or newer.`;
    found.push(wrong(`${name} answers, but it is PostgreSQL ${version}, which is too old.`, fix));
  } else found.push(ok(`${name} answers: version ${version}.`));
  if (read_only) {
    const says = 'The database only reads: it is a standby, or its default_transaction_read_only is on.';
    found.push(wrong(says, 'Give DATABASE_URL the address of the primary server.'));
  }
  if (Math.abs(skew) <= noticeableSkew) found.push(ok('Our clock and that of the database agree.'));
  else {
    const effect = 'tasks are created by our time and changed by that of the database';
    found.push(look(`${clockDiffers('the database', skew)}: ${effect}.`, fixClocks));
  }
  return found;
}

/** A database with a full disk still reads. */
async function checkStorage(address: DatabaseAddress): Promise<Finding[]> {
  const sql = postgres({ ...connectionOptions(address), max: 1 }) as unknown as postgres.Sql;
  try {
    await sql.unsafe(storeForAMoment.text);
    return [ok('The database has room to store data.')];
  } catch (error) {
    // This role may make no temporary tables.
    if ((error as { code?: string }).code === '42501') return [];
    return [await whyUnreachable(error, address)];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function checkMigrations(address: DatabaseAddress, production: boolean): Promise<Finding[]> {
  try {
    await examineSchema(address, true);
  } catch (error) {
    if (error instanceof UnusableDatabase) return [wrong(error.fault.says, error.fault.fix)];
    throw error;
  }
  const known = new Set(migrationNames());
  const status = await migrationStatus(address);
  const pending = status.filter(({ appliedAt }) => appliedAt === null).map(({ name }) => name);
  const unknown = status.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  const found: Finding[] = [];
  if (unknown.length > 0) {
    const says = `The database has migrations that this version does not know: ${unknown.join(', ')}.`;
    found.push(look(says, 'They are of a newer version: start that one, or take them back with it.'));
  }
  if (pending.length === 0) return [...found, ok(`All ${known.size} migrations are applied.`)];
  if (!production) return [...found, ok(`The next start applies ${pending.join(', ')}.`)];
  const fix = `Run \`${ownCommand('migrate', 'up')}\`.`;
  return [...found, wrong(`The database lacks migrations: ${pending.join(', ')}.`, fix)];
}

/** Counts one process more than there are workers: a new worker starts before the old one leaves. */
function checkConnections({ connections }: Facts, { databasePoolSize, workers }: Settings): Finding[] {
  const says = `Each process holds up to ${databasePoolSize} connections, and the server takes ${connections} in all`;
  const processes = workers + 1;
  if (processes * databasePoolSize <= connections) return [ok(`${says}.`)];
  const fix = 'Lower DATABASE_POOL_SIZE, raise max_connections at the server, or put a pooler between.';
  return [look(`${says}: ${processes} processes do not fit, as when a new one takes over from an old one.`, fix)];
}
