import postgres from 'postgres';
import { namesIn } from '../base/schema-names';
import type { DatabaseAddress } from '../settings/database-url';
import { connectionOptions } from './pool/connection';
import { isConnectionLost, isRefusal } from './pool/errors';
import { poolConnection } from './pool/pool-connection';
import { answerSettings } from './pool/session-settings';
import { begin } from './pool/transaction';

/** A database, or what stands before it, that cannot be served from: a sentence, and what to do about it. */
export class UnfitDatabase extends Error {
  constructor(
    readonly says: string,
    readonly mend: string,
  ) {
    super(`${says} ${mend}`);
  }
}

/** What a session says of itself. */
interface Session {
  /** The process that serves it, and the one that it was announced with. They differ where something stands between. */
  readonly pid: number;
  readonly announced: number;
  readonly encoding: string;
  readonly search_path: string;
  readonly schema: string | null;
  readonly replication_role: string;
  readonly settings: Readonly<Record<string, string>>;
}

const names = Object.keys(answerSettings);
const question = `
  select pg_backend_pid() as pid, current_setting('server_encoding') as encoding,
    current_setting('search_path') as search_path, current_schema() as schema,
    current_setting('session_replication_role') as replication_role,
    (select json_object_agg(name, setting) from pg_settings
      where name in (${['statement_timeout', ...names].map((name) => `'${name}'`).join(', ')}))::text as settings`;

/**
 * Finds out by asking how connections to a database may be used. A pooler that gives them out by the transaction mixes up what several
 * statements leave on one of them; it is known by its behaviour, whatever its name and port.
 * @param timeout seconds that a statement of the service may take
 * @param pooler whether there is known to be one; undefined: it is not known
 * @returns whether there is one, or something else that takes no settings for a session
 * @throws UnfitDatabase when the service cannot use it, and what connecting may throw
 */
export async function examineDatabase(address: DatabaseAddress, timeout: number, pooler?: boolean): Promise<boolean> {
  if (pooler !== true) {
    const found = await examineSession(address, timeout);
    if (found === 'own') return false;
    if (pooler === false) {
      const says = `DATABASE_POOLER is none, but what listens at ${place(address)} ${found}.`;
      throw new UnfitDatabase(says, 'Set DATABASE_POOLER=transaction, or leave it out.');
    }
  }
  await onConnections(2, poolConnection(address, timeout, true), async ([one, other]) => {
    verify(address, await ask(one!));
    // PgBouncer ends the connection when a transaction begins where it is to have none. Twice, since anything may end it once.
    if ((await hasTransactions(one!)) || (await hasTransactions(other!))) return;
    const says = `What listens at ${place(address)} gives out connections by the statement, and the service needs transactions.`;
    throw new UnfitDatabase(says, 'Set pool_mode = transaction there.');
  });
  return true;
}

