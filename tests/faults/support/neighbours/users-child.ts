/**
 * The other users, as a process of their own: the mix of the benchmark over 20 connections, each user with an own list. Meanwhile it asks
 * for /health and /ready. For each `Ask` it sends back `UsersFigures`.
 */
import autocannon from 'autocannon';
import { callOf } from '../../../../scripts/bench/load';
import type { BenchUser } from '../../../../scripts/bench/seed';

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
  const looks = lookAfter(url);
  const result = await autocannon({
    ...{ url, connections, duration: seconds, timeout: 30 },
    requests: [{ setupRequest: (request) => ({ ...request, ...callOf('mix', users) }) as autocannon.Request }],
    setupClient: (client) => noteFailures(client as never, failed),
  });
  const { errors, timeouts, requests, latency } = result;
  for (const [what, times] of Object.entries({ 'cut off': errors - timeouts, 'no answer': timeouts }))
    if (times > 0) failed[what] = times;
  return { requests: requests.total, failed, p99: latency.p99, longest: latency.max, ...(await looks.end()) };
}

interface Client {
  on(event: 'headers', listener: (head: { statusCode: number }) => void): void;
  on(event: 'body', listener: (body: Buffer) => void): void;
}
/** By status, and code where the beginning of the body has it. */
function noteFailures(client: Client, failed: Record<string, number>): void {
  let status = 0;
  client.on('headers', ({ statusCode }) => {
    status = statusCode;
  });
  client.on('body', (body) => {
    if (status >= 200 && status < 300) return;
    const what = `${status} ${/"code":"(\w+)"/.exec(String(body))?.[1] ?? ''}`;
    failed[what] = (failed[what] ?? 0) + 1;
  });
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
