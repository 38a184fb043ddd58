import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createClient } from './support/client';
import { connectAgent } from './support/mcp';
import { type Page, scrape, startObserved } from './support/metrics';
import { projectRoot } from './support/process';
import { serve } from './support/scripted-server';

// The dashboard and the alerts, held against the metrics that the service really has.

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly annotations: Readonly<Record<string, string>>;
}
interface Panel {
  readonly type: string;
  readonly title: string;
  readonly datasource?: { readonly uid: string };
  readonly targets?: readonly { readonly expr: string }[];
}

const read = (name: string) => readFileSync(join(projectRoot, 'deploy', name), 'utf8');
const dashboard = JSON.parse(read('grafana-dashboard.json'));
const panels: readonly Panel[] = dashboard.panels;
const queries = panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const));
const alerts: readonly Alert[] = parse(read('prometheus-alerts.yml')).groups.flatMap(
  ({ rules }: { rules: Alert[] }) => rules,
);
const namesIn = (expression: string) => expression.match(/\b(?:taskflow|nodejs|process)_\w+/g) ?? [];

let page: Page;
beforeAll(async () => {
  const receiver = await serve(() => ({ status: 204 }));
  const service = await startObserved({ EVENTS_URL: receiver.url });
  const client = createClient(service.url).as('alice');
  await client.call('createTask', { body: { title: 'one' } });
  const agent = await connectAgent(service.url, 'alice');
  await agent.call('get_task', { task_id: 'none' });
  await agent.close();
  await receiver.seen(1);
  page = await scrape(service.metricsUrl);
});

describe('the dashboard', () => {
  it('asks for its Prometheus when it is imported, and takes everything from there', () => {
    expect(dashboard.__inputs).toEqual([
      expect.objectContaining({ name: 'DS_PROMETHEUS', type: 'datasource', pluginId: 'prometheus' }),
    ]);
    const sources = panels.filter(({ type }) => type !== 'row').map(({ datasource }) => datasource?.uid);
    expect(new Set(sources)).toEqual(new Set([`\${DS_PROMETHEUS}`]));
  });

  it('has a row for each topic', () => {
    expect(panels.filter(({ type }) => type === 'row').map(({ title }) => title)).toEqual([
      ...['Traffic and errors', 'Latency', 'Database', 'Process', 'Streams', 'Sinks of events'],
    ]);
  });

  it.each(queries)('%s is of metrics that there are: %s', (_, expression) => {
    expect(namesIn(expression)).not.toEqual([]);
    for (const name of namesIn(expression)) expect([...page.names]).toContain(name);
  });

  it("shows every metric of the service's own", () => {
    const shown = queries.flatMap(([, expression]) => namesIn(expression)).map(familyOf);
    const own = [...page.names].filter((name) => name.startsWith('taskflow_')).map(familyOf);
    expect([...new Set(own)].filter((name) => !shown.includes(name))).toEqual([]);
  });
});

/** Without what a histogram's samples have at the end of their names. */
const familyOf = (name: string) => name.replace(/_seconds_(bucket|count|sum)$/, '_seconds');

describe('the alerts', () => {
  it('are seven, and the guide has all of them', () => {
    const named = [...read('README.md').matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
    expect(alerts.map(({ alert }) => alert)).toEqual(named);
    expect(named).toHaveLength(7);
  });

  it.each(alerts)('$alert is of metrics that there are', ({ expr }) => {
    expect(namesIn(expr)).not.toEqual([]);
    for (const name of namesIn(expr)) expect([...page.names]).toContain(name);
  });

  it.each(alerts)('$alert says what is wrong and, in a sentence, what to do', ({ annotations }) => {
    expect(annotations.summary).toMatch(/^.+\.$/);
    expect(annotations.action).toMatch(/^[A-Z][^.]+(?:\.(?! )[^.]+)*\.$/);
  });

  const installed = spawnSync('promtool', ['--version']).status === 0;
  const withPromtool = installed ? it : it.skip;
  const unless = installed ? '' : ' (skipped: promtool is not installed)';
  withPromtool.each([
    ['are valid', ['check', 'rules', 'prometheus-alerts.yml']],
    ['fire when they should, and only then', ['test', 'rules', 'prometheus-alerts.test.yml']],
  ])(`%s, says promtool${unless}`, (_, command) => {
    const { status, stdout, stderr } = spawnSync('promtool', command, { cwd: join(projectRoot, 'deploy') });
    expect([status, `${stdout}${stderr}`]).toEqual([0, expect.stringContaining('SUCCESS')]);
  });
});
