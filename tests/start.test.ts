import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from './support/client';
import { type RunningProcess, run } from './support/process';
import { createDatabase } from './support/service';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-start-'));
  folders.push(folder);
  return folder;
};
const running: RunningProcess[] = [];
function start(environment: Record<string, string>): RunningProcess {
  const started = run('src/main.ts', [], { PORT: '0', ...environment });
  running.push(started);
  return started;
}
afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.splice(0).map(({ ended }) => ended));
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const listening = async (service: RunningProcess) => (await service.until(/listens on (http:\S+)/))[1]!;
const production = {
  ENVIRONMENT: 'production',
  BETTER_AUTH_SECRET: 'production secret of the test suite, long enough',
};

describe('npm start, with no settings at all', () => {
  it('says where it is, and the curl line that it prints works as printed', async () => {
    const folder = newFolder();
    const service = start({ DATA_DIR: folder });
    const url = await listening(service);
    const [, curl] = await service.until(/^ {2}(curl .*)$/m);
    expect(service.output()).toContain(`${url}/docs`);
    expect(service.output()).toContain(folder);
    expect(service.output()).toContain(join(folder, 'secret'));
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    const { stdout } = await promisify(execFile)('bash', ['-c', curl!]);
    expect(JSON.parse(stdout)).toMatchObject({ email: expect.stringMatching(/^me-[0-9a-f]{4}@example\.com$/) });
  });

  it('keeps everything when it is stopped and started again', async () => {
    const environment = { DATA_DIR: newFolder() };
    const first = start(environment);
    const body = { email: 'kept@example.com', password: 'password123' };
    let client = createClient(await listening(first));
    await client.call('signUp', { body });
    const { token } = (await client.call<{ token: string }>('logIn', { body })).body;
    const task = (await client.call('createTask', { token, body: { title: 'Kept' } })).body;
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    client = createClient(await listening(start(environment)));
    expect((await client.call('getTask', { token, params: { task_id: task.id } })).body).toEqual(task);
  });
});

describe('a stop', () => {
  const body = JSON.stringify({ email: 'slow@example.com', password: 'password123' });
  const head = `POST /api/auth/signup HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  const halfRequest = head + body.slice(0, 20);
  const otherHalf = body.slice(20);

  it('lets a request in flight finish, closes its connection and exits with 0', async () => {
    const service = start({ DATABASE_URL: await createDatabase() });
    const { port } = new URL(await listening(service));
    const socket = connect(Number(port), '127.0.0.1');
    let reply = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      reply += chunk;
    });
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await new Promise<void>((resolve) => socket.write(halfRequest, () => resolve()));
    // The half has arrived when a request sent after it has been answered.
    await fetch(`http://127.0.0.1:${port}/health`);
    service.child.kill('SIGTERM');
    await service.until(/stopping/);
    socket.write(otherHalf);
    await closed;
    expect(reply).toMatch(/^HTTP\/1.1 201 Created/);
    expect(reply).toMatch(/^Connection: close/m);
    expect(await service.ended).toBe(0);
  });

  it('is forced by a second signal', async () => {
    const service = start({ DATABASE_URL: await createDatabase() });
    const { port } = new URL(await listening(service));
    const socket = connect(Number(port), '127.0.0.1').on('error', () => {});
    await new Promise<void>((resolve) => socket.write(halfRequest, () => resolve()));
    await fetch(`http://127.0.0.1:${port}/health`);
    service.child.kill('SIGINT');
    await service.until(/stopping/);
    service.child.kill('SIGINT');
    expect(await service.ended).toBe(1);
    socket.destroy();
  });
});

describe('a client that asks for a tunnel', () => {
  const tunnel = 'CONNECT elsewhere.example:1 HTTP/1.1\r\nHost: elsewhere.example:1\r\n\r\n';

  it('and breaks the connection off harms nobody', async () => {
    const service = start({ DATABASE_URL: await createDatabase() });
    const { port } = new URL(await listening(service));
    for (let count = 0; count < 40; count += 1) {
      const socket = connect(Number(port), '127.0.0.1').on('error', () => {});
      await new Promise<void>((resolve) => socket.write(tunnel, () => resolve()));
      socket.resetAndDestroy();
    }
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  });

  it('and keeps the connection does not hold up a stop', async () => {
    const service = start({ DATABASE_URL: await createDatabase() });
    const { port } = new URL(await listening(service));
    const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true }).on('error', () => {});
    const answered = new Promise((resolve) => socket.once('data', resolve));
    socket.write(tunnel);
    await answered;
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(service.output()).not.toContain('cut');
    socket.destroy();
  });
});

describe('a stop of everything that npm start has started', () => {
  it('is one stop, however many of its processes are told: the request in flight finishes', async () => {
    const service = run(
      'src/main.ts',
      [],
      { PORT: '0', DATABASE_URL: await createDatabase(), npm_lifecycle_event: 'start' },
      undefined,
      true,
    );
    running.push(service);
    const { port } = new URL(await listening(service));
    const socket = connect(Number(port), '127.0.0.1');
    let reply = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      reply += chunk;
    });
    const closed = new Promise((resolve) => socket.on('close', resolve));
    const text = JSON.stringify({ email: 'group@example.com', password: 'password123' });
    const head = `POST /api/auth/signup HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n`;
    await new Promise<void>((resolve) => socket.write(head + text.slice(0, 9), () => resolve()));
    await fetch(`http://127.0.0.1:${port}/health`);
    process.kill(-service.child.pid!, 'SIGTERM');
    await service.until(/stopping/);
    // Longer than the service takes to notice that the shell above it is gone.
    await new Promise((resolve) => setTimeout(resolve, 600));
    socket.write(text.slice(9));
    await closed;
    expect(reply).toMatch(/^HTTP\/1.1 201 Created/);
  });
});

describe('npm start refuses with one sentence', () => {
  const refused = async (environment: Record<string, string>) => {
    const service = start(environment);
    expect(await service.ended).toBe(1);
    expect(service.output()).not.toMatch(/^\s+at /m);
    return service.output();
  };

  it('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expect(await refused({ DATABASE_URL: await createDatabase(), PORT: String(port) })).toContain(
      `Port ${port} is taken`,
    );
    other.close();
  });

  it('production without a database, or without a secret, and makes none', async () => {
    const folder = join(newFolder(), 'data');
    expect(await refused({ ...production, DATA_DIR: folder })).toContain('DATABASE_URL is not set');
    const DATABASE_URL = await createDatabase();
    expect(await refused({ ENVIRONMENT: 'production', DATABASE_URL, DATA_DIR: folder })).toContain(
      'BETTER_AUTH_SECRET is not set',
    );
    expect(existsSync(folder)).toBe(false);
  });

  it('production with migrations pending, naming them, until `npm run migrate -- up`', async () => {
    const DATABASE_URL = await createDatabase();
    const migrate = (...args: string[]) => run('scripts/migrate.ts', args, { DATABASE_URL });
    expect(await migrate('down').ended).toBe(0);
    expect(await refused({ ...production, DATABASE_URL })).toMatch(
      /lacks migrations: \d{14}_\w+.*npm run migrate -- up/,
    );
    expect(await migrate('up').ended).toBe(0);
    const service = start({ ...production, DATABASE_URL });
    await service.until(/"msg":"listening"/);
    expect(service.output()).not.toContain('taskflow:'); // the URL's user and password
  });

  it('a database that is not there', async () => {
    expect(await refused({ DATABASE_URL: 'postgresql://u:hunter2@127.0.0.1:1/app?sslmode=disable' })).not.toContain(
      'hunter2',
    );
  });
});
