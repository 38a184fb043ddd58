import postgres from 'postgres';
import { namesIn } from '../base/schema-names';
import type { DatabaseAddress } from '../settings/database-url';
import { UnusableDatabase } from './database-fault';
import { connectionOptions } from './pool/connection';
import { isConnectionLost, isRefusal } from './pool/errors';
import { poolConnection } from './pool/pool-connection';
import { answerSettings } from './pool/session-settings';
import { begin } from './pool/transaction';

interface Session {
  /** The server process that answers. */
  readonly pid: number;
  /** The server process that was named when the connection was made. Behind a pooler, it is another one. */
  readonly announced: number;
  readonly encoding: string;
  readonly search_path: string;
  readonly schema: string | null;
  readonly replication_role: string;
  readonly settings: Readonly<Record<string, string>>;
}

const names = Object.keys(answerSettings);
const selectSession = `
  select pg_backend_pid() as pid, current_setting('server_encoding') as encoding,
    current_setting('search_path') as search_path, current_schema() as schema,
    current_setting('session_replication_role') as replication_role,
    (select json_object_agg(name, setting) from pg_settings
      where name in (${['statement_timeout', ...names].map((name) => `'${name}'`).join(', ')}))::text as settings`;

/**
 * Finds out whether there is a pooler in transaction mode in front of a database. Behind such a pooler, no state of a session can be used,
 * because each transaction may get another session. The pooler is recognized by its behaviour, whatever its name and port.
 * @param timeout seconds that a statement of the service may take
 * @param pooler the setting; undefined: find out
 * @returns whether there is such a pooler, or another program that accepts no settings for a session
 * @throws UnusableDatabase, and the errors of connecting
 */
export async function examineDatabase(address: DatabaseAddress, timeout: number, pooler?: boolean): Promise<boolean> {
  if (pooler !== true) {
    const found = await examineSession(address, timeout);
    if (found === 'own') return false;
    if (pooler === false) {
      throw new UnusableDatabase({
        says: `DATABASE_POOLER is none, but the program at ${hostAndPort(address)} ${found}.`,
        fix: 'Set DATABASE_POOLER=transaction, or leave it out.',
      });
    }
  }
  await withConnections(2, poolConnection(address, timeout, true), async ([one, other]) => {
    verify(address, await readSession(one!));
    // PgBouncer in statement mode ends the connection when a transaction starts. Tried twice, because a connection may end for any reason.
    if ((await hasTransactions(one!)) || (await hasTransactions(other!))) return;
    throw new UnusableDatabase({
      says: `The program at ${hostAndPort(address)} gives out connections by the statement, and the service needs transactions.`,
      fix: 'Set pool_mode = transaction there.',
    });
  });
  return true;
}

/** @returns 'own' when each connection has its own session with the settings that it asked for; otherwise the rest of a sentence */
async function examineSession(address: DatabaseAddress, timeout: number): Promise<string> {
  const options = poolConnection(address, timeout, false);
  return withConnections(2, options, async ([one, other]) => {
    let session: Session;
    try {
      session = await readSession(one!);
    } catch (error) {
      const { message } = error as Error;
      if (!(isRefusal(error) && /parameter/.test(message))) throw error;
      return `takes no session settings (${message})`;
    }
    verify(address, { ...session, settings: answerSettings });
    const wanted: Record<string, unknown> = {
      ...answerSettings,
      statement_timeout: options.connection.statement_timeout,
    };
    const ignored = Object.keys(wanted).find((name) => session.settings[name] !== String(wanted[name]));
    if (ignored) return `ignores session settings (${ignored})`;
    const isShared = session.pid !== session.announced && (await shareSessions(one!, other!));
    return isShared ? 'gives out connections by the transaction' : 'own';
  });
}

/** @throws UnusableDatabase when DIRECT_DATABASE_URL leads through a pooler in transaction mode */
export async function examineDirect(address: DatabaseAddress): Promise<void> {
  const isShared = await withConnections(2, connectionOptions(address), async ([one, other]) => {
    const { pid, announced } = await readSession(one!);
    return pid !== announced && shareSessions(one!, other!);
  });
  if (!isShared) return;
  throw new UnusableDatabase({
    says: `DIRECT_DATABASE_URL leads to ${hostAndPort(address)}, where a pooler gives out connections by the transaction.`,
    fix: 'Give it the address of the database itself, or leave it out.',
  });
}

