import type autocannon from 'autocannon';
import { callOf, type Work } from './mix';
import type { BenchUser } from './seed';

export interface LoadResult {
  readonly requestsPerSecond: number;
  readonly requests: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * Sends requests of one kind over 50 keep-alive connections for some seconds.
 * @param rate requests a second; undefined for as many as there are replies
 * @throws Error when a reply is not a 2xx
 */
export async function load(
  url: string,
  work: Work,
  users: readonly BenchUser[],
  seconds: number,
  rate?: number,
): Promise<LoadResult> {
  // Loaded only here, so that `npm run bench -- --help` needs no packages of bench/.
  const { default: send } = await import('autocannon');
  const result = await send({
    url,
    connections: 50,
    duration: seconds,
    ...(rate !== undefined && { overallRate: rate }),
    requests: [{ setupRequest: (request) => ({ ...request, ...callOf(work, users) }) as autocannon.Request }],
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${url} ${work}: ${failed} of ${result.requests.total} requests failed`);
  return {
    requestsPerSecond: result.requests.total / result.duration,
    requests: result.requests.total,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
