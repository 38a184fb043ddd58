import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type autocannon from 'autocannon';
import { median } from './machine';
import { callOf, type Work } from './mix';
import type { BenchUser } from './seed';

export interface LoadOptions {
  /** Requests a second; undefined for as many as there are replies. */
  readonly rate?: number | undefined;
  /**
   * What follows when this resolves is measured, on the same connections: with new connections, V8 would discard a part of what it has
   * optimized.
   * @param replies tells how many there were so far
   */
  readonly warmUp?: (replies: () => number) => Promise<unknown>;
  /** Is read when measuring begins and ends. */
  readonly meter?: () => readonly number[];
}

export interface LoadResult {
  readonly requestsPerSecond: number;
  readonly requests: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** By how much the values of the meter grew for each request. */
  readonly used: readonly number[];
}

/**
 * Sends requests of one kind over 50 keep-alive connections for some seconds.
 * @throws Error when a reply is not a 2xx
 */
export async function load(
  url: string,
  work: Work,
  users: readonly BenchUser[],
  seconds: number,
  { rate, warmUp, meter = () => [] }: LoadOptions = {},
): Promise<LoadResult> {
  // Loaded only here, so that `npm run bench -- --help` needs no packages of bench/.
  const { default: send } = await import('autocannon');
  let replies = 0;
  let failed = 0;
  let times: number[] | undefined;
  const instance = send(
    {
      url,
      connections: 50,
      // Until it is stopped.
      duration: 3600,
      ...(rate !== undefined && { overallRate: rate }),
      requests: [{ setupRequest: (request) => ({ ...request, ...callOf(work, users) }) as autocannon.Request }],
    },
    () => {},
  );
  const fail = () => {
    failed += 1;
  };
  instance.on('reqError', fail);
  instance.on('response', ((_: unknown, status: number, _bytes: number, time: number) => {
    replies += 1;
    if (status >= 300) fail();
    times?.push(time);
  }) as never);
  await warmUp?.(() => replies);
  const measured: number[] = [];
  times = measured;
  const [begun, before] = [performance.now(), meter()];
  await sleep(seconds * 1000);
  const [ended, after] = [performance.now(), meter()];
  times = undefined;
  const isDone = once(instance as unknown as NodeJS.EventEmitter, 'done');
  instance.stop();
  await isDone;
  if (failed > 0) throw new Error(`${url} ${work}: ${failed} of ${replies} requests failed`);
  const requests = measured.length;
  measured.sort((one, other) => one - other);
  return {
    requestsPerSecond: (requests / (ended - begun)) * 1000,
    requests,
    p50: median(measured),
    p99: measured[Math.floor(0.99 * (requests - 1))]!,
    used: after.map((value, index) => (value - before[index]!) / requests),
  };
}