/** Whether two open connections were served by the same server process, or one of them by several. */
async function shareSessions(one: postgres.Sql, other: postgres.Sql): Promise<boolean> {
  const ofOne = new Set<number>();
  const ofOther = new Set<number>();
  // Not strictly in turn: a pooler that gives out two processes in turn would give each connection always the same one.
  for (const [sql, pids] of [
    ...[[one, ofOne] as const, [one, ofOne] as const, [other, ofOther] as const, [one, ofOne] as const],
    ...[[other, ofOther] as const, [other, ofOther] as const, [one, ofOne] as const, [other, ofOther] as const],
  ]) {
    const [row] = await sql.unsafe<{ pid: number }[]>('select pg_backend_pid() as pid');
    pids.add(row!.pid);
  }
  return ofOne.size > 1 || ofOther.size > 1 || [...ofOne].some((pid) => ofOther.has(pid));
}

/** Whether a connection survives the beginning of a transaction. */
async function hasTransactions(sql: postgres.Sql): Promise<boolean> {
  await sql.unsafe('select 1');
  return begin(sql, '', (transaction) => transaction.unsafe('select 1')).then(
    () => true,
    (error) => {
      if (isConnectionLost(error)) return false;
      throw error;
    },
  );
}

/** Uses the simple protocol, which needs no prepared statement. */
async function readSession(sql: Pick<postgres.Sql, 'unsafe'>): Promise<Session> {
  const rows = await sql.unsafe<(Omit<Session, 'announced' | 'settings'> & { settings: string })[]>(selectSession);
  const { pid: announced } = rows.state as unknown as { pid: number };
  return { ...rows[0]!, announced, settings: JSON.parse(rows[0]!.settings) };
}

/** @throws UnusableDatabase when sessions start with settings that the service cannot work with */
function verify(address: DatabaseAddress, session: Session): void {
  const { encoding, search_path, schema, replication_role, settings } = session;
  refuseEncoding(address, encoding);
  const { schemas, username, database } = address;
  const server = hostAndPort(address);
  // The service cannot change this setting by itself: only a superuser may.
  if (replication_role !== 'origin') {
    const reset = 'RESET session_replication_role';
    throw new UnusableDatabase({
      says: `Sessions at ${server} begin with session_replication_role = ${replication_role}, which switches off triggers and foreign keys.`,
      fix: `ALTER DATABASE "${database}" ${reset}, or ALTER ROLE "${username}" ${reset}.`,
    });
  }
  const setForRole = `ALTER ROLE "${username}" SET`;
  const wrong = names.find((name) => settings[name] !== answerSettings[name]);
  if (wrong) {
    throw new UnusableDatabase({
      says: `Sessions at ${server} begin with ${wrong} = ${settings[wrong]}, and the pooler there takes no other from the service.`,
      fix: `${setForRole} ${wrong} = '${answerSettings[wrong]}', and have the pooler connect again.`,
    });
  }
  if (schemas.length === 0 || schemas[0] === schema || String(namesIn(search_path)) === String(schemas)) return;
  throw new UnusableDatabase({
    says: `DATABASE_URL names the schema ${schemas.join(', ')}, which the pooler at ${server} does not pass on.`,
    fix: `${setForRole} search_path = ${schemas.join(', ')}, and have the pooler connect again.`,
  });
}

/** @throws UnusableDatabase unless the encoding is UTF8 */
export function refuseEncoding({ database }: DatabaseAddress, encoding: string): void {
  if (encoding === 'UTF8') return;
  throw new UnusableDatabase({
    says: `The database ${database} has the encoding ${encoding}, which cannot hold every letter that people write: the service needs UTF8.`,
    fix: "Create one with: create database NAME encoding 'UTF8' template template0. Move the data there with pg_dump and pg_restore.",
  });
}

const hostAndPort = ({ host, port }: DatabaseAddress) => `${host}:${port}`;

/** Runs work with several connections, each of which connects when it is first used. */
async function withConnections<Result>(
  count: number,
  options: ReturnType<typeof poolConnection> | ReturnType<typeof connectionOptions>,
  work: (connections: readonly postgres.Sql[]) => Promise<Result>,
): Promise<Result> {
  const connections = Array.from({ length: count }, () => postgres({ ...options, max: 1 }) as unknown as postgres.Sql);
  try {
    return await work(connections);
  } finally {
    await Promise.all(connections.map((sql) => sql.end({ timeout: 0 })));
  }
}
