import { statement } from '../src/db/pool/connection';
import { openDatabase } from '../src/db/pool/pool';
import { parseDatabaseUrl } from '../src/settings/database-url';
import { createMetrics } from '../src/telemetry/metrics';
import { createClient, untilReady } from './support/client';
import { connectAgent } from './support/mcp';
import { countOf, ownSettings, scrape, startObserved } from './support/metrics';
import { run } from './support/process';
import { createDatabase } from './support/service';
import { counted, inParallel, until, untilIs } from './support/waiting';

// Metrics that are switched off, metrics of trouble with the database, and the metrics of several workers on one page.

describe('a feature that is not switched on', () => {
  it.each([
    ['none', {}, {}],
    ['prom-client', { METRICS_PORT: '0' }, {}],
    ['rrule-temporal', {}, { recurrence: 'FREQ=DAILY' }],
    ['@modelcontextprotocol/server', { MCP: 'true' }, {}],
  ])('is not loaded; loaded: %s', async (loaded, settings, more) => {
    const child = run('tests/support/loaded-child.ts', [], { ...(await ownSettings()), ...settings });
    const [, url] = await child.until(/listens on (http:\S+)/);
    const client = createClient(url!);
    await untilReady(client);
    const body = { title: 'Water the plants', due_date: '2126-12-02', time_zone: 'Asia/Karachi', ...more };
    expect((await client.as('alice').call('createTask', { body })).status).toBe(201);
    expect((await client.as('alice').call('completeAll')).status).toBe(200);
    // It is loaded with the first request.
    if ('MCP' in settings) await (await connectAgent(url!, 'alice')).close();
    child.child.kill('SIGTERM');
    await child.ended;
    expect(child.output()).toContain(`loaded: ${loaded}\n`);
  });
});

describe('statements that get no answer', () => {
  const sleep = statement('sleep', 'select pg_sleep(30)');
  const first = statement('first', 'select 1');

  /** A pool with metrics of its own. */
  async function observed(address: string, timeout = 20) {
    const { registry, observer, measure } = createMetrics('0');
    const options = { size: 2, timeout, pooler: true, observe: observer.statementEnded };
    const pool = openDatabase(parseDatabaseUrl(address, 'The address'), options);
    measure({
      pool,
      poolSize: 2,
      events: { size: 0 },
      senders: () => [],
      quotas: { refused: { tasks: 0, bytes: 0, replies: 0 } },
    });
    const value = async (name: string) => (await registry.getSingleMetric(name)!.get()).values[0]!.value;
    return { pool, database: pool.for('somebody'), value };
  }

  it('are counted when they were refused because of too many', async () => {
    const { pool, database, value } = await observed(await createDatabase());
    const asked = await Promise.allSettled(Array.from({ length: 1010 }, () => database.read(first, [])));
    expect(counted(asked.map(({ status }) => status))).toEqual({ fulfilled: 1001, rejected: 9 });
    expect(await value('taskflow_database_statements_refused_total')).toBe(9);
    expect(await value('taskflow_database_statements_unavailable_total')).toBe(0);
    await pool.close(1);
  });

  it('are counted when they took too long; those that waited behind them were refused', async () => {
    const { pool, database, value } = await observed(await createDatabase(), 1);
    const asked = await Promise.allSettled([database.read(sleep, []), database.read(first, [])]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await value('taskflow_database_statements_late_total')).toBe(1);
    expect(await value('taskflow_database_statements_refused_total')).toBe(1);
    await pool.close(0);
  });

  it('are counted when the database cannot be reached', async () => {
    const { pool, value } = await observed('postgresql://nobody@127.0.0.1:1/nowhere?sslmode=disable');
    await expect(pool.write(first, [])).rejects.toThrow('ECONNREFUSED');
    expect(await value('taskflow_database_statements_unavailable_total')).toBe(1);
    await pool.close(0);
  });
});

describe('several workers', () => {
  it('are one page, whose sums do not fall when a worker is replaced', async () => {
    const both = await startObserved({ WORKERS: '2', LOG_LEVEL: 'info' });
    const workers = () =>
      [...both.process.output().matchAll(/"pid":(\d+),"msg":"worker listens"/g)].map((match) => Number(match[1]));
    const ready = () => workers().length;
    const infos = async () => (await scrape(both.metricsUrl)).value('taskflow_database_connections_max');
    const served = async () => countOf(await scrape(both.metricsUrl), { operation: 'getHealth', status: '200' });
    // Each on a connection of its own, so that both workers get some.
    const ask = (times: number) =>
      inParallel(times, () => fetch(`${both.url}/health`, { headers: { Connection: 'close' } }));
    await until(async () => ready() === 2 && (await infos()) === 20);
    await ask(20);
    await untilIs(served, 20);

    process.kill(workers()[0]!, 'SIGKILL');
    await until(async () => ready() === 3 && (await infos()) === 20);
    await untilIs(served, 20);
    await ask(6);
    await untilIs(served, 26);

    // A worker that stops still reports its last requests.
    await ask(4);
    process.kill(workers()[1]!, 'SIGTERM');
    await until(async () => ready() === 4 && (await infos()) === 20);
    await untilIs(served, 30);
  });
});
