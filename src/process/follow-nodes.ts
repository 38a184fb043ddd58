import type { Logger } from 'pino';
import { loggable } from '../base/log';
import { addressOf, listNodes, type Node, whyNotDirect } from '../db/direct-nodes';
import { nodesOf, readShards } from '../db/nodes';
import type { Pool } from '../db/pool/connection';
import type { DatabaseAddress } from '../settings/database-url';

/**
 * Milliseconds. Until then, users whose rows have moved use the connections to their former server. It finds the rows where they are now,
 * so this only matters when a server hangs.
 */
const usualInterval = 30_000;

/**
 * Finds out whether tables are distributed over several servers, and if so which has the rows of which users, from time to time again.
 * @param address of the database, if servers are asked directly for the rows that they have
 * @returns ends it
 */
export async function followNodes(
  database: Pool,
  log: Logger,
  address?: DatabaseAddress,
  interval = usualInterval,
): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  /** What was last said of each server. */
  const said = new Map<string, string | undefined>();

  /** @returns the addresses of the servers that can be asked directly */
  async function direct(from: DatabaseAddress): Promise<ReadonlyMap<number, DatabaseAddress>> {
    // DATABASE_URL leads to the coordinator already.
    const nodes = (await database.read<Node>(listNodes, [])).filter(({ id }) => id !== 0);
    const whys = await Promise.all(nodes.map((node) => whyNotDirect(node, from, database.timeout)));
    const found = new Map<number, DatabaseAddress>();
    for (const [index, node] of nodes.entries()) {
      const why = whys[index];
      const server = `${node.host}:${node.port}`;
      if (why === undefined) found.set(node.id, addressOf(node, from));
      if (said.has(server) && said.get(server) === why) continue;
      said.set(server, why);
      if (why === undefined) log.info({ server }, 'the server is asked directly for the rows that it has');
      else log.warn({ server, why }, 'the server cannot be asked directly: its users are served by the coordinator');
    }
    return found;
  }

  async function look(): Promise<void> {
    try {
      const shards = await readShards(database);
      if (!shards) return;
      const nodes = nodesOf(shards, address && (await direct(address)));
      if (!database.isDistributed)
        log.info({ servers: nodes.servers.length }, 'the rows of users are on several servers');
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
