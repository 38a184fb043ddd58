import { type Answer, problem, type SeenRequest, stream } from '../../../tests/support/scripted-server';

const taskOf = (title: string) => ({
  ...{ id: '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55', user_id: 'alice', title, description: null, completed: false },
  ...{ completed_at: null, priority: 'medium', tags: [], due_date: null, time_zone: null, recurrence: null },
  ...{ reminders: [], position: 'ofe662e3a75c14bd', series_id: null },
  ...{ created_at: '2026-01-15T09:30:00.123Z', updated_at: '2026-01-15T09:30:00.123Z', version: 7 },
});
const reply = (body: object, headers = {}): Answer => ({ status: 200, headers, body: JSON.stringify(body) });
const list = (title: string, next = {}) => reply([taskOf(title)], next);
/** Two line ends that are not the usual ones: one between the fields, and one in the title, which ends no line. */
const event = (id: string) => {
  const task = taskOf(`${id}\u2028`);
  const data = JSON.stringify({ type: 'created', task_id: task.id, version: 7, task });
  return stream(`retry: 10\r\n\r\nid: ${id}\revent: created\rdata: ${data}\r\r`);
};

const milk = reply(taskOf('Buy milk'));
const html: Answer = { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<h1>Log in</h1>' };
const problemOfProxy: Answer = {
  ...{ status: 502, headers: { 'Content-Type': 'application/problem+json' } },
  body: '{"detail":"Bad gateway.","errors":[{"message":"upstream"}]}',
};
const numbersOfProxy: Answer = { ...problemOfProxy, body: '{"detail":["Down."],"code":7,"request_id":8}' };
/** A token or a key that HTTP cannot carry. */
const illegalHeader =
  '0 INVALID_ARGUMENT: The token, the idempotency key or another header has a line end, or begins or ends with a space.';
const unsent = (cause: string) => `0 INVALID_ARGUMENT: The request cannot be sent: ${cause}.`;
const surrogateAt = (position: number, codec = 'utf-8') =>
  unsent(`'${codec}' codec can't encode character '\\ud800' in position ${position}: surrogates not allowed`);
const notAscii = (position: number) =>
  unsent(`'ascii' codec can't encode character '\\U0001f389' in position ${position}: ordinal not in range(128)`);
const otherBody = '200 UNEXPECTED_REPLY: The reply has the status 200, but not the body that the contract declares.';
const down = problem(503, 'DATABASE_UNAVAILABLE', { 'Retry-After': '0' });
const refused = (status: number, code: string) => `${status} ${code}: No.`;

const keyOf = ({ 'idempotency-key': key }: SeenRequest['headers']) => key !== undefined && `key "${key}"`;
/** What of a request the table names. */
export const seenAs = ({ method, url, headers }: SeenRequest): string =>
  [
    ...[method, new URL(url, 'http://any').searchParams.get('cursor'), headers['if-match']],
    ...[keyOf(headers), headers['last-event-id'], headers.authorization?.replace('Bearer 1', '')],
  ]
    .filter(Boolean)
    .join(' ');

/** Calls of the Python client; what a server answers to their requests; how they end; what the server has seen. */
export const calls: readonly [call: string, answers: readonly Answer[], result: unknown, ...seen: string[]][] = [
  ['client.get_task(id)', [down, milk], 'Buy milk', 'GET', 'GET'],
  ['client.get_task(id)', ['cut', milk], 'Buy milk', 'GET', 'GET'],
  ['client.get_task(id)', ['half', milk], 'Buy milk', 'GET', 'GET'],
  ['client.get_task(id)', [down, down], refused(503, 'DATABASE_UNAVAILABLE'), 'GET', 'GET'],
  [
    'client.get_task(id)',
    [problem(429, 'TOO_MANY_REQUESTS', { 'Retry-After': '61' })],
    refused(429, 'TOO_MANY_REQUESTS'),
    'GET',
  ],
  ['client.get_task(id)', [problem(500, 'INTERNAL_ERROR')], refused(500, 'INTERNAL_ERROR'), 'GET'],
  ['client.create_task(TaskCreate("x"))', [down], refused(503, 'DATABASE_UNAVAILABLE'), 'POST'],
  [
    'client.create_task(TaskCreate("x"), idempotency_key="k")',
    ['cut', milk],
    'Buy milk',
    ...['POST key "k"', 'POST key "k"'],
  ],
  [
    'client.create_task(TaskCreate("x"), idempotency_key="k")',
    [problem(409, 'IDEMPOTENCY_KEY_IN_USE'), milk],
    'Buy milk',
    ...['POST key "k"', 'POST key "k"'],
  ],
  // The service refuses it. Without the header, it would do the work without the protection that was asked for.
  [
    'client.create_task(TaskCreate("x"), idempotency_key="")',
    [problem(400, 'VALIDATION_ERROR')],
    refused(400, 'VALIDATION_ERROR'),
    'POST key ""',
  ],
  ['client.get_task(id)', [problemOfProxy], '502 UNEXPECTED_REPLY: Bad gateway.', 'GET'],
  [
    'client.get_task(id)',
    [numbersOfProxy],
    '502 UNEXPECTED_REPLY: The reply has the status 502, and is not one of the contract.',
    'GET',
  ],
  ['client.replace_task(id, TaskReplace("x"), if_match=7)', [down], refused(503, 'DATABASE_UNAVAILABLE'), 'PUT "7"'],
  [
    'client.replace_task(id, TaskReplace("x"), if_match=7)',
    [problem(503, 'OVERLOADED'), milk],
    'Buy milk',
    'PUT "7"',
    'PUT "7"',
  ],
  ['client.delete_task(id)', [down, problem(404, 'TASK_NOT_FOUND')], null, 'DELETE', 'DELETE'],
  ['client.delete_task(id)', [problem(404, 'TASK_NOT_FOUND')], refused(404, 'TASK_NOT_FOUND'), 'DELETE'],
  ['client.get_task(id)', [problem(401, 'TOKEN_EXPIRED'), milk], 'Buy milk', 'GET', 'GET Bearer 2'],
  [
    'client.get_task(id)',
    [problem(401, 'TOKEN_EXPIRED'), problem(401, 'TOKEN_EXPIRED')],
    refused(401, 'TOKEN_EXPIRED'),
    'GET',
    'GET Bearer 2',
  ],
  ['client.get_task(id)', [html], otherBody, 'GET'],
  ['client.get_task(id)', [{ status: 200, body: '['.repeat(200_000) }], otherBody, 'GET'],
  [
    'client.get_task(id)',
    [problem(503, 'OVERLOADED', { 'Retry-After': '9'.repeat(5000) })],
    refused(503, 'OVERLOADED'),
    'GET',
  ],
  ['client.get_task("..")', [], "0 INVALID_ARGUMENT: task_id cannot be '..'."],
  ['client.get_task("\\ud800")', [], "0 INVALID_ARGUMENT: task_id cannot be '\\ud800'."],
  ['client.create_task(TaskCreate("\\ud800"))', [], surrogateAt(10)],
  ['client.list_tasks(q="\\ud800")', [], surrogateAt(0)],
  ['client.create_task(TaskCreate("x"), idempotency_key="🎉")', [], notAscii(0)],
  ['client.create_task(TaskCreate("x"), idempotency_key="a\\n")', [], illegalHeader],
  [
    'client.create_task(TaskCreate("x"), idempotency_key=7)',
    [],
    unsent("Header value must be str or bytes, not <class 'int'>"),
  ],
  ['with_token("🎉").get_task(id)', [], notAscii(7)],
  ['with_token("a\\n").get_task(id)', [], illegalHeader],
  ['with_token(lambda: "a ").get_task(id)', [], illegalHeader],
  [
    'client.list_tasks()',
    [list('a', { 'X-Next-Cursor': 'c', 'X-Total-Count': '7', 'X-Sync-Token': 's' })],
    ['a', 'c', 7, 's'],
    'GET',
  ],
  ['client.list_tasks()', [list('a')], ['a', null, null, null], 'GET'],
  ['client.list_tasks()', [list('a', { 'X-Total-Count': 'many' })], ['a', null, null, null], 'GET'],
  ['client.iterate_tasks()', [list('a', { 'X-Next-Cursor': 'c' }), list('b')], ['a', 'b'], 'GET', 'GET c'],
  [
    'client.watch_tasks()',
    [html],
    ['200 UNEXPECTED_REPLY: The reply has the status 200, and is not one of the contract.'],
    'GET',
  ],
  ['client.watch_tasks(since="s\\n")', [], [illegalHeader]],
  ...['Nothing.', '{}', '[]', '{"type":"created","task_id":7,"version":1}'].map((data): (typeof calls)[number] => [
    'client.watch_tasks()',
    [stream(`retry: ${'9'.repeat(5000)}\nid: 1\nevent: created\ndata: ${data}\n\n`)],
    [otherBody],
    'GET',
  ]),
  [
    'client.watch_tasks(since="s", start_over=lambda: "again")',
    [event('1'), down, problem(410, 'SYNC_TOKEN_EXPIRED'), event('2'), problem(403, 'FORBIDDEN')],
    ['1\u2028', '2\u2028', refused(403, 'FORBIDDEN')],
    ...['GET s', 'GET 1', 'GET 1', 'GET again', 'GET 2'],
  ],
];
