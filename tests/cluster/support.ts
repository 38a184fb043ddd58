import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { createDistributed, urls } from './database';
import { startWire, type Wire } from './wire';

export interface Cluster {
  /** The database of the service, at the coordinator and at the first worker. */
  readonly databaseUrl: string;
  readonly otherUrl: string;
  readonly sql: postgres.Sql;
  /** Between the coordinator and the last worker. */
  readonly wire: Wire;
  /** Whether the user's rows are at the last worker. */
  isBehindWire(user: string): Promise<boolean>;
  /** New ids of users with rows at the last worker, or elsewhere. */
  usersOn(isBehind: boolean, count: number): Promise<string[]>;
  /** How many connections programs with this name have at each worker. */
  connectionsOf(program: string): Promise<number[]>;
  close(): Promise<void>;
}

/** Creates a database on all servers, with a wire before the last worker. */
export async function createCluster(): Promise<Cluster> {
  const wire = await startWire(urls.at(-1)!);
  const [databaseUrl, ...workerUrls] = (await createDistributed(wire.port)) as [string, ...string[]];
  const otherUrl = workerUrls[0]!;
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  async function isBehindWire(user: string) {
    const [row] = await sql<{ port: number }[]>`
      select nodeport as port from pg_dist_placement join pg_dist_node using (groupid)
      where shardid = get_shard_id_for_distribution_column('users', ${user}::text)`;
    return row!.port === wire.port;
  }
  return {
    ...{ databaseUrl, otherUrl, sql, wire, isBehindWire },
    async usersOn(isBehind, count) {
      const users: string[] = [];
      while (users.length < count) {
        const user = randomUUID();
        if ((await isBehindWire(user)) === isBehind) users.push(user);
      }
      return users;
    },
    async connectionsOf(program) {
      const counts: number[] = [];
      for (const url of workerUrls) {
        const worker = postgres(url, { max: 1, onnotice: () => {} });
        const [row] = await worker<{ count: number }[]>`
          select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = ${program}`;
        counts.push(row!.count);
        await worker.end();
      }
      return counts;
    },
    async close() {
      await sql.end();
      wire.close();
    },
  };
}
