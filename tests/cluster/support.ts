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
  close(): Promise<void>;
}

/** Creates a database on all servers, with a wire before the last worker. */
export async function createCluster(): Promise<Cluster> {
  const wire = await startWire(urls.at(-1)!);
  const [databaseUrl, otherUrl] = (await createDistributed(wire.port)) as [string, string];
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  return {
    ...{ databaseUrl, otherUrl, sql, wire },
    async isBehindWire(user) {
      const [row] = await sql<{ port: number }[]>`
        select nodeport as port from pg_dist_placement join pg_dist_node using (groupid)
        where shardid = get_shard_id_for_distribution_column('users', ${user}::text)`;
      return row!.port === wire.port;
    },
    async close() {
      await sql.end();
      wire.close();
    },
  };
}