/** @returns 'own' when each connection has a session of its own that begins as it is asked to, or a part of a sentence */
async function examineSession(address: DatabaseAddress, timeout: number): Promise<string> {
  const options = poolConnection(address, timeout, false);
  return onConnections(2, options, async ([one, other]) => {
    let session: Session;
    try {
      session = await ask(one!);
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
    const shared = session.pid !== session.announced && (await share(one!, other!));
    return shared ? 'gives out connections by the transaction' : 'own';
  });
}

/** @throws UnfitDatabase when the address that is to lead past a pooler leads through one */
export async function examineDirect(address: DatabaseAddress): Promise<void> {
  const shared = await onConnections(2, connectionOptions(address), async ([one, other]) => {
    const { pid, announced } = await ask(one!);
    return pid !== announced && share(one!, other!);
  });
  if (!shared) return;
  const says = `DIRECT_DATABASE_URL leads to ${place(address)}, where a pooler gives out connections by the transaction.`;
  throw new UnfitDatabase(says, 'Give it the address of the database itself, or leave it out.');
}

/** Whether two connections that are both open have had the same server process, or one of them several. */
async function share(one: postgres.Sql, other: postgres.Sql): Promise<boolean> {
  const ofOne = new Set<number>();
  const ofOther = new Set<number>();
  // Not in turn: where two processes are given out in turn, each connection would always have the same.
  for (const [sql, pids] of [
    ...[[one, ofOne] as const, [one, ofOne] as const, [other, ofOther] as const, [one, ofOne] as const],
    ...[[other, ofOther] as const, [other, ofOther] as const, [one, ofOne] as const, [other, ofOther] as const],
  ]) {
    const [row] = await sql.unsafe<{ pid: number }[]>('select pg_backend_pid() as pid');
    pids.add(row!.pid);
  }
  return ofOne.size > 1 || ofOther.size > 1 || [...ofOne].some((pid) => ofOther.has(pid));
}

/** Whether a connection that has just answered goes on to do so when a transaction begins. */
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

/** In the simple protocol, in which nothing is prepared. */
async function ask(sql: Pick<postgres.Sql, 'unsafe'>): Promise<Session> {
  const rows = await sql.unsafe<(Omit<Session, 'announced' | 'settings'> & { settings: string })[]>(question);
  const { pid: announced } = rows.state as unknown as { pid: number };
  return { ...rows[0]!, announced, settings: JSON.parse(rows[0]!.settings) };
}

function verify(address: DatabaseAddress, session: Session): void {
  const { encoding, search_path, schema, replication_role, settings } = session;
  refuseEncoding(address, encoding);
  const { schemas, username, database } = address;
  // Only a superuser may set it, so that the service cannot set it back.
  if (replication_role !== 'origin') {
    const says = `Sessions at ${place(address)} begin with session_replication_role = ${replication_role}, by which no trigger runs and no foreign key is held.`;
    const reset = 'RESET session_replication_role';
    throw new UnfitDatabase(says, `ALTER DATABASE "${database}" ${reset}, or ALTER ROLE "${username}" ${reset}.`);
  }
  const role = `ALTER ROLE "${username}" SET`;
  const wrong = names.find((name) => settings[name] !== answerSettings[name]);
  if (wrong) {
    const says = `Sessions at ${place(address)} begin with ${wrong} = ${settings[wrong]}, and the pooler there takes no other from the service.`;
    throw new UnfitDatabase(says, `${role} ${wrong} = '${answerSettings[wrong]}', and have the pooler connect again.`);
  }
  if (schemas.length === 0 || schemas[0] === schema || String(namesIn(search_path)) === String(schemas)) return;
  const says = `DATABASE_URL names the schema ${schemas.join(', ')}, which the pooler at ${place(address)} does not pass on.`;
  throw new UnfitDatabase(says, `${role} search_path = ${schemas.join(', ')}, and have the pooler connect again.`);
}

/** @throws UnfitDatabase unless the database can hold every letter */
export function refuseEncoding({ database }: DatabaseAddress, encoding: string): void {
  if (encoding === 'UTF8') return;
  throw new UnfitDatabase(
    `The database ${database} has the encoding ${encoding}, which cannot hold every letter that people write: the service needs UTF8.`,
    "Make one with: create database NAME encoding 'UTF8' template template0. What is in the other moves by pg_dump and pg_restore.",
  );
}

const place = ({ host, port }: DatabaseAddress) => `${host}:${port}`;

async function onConnections<Result>(
  count: number,
  options: ReturnType<typeof poolConnection> | ReturnType<typeof connectionOptions>,
  work: (connections: readonly postgres.Sql[]) => Promise<Result>,
): Promise<Result> {
  // Each connects when it is first asked.
  const connections = Array.from({ length: count }, () => postgres({ ...options, max: 1 }) as unknown as postgres.Sql);
  try {
    return await work(connections);
  } finally {
    await Promise.all(connections.map((sql) => sql.end({ timeout: 0 })));
  }
}
