import { PassThrough } from 'node:stream';
import { passOn } from '../src/cluster/worker-output';
import { isRunning } from './support/process';
import { createDatabase, secret } from './support/service';
import { newFolder, start } from './support/started';
import { steadyRequests } from './support/steady-requests';
import { signToken } from './support/tokens';
import { until } from './support/waiting';
import { hired, logOf, serving, startWorkers } from './support/workers';

const token = signToken({ sub: 'alice' });
const settings = async () => ({ DATABASE_URL: await createDatabase(), BETTER_AUTH_SECRET: secret, WORKERS: '2' });

describe('several workers', () => {
  it('serve on one port, say so once, and write one log in whole lines that name them', async () => {
    const { service, url } = await startWorkers(await settings());
    const flow = steadyRequests(url, token);
    await until(() => serving(service).size === 2 && flow.answered > 200);
    await flow.end();
    expect(flow.failures).toEqual([]);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(service.output().match(/listens on/g)).toHaveLength(1);
    const requests = logOf(service).filter(({ msg, path }) => msg === 'request' && path === '/api/tasks');
    expect(requests).toHaveLength(flow.answered);
    // No line is mixed with another one.
    expect(service.output()).not.toMatch(/^(?![{T ]).+/m);
    expect(hired(service).some(({ pid }) => isRunning(pid!))).toBe(false);
  });

  it('share the embedded database and the secret made for development', async () => {
    const { service, url } = await startWorkers({ DATA_DIR: newFolder(), WORKERS: '2' });
    const body = JSON.stringify({ email: 'shared@example.com', password: 'password123' });
    const post = (path: string) =>
      fetch(`${url}/api/auth/${path}`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
    expect((await post('signup')).status).toBe(201);
    const { token: own } = (await (await post('login')).json()) as { token: string };
    const flow = steadyRequests(url, own);
    await until(() => serving(service).size === 2);
    await flow.end();
    expect(flow.failures).toEqual([]);
    service.child.kill('SIGINT');
    expect(await service.ended).toBe(0);
  });

  it('are replaced when they end, and the others serve on', async () => {
    const { service, url } = await startWorkers(await settings());
    const flow = steadyRequests(url, token, 4, 8);
    await until(() => flow.answered > 50);
    process.kill(hired(service)[0]!.pid!, 'SIGKILL');
    await until(() => hired(service).length === 3);
    const failedMeanwhile = flow.failures.length;
    const before = flow.answered;
    await until(() => flow.answered > before + 100);
    await flow.end();
    // The killed worker was answering at most one request of each client.
    expect(failedMeanwhile).toBeLessThanOrEqual(12);
    expect(flow.failures).toHaveLength(failedMeanwhile);
    expect(service.output()).toMatch(/"signal":"SIGKILL","msg":"worker ended: another takes its place"/);
  });

  it('end when the first process is killed', async () => {
    const { service } = await startWorkers(await settings());
    service.child.kill('SIGKILL');
    await until(() => !hired(service).some(({ pid }) => isRunning(pid!)));
  });

  it('are all ended by a second signal', async () => {
    const { service, url } = await startWorkers(await settings());
    // A request that never ends keeps its worker from stopping.
    const half = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('{')) });
    const headers = { 'Content-Type': 'application/json' };
    const options = { method: 'POST', body: half, headers, duplex: 'half' } as RequestInit;
    const pending = fetch(`${url}/api/auth/signup`, options).catch(() => {});
    await fetch(`${url}/health`);
    service.child.kill('SIGTERM');
    await service.until(/stopping/);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(1);
    await pending;
    await until(() => !hired(service).some(({ pid }) => isRunning(pid!)));
  });

  it('that cannot start are a failed start, with one sentence', async () => {
    const { url } = await startWorkers(await settings());
    const second = start({ ...(await settings()), PORT: new URL(url).port });
    expect(await second.ended).toBe(1);
    expect(second.output().match(/Port \d+ is taken/g)).toHaveLength(1);
  });
});

describe('the lines that workers write', () => {
  it('are passed on whole, however they come', () => {
    const [one, two, all] = [new PassThrough(), new PassThrough(), new PassThrough()];
    passOn(one, all, 1);
    passOn(two, all, 2);
    const text = Buffer.from('{"user":"ä\u2028{"}\nTaskFlow');
    for (let at = 0; at < text.length; at += 1) {
      one.write(text.subarray(at, at + 1));
      two.write(text.subarray(at, at + 1));
    }
    one.end();
    two.end();
    return new Promise<void>((resolve) => two.once('end', resolve)).then(() => {
      // With the length, because Node 26 otherwise gives the first of the pieces alone.
      const lines = String(all.read(all.readableLength)).split('\n');
      const line = (worker: number) => `{"worker":${worker},"user":"ä\\u2028{"}`;
      expect(lines).toEqual([line(1), line(2), 'TaskFlow', 'TaskFlow', '']);
    });
  });
});

describe('SIGHUP', () => {
  it('replaces all workers, and no request fails', async () => {
    const { service, url } = await startWorkers(await settings());
    const flow = steadyRequests(url, token);
    await until(() => flow.answered > 50);
    const old = hired(service).map(({ pid }) => pid!);
    service.child.kill('SIGHUP');
    await service.until(/workers replaced/);
    const before = flow.answered;
    await until(() => flow.answered > before + 100);
    await flow.end();
    expect(flow.failures).toEqual([]);
    expect(hired(service)).toHaveLength(4);
    expect(old.some(isRunning)).toBe(false);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  });
});
