import type { DatabaseAddress } from '../../settings/database-url';
import { createDebts } from './debts';
import { openLane } from './lane';
import { poolConnection } from './pool-connection';

/** The most statements under way on a shared connection: they are sent before the answer to the first has come. */
const pipelined = 32;
/** The part of a lane's slots that one owner may have. */
const share = 1 / 4;
/** How many reads, and how many other jobs, of one owner may wait. Requests that write may have bodies of 100 kB. */
const [readsWaiting, othersWaiting] = [1000, 250];

export type Lanes = ReturnType<typeof openLanes>;

/**
 * Opens three lanes:
 * - shared: quick reads, many at a time on each connection. They wait for no lock, and cost service and server less together.
 * - exclusive: a job that writes or may take long has a connection to itself while it runs, so that it delays and takes down no other. So
 *   have the quick reads of owners who have delayed others.
 * - internal: the process itself has connections of its own, so that requests never keep it from answering /ready and from learning of
 *   revoked tokens.
 * @param size how many connections they have together
 * @param timeout seconds that a job may take
 * @param pooler whether connections are given out by the transaction
 */
export function openLanes(address: DatabaseAddress, size: number, timeout: number, pooler: boolean) {
  const connection = poolConnection(address, timeout, pooler);
  const sizes = sizesOf(size, pooler);
  const debts = createDebts();
  const common = { share, queue: othersWaiting, depth: 1, timeout };
  const shared = openLane(connection, {
    ...{ ...common, size: sizes.shared, queue: readsWaiting, restAfter: debts.restAfterShared },
    // PgBouncer now and then loses a statement that is sent behind another one, and its connection waits for ever.
    depth: pooler ? 1 : pipelined,
  });
  // One job at a time, also because of transactions: a `begin` that is sent behind a hundred statements, or while the socket takes no
  // more, gets no connection from postgres.js, which ends the process, and others' statements get into a transaction that nobody commits
  // (src/connection.js, execute: `onexecute` comes last).
  const exclusive = openLane(connection, { ...common, size: sizes.exclusive, restAfter: debts.restAfterExclusive });
  const internal =
    sizes.internal === 0
      ? exclusive
      : openLane(connection, { ...common, size: sizes.internal, share: 1, restAfter: () => 0 });
  return { shared, exclusive, internal, debts, all: [...new Set([shared, exclusive, internal])] };
}

/** How many connections each lane has. Behind a pooler, the shared ones take one statement at a time: then more are needed. */
function sizesOf(size: number, pooler: boolean): { shared: number; exclusive: number; internal: number } {
  const internal = size > 5 ? 2 : size > 2 ? 1 : 0;
  const shared = pooler ? Math.ceil((size - internal) / 2) : size > 5 ? 2 : 1;
  return { shared, exclusive: size - internal - shared, internal };
}
