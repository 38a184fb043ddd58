import autocannon from 'autocannon';
import type { BenchUser } from './seed';

export const works = ['get', 'list', 'create', 'update', 'mix'] as const;
export type Work = (typeof works)[number];

/** The mix, in percent. */
const mix: Record<Exclude<Work, 'mix'>, number> = { list: 60, get: 25, create: 10, update: 5 };

export interface LoadResult {
  readonly requestsPerSecond: number;
  readonly requests: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

let counter = 0;
const any = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)]!;

/** One request of a kind, by a user taken at random. */
export function callOf(work: Work, users: readonly BenchUser[]): Call {
  if (work === 'mix') {
    let dice = Math.random() * 100;
    const kind = (Object.keys(mix) as (keyof typeof mix)[]).find((candidate) => {
      dice -= mix[candidate];
      return dice < 0;
    });
    return callOf(kind ?? 'list', users);
  }
  const user = any(users);
  counter += 1;
  const headers = { authorization: `Bearer ${user.token}` };
  const json = { ...headers, 'content-type': 'application/json' };
  const task = `/api/tasks/${any(user.taskIds)}`;
  switch (work) {
    case 'get':
      return { method: 'GET', path: task, headers };
    case 'list':
      return { method: 'GET', path: '/api/tasks?limit=20', headers };
    case 'create':
      return {
        method: 'POST',
        path: '/api/tasks',
        headers: json,
        body: `{"title":"New task ${counter}","description":"Some words about it"}`,
      };
    case 'update':
      return {
        method: 'PATCH',
        path: task,
        headers: json,
        body: `{"title":"Changed ${counter}","completed":${counter % 2 === 0}}`,
      };
  }
}

/**
 * Sends requests of one kind over 50 keep-alive connections for some seconds. Any reply but a 2xx stops the benchmark.
 * @param seconds how long
 */
export async function load(url: string, work: Work, users: readonly BenchUser[], seconds: number): Promise<LoadResult> {
  const result = await autocannon({
    url,
    connections: 50,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...callOf(work, users) }) as autocannon.Request }],
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${url} ${work}: ${bad} of ${result.requests.total} requests failed`);
  return {
    requestsPerSecond: result.requests.total / result.duration,
    requests: result.requests.total,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
