import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleFolder } from '../../scripts/example/install';
import { openPage, startBrowser } from '../browser/support/browser';
import { createClient, type Task } from '../support/client';
import { freePort } from '../support/free-port';
import { projectRoot } from '../support/process';
import { pause, until } from '../support/waiting';
import { signUp } from './support/better-auth';
import { add, isLive, shows, sign } from './support/pages';

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
const isReady = ({ output }: ReturnType<typeof example>) =>
  until(() => output().includes('Ctrl-C stops both.'), 180, 'the example is ready');
/** Ends it, and waits until nothing is left of the app, the service and the database. @param group -1 signals all of its processes, 1 npm alone */
async function end(
  { child, ended }: ReturnType<typeof example>,
  signal: 'SIGTERM' | 'SIGKILL',
  group: 1 | -1,
  ports: readonly number[],
) {
  process.kill(child.pid! * group, signal);
  await ended;
  await until(async () => (await Promise.all(ports.map(isFree))).every(Boolean), 30);
  await until(() => !existsSync(join(DATA_DIR, 'postgres', 'postmaster.pid')), 30);
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

  // Each start has Next.js compile anew: there is one for each way to end, and each shows something else before.
  it.each([
    [[], 'jwks', 'on Ctrl-C'],
    [['--shared-secret'], 'secret', 'when npm is asked to end'],
  ])(
    'with %j starts the service and the app on one database, with AUTH_MODE=%s, and leaves nothing behind %s',
    async (options, mode) => {
      const [port, servicePort] = [await freePort(), await freePort()];
      // Another app of this folder may be built meanwhile, or run.
      const sdk = join(exampleFolder, 'node_modules', '@taskflow', 'sdk', 'index.js');
      const { ino } = statSync(sdk);
      const started = example('--port', `${port}`, '--service-port', `${servicePort}`, ...options);
      const { child, output, ended } = started;
      const seconds = 180;
      await until(
        () => child.exitCode !== null || output().includes('Ctrl-C stops both.'),
        seconds,
        'the example is ready',
      );
      expect(output()).toContain(`The example is ready: http://localhost:${port}\n`);
      expect(statSync(sdk).ino).toBe(ino);
      const user = await signUp({ url: `http://localhost:${port}` }, `${mode}@example.com`);
      const token = await user.token();
      const client = createClient(`http://localhost:${servicePort}`, token);
      const create = () => client.call<Task>('createTask', { body: { title: 'From the example' } });
      let reply = await create();
      // An app on a busy machine may take more than five seconds to give its keys: clients are told to try again.
      for (let attempt = 1; reply.status === 503 && attempt < 20; attempt++) {
        await pause(1000);
        reply = await create();
      }
      expect([reply.status, reply.body]).toEqual([201, expect.objectContaining({ user_id: user.id })]);
      expect(await (await user.fetch('/')).text()).toContain('<span>From the example</span>');
      if (mode === 'secret') return end(started, 'SIGTERM', 1, [port, servicePort]);
      process.kill(-child.pid!, 'SIGINT');
      // The shell between npm and Node ends by the signal, and so does npm.
      expect([0, null]).toContain(await ended);
      expect([await isFree(port), await isFree(servicePort)]).toEqual([true, true]);
      await until(() => !existsSync(join(DATA_DIR, 'postgres', 'postmaster.pid')));
    },
    240_000,
  );

  it('serves this machine only, by both of its names, and no second example of this checkout; nothing is left when all of npm is killed', async () => {
    const [port, servicePort] = [await freePort(), await freePort()];
    const started = example('--port', `${port}`, '--service-port', `${servicePort}`);
    await isReady(started);
    const browser = await startBrowser();
    try {
      for (const host of ['localhost', '127.0.0.1']) {
        const opened = await openPage(browser, `${host}:${port}`, `localhost:${servicePort}`);
        // Next.js compiles a page when it is first asked for.
        opened.page.setDefaultTimeout(90_000);
        await opened.page.goto(`http://${host}:${port}/sign-up`);
        await sign(opened.page, 'Sign up', `${host}@example.com`);
        await isLive(opened.page);
        await add(opened.page, `From ${host}`);
        await shows(opened.page, `From ${host}`);
        expect([opened.complaints, opened.outside]).toEqual([[], []]);
        await opened.page.context().close();
      }
    } finally {
      await browser.close();
    }
    const others = Object.values(networkInterfaces()).flatMap((addresses) =>
      addresses!.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
    );
    for (const address of others) await expect(fetch(`http://${address}:${port}`)).rejects.toThrow('fetch failed');
    const second = example('--port', `${await freePort()}`, '--service-port', `${await freePort()}`);
    expect(await second.ended).toBe(1);
    expect(second.output().split('\n').slice(1)).toEqual([
      `The example cannot start. It runs already, at http://localhost:${port}: use that one, or stop it first.`,
      '',
    ]);
    expect(await (await fetch(`http://localhost:${port}/sign-in`)).text()).toContain('Sign in');
    await end(started, 'SIGKILL', -1, [port, servicePort]);
  }, 240_000);
});
