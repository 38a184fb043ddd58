/**
 * The other users, as a process of their own: the mix of the benchmark over 20 connections, each user with an own list. Meanwhile it asks
 * for /health and /ready. For each `Ask` it sends back `UsersFigures`.
 */
import { Client, errors } from 'undici';
import { callOf } from '../../../../bench/mix';
import type { BenchUser } from '../../../../bench/seed';
import { pause } from '../../../support/waiting';

export interface Ask {
  readonly url: string;
  readonly users: readonly BenchUser[];
  readonly seconds: number;
}
export interface UsersFigures {
  readonly requests: number;
  /** What failed: anything but 2xx, and how often. */
  readonly failed: Readonly<Record<string, number>>;
  /** Milliseconds. */
  readonly p99: number;
  readonly longest: number;
  readonly looks: number;
  /** Answers of /health and /ready that are not 200, and how often. */
  readonly unwell: Readonly<Record<string, number>>;
}

const connections = 20;
/** Milliseconds between looks at /health and /ready, and in which each has to be answered. */
const [interval, patience] = [100, 2000];

process.on('message', (ask: Ask) => void measure(ask).then((figures) => process.send!(figures)));
process.on('disconnect', () => process.exit());

async function measure({ url, users, seconds }: Ask): Promise<UsersFigures> {
  const failed: Record<string, number> = {};
  const times: number[] = [];
  const looks = lookAfter(url);
  const end = performance.now() + seconds * 1000;
  const clients = Array.from({ length: connections }, () => new Client(url, { headersTimeout: 30_000 }));
  const ask = async (client: Client) => {
    while (performance.now() < end) {
      const begun = performance.now();
      const fault = await faultOf(client, users);
      times.push(performance.now() - begun);
      if (fault !== undefined) failed[fault] = (failed[fault] ?? 0) + 1;
    }
    await client.destroy();
  };
  await Promise.all(clients.map(ask));
  times.sort((one, other) => one - other);
  const [p99 = 0, longest = 0] = [times[Math.floor(times.length * 0.99)], times.at(-1)];
  return { requests: times.length, failed, p99, longest, ...(await looks.end()) };
}

/** Sends one request of the mix. @returns undefined for a 2xx; otherwise what came instead, with the code of the problem */
async function faultOf(client: Client, users: readonly BenchUser[]): Promise<string | undefined> {
  try {
    const { statusCode, body } = await client.request(callOf('mix', users));
    const text = await body.text();
    if (statusCode >= 200 && statusCode < 300) return undefined;
    return `${statusCode} ${/"code":"(\w+)"/.exec(text)?.[1] ?? ''}`;
  } catch (error) {
    await pause(10);
    return error instanceof errors.HeadersTimeoutError ? 'no answer' : 'cut off';
  }
}

function lookAfter(url: string) {
  const unwell: Record<string, number> = {};
  const under: Promise<void>[] = [];
  const look = async (path: string) => {
    const answer = fetch(url + path, { signal: AbortSignal.timeout(patience) });
    const status = await answer.then(
      async (response) =>
        `${response.status} ${response.ok ? await response.text().then(() => '') : await response.text()}`,
      (error: Error) => error.message,
    );
    if (!status.startsWith('200')) unwell[`${path} ${status}`] = (unwell[`${path} ${status}`] ?? 0) + 1;
  };
  const timer = setInterval(() => under.push(look('/health'), look('/ready')), interval);
  return {
    async end() {
      clearInterval(timer);
      await Promise.all(under);
      return { looks: under.length, unwell };
    },
  };
}
