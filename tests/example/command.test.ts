import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Task } from '../support/client';
import { freePort } from '../support/free-port';
import { projectRoot } from '../support/process';
import { until } from '../support/waiting';
import { signUp } from './support/better-auth';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'taskflow-example-'));
const running: ReturnType<typeof example>[] = [];
afterEach(async () => {
  for (const { child } of running)
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGTERM');
  await Promise.all(running.splice(0).map(({ ended }) => ended));
});
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

/** `npm run example`, in a process group as a terminal gives it. */
function example(...args: string[]): {
  readonly child: ChildProcess;
  output(): string;
  readonly ended: Promise<number | null>;
} {
  const { PATH, HOME } = process.env;
  const child = spawn('npm', ['run', '--silent', 'example', '--', ...args], {
    ...{ cwd: projectRoot, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { PATH, HOME, DATA_DIR, npm_config_update_notifier: 'false' } as NodeJS.ProcessEnv,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream!.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const started = { child, output: () => output, ended };
  running.push(started);
  return started;
}
const isFree = async (port: number) => {
  const probe = createServer().listen(port);
  const free = await new Promise<boolean>((resolve) =>
    probe.once('listening', () => resolve(true)).once('error', () => resolve(false)),
  );
  probe.close();
  return free;
};

describe('npm run example', () => {
  it('--help says how it is used', async () => {
    const { output, ended } = example('--help');
    expect(await ended).toBe(0);
    expect(output()).toMatch(/^Usage: npm run example \[-- OPTIONS\]\n/);
  });

  it('refuses a port that is taken, and one that is none, with a sentence', async () => {
    const port = await freePort();
    const somebody = createServer().listen(port);
    const taken = example('--port', String(port));
    expect(await taken.ended).toBe(1);
    expect(taken.output()).toContain(
      `The example cannot start. Port ${port} is taken. Choose another one with --port.\n`,
    );
    somebody.close();
    const twice = example('--port', '3456', '--service-port', '3456');
    expect(await twice.ended).toBe(2);
    expect(twice.output()).toContain('--port and --service-port need different numbers.\n');
    const none = example('--service-port', 'web');
    expect(await none.ended).toBe(2);
    expect(none.output()).toContain('--service-port web is not a port.\nUsage: ');
  });

  it.each([
    [[], 'jwks'],
    [['--shared-secret'], 'secret'],
  ])('with %j starts the service and the app on one database, and stops both on Ctrl-C', async (options, mode) => {
    const [port, servicePort] = [await freePort(), await freePort()];
    const { child, output, ended } = example('--port', `${port}`, '--service-port', `${servicePort}`, ...options);
    const seconds = 120;
    await until(
      () => child.exitCode !== null || output().includes('Ctrl-C stops both.'),
      seconds,
      'the example is ready',
    );
    expect(output()).toContain(`The example is ready: http://localhost:${port}\n`);
    const user = await signUp({ url: `http://localhost:${port}` }, `${mode}@example.com`);
    const token = await user.token();
    const client = createClient(`http://localhost:${servicePort}`, token);
    const reply = await client.call<Task>('createTask', { body: { title: 'From the example' } });
    expect([reply.status, reply.body]).toEqual([201, expect.objectContaining({ user_id: user.id })]);
    expect(await (await user.fetch('/')).text()).toContain('<span>From the example</span>');
    process.kill(-child.pid!, 'SIGINT');
    // The shell between npm and Node ends by the signal, and so does npm.
    expect([0, null]).toContain(await ended);
    expect([await isFree(port), await isFree(servicePort)]).toEqual([true, true]);
    await until(() => !existsSync(join(DATA_DIR, 'postgres', 'postmaster.pid')));
  });

  it.each([
    ['npm is asked to end', 'SIGTERM', 1],
    ['npm and its own process are killed', 'SIGKILL', -1],
  ] as const)(
    'leaves nothing behind when %s',
    async (_, signal, group) => {
      const [port, servicePort] = [await freePort(), await freePort()];
      const { child, output, ended } = example('--port', `${port}`, '--service-port', `${servicePort}`);
      await until(() => output().includes('Ctrl-C stops both.'), 120, 'the example is ready');
      process.kill(child.pid! * group, signal);
      await ended;
      await until(async () => (await isFree(port)) && (await isFree(servicePort)), 30);
      await until(() => !existsSync(join(DATA_DIR, 'postgres', 'postmaster.pid')), 30);
    },
    240_000,
  );
});
