import { type RunningProcess, run } from './process';
import { createDatabase, secret } from './service';
import { until } from './waiting';

// Services as processes of their own, with their page of metrics.

export interface Page {
  readonly text: string;
  readonly names: ReadonlySet<string>;
  /** The sum of the samples that have these labels, among others. */
  value(name: string, labels?: Readonly<Record<string, string>>): number;
}

/** @param url of the server of metrics */
export async function scrape(url: string): Promise<Page> {
  const reply = await fetch(`${url}/metrics`);
  const text = await reply.text();
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  const samples = [...text.matchAll(/^([a-z_0-9]+)(?:\{(.*)\})? (\S+)$/gm)].map(([, name, labels = '', value]) => ({
    name: name!,
    labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, text]) => [key, text])),
    value: Number(value),
  }));
  return {
    text,
    names: new Set(samples.map(({ name }) => name)),
    value: (name, labels = {}) =>
      samples
        .filter((sample) => sample.name === name)
        .filter((sample) => Object.entries(labels).every(([key, text]) => sample.labels[key] === text))
        .reduce((sum, { value }) => sum + value, 0),
  };
}

/** How many requests have been counted. */
export const countOf = (page: Page, labels: Readonly<Record<string, string>>) =>
  page.value('taskflow_request_duration_seconds_count', labels);

export interface Observed {
  readonly process: RunningProcess;
  readonly url: string;
  readonly metricsUrl: string;
  readonly databaseUrl: string;
}

/** The settings of a service on a database of its own. */
export async function ownSettings(): Promise<Record<'DATABASE_URL' | 'BETTER_AUTH_SECRET' | 'PORT', string>> {
  return { PORT: '0', DATABASE_URL: await createDatabase(), BETTER_AUTH_SECRET: secret };
}

/** Starts the service with metrics. @returns when it is ready */
export async function startObserved(settings: Record<string, string> = {}): Promise<Observed> {
  const own = await ownSettings();
  const process = run('src/main.ts', [], { ...own, METRICS_PORT: '0', ...settings });
  const [, url] = await process.until(/listens on (http:\S+)/);
  const [, port] = await process.until(/"port":(\d+),"msg":"metrics are served"/);
  await until(async () => (await fetch(`${url}/ready`)).status === 200);
  return { process, url: url!, metricsUrl: `http://127.0.0.1:${port}`, databaseUrl: own.DATABASE_URL };
}
