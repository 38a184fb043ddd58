import postgres from 'postgres';
import type { connectionOptions } from './pool/connection';
import { isConnectionLost } from './pool/errors';
import type { poolConnection } from './pool/pool-connection';
import { answerSettings } from './pool/session-settings';
import { begin } from './pool/transaction';

/** What is known of the session of a connection. */
export interface Session {
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

const names = ['statement_timeout', ...Object.keys(answerSettings)];
const selectSession = `
  select pg_backend_pid() as pid, current_setting('server_encoding') as encoding,
    current_setting('search_path') as search_path, current_schema() as schema,
    current_setting('session_replication_role') as replication_role,
    (select json_object_agg(name, setting) from pg_settings
      where name in (${names.map((name) => `'${name}'`).join(', ')}))::text as settings`;

/** Uses the simple protocol, which needs no prepared statement. */
export async function readSession(sql: Pick<postgres.Sql, 'unsafe'>): Promise<Session> {
  const rows = await sql.unsafe<(Omit<Session, 'announced' | 'settings'> & { settings: string })[]>(selectSession);
  const { pid: announced } = rows.state as unknown as { pid: number };
  return { ...rows[0]!, announced, settings: JSON.parse(rows[0]!.settings) };
}

/** Whether two open connections were served by the same server process, or one of them by several. */
export async function shareSessions(one: postgres.Sql, other: postgres.Sql): Promise<boolean> {
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
export async function hasTransactions(sql: postgres.Sql): Promise<boolean> {
  await sql.unsafe('select 1');
  return begin(sql, '', (transaction) => transaction.unsafe('select 1')).then(
    () => true,
    (error) => {
      if (isConnectionLost(error)) return false;
      throw error;
    },
  );
}

/** Runs work with several connections, each of which connects when it is first used. */
export async function withConnections<Result>(
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
