import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from './support/client';
import { openStream } from './support/events';
import { connectAgent } from './support/mcp';
import { countOf, type Observed, ownSettings, scrape, startObserved } from './support/metrics';
import { run } from './support/process';
import { signToken } from './support/tokens';
import { holdList, inParallel, until, untilIs } from './support/waiting';

// The page of metrics that Prometheus reads.

let service: Observed;
beforeAll(async () => {
  service = await startObserved();
});
const page = () => scrape(service.metricsUrl);
const client = () => createClient(service.url);

describe('the page of metrics', () => {
  it('counts requests by operation and status', async () => {
    const before = await page();
    const alice = client().as('counted');
    const created = await alice.call('createTask', { body: { title: 'Counted' } });
    await inParallel(3, () => alice.call('listTasks'));
    await alice.call('listTasks', { token: 'none' });
    await alice.call('getTask', { params: { task_id: created.body.id } });
    await client().send('GET', '/nothing');
    // The call of a tool counts as the tool.
    const agent = await connectAgent(service.url, 'counted');
    await agent.call('task_summary');
    await agent.close();
    const expected = {
      'createTask 201': 1,
      'listTasks 200': 3,
      'listTasks 401': 1,
      'getTask 200': 1,
      'none 404': 1,
      'task_summary 200': 1,
    };
    // A request is counted when its reply has been written, which a client may be told of earlier.
    await untilIs(async () => {
      const after = await page();
      const counts = Object.keys(expected).map((name) => {
        const [operation, status] = name.split(' ');
        const labels = { operation: operation!, status: status! };
        return [name, countOf(after, labels) - countOf(before, labels)];
      });
      return Object.fromEntries(counts);
    }, expected);
  });

  it('counts statements by name', async () => {
    const count = async () =>
      (await page()).value('taskflow_statement_duration_seconds_count', { statement: 'get-task' });
    const before = await count();
    const alice = client().as('asking');
    const { body } = await alice.call('createTask', { body: { title: 'Asked for' } });
    await inParallel(2, () => alice.call('getTask', { params: { task_id: body.id } }));
    await untilIs(count, before + 2);
  });

  it.each(['taskflow_request_duration_seconds', 'taskflow_statement_duration_seconds'])(
    '%s tells a millisecond from five seconds',
    async (name) => {
      await client().as('slow').call('listTasks');
      const bounds = [...(await page()).text.matchAll(new RegExp(`^${name}_bucket\\{le="([\\d.]+)"`, 'gm'))];
      const between = new Set(bounds.map((match) => Number(match[1])).filter((bound) => bound >= 0.001 && bound <= 5));
      expect(between.size).toBe(12);
    },
  );

  it('counts the calls of tools that are refused in an answer with status 200, by tool and code', async () => {
    const name = 'taskflow_tool_calls_refused_total';
    const count = (tool: string, code: string) => async () => (await page()).value(name, { tool, code });
    const agent = await connectAgent(service.url, 'refused');
    await agent.call('get_task', { task_id: '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55' });
    await agent.call('list_tags');
    for (const unknown of ['x', 'y']) await agent.call(unknown).catch(() => {});
    await untilIs(count('get_task', 'TASK_NOT_FOUND'), 1);
    // Names that a model invents make no labels.
    await untilIs(count('none', 'NOT_FOUND'), 2);
    expect((await page()).value(name)).toBe(3);
    await agent.close();
  });

  const inFlight = async () => (await page()).value('taskflow_requests_in_flight');
  it('shows requests that are being served, and connections that are used', async () => {
    const held = await inParallel(2, async (index) => {
      const user = client().as(`held-${index}`);
      const { body } = await user.call('createTask', { body: { title: 'Held' } });
      const lock = await holdList(service, `held-${index}`);
      return { lock, toggle: () => user.call('toggleTask', { params: { task_id: body.id } }) };
    });
    const pending = Promise.all(held.map(({ toggle }) => toggle()));
    await until(async () => (await page()).value('taskflow_database_connections_in_use') === 2);
    await untilIs(inFlight, 2);
    for (const { lock } of held) await lock.end('rollback');
    expect((await pending).map(({ status }) => status)).toEqual([200, 200]);
    // The service's own upkeep may have a statement under way, for a moment.
    await until(async () => (await page()).value('taskflow_database_connections_in_use') === 0);
    await untilIs(inFlight, 0);
    expect((await page()).value('taskflow_database_connections_max')).toBe(10);
  });

  it('shows the streams that are open, and counts the head of each as a request', async () => {
    const head = { operation: 'streamChanges', status: '200' };
    const count = async () => countOf(await page(), head);
    const before = await count();
    const streams = await inParallel(2, () => openStream(service.url, 'streaming'));
    await until(async () => (await page()).value('taskflow_event_streams_open') === 2);
    await untilIs(count, before + 2);
    for (const stream of streams) await stream.close();
    await until(async () => (await page()).value('taskflow_event_streams_open') === 0);
    expect(await count()).toBe(before + 2);
  });

  it('names the version and that of Node, and has figures of the process', async () => {
    const { value, names } = await page();
    const { version } = require('../package.json');
    expect(value('taskflow_build_info', { version, node: process.versions.node })).toBe(1);
    expect(names).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(value('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  });

  it('has no password, token, title, e-mail address or user', async () => {
    const secrets = {
      email: 'private@example.com',
      password: 'a-very-private-password',
      title: 'A very private title',
    };
    const token = signToken({ sub: 'a-very-private-user' });
    const { email, password, title } = secrets;
    await client().call('signUp', { body: { email, password } });
    await client().call('logIn', { body: { email, password } });
    await client().call('createTask', { body: { title }, token });
    await client().send('GET', `/${token}?q=${token}`);
    const { text } = await page();
    for (const secret of [...Object.values(secrets), token, 'a-very-private-user']) expect(text).not.toContain(secret);
  });
});

describe('the port of metrics', () => {
  it.each(['/', '/health', '/api/tasks', '/docs', '/metrics/'])('has nothing at %s', async (path) => {
    expect((await fetch(service.metricsUrl + path)).status).toBe(404);
  });

  it('takes no other methods', async () => {
    expect((await fetch(`${service.metricsUrl}/metrics`, { method: 'POST' })).status).toBe(405);
  });

  it('is the only port that has them', async () => {
    expect((await client().send('GET', '/metrics')).status).toBe(404);
  });

  it('keeps the service from starting when it is taken, with a sentence', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const METRICS_PORT = String((server.address() as AddressInfo).port);
    const refused = run('src/main.ts', [], { ...(await ownSettings()), METRICS_PORT });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain('Choose another port with METRICS_PORT');
    server.close();
  });

  it('does not keep the service from stopping', async () => {
    const stopping = await startObserved();
    stopping.process.child.kill('SIGTERM');
    expect(await stopping.process.ended).toBe(0);
  });
});
