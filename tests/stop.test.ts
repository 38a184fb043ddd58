import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { timeoutsOf } from '../src/cluster/worker-watch';
import { drainSeconds } from '../src/process/stop';
import { parseSettings } from '../src/settings/config';
import { createClient, type Problem, untilReady } from './support/client';
import { projectRoot, type RunningProcess, run, runCommand } from './support/process';
import { createDatabase, secret } from './support/service';
import { listening, newFolder, ready, running, start } from './support/started';
import { steadyRequests } from './support/steady-requests';
import { signToken } from './support/tokens';
import { pause, until } from './support/waiting';

describe('a stop', () => {
  const body = JSON.stringify({ email: 'slow@example.com', password: 'password123' });
  const head = `POST /api/auth/signup HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  const halfRequest = head + body.slice(0, 20);
  const otherHalf = body.slice(20);

  it('lets a request in flight finish, closes its connection and exits with 0', async () => {
    const service = start({ DATABASE_URL: await createDatabase() });
    const { port } = new URL(await ready(service));
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

describe('a stop in production', () => {
  it('is announced: not ready, and each request is served until no connection is accepted any more', async () => {
    const production = { ENVIRONMENT: 'production', BETTER_AUTH_SECRET: secret, DATABASE_URL: await createDatabase() };
    const service = start(production);
    const [, port] = await service.until(/"port":(\d+)/);
    const url = `http://127.0.0.1:${port}`;
    await untilReady(createClient(url));
    const flow = steadyRequests(url, signToken({ sub: 'alice' }));
    await until(() => flow.answered > 50);
    service.child.kill('SIGTERM');
    await service.until(/stopping/);
    const before = flow.answered;
    const ready = await createClient(url).call<Problem>('getReadiness');
    expect(ready.body).toMatchObject({ code: 'NOT_READY', detail: 'The service is stopping.' });
    expect(ready.headers.get('connection')).toBe('close');
    await until(() => flow.failures.length > 0);
    await flow.end();
    // Each of the eight clients has been answered meanwhile.
    expect(flow.answered).toBeGreaterThan(before + 8);
    // A refused connection tells a client that nothing was done: a proxy asks another instance.
    expect(new Set(flow.failures)).toEqual(new Set([`connect ECONNREFUSED 127.0.0.1:${port}`]));
    expect(await service.ended).toBe(0);
  });
});

describe('the notice before the end', () => {
  it('is as long as STOP_NOTICE says, also in development', async () => {
    const service = start({ DATABASE_URL: await createDatabase(), STOP_NOTICE: '60' });
    const client = createClient(await ready(service));
    service.child.kill('SIGTERM');
    await service.until(/stopping/);
    // Longer than listening lasts without a notice.
    await pause(1500);
    expect((await client.call<Problem>('getReadiness')).body.detail).toBe('The service is stopping.');
    expect((await client.call('getHealth')).status).toBe(200);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(1);
  });

  it.each([
    [{}, 10, 18],
    [{ ENVIRONMENT: 'production', DATABASE_URL: 'postgresql://db/app', BETTER_AUTH_SECRET: secret }, 10, 18],
    [{ STOP_NOTICE: '5' }, 13, 21],
    [{ STOP_NOTICE: '30' }, 38, 46],
  ])('%j gives requests %i s from the signal on, and a worker %i s', (variables, requests, worker) => {
    const settings = parseSettings(variables);
    expect(drainSeconds(settings)).toBe(requests);
    const { end, interval } = timeoutsOf(settings);
    expect((end * interval) / 1000).toBe(worker);
  });
});

it('the documentation allows more time for a stop than it takes', () => {
  for (let notice = 0; notice <= 120; notice += 1) {
    const { end, interval } = timeoutsOf(parseSettings({ STOP_NOTICE: String(notice) }));
    expect((end * interval) / 1000).toBeLessThan(Math.max(20, notice + 18));
  }
  const said = /18 seconds more than\s`?(STOP_NOTICE|this)`?, and at least 20/;
  for (const file of ['.env.example', 'docs/operations.md'])
    expect(readFileSync(join(projectRoot, file), 'utf8')).toMatch(said);
});

