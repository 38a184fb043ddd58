import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import postgres, { type Sql } from 'postgres';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded-postgres';
import { isRunning, programOf } from './process';
import { until } from './waiting';

// Imported by test files: what a test has started ends with it.

export const project = path.join(__dirname, '..', '..');
export const asRoot = process.getuid?.() === 0;
/** A user without rights, as the server of root. */
export const nobody = { uid: 65534, gid: 65534 };
export const readableByNobody =
  asRoot &&
  spawnSync('/bin/sh', ['-c', '[ -r "$1" ] && [ -x "$2" ]', 'sh', __filename, process.execPath], {
    ...nobody,
    cwd: '/',
  }).status === 0;
export const itAsRoot = asRoot ? it : it.skip;
export const itAsRootForNobody = readableByNobody ? it : it.skip;
/** Runs a command as another container would: with process ids and shared memory of its own, on the same files. */
export const asContainer = ['unshare', '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc'];
export const canUnshare =
  asRoot && spawnSync(asContainer[0]!, [...asContainer.slice(1), 'flock', '--version']).status === 0;
export const itWithContainers = canUnshare ? it : it.skip;
export const needsContainers = canUnshare ? '' : ' (skipped: needs root, unshare and flock)';
export const needsRoot = asRoot ? '' : ' (skipped: needs root)';
export const needsReadable = readableByNobody ? '' : ' (skipped: needs root, and a project every user can read)';

/** The data folder of all tests that do not need the very first start, which takes most of a test's time. */
export const sharedParent = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'taskflow-embedded-')));
export const sharedFolder = path.join(sharedParent, '.data');
export const folders: string[] = [];
export const children: ChildProcess[] = [];
export const servers: EmbeddedPostgres[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  for (const folder of [sharedFolder, ...folders.splice(0)]) {
    await until(() => !fs.existsSync(lockFile(folder)) || !isRunning(serverPid(folder)));
    if (folder !== sharedFolder) fs.rmSync(folder, { recursive: true, force: true });
  }
});

afterAll(() => fs.rmSync(sharedParent, { recursive: true, force: true }));

/** Makes a folder which is removed after the test. As root it is closed to all others, as folders of mkdtemp are. */
export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'taskflow-embedded-')));
  folders.push(folder);
  return folder;
}

/** A folder in which a cluster has been started and stopped before. */
export async function folderWithCluster(): Promise<string> {
  fs.chmodSync(sharedParent, 0o755);
  if (!fs.existsSync(sharedFolder)) await (await startEmbeddedPostgres({ dataDirectory: sharedFolder })).stop();
  return sharedFolder;
}

export const clusterOf = (dataDirectory: string) => path.join(dataDirectory, 'postgres');
export const lockFile = (dataDirectory: string) => path.join(clusterOf(dataDirectory), 'postmaster.pid');
export const serverPid = (dataDirectory: string) =>
  Number(fs.readFileSync(lockFile(dataDirectory), 'utf8').split('\n')[0]);

export async function start(dataDirectory: string, ephemeral = false): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDirectory, ephemeral, replaceable: true });
  servers.push(server);
  if (server.dataDirectory !== dataDirectory) folders.push(server.dataDirectory);
  return server;
}

export async function query<Row>(url: string, run: (sql: Sql) => Promise<Row>): Promise<Row> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    return await run(sql);
  } finally {
    await sql.end();
  }
}

export const createTasks = (url: string) =>
  query(url, (sql) => sql`drop table if exists task; create table task (number integer)`.simple());
export const countTasks = (url: string) =>
  query(url, async (sql) => Number((await sql`select count(*) from task`)[0]?.count));

/** Inserts in transactions of their own until the connection is lost; returns how many the database has confirmed. */
export async function insertUntilLost(url: string, onFirst: () => void): Promise<number> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  let confirmed = 0;
  try {
    for (;;) {
      await sql`insert into task values (${confirmed})`;
      confirmed += 1;
      if (confirmed === 100) onFirst();
    }
  } catch {
    await sql.end({ timeout: 0 });
    return confirmed;
  }
}

export interface Report extends EmbeddedPostgres {
  connected?: string;
  uid?: number;
  stopped?: boolean;
  error?: string;
}

/** Starts `embedded-child.ts` of a project. Its next line is what `next()` resolves to. */
export function startChild(
  dataDirectory: string,
  mode = '',
  options: SpawnOptions = {},
  { from = project, through = [] as string[] } = {},
) {
  const command = [process.execPath, ...programOf('tests/support/embedded-child.ts', from)];
  const [program, ...words] = [...through, ...command, dataDirectory, mode];
  const child = spawn(program!, words, {
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
    ...options,
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const next = async (): Promise<Report> => JSON.parse((await lines.next()).value ?? '{"error":"ended silently"}');
  return { child, next };
}

/** What lies in a data folder, but for the binaries that are copied there when the server's user cannot reach the project. */
export const contentsOf = (folder: string) =>
  fs
    .readdirSync(folder)
    .filter((name) => !name.startsWith('binaries-'))
    .sort();
