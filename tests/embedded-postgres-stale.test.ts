import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { sweepStaleEphemeral } from '../src/embedded-postgres';
import {
  asContainer,
  asRoot,
  children,
  clusterOf,
  countTasks,
  createTasks,
  folderWithCluster,
  itWithContainers,
  lockFile,
  needsContainers,
  nobody,
  query,
  serverPid,
  start,
  startChild,
  temporaryFolder,
} from './support/embedded';
import { until } from './support/waiting';

// Folders of the embedded PostgreSQL that another process uses, or that a killed one has left behind.

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
    const pid = serverPid(folder);
    const log = path.join(folder, 'postgres.log');
    fs.truncateSync(log);
    const second = startChild(folder, '', {}, { through: asContainer });
    await until(() => fs.readFileSync(log, 'utf8').includes('does another container use this folder?'));
    expect(serverPid(folder)).toBe(pid);
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
