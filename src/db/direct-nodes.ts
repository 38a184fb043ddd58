import postgres from 'postgres';
import { withTimeLimit } from '../base/time-limit';
import type { DatabaseAddress } from '../settings/database-url';
import { connectionOptions, statement } from './pool/connection';
import { isDatabaseUnavailable, timeLimitExceeded } from './pool/errors';
import { whyUnreachable } from './unreachable';

// Which servers can be asked for the rows that they have, rather than the coordinator: docs/scale-out.md.

/** A server of Citus that has rows of users. */
export interface Node {
  /** As Citus numbers the servers; 0: the coordinator. */
  readonly id: number;
  readonly host: string;
  readonly port: number;
  /** Whether it knows where all rows are: then it finds those that have moved away. */
  readonly is_informed: boolean;
  /** All servers, as each server that is informed knows them. */
  readonly all: string;
}

const all = `(select string_agg(concat_ws(' ', nodeid, groupid, nodename, nodeport), ',' order by nodeid) from pg_dist_node)`;
export const listNodes = statement(
  'list-nodes',
  `select groupid as id, nodename as host, nodeport as port, hasmetadata and metadatasynced as is_informed, ${all} as all
  from pg_dist_node where noderole = 'primary' and isactive and shouldhaveshards order by groupid`,
);
const askWho = `select groupid as id, ${all} as all from pg_dist_local_group`;

/** @param address of the coordinator @returns how the service connects to a server */
export function addressOf(node: Node, address: DatabaseAddress): DatabaseAddress {
  const { host, port } = node;
  const { ssl } = address;
  return { ...address, host, port, ssl: typeof ssl === 'object' && ssl.host !== undefined ? { ...ssl, host } : ssl };
}

/**
 * Asks a server directly.
 * @param seconds that it may take
 * @returns why it cannot be asked, in a sentence; undefined if it can
 */
export async function whyNotDirect(node: Node, address: DatabaseAddress, seconds: number): Promise<string | undefined> {
  const server = addressOf(node, address);
  const name = `${node.host}:${node.port}`;
  if (!node.is_informed)
    return `The server ${name} does not know where the rows are: SELECT start_metadata_sync_to_node('${node.host}', ${node.port}).`;
  const sql = postgres({ ...connectionOptions(server, seconds), max: 1 }) as unknown as postgres.Sql;
  const late = () => timeLimitExceeded(seconds);
  try {
    const [found] = await withTimeLimit(sql.unsafe<Node[]>(askWho), seconds * 1000, late);
    // An address such as localhost may lead to another server from here than from the coordinator.
    return found?.id === node.id && found.all === node.all ? undefined : isAnother(name);
  } catch (error) {
    if (!isDatabaseUnavailable(error)) return isAnother(name);
    return (
      (await whyUnreachable(error, server))?.says ?? `The server ${name} does not answer: ${(error as Error).message}.`
    );
  } finally {
    await sql.end({ timeout: 0 });
  }
}
const isAnother = (name: string) => `The program at ${name} is not the server that Citus means.`;
