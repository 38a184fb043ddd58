import type { Accidents } from './support/impatient-child';
import { isRunning, type RunningProcess, run } from './support/process';
import { createDatabase, secret } from './support/service';
import { pause, until } from './support/waiting';
import { hired, logOf, startWorkers } from './support/workers';

// A worker that hangs is as good as one that has been stopped by SIGSTOP: it is there, and does nothing. Ten checks are a second here.
// A worker is late with nothing but what its test is about, also on a busy machine.
const timeouts = { interval: 100, listen: 1000, answer: 1000, end: 1000 };
const started = (service: RunningProcess) => logOf(service).filter(({ msg }) => msg === 'process started');
const killed = (service: RunningProcess) =>
  logOf(service).flatMap(({ msg, worker }) => (msg.startsWith('worker killed') ? [`${worker}: ${msg}`] : []));
const pidOf = (service: RunningProcess, worker: number) =>
  started(service).find((line) => line.worker === worker)!.pid!;
const alive = (service: RunningProcess) => started(service).filter(({ pid }) => isRunning(pid!));
const numbers = (lines: readonly { worker?: number }[]) => lines.map(({ worker }) => worker);

const services: RunningProcess[] = [];
async function begin(accidents: Accidents) {
  const own = { DATABASE_URL: await createDatabase(), BETTER_AUTH_SECRET: secret, WORKERS: '2' };
  const patience = { ...timeouts, ...accidents.patience };
  const child = 'tests/support/impatient-child.ts';
  const service = run(child, [JSON.stringify({ ...accidents, patience })], { ...own, PORT: '0' });
  services.push(service);
  return { service, serve: () => startWorkers(own, service) };
}
// A worker that is stopped does not notice that its primary has ended.
afterEach(() => {
  for (const service of services.splice(0)) {
    service.child.kill('SIGKILL');
    for (const { pid } of alive(service)) process.kill(pid!, 'SIGKILL');
  }
});

describe('a worker that hangs', () => {
  it('is killed, and replaced, when it has not answered for a while', async () => {
    const { service, serve } = await begin({ patience: { answer: 60 } });
    const { url } = await serve();
    process.kill(pidOf(service, 1), 'SIGSTOP');
    await until(() => hired(service).length === 3);
    expect(killed(service)).toEqual(['1: worker killed: it hangs, and has not answered']);
    expect(service.output()).toMatch(/"signal":"SIGKILL","msg":"worker ended: another takes its place"/);
    expect(numbers(alive(service))).toEqual([2, 3]);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  });

  it('does not hold up the replacement of all', async () => {
    const { service, serve } = await begin({ patience: { end: 80 } });
    await serve();
    process.kill(pidOf(service, 1), 'SIGSTOP');
    service.child.kill('SIGHUP');
    await service.until(/workers replaced/);
    expect(killed(service)).toEqual(['1: worker killed: it did not end in time']);
    expect(numbers(alive(service))).toEqual([3, 4]);
  });

  it('does not hold up a stop, whose exit code says that one was killed', async () => {
    const { service, serve } = await begin({ patience: { end: 80 } });
    await serve();
    process.kill(pidOf(service, 1), 'SIGSTOP');
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(1);
    expect(killed(service)).toEqual(['1: worker killed: it did not end in time']);
    expect(service.output()).toMatch(/"msg":"stopped: a worker was killed"/);
    expect(alive(service)).toEqual([]);
  });

  it('before it listens is killed, and another one is tried', async () => {
    const { service, serve } = await begin({ patience: { listen: 100 }, hung: [2] });
    await serve();
    expect(numbers(hired(service))).toEqual([1, 3]);
    expect(killed(service)).toEqual(['2: worker killed: it did not listen in time']);
    expect(service.output()).toMatch(/"msg":"worker not started: trying again"/);
    expect(numbers(alive(service))).toEqual([1, 3]);
  });

  it('before it listens is a failed start where it is the first', async () => {
    const { service } = await begin({ patience: { listen: 5 }, hung: [1] });
    expect(await service.ended).toBe(1);
    expect(killed(service)).toEqual(['1: worker killed: it did not listen in time']);
  });
});

describe('workers that do not hang', () => {
  it('are not killed after all processes have been asleep', async () => {
    const { service, serve } = await begin({ patience: { answer: 30 } });
    await serve();
    const all = [pidOf(service, 1), pidOf(service, 2), service.child.pid!];
    for (const pid of [...all].reverse()) process.kill(pid, 'SIGSTOP');
    await pause(4000);
    for (const pid of all) process.kill(pid, 'SIGCONT');
    // It looks several times.
    await pause(1000);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(killed(service)).toEqual([]);
  });
});

describe('a worker that ends while it is being replaced', () => {
  it('leaves no more workers behind than there are to be', async () => {
    const { service, serve } = await begin({ patience: {}, killed: { 3: 1 } });
    await serve();
    service.child.kill('SIGHUP');
    await service.until(/workers replaced/);
    await until(() => hired(service).length === started(service).length && alive(service).length === 2);
    expect(numbers(alive(service)).every((worker) => worker! > 2)).toBe(true);
    expect(killed(service)).toEqual([]);
  });
});
