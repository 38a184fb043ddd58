import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// Messages that no proper client sends. Each gets an answer, nothing is done that was not asked for, and the service goes on.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
const token = signToken({ sub: 'mallory' });
const rows = () => service.sql`select title from tasks`;

async function send(body: string, headers: Record<string, string> = {}, signal?: AbortSignal) {
  const sent = {
    ...{ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...{ Accept: 'application/json, text/event-stream', ...headers },
  };
  const reply = await fetch(`${service.url}/mcp`, { method: 'POST', headers: sent, body, ...(signal && { signal }) });
  return { status: reply.status, text: await reply.text() };
}
const message = (more: object) => JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', ...more });
const call = (name: unknown, values: unknown, more = {}) => message({ params: { name, arguments: values }, ...more });
const add = (title: string, more = {}) => call('add_task', { tasks: [{ title }] }, more);
const nested = (depth: number) => call('add_task', {}).replace('{}', `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

it.each<[what: string, status: number, body: string, said: string]>([
  ['arguments 1,500 deep', 200, nested(1500), 'has no such argument'],
  ['arguments with more than 2,000 values', 200, nested(2500), 'more than 2000 values'],
  [
    'more than 2,000 values beside a call',
    400,
    add('x').replace('{', `{"_meta":[${'1,'.repeat(150_000)}1],`),
    '-32600',
  ],
  ['more than 100 kB', 200, add('x'.repeat(100_000)), 'more than 100 kB'],
  ['more than 400 kB', 413, add('x'.repeat(400_000)), 'larger than 400 kB'],
  [
    'more than 100 kB, and no call',
    413,
    message({ method: 'ping', params: { x: 'x'.repeat(100_000) } }),
    'larger than 100 kB',
  ],
  ['a part of a character', 200, add('x').replace('"x"', '"\\ud800"'), 'half of a character'],
  ['a part of a character in a name', 200, call('\ud800', {}), 'There is no tool with this name'],
  [
    'a part of a character in what wants no answer',
    422,
    JSON.stringify({ params: { x: '\udfff' } }),
    'VALIDATION_ERROR',
  ],
  ['a name twice', 400, add('x').replace('"name"', '"name":"list_tags","name"'), 'the same field twice'],
  ['a prototype', 200, add('x').replace('"title"', '"__proto__":{},"title"'), '__proto__ is not a known field'],
  ['no arguments but a text', 200, call('add_task', 'Buy milk'), '-32602'],
  ['no name but a number', 200, call(5, {}), '-32602'],
  ['an inherited name', 200, call('toString', {}), 'There is no tool with this name'],
  ['a call without an id, which wants no answer', 202, add('x', { id: undefined }), ''],
  ['a call whose id is null', 400, add('x', { id: null }), '-32600'],
  ['an answer', 202, JSON.stringify({ jsonrpc: '2.0', id: 1, result: {} }), ''],
  ['an unknown method', 200, message({ method: 'tasks/drop' }), '-32601'],
  ['another protocol', 400, add('x', { jsonrpc: '1.0' }), '-32600'],
])('%s gets %i', async (_, status, body, said) => {
  const reply = await send(body);
  expect([reply.status, reply.text]).toEqual([status, expect.stringContaining(said)]);
  expect(await rows()).toEqual([]);
});

const modern = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'tests', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};
it.each(['subscriptions/listen', 'resources/list', 'prompts/list', 'resources/read', 'constructor'])(
  '%s, which is not there, is an unknown method, in every version of the protocol',
  async (method) => {
    const params = { notifications: { toolsListChanged: true }, uri: 'x' };
    const headers = { 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': method, 'Mcp-Name': 'x' };
    for (const reply of [
      await send(message({ method, params: { ...params, _meta: modern } }), headers),
      await send(message({ method, params })),
    ])
      expect(reply.text).toContain('"error":{"code":-32601,"message":"Method not found"}');
  },
);

it.each<[headers: Record<string, string>, status: number, said: string]>([
  [{ 'Content-Type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  [{ 'Content-Encoding': 'gzip' }, 415, 'uncompressed'],
  [{ Accept: 'text/html' }, 406, 'Not Acceptable'],
  [{ 'MCP-Protocol-Version': '1999-01-01' }, 400, 'Unsupported protocol version'],
  [{ 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': 'tools/call', 'Mcp-Name': 'list_tags' }, 400, '_meta'],
  // This is not for the model, which knows of no header.
  [{ 'Idempotency-Key': 'a key' }, 422, '/idempotency-key'],
])('the headers %j get %i', async (headers, status, said) => {
  const reply = await send(add('x'), headers);
  expect([reply.status, reply.text]).toEqual([status, expect.stringContaining(said)]);
  expect(await rows()).toEqual([]);
});

it('a token is read from its header alone', async () => {
  const places = [
    [add('x', { access_token: token }), {}, ''],
    [add('x'), { Cookie: `token=${token}; Authorization=Bearer ${token}` }, ''],
    [add('x'), { Authorization: `Basic ${Buffer.from(`mallory:${token}`).toString('base64')}` }, ''],
    [add('x'), {}, `?access_token=${token}`],
  ] as const;
  for (const [body, headers, query] of places) {
    const reply = await fetch(`${service.url}/mcp${query}`, { method: 'POST', headers, body });
    expect(reply.status).toBe(401);
  }
});

it('calls whose clients have gone are carried out once at most, and keep nobody else waiting', async () => {
  const gone = Array.from({ length: 100 }, async (_, index) => {
    const leave = new AbortController();
    setTimeout(() => leave.abort(), index % 20);
    return send(add('Gone'), { 'Idempotency-Key': `gone-${index % 50}` }, leave.signal).catch(() => undefined);
  });
  const others = await Promise.all(
    Array.from({ length: 20 }, () =>
      send(call('list_tags', {}), { Authorization: `Bearer ${signToken({ sub: 'bob' })}` }),
    ),
  );
  expect(others.map(({ status }) => status)).toEqual(Array(20).fill(200));
  await Promise.all(gone);
  expect((await rows()).length).toBeLessThanOrEqual(50);
});

it('the log has no token and no text of a call, whatever came of it', async () => {
  const statuses = [];
  for (const body of [
    add('Secret'),
    add('Secret', { id: null }),
    call('Secret', {}),
    call('get_task', { task_id: 'Secret' }),
  ])
    statuses.push((await send(body)).status);
  expect(statuses).toEqual([200, 400, 200, 200]);
  const log = JSON.stringify(service.logLines);
  expect(log).toContain('"operation":"get_task"');
  for (const secret of ['Secret', token.split('.')[2]!]) expect(log).not.toContain(secret);
});
