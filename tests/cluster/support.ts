import { randomBytes } from 'node:crypto';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import postgres from 'postgres';
import { distribute } from '../../src/db/distribute';
import { migrateUp } from '../../src/db/migrate';
import { parseDatabaseUrl } from '../../src/settings/database-url';

/** The addresses of the servers, the coordinator first. */
export const urls = (process.env.TEST_CLUSTER_URLS ?? '').split(',').filter(Boolean);
/** Skips the tests where there is no cluster. */
export const onCluster = urls.length > 1 ? describe : describe.skip;
if (urls.length < 2)
  console.log('Skipped: TEST_CLUSTER_URLS=COORDINATOR,WORKER,WORKER has to name servers with Citus, as postgresql://…');

const connectTo = (url: string) => postgres(url, { max: 1, onnotice: () => {} });

/** What stands between the coordinator and a worker, and can be as bad as a network. */
export interface Wire {
  readonly port: number;
  /** `cut`: connections end, and none is made. `still`: nothing passes any more. */
  state: 'open' | 'cut' | 'still';
  close(): void;
}
async function startWire(url: string): Promise<Wire> {
  const { hostname, port } = new URL(url);
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: Wire['state'] = 'open';
  const server = createServer((client) => {
    if (state === 'cut') return client.destroy();
    const worker = connect(Number(port || 5432), hostname);
    const pair = [client, worker] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [worker, client] as const]) {
      from.on('data', (bytes) => to.write(bytes));
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
      from.on('error', () => to.destroy());
      if (state === 'still') from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wire: Wire = {
    port: (server.address() as AddressInfo).port,
    get state() {
      return state;
    },
    set state(next) {
      state = next;
      for (const pair of pairs)
        for (const socket of pair) {
          if (next === 'cut') socket.destroy();
          else if (next === 'still') socket.pause();
          else socket.resume();
        }
    },
    close() {
      wire.state = 'cut';
      server.close();
    },
  };
  return wire;
}

export interface Cluster {
  /** The database of the service, at the coordinator and at the first worker. */
  readonly databaseUrl: string;
  readonly otherUrl: string;
  readonly sql: postgres.Sql;
  /** Between the coordinator and the second worker. */
  readonly wire: Wire;
  /** Whether the user's rows are at the second worker. */
  isBehindWire(user: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Creates a database on all servers, and distributes the tables of the service in it. */
export async function createCluster(): Promise<Cluster> {
  const name = `taskflow_cluster_${randomBytes(4).toString('hex')}`;
  const ofDatabase = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  for (const url of urls) {
    const server = connectTo(url);
    await server.unsafe(`create database ${name} template template0 encoding 'UTF8'`);
    await server.end();
    const database = connectTo(ofDatabase(url));
    await database`create extension citus`;
    await database.end();
  }
  const [coordinator, ...workers] = urls.map((url) => new URL(url)) as [URL, ...URL[]];
  const wire = await startWire(workers.at(-1)!.href);
  const sql = postgres(ofDatabase(urls[0]!), { max: 2, onnotice: () => {} });
  await sql`select citus_set_coordinator_host(${coordinator.hostname}, ${Number(coordinator.port || 5432)})`;
  for (const worker of workers.slice(0, -1))
    await sql`select citus_add_node(${worker.hostname}, ${Number(worker.port || 5432)})`;
  await sql`select citus_add_node('127.0.0.1', ${wire.port})`;
  const databaseUrl = ofDatabase(urls[0]!);
  const address = parseDatabaseUrl(databaseUrl, 'The cluster');
  await migrateUp(address);
  await sql.end();
  await distribute(address, false);
  const own = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  return {
    ...{ databaseUrl, otherUrl: ofDatabase(urls[1]!), sql: own, wire },
    async isBehindWire(user) {
      const [row] = await own<{ port: number }[]>`
        select nodeport as port from pg_dist_placement join pg_dist_node using (groupid)
        where shardid = get_shard_id_for_distribution_column('users', ${user}::text)`;
      return row!.port === wire.port;
    },
    async close() {
      await own.end();
      wire.close();
      for (const url of urls) {
        const server = connectTo(url);
        await server.unsafe(`drop database ${name} with (force)`).catch(() => {});
        await server.end();
      }
    },
  };
}
