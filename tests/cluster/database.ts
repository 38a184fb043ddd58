import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { distribute } from '../../src/db/distribute';
import { migrateUp } from '../../src/db/migrate';
import { parseDatabaseUrl } from '../../src/settings/database-url';

/** The addresses of the servers, the coordinator first. */
export const urls = (process.env.TEST_CLUSTER_URLS ?? '').split(',').filter(Boolean);
export const isThereACluster = urls.length > 1;

const prefix = 'taskflow_cluster_';
const connectTo = (url: string) => postgres(url, { max: 1, onnotice: () => {} });
const portOf = ({ port }: URL) => Number(port || 5432);

/**
 * Creates a database on all servers, and distributes the tables of the service in it.
 * @param lastWorker the port by which the coordinator reaches the last worker, if that is another than its own
 * @returns its address at each server
 */
export async function createDistributed(lastWorker?: number): Promise<readonly string[]> {
  const name = prefix + randomBytes(4).toString('hex');
  const databases = urls.map((url) => Object.assign(new URL(url), { pathname: `/${name}` }).href);
  for (const [index, url] of urls.entries()) {
    const server = connectTo(url);
    await server.unsafe(`create database ${name} template template0 encoding 'UTF8'`);
    await server.end();
    const database = connectTo(databases[index]!);
    await database`create extension citus`;
    await database.end();
  }
  const [coordinator, ...workers] = urls.map((url) => new URL(url)) as [URL, ...URL[]];
  const sql = connectTo(databases[0]!);
  await sql`select citus_set_coordinator_host(${coordinator.hostname}, ${portOf(coordinator)})`;
  for (const [index, worker] of workers.entries()) {
    const isWired = lastWorker !== undefined && index === workers.length - 1;
    const [host, port] = isWired ? ['127.0.0.1', lastWorker] : [worker.hostname, portOf(worker)];
    await sql`select citus_add_node(${host}, ${port})`;
  }
  await sql.end();
  const address = parseDatabaseUrl(databases[0]!, 'The cluster');
  await migrateUp(address);
  await distribute(address, false);
  return databases;
}

/** Drops the databases of all tests, also those of former runs. */
export async function dropDistributed(): Promise<void> {
  for (const url of urls) {
    const server = connectTo(url);
    const rows = await server<{ name: string }[]>`
      select datname as name from pg_database where starts_with(datname, ${prefix})`;
    for (const { name } of rows) await server.unsafe(`drop database ${name} with (force)`).catch(() => {});
    await server.end();
  }
}
