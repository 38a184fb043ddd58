import type { DatabaseAddress } from '../settings/database-url';
import { UnusableDatabase } from './database-fault';
import { connectionOptions } from './pool/connection';
import { isRefusal } from './pool/errors';
import { poolConnection } from './pool/pool-connection';
import { answerSettings } from './pool/session-settings';
import { hostAndPort, verify } from './session-faults';
import { hasTransactions, readSession, type Session, shareSessions, withConnections } from './sessions';

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
