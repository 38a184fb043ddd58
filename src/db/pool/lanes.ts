import type { DatabaseAddress } from '../../settings/database-url';
import type { Counts, Nodes } from './connection';
import { createDebts } from './debts';
import { type Lane, type LaneOptions, openLane } from './lane';
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
 * Where tables are distributed, each server with rows has a shared and an exclusive lane. `elsewhere` is for users who are not known yet, and
 * `background` for work about many users, both of which may have to wait for any server.
 * @param size how many connections they have together
 * @param timeout seconds that a job may take
 * @param pooler whether connections are given out by the transaction
 * @param counts gets what happens in all lanes added
 * @param nodes where the rows of users are; undefined: tables are not distributed
 */
export function openLanes(
  address: DatabaseAddress,
  size: number,
  timeout: number,
  pooler: boolean,
  counts: Counts,
  nodes?: Nodes,
) {
  const connection = poolConnection(address, timeout, pooler);
  const { restAfter, isDebtor, notePresence } = createDebts();
  const all: Lane[] = [];
  function open(size: number, options: Partial<LaneOptions> = {}): Lane {
    // One job at a time, also because of transactions: a `begin` that is sent behind a hundred statements, or while the socket takes no
    // more, gets no connection from postgres.js, which ends the process, and others' statements get into a transaction that nobody commits
    // (src/connection.js, execute: `onexecute` comes last).
    const common = { size, depth: 1, share, queue: othersWaiting, timeout, counts, restAfter };
    const lane = openLane(connection, { ...common, ...options });
    all.push(lane);
    return lane;
  }
  const openGroup = (shared: number, exclusive: number) => ({
    // PgBouncer now and then loses a statement that is sent behind another one, and its connection waits for ever.
    shared: open(shared, { depth: pooler ? 1 : pipelined, queue: readsWaiting }),
    exclusive: open(exclusive),
  });
  const sizes = sizesOf(size, pooler, nodes?.count ?? 0);
  const ofProcess = { share: 1, restAfter: () => 0 };
  const ofUsers = Array.from({ length: sizes.groups }, () => openGroup(sizes.shared, sizes.exclusive));
  const elsewhere = sizes.background === 0 ? ofUsers[0]! : openGroup(1, 1);
  const internal = sizes.internal === 0 ? ofUsers[0]!.exclusive : open(sizes.internal, ofProcess);
  const background = sizes.background === 0 ? internal : open(sizes.background, ofProcess);

  /** The lanes for the rows of a user. */
  function groupFor(rowsOf: string | null | undefined) {
    if (!nodes) return ofUsers[0]!;
    return rowsOf == null ? elsewhere : ofUsers[nodes.nodeOf(rowsOf) % ofUsers.length]!;
  }

  return {
    /**
     * @param owner, rowsOf as in `Pool.for`
     * @param isQuick whether it is a read that should be quick
     * @param now the time of performance.now()
     * @returns the lane that does a job
     */
    laneFor(owner: string | undefined, rowsOf: string | null | undefined, isQuick: boolean, now: number): Lane {
      if (owner === undefined) return rowsOf === null ? background : internal;
      notePresence(owner, now);
      const { shared, exclusive } = groupFor(rowsOf);
      return isQuick && !isDebtor(owner, now) ? shared : exclusive;
    },
    /** Whether tables are distributed over several servers. */
    isDistributed: nodes !== undefined,
    /** Learns that rows have moved. @returns false when other lanes are needed for that */
    follow(next: Nodes): boolean {
      if (next.count !== nodes?.count) return false;
      nodes = next;
      return true;
    },
    /** Finishes what is under way, for at most so many seconds. */
    async close(seconds: number): Promise<void> {
      await Promise.all(all.map((lane) => lane.close(seconds)));
    },
  };
}

/**
 * How many connections each lane has, and how many groups of lanes users have. Behind a pooler, the shared ones take one statement at a time:
 * then more are needed. With few connections, several servers share a group.
 */
function sizesOf(size: number, pooler: boolean, nodes: number) {
  const internal = size > 5 ? 2 : size > 2 ? 1 : 0;
  const background = nodes > 0 && size > 7 ? 1 : 0;
  const rest = size - internal - 3 * background;
  const groups = Math.max(1, Math.min(nodes, Math.floor(rest / 2)));
  const each = Math.floor(rest / groups);
  const shared = pooler ? Math.ceil(each / 2) : (groups > 1 ? each > 3 : size > 5) ? 2 : 1;
  return { internal, background, groups, shared, exclusive: each - shared };
}
