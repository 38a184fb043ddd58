import postgres from 'postgres';
import type { Settings } from '../../src/config';
import { connectionOptions } from '../../src/db/connection';
import type { DatabaseAddress } from '../../src/db/url';
import { codeOf, type Finding, look, ok, within, wrong } from './finding';

/**
 * What it means for the service when something is between it and the server.
 * @param serverLimit milliseconds after which the server itself gives a statement up; 0: never
 */
export async function checkPooler(
  { databasePooler, directDatabase, databaseTimeout }: PoolerSettings,
  address: DatabaseAddress,
  sameProcess: boolean,
  serverLimit: number,
): Promise<Finding[]> {
  if (databasePooler) {
    const says =
      'A pooler is between the service and the database: nothing is prepared by name, and no session state is used';
    const found = [directDatabase ? ok(`${says}.`) : look(`${says}; changes elsewhere are looked for.`, direct)];
    if (serverLimit > 0) return found;
    const limit = Math.round(databaseTimeout * 900);
    return [
      ...found,
      look(
        'The server gives up no statement by itself (statement_timeout), and a pooler takes no limit from the service: what waits for a lock goes on waiting there when the service has given it up.',
        `ALTER ROLE ${address.username} SET statement_timeout = '${limit}ms'.`,
      ),
    ];
  }
  if (sameProcess) return [ok('No pooler is between the service and the database.')];
  const outcome = await tryStatements(address);
  const says = `A pooler or a proxy is between the service and the database; ${meanings[outcome]}.`;
  return [
    (outcome === 'lost' ? wrong : look)(
      says,
      `Where it gives out connections by the transaction: ${setting} ${direct}`,
    ),
  ];
}

type PoolerSettings = Pick<Settings, 'databasePooler' | 'directDatabase' | 'databaseTimeout'>;
const setting = 'set DATABASE_POOLER=transaction.';
const direct =
  'Give DIRECT_DATABASE_URL the address without it, for migrations and notifications: without "-pooler" in the host at Neon, port 5432 rather than 6432 at PgBouncer.';
const meanings = {
  lost: 'it loses prepared statements when it changes servers: under load, requests fail or hang',
  kept: 'it keeps prepared statements when it changes servers, as it should',
  steady: 'whether it keeps prepared statements when it changes servers could not be seen',
};

/**
 * Prepares a statement, has another connection take the server that it was prepared on, and uses it again. It does so in a
 * transaction: outside of one, and with nothing else under way, the driver prepares it again without a word.
 * @returns 'lost' when it is gone, 'kept' when it is there on another server, 'steady' when the server is the same one
 */
async function tryStatements(address: DatabaseAddress): Promise<keyof typeof meanings> {
  const open = () => postgres({ ...connectionOptions(address), max: 1 }) as unknown as postgres.Sql;
  const [user, other] = [open(), open()];
  const server = async (sql: postgres.ISql) => {
    // Without a parameter it would not be prepared.
    const text = 'select pg_backend_pid() as pid where $1';
    const rows = await sql.unsafe<{ pid: number }[]>(text, [true], { prepare: true });
    return rows[0]!.pid;
  };
  try {
    const before = await server(user);
    const after = await other.begin(async (transaction) => {
      await transaction.unsafe('select 1');
      // A pooler with a single server has none left for it.
      return within(2, user.begin(server)).catch((error) => (lost.has(codeOf(error)) ? undefined : before));
    });
    return after === undefined ? 'lost' : after === before ? 'steady' : 'kept';
  } finally {
    await Promise.all([user.end({ timeout: 0 }), other.end({ timeout: 0 })]);
  }
}

/** invalid_sql_statement_name, and in_failed_sql_transaction when the driver has tried again. */
const lost = new Set(['26000', '25P02']);