describe('a client that asks for a tunnel', () => {
  const tunnel = 'CONNECT elsewhere.example:1 HTTP/1.1\r\nHost: elsewhere.example:1\r\n\r\n';

  it('and closes the connection does no harm', async () => {
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
  it.each([
    ['all of its processes at once', ['group']],
    ['the shell of npm first, and all of them after it', ['shell', 'group']],
  ] as const)('is one stop when the signal is for %s: the request in flight finishes', async (_, receivers) => {
    const service = run(
      'bin/taskflow.js',
      ['start'],
      { PORT: '0', DATABASE_URL: await createDatabase(), npm_lifecycle_event: 'start' },
      undefined,
      true,
    );
    running.push(service);
    const { port } = new URL(await ready(service));
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
    for (const receiver of receivers) {
      process.kill(receiver === 'group' ? -service.child.pid! : service.child.pid!, 'SIGTERM');
      await service.until(/stopping/);
    }
    // Longer than the service takes to notice that the shell above it is gone.
    await pause(600);
    socket.write(text.slice(9));
    await closed;
    expect(reply).toMatch(/^HTTP\/1.1 201 Created/);
  });

  it('ends a service that is starting, too, and its database: npm passes the signal on to its shell alone', async () => {
    const DATA_DIR = newFolder();
    const variables = { PORT: '0', DATA_DIR, npm_lifecycle_event: 'start' };
    const service = run('bin/taskflow.js', ['start'], variables, undefined, true);
    try {
      await service.until(/is starting/);
      service.child.kill('SIGTERM');
      // The output ends with the last process that has it.
      const end = service.until(/listens on/).then(
        () => 'listens',
        () => service.ended,
      );
      expect(await end).toBe('SIGTERM');
      await until(() => !existsSync(join(DATA_DIR, 'postgres', 'postmaster.pid')));
    } finally {
      endGroup(service);
    }
  });

  const itOnLinux = process.platform === 'linux' ? it : it.skip;
  itOnLinux('ends it when npm is killed, though the shell of npm stays (needs Linux)', async () => {
    const DATA_DIR = newFolder();
    const command = `${process.execPath} ${join(projectRoot, 'bin/taskflow.js')} start; true`;
    // Stands for npm: it starts a shell, and waits for it.
    const npm = `require('node:child_process').spawn('/bin/sh', ['-c', ${JSON.stringify(command)}], { stdio: 'inherit' })`;
    const service = runCommand([process.execPath, '-e', npm], {
      detached: true,
      env: { PORT: '0', DATA_DIR, npm_lifecycle_event: 'start' },
    });
    try {
      await service.until(/listens on/);
      service.child.kill('SIGKILL');
      expect(await service.ended).toBe('SIGKILL');
      await until(() => !existsSync(join(DATA_DIR, 'postgres', 'postmaster.pid')));
    } finally {
      endGroup(service);
    }
  });

  it('ends one whose shell is gone before its first line, and nothing is made', async () => {
    const DATA_DIR = join(newFolder(), 'data');
    const command = [process.execPath, join(projectRoot, 'bin/taskflow.js'), 'start'];
    const service = runCommand(['/bin/sh', '-c', '"$@" &', 'sh', ...command], {
      detached: true,
      env: { PORT: '0', DATA_DIR, npm_lifecycle_event: 'start' },
    });
    try {
      const end = service.until(/is starting/).then(
        () => 'starts',
        () => service.ended,
      );
      expect([await end, service.output(), existsSync(DATA_DIR)]).toEqual([0, '', false]);
    } finally {
      endGroup(service);
    }
  });
});

/** What a failed test has left below the shell. */
function endGroup({ child }: RunningProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // All have ended.
  }
}
