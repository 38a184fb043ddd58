import type { DatabaseAddress } from '../../settings/database-url';
import type { Counts, Nodes } from './connection';
import { createDebts } from './debts';
import { type Lane, openLane } from './lane';
import { poolConnection } from './pool-connection';

/** The most statements under way on a shared connection: they are sent before the answer to the first has come. */
const pipelined = 32;
/** The part of a lane's slots that one owner may have. */
const share = 1 / 4;
/** How many reads, and how many other jobs, of one owner may wait. Requests that write may have bodies of 100 kB. */
const [readsWaiting, othersWaiting] = [1000, 250];

export interface Lanes {
  /**
   * @param owner, rowsOf as in `Pool.for`
   * @param isQuick whether it is a read that should be quick
   * @param now the time of performance.now()
   * @returns the lane that does a job
   */
  laneFor(owner: string | undefined, rowsOf: string | null | undefined, isQuick: boolean, now: number): Lane;
  /** Whether tables are distributed over several servers. */
  readonly isDistributed: boolean;
  /** Learns that rows have moved. @returns false when other lanes are needed for that */
  follow(nodes: Nodes): boolean;
  /** Of all lanes together. */
  counts(): Counts;
  /** Finishes what is under way, for at most so many seconds. */
  close(seconds: number): Promise<void>;
}

export const noCounts: Readonly<Counts> = { inUse: 0, waiting: 0, answered: 0, refused: 0, late: 0 };

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
 * @param nodes where the rows of users are; undefined: tables are not distributed
 */
export function openLanes(
  address: DatabaseAddress,
  size: number,
  timeout: number,
  pooler: boolean,
  nodes?: Nodes,
): Lanes {
  const connection = poolConnection(address, timeout, pooler);
  const sizes = sizesOf(size, pooler, nodes?.count ?? 0);
  const debts = createDebts();
  const common = { share, queue: othersWaiting, depth: 1, timeout };
  const groupOf = ({ shared: ofShared, exclusive: ofExclusive }: typeof sizes.each) => {
    const shared = openLane(connection, {
      ...{ ...common, size: ofShared, queue: readsWaiting, restAfter: debts.restAfterShared },
      // PgBouncer now and then loses a statement that is sent behind another one, and its connection waits for ever.
      depth: pooler ? 1 : pipelined,
    });
    // One job at a time, also because of transactions: a `begin` that is sent behind a hundred statements, or while the socket takes no
    // more, gets no connection from postgres.js, which ends the process, and others' statements get into a transaction that nobody commits
    // (src/connection.js, execute: `onexecute` comes last).
    const exclusive = openLane(connection, { ...common, size: ofExclusive, restAfter: debts.restAfterExclusive });
    return { shared, exclusive };
  };
  const ofUsers = Array.from({ length: sizes.groups }, () => groupOf(sizes.each));
  const elsewhere = sizes.background === 0 ? ofUsers[0]! : groupOf({ shared: 1, exclusive: 1 });
  const ofProcess = (count: number) => openLane(connection, { ...common, size: count, share: 1, restAfter: () => 0 });
  const internal = sizes.internal === 0 ? ofUsers[0]!.exclusive : ofProcess(sizes.internal);
  const background = sizes.background === 0 ? internal : ofProcess(sizes.background);
  const ofGroups = [...ofUsers, elsewhere].flatMap(({ shared, exclusive }) => [shared, exclusive]);
  const all = new Set([...ofGroups, internal, background]);

  /** The lanes for the rows of a user. */
  function groupFor(rowsOf: string | null | undefined) {
    if (!nodes) return ofUsers[0]!;
    return rowsOf == null ? elsewhere : ofUsers[nodes.nodeOf(rowsOf) % ofUsers.length]!;
  }

  return {
    laneFor(owner, rowsOf, isQuick, now) {
      if (owner === undefined) return rowsOf === null ? background : internal;
      debts.notePresence(owner, now);
      const { shared, exclusive } = groupFor(rowsOf);
      return isQuick && !debts.isDebtor(owner) ? shared : exclusive;
    },
    isDistributed: nodes !== undefined,
    follow(next) {
      if (next.count !== nodes?.count) return false;
      nodes = next;
      return true;
    },
    counts() {
      const total = { ...noCounts };
      for (const { counts } of all) for (const name of keys) total[name] += counts[name];
      return total;
    },
    async close(seconds) {
      await Promise.all([...all].map((lane) => lane.close(seconds)));
    },
  };
}
const keys = Object.keys(noCounts) as (keyof Counts)[];

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
  return { internal, background, groups, each: { shared, exclusive: each - shared } };
}
