import postgres from 'postgres';
import { connectionOptions } from '../../src/db/connection';
import type { DatabaseAddress } from '../../src/db/url';
import { codeOf, type Finding, look, ok, within, wrong } from './finding';

/** What it means for the service when something is between it and the server. */
export async function checkPooler(address: DatabaseAddress, sameProcess: boolean): Promise<Finding[]> {
  const named = /-pooler\./.test(address.host) || address.port === 6432;
  if (sameProcess && !named) return [ok('No pooler is between the service and the database.')];
  const sign = sameProcess
    ? 'The host or the port of DATABASE_URL is one that poolers have'
    : 'A pooler or a proxy is between the service and the database';
  const outcome = sameProcess ? 'steady' : await tryStatements(address);
  const { says, mend } = meanings[outcome];
  return [(outcome === 'lost' ? wrong : look)(`${sign}; ${says}.`, `${mend}${direct}`)];
}

const direct =
  'Migrate by the direct address: without "-pooler" in the host at Neon, port 5432 rather than 6432 at PgBouncer.';
const meanings = {
  lost: {
    says: 'it loses prepared statements when it changes servers: under load, requests fail or hang',
    mend: 'Use PgBouncer 1.21 or newer with max_prepared_statements = 200, or pool_mode = session. ',
  },
  kept: { says: 'it keeps prepared statements when it changes servers, as it should', mend: '' },
  steady: {
    says: 'whether it keeps prepared statements when it changes servers could not be seen',
    mend: 'If it is PgBouncer: 1.21 or newer with max_prepared_statements = 200, or pool_mode = session. ',
  },
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
