import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { EmbeddedPostgres } from '../src/embedded-postgres';
import {
  contentsOf,
  countTasks,
  createTasks,
  folderWithCluster,
  insertUntilLost,
  lockFile,
  query,
  serverPid,
  sharedFolder,
  sharedParent,
  start,
  startChild,
  temporaryFolder,
} from './support/embedded';
import { until } from './support/waiting';

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
      expect(contentsOf(folder)).toEqual(['postgres', 'postgres.log', 'postgres.port']);
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

  it('ends by itself when its process is killed, and has every confirmed row at the next start', async () => {
    const folder = await folderWithCluster();
    const { child, next } = startChild(folder);
    const { url } = await next();
    await createTasks(url);
    const confirmed = await insertUntilLost(url, () => child.kill('SIGKILL'));
    await until(() => !fs.existsSync(lockFile(folder)));
    const { url: again, adopted } = await start(folder);
    expect(adopted).toBe(false);
    expect([confirmed, confirmed + 1]).toContain(await countTasks(again));
  });

  it('starts again after the server itself was killed, with every confirmed row', async () => {
    const folder = await folderWithCluster();
    const killed = await start(folder);
    await createTasks(killed.url);
    const confirmed = await insertUntilLost(killed.url, () => process.kill(serverPid(folder), 'SIGKILL'));
    const next = await start(folder);
    expect(next.adopted).toBe(false);
    const count = await countTasks(next.url);
    expect([confirmed, confirmed + 1]).toContain(count);
    await killed.stop();
    expect(await countTasks(next.url)).toBe(count);
  });

  it('ignores Ctrl-C in the terminal, so that the service can finish its requests', async () => {
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
