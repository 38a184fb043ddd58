import postgres from 'postgres';
import { createClient, type Problem } from '../support/client';
import { type Observed, startObserved } from '../support/metrics';
import { requestText, sendRaw } from '../support/raw-http';
import { signToken } from '../support/tokens';
import { until } from '../support/waiting';
import { type Receiver, startReceiver } from './otlp';

// The spans that a collector gets from a running service.

const traceId = '0af7651916cd43dd8448eb211c80319c';
const spanId = 'b7ad6b7169203331';
const sampled = { traceparent: `00-${traceId}-${spanId}-01` };
const atOnce = { OTEL_BSP_SCHEDULE_DELAY: '20' };
let receiver: Receiver;
let service: Observed;
beforeAll(async () => {
  receiver = await startReceiver();
  service = await startObserved({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, ...atOnce });
});

/** @returns the spans of the reply's trace, the request's first, as soon as it has come */
async function spansOf({ headers }: { headers: Headers }, from = receiver) {
  const [, trace, span] = headers.get('traceparent')!.split('-');
  const ofTrace = () => from.spans.filter((each) => each.traceId === trace);
  await until(() => ofTrace().some((each) => each.spanId === span));
  return ofTrace().sort((one, other) => Number(other.spanId === span) - Number(one.spanId === span));
}

const toolCall = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'task_summary' } };

describe('the span of a request', () => {
  it.each([
    ['listTasks', 'GET', '/api/tasks?limit=5', '/api/tasks', 200, false],
    ['createTask', 'POST', '/api/tasks', '/api/tasks', 201, false],
    ['listUserTasks', 'HEAD', '/api/alice/tasks', '/api/{user_id}/tasks', 200, false],
    ['getHealth', 'GET', '/health', '/health', 200, false],
    ['streamChanges', 'GET', '/api/tasks/events?seconds=1', '/api/tasks/events', 200, false],
    ['getUserTask', 'GET', '/api/bob/tasks/1', '/api/{user_id}/tasks/{task_id}', 403, false],
    ['task_summary', 'POST', '/mcp', '/mcp', 200, false],
    ['GET', 'GET', '/nothing', undefined, 404, false],
  ])(
    'is called %s for %s %s, with its route %s and status %i',
    async (name, method, address, route, status, failed) => {
      const reply = await createClient(service.url, signToken({ sub: 'alice' })).send(method, address, {
        headers: {
          Authorization: `Bearer ${signToken({ sub: 'alice' })}`,
          'Content-Type': 'application/json',
          Accept: 'application/json, text/event-stream',
        },
        ...(method === 'POST' && { body: JSON.stringify(address === '/mcp' ? toolCall : { title: 'Traced' }) }),
      });
      const [span] = await spansOf(reply);
      expect(span).toMatchObject({ name, kind: 'server', parentId: '', failed });
      expect(span!.attributes).toEqual({
        ...{ 'url.scheme': 'http', 'http.request.method': method, 'url.path': address.split('?')[0] },
        ...{ ...(route && { 'http.route': route }), 'http.response.status_code': status },
      });
      expect(span!.end).toBeGreaterThan(span!.start);
    },
  );

  it("has the caller as its parent, and the caller's tracestate", async () => {
    const headers = { ...sampled, tracestate: 'congo=t61rcWkgMzE,rojo=00f067aa0ba902b7' };
    const reply = await createClient(service.url).as('alice').call('listTasks', { headers });
    const [span] = await spansOf(reply);
    expect(span).toMatchObject({ traceId, parentId: spanId, traceState: headers.tracestate });
    expect(reply.headers.get('traceparent')).toBe(`00-${traceId}-${span!.spanId}-01`);
  });

  it('is not recorded where the caller does not record, nor are its statements', async () => {
    const unsampled = `00-${'1'.repeat(32)}-${spanId}-00`;
    const alice = createClient(service.url).as('alice');
    const reply = await alice.call('listTasks', { headers: { traceparent: unsampled } });
    expect(reply.headers.get('traceparent')).toMatch(/^00-1{32}-[0-9a-f]{16}-00$/);
    await spansOf(await alice.call('listTasks'));
    expect(receiver.spans.filter((span) => span.traceId === '1'.repeat(32))).toEqual([]);
  });

  it('has `_OTHER` for an unusual method', async () => {
    const reply = await sendRaw(service.url, requestText('PROPFIND', '/nothing'));
    const [span] = await spansOf(reply);
    expect(span!.name).toBe('HTTP');
    expect(span!.attributes).toMatchObject({
      'http.request.method': '_OTHER',
      'http.request.method_original': 'PROPFIND',
    });
  });
});

describe('the span of a statement', () => {
  it('is a child of its request, within its time, and has the name only', async () => {
    const reply = await createClient(service.url)
      .as('bob')
      .call('createTask', { body: { title: 'First' } });
    const [request, ...statements] = await spansOf(reply);
    expect(statements.map(({ name }) => name).sort()).toEqual([
      'create-list',
      'create-task',
      'create-task',
      'create-user',
      'find-former-version',
      'lock-user',
      'measure-usage',
      'transaction',
    ]);
    for (const { name, parentId, kind, attributes, failed, start, end } of statements) {
      expect({ parentId, kind, failed }).toEqual({ parentId: request!.spanId, kind: 'client', failed: false });
      expect(attributes).toEqual({ 'db.system.name': 'postgresql', 'db.query.summary': name });
      expect(end).toBeGreaterThan(start);
    }
  });
});

describe('a fault', () => {
  it('marks the spans of the request and of the statement, and tells no more than the code', async () => {
    const broken = await startObserved({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, ...atOnce });
    const sql = postgres(broken.databaseUrl, { max: 1, onnotice: () => {} });
    await sql`drop table tasks`;
    await sql.end();
    const reply = await createClient(broken.url).as('alice').call<Problem>('listTasks');
    const [request, statement] = await spansOf(reply);
    expect(request).toMatchObject({ failed: true, attributes: { 'error.type': '500' } });
    expect(statement).toMatchObject({ failed: true, attributes: { 'error.type': '42P01' } });
  });
});

describe('traces', () => {
  it('have no password, token, title, e-mail address, user, query or statement', async () => {
    const [email, password, title] = ['private@example.com', 'a-very-private-password', 'A very private title'];
    const token = signToken({ sub: 'a-very-private-user' });
    const client = createClient(service.url, token);
    await client.call('signUp', { body: { email, password } });
    await client.call('logIn', { body: { email, password } });
    await client.call('createTask', { body: { title } });
    await spansOf(await client.call('listTasks', { query: { q: 'a-very-private-search' } }));
    const text = receiver.text();
    expect(text).toContain('find-credentials');
    for (const secret of [email, password, title, token, 'a-very-private-user', 'a-very-private-search']) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/\bselect\b|\binsert\b|\$argon2|Bearer/i);
  });
});
