import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { type Client, createClient, type Problem, untilReady } from './support/client';
import { clusterOf, lockFile, serverPid } from './support/embedded';
import { isRunning } from './support/process';
import { listening, newFolder, ready, start } from './support/started';
import { until } from './support/waiting';

// The embedded database goes away under a running service.

const account = { email: 'kept@example.com', password: 'password123' };
const portIn = (folder: string) => fs.readFileSync(lockFile(folder), 'utf8').split('\n')[3];

/** A service with a task, and a client that can ask for it. */
async function serving(folder: string) {
  const service = start({ DATA_DIR: folder });
  const url = await ready(service);
  const anybody = createClient(url);
  await anybody.call('signUp', { body: account });
  const { token } = (await anybody.call<{ token: string }>('logIn', { body: account })).body;
  const client = createClient(url, token);
  const task = (await client.call('createTask', { body: { title: 'Kept' } })).body;
  return { service, client, token, task };
}

/** Asks until the task is served again. Until then each reply is 503 and says when to come back. */
async function untilServed(client: Client, task: { id: string }): Promise<void> {
  await until(async () => {
    const reply = await client.call<Problem>('getTask', { params: { task_id: task.id } });
    if (reply.status === 200) return true;
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '1']);
    return false;
  });
}

/** A process of the server that is not the first. */
function backendOf(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return Number(stdout.trim().split('\n').at(-1));
}

describe('an embedded database', () => {
  const ways: [string, (pid: number) => void][] = [
    ['killed', (pid) => process.kill(pid, 'SIGKILL')],
    ['without one of its processes', (pid) => process.kill(backendOf(pid), 'SIGKILL')],
    ['stopped by somebody', (pid) => process.kill(pid, 'SIGINT')],
  ];

  it(`comes back when it is ${ways.map(([what]) => what).join(', ')}: on the same port, with all rows`, async () => {
    const folder = newFolder();
    const { service, client, task } = await serving(folder);
    const port = portIn(folder);
    for (const [, end] of ways) {
      const pid = serverPid(folder);
      end(pid);
      await untilServed(client, task);
      await untilReady(client);
      expect(portIn(folder)).toBe(port);
      expect((await client.call('createTask', { body: { title: 'Another' } })).status).toBe(201);
    }
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(fs.existsSync(lockFile(folder))).toBe(false);
  });

  it('whose files are removed ends the service with a sentence, and no server is left', async () => {
    const folder = newFolder();
    const { service } = await serving(folder);
    const pid = serverPid(folder);
    fs.rmSync(clusterOf(folder), { recursive: true, force: true, maxRetries: 10 });
    expect(await service.ended).toBe(1);
    expect(service.output()).toMatch(
      /^TaskFlow ends\. The embedded database's files in \S+ were removed\. Start again for/m,
    );
    await until(async () => !isRunning(pid));
    expect(fs.existsSync(clusterOf(folder)) ? fs.readdirSync(clusterOf(folder)) : []).toEqual([]);
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'goes on for another service when the one that has started it ends by %s',
    async (signal) => {
      const folder = newFolder();
      const { service, task, token } = await serving(folder);
      const second = start({ DATA_DIR: folder });
      const other = createClient(await listening(second), token);
      expect(second.output()).toContain('embedded PostgreSQL (already running) in ');
      await untilServed(other, task);
      const [port, pid] = [portIn(folder), serverPid(folder)];
      service.child.kill(signal);
      await service.ended;
      await until(async () => fs.existsSync(lockFile(folder)) && serverPid(folder) !== pid);
      await untilServed(other, task);
      expect(portIn(folder)).toBe(port);
      second.child.kill('SIGTERM');
      expect(await second.ended).toBe(0);
      expect(fs.existsSync(lockFile(folder))).toBe(false);
    },
  );
});
