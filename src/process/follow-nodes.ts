import type { Logger } from 'pino';
import { loggable } from '../base/log';
import { readNodes } from '../db/nodes';
import type { Pool } from '../db/pool/connection';

/** Milliseconds. Until then, users whose rows have moved use the connections of their former server, which only matters when one hangs. */
const interval = 30_000;

/**
 * Finds out whether tables are distributed over several servers, and if so which has the rows of which users, from time to time again.
 * @returns ends it
 */
export async function followNodes(database: Pool, log: Logger): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  async function look(): Promise<void> {
    try {
      const nodes = await readNodes(database);
      if (!nodes) return;
      if (!database.isDistributed) log.info({ servers: nodes.count }, 'the rows of users are on several servers');
      database.useNodes(nodes);
    } catch (error) {
      log.warn({ error: loggable(error) }, 'where the rows of users are was not read: the next look tries again');
    }
    if (!isStopped) timer = setTimeout(look, interval).unref();
  }
  await look();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
