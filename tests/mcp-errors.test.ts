import { SdkHttpError } from '@modelcontextprotocol/client';
import { tools } from '../generated/mcp-tools';
import { type Agent, connectAgent, newest } from './support/mcp';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// What agents read when a call fails: what a model can correct is a result with isError, and the rest is for its client.

let service: TestService;
let agent: Agent;
beforeAll(async () => {
  service = await startService({ quotas: { tasks: 2 } });
  agent = await connectAgent(service.url, 'alice');
});
afterAll(async () => {
  await agent.close();
  await service.close();
});
const nowhere = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';

it.each<[tool: string, values: object, ...sentences: string[]]>([
  ['add_task', {}, 'add_task needs tasks, which is missing.'],
  ['add_task', { tasks: null }, 'add_task needs tasks, which is missing.'],
  ['add_task', { tasks: [{ title: null }] }, 'Nothing was done. Correct this:', '- tasks.0.title is required'],
  ['add_task', { tasks: [] }, '- tasks must have at least 1 item'],
  [
    'add_task',
    { tasks: [{ title: ' ' }, { title: 'x', due_date: 'soon' }] },
    '- tasks.0.title must not be blank',
    '- tasks.1.due_date must be a day like 2026-12-01',
  ],
  [
    'add_task',
    { tasks: [{ title: 'x', priority: 'huge' }] },
    '- tasks.0.priority must be one of: low, medium, high, urgent',
  ],
  ['add_task', { tasks: [{ title: 'x', deadline: 'x' }] }, '- tasks.0.deadline is not a known field'],
  ['add_task', { tasks: 'Buy milk' }, '- tasks must be an array'],
  [
    'list_tasks',
    { status: 'open', limit: 0 },
    '- status must be one of: all, pending, completed, deleted',
    '- limit must be at least 1',
  ],
  ['list_tasks', { cursor: 'x' }, '- cursor must be the next_cursor of an earlier page'],
  ['list_tags', { cursor: '?' }, '- cursor must be the next_cursor of an earlier page'],
  ['list_tasks', { limit: [1, 2] }, '- limit must be one value, and no list'],
  ['list_tasks', { completed_after: '2026-12-01T10:00:00 02:00' }, '- completed_after must be a time like'],
  ['list_tasks', { limit: {} }, '- limit must be an integer'],
  ['list_changes', { since: 'x' }, '- since must be the next of an earlier call'],
  ['list_changes', { since: `${'A'.repeat(45)}A` }, 'since is too old, or belongs to another list. Leave it out'],
  ['task_summary', { time_zone: 'karachi' }, '- time_zone must be the name of a time zone'],
  ['update_task', { task_id: nowhere }, 'update_task has nothing to change. Give one of: title, description'],
  ['update_task', { task_id: nowhere, title: null, due_date: null }, 'update_task has nothing to change.'],
  ['update_task', { title: 'x' }, 'update_task needs task_id, which is missing.'],
  ['update_task', { task_id: nowhere, due_date: 5 }, '- due_date must be a string\n'],
  ...['description', ['title'], ['__proto__'], [['description']], [{ toString: 1 }]].map(
    (clear): [string, object, string] => [
      'update_task',
      { task_id: nowhere, title: 'x', clear },
      'clear must be a list, with any of: description, due_date, time_zone, recurrence',
    ],
  ),
  [
    'update_task',
    { task_id: nowhere, description: 'x', clear: ['due_date', 'description'] },
    'description is in clear, and has a value as well. Leave one of them out.',
  ],
  ...['get_task', 'complete_task', 'delete_task', 'restore_task'].map((name): [string, object, string] => [
    ...([name, {}, `${name} needs task_id, which is missing.`] as const),
  ]),
  ['complete_task', { task_id: 'x' }, '- task_id must be a UUID'],
  ['complete_task', { task_id: nowhere }, 'Task not found', 'restore_task brings it back'],
  ['delete_task', { task_id: nowhere }, 'Task not found', 'It may be in the trash already'],
  ['restore_task', { task_id: nowhere }, 'Task not found', 'Only a task in the trash can be restored'],
  [
    'complete_task',
    { task_id: nowhere, completed: false },
    'complete_task has no such argument: "completed". Its arguments are: task_id',
  ],
])('%s %j says what to change', async (tool, values, ...sentences) => {
  const { isError, text, result } = await agent.call(tool, { ...values });
  expect([isError, result]).toEqual([true, {}]);
  for (const sentence of sentences) expect(`${text}\n`).toContain(sentence);
  // Names of arguments, not pointers into a request that a model has never seen, and no words of HTTP.
  expect(`${text}\n`).not.toMatch(/- \/|\bX-|header|query|parameter|request|body|null|%2B/i);
});

it('a due date that a series needs is not emptied alone, and the model is told how to empty both', async () => {
  const roomy = await startService({ databaseUrl: service.databaseUrl });
  const series = await connectAgent(roomy.url, 'with a series');
  const task = { title: 'Train', due_date: '2026-12-01', recurrence: 'FREQ=DAILY' };
  const { id } = (await series.call('add_task', { tasks: [task] })).result.tasks[0]!;
  const { text } = await series.call('update_task', { task_id: id, clear: ['due_date'] });
  expect(text).toContain('- due_date must stay while the task recurs: name recurrence in clear as well');
  const both = await series.call('update_task', { task_id: id, clear: ['due_date', 'recurrence'] });
  expect(both.isError).toBe(false);
  await series.close();
  await roomy.close();
});

it('an argument that is null counts as left out, and empties nothing', async () => {
  const careful = await connectAgent(service.url, 'with nulls');
  const given = { title: 'Kept', description: 'Text', priority: null, due_date: null, tags: null };
  const { id } = (await careful.call('add_task', { tasks: [given] })).result.tasks[0]!;
  const nulls = { description: null, tags: null, due_date: null, clear: null, priority: 'high' };
  const changed = await careful.call('update_task', { task_id: id, ...nulls });
  expect(changed.result).toMatchObject({ title: 'Kept', description: 'Text', priority: 'high' });
  const found = await careful.call('list_tasks', { limit: null, q: null, status: null });
  expect([found.isError, found.result.tasks.map((task) => task.id)]).toEqual([false, [id]]);
  await careful.close();
});

it('a full quota is a result that says so', async () => {
  await agent.call('add_task', { tasks: [{ title: '1' }, { title: '2' }] });
  expect(await agent.call('add_task', { tasks: [{ title: '3' }] })).toMatchObject({
    isError: true,
    text: expect.stringMatching(/2 of 2 tasks.*this call adds 1\.\nNo tool makes room/s),
  });
});

it('an unknown tool is an error of the protocol, which names the tools', async () => {
  const names = Object.keys(tools).join(', ');
  await expect(agent.call('drop_table')).rejects.toThrow(`There are: ${names}`);
  await expect(agent.call('constructor')).rejects.toThrow(`There are: ${names}`);
});

const call = (title: string, more = {}) =>
  JSON.stringify({
    ...{ jsonrpc: '2.0', id: 7, method: 'tools/call' },
    params: { name: 'add_task', arguments: { tasks: [{ title, ...more }] } },
  });
it.each<[why: string, body: string, text: RegExp, code: string]>([
  [
    'is larger than 100 kB',
    call('x'.repeat(100_001)),
    /arguments take more than 100 kB. Send less/,
    'PAYLOAD_TOO_LARGE',
  ],
  ['has too many values', call('x', { tags: Array(2000).fill('a') }), /more than 2000 values/, 'PAYLOAD_TOO_LARGE'],
  ['has half of a character', call('\ud800'), /- tasks\.0\.title has half of a character/, 'VALIDATION_ERROR'],
])('a call that %s is a result, too, and changes nothing', async (_, body, text, call_code) => {
  const sent = (scope?: string) =>
    fetch(`${service.url}/mcp`, {
      ...{ method: 'POST', body },
      headers: {
        ...{ 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
        Authorization: `Bearer ${signToken({ sub: 'hasty', ...(scope && { scope }) })}`,
      },
    });
  const reply = await sent();
  const [, data] = /^data: (.*)$/m.exec(await reply.text())!;
  const answer = JSON.parse(data!);
  expect([reply.status, answer.id, answer.result.isError]).toEqual([200, 7, true]);
  expect(answer.result.content[0].text).toMatch(text);
  expect(service.logLines.filter(({ msg }) => msg === 'request').at(-1)).toMatchObject({ status: 200, call_code });
  expect(await service.sql`select 1 from tasks where user_id = 'hasty'`).toEqual([]);
  expect((await sent('tasks:read')).status).toBe(403);
});

it.each<[why: string, body: string, type: string, status: number]>([
  ['is no message of the protocol', '{}', 'application/json', 400],
  ['has a field twice', '{"jsonrpc":"2.0","jsonrpc":"2.0"}', 'application/json', 400],
  ['has too many values', `{"list":[${'1,'.repeat(3000)}1]}`, 'application/json', 413],
  ['is more than a model writes', call('x'.repeat(400_001)), 'application/json', 413],
  ['is too large', JSON.stringify('x'.repeat(100_001)), 'application/json', 413],
  ['is of another type', '{}', 'text/plain', 415],
  ['has half of a character, and calls no tool', '{"id":1,"method":"ping","x":"\\ud800"}', 'application/json', 422],
])('a body that %s is refused as a request', async (_, body, type, status) => {
  const headers = { Authorization: `Bearer ${signToken({ sub: 'alice' })}`, 'Content-Type': type };
  expect((await fetch(`${service.url}/mcp`, { method: 'POST', headers, body })).status).toBe(status);
});

it('requests beyond the rate limit get 429, like any others', async () => {
  const strict = await startService({
    databaseUrl: service.databaseUrl,
    userLimit: { quota: 3, window: Math.floor(Date.now() / 1000) + 86_400 },
  });
  const limited = await connectAgent(strict.url, 'limited');
  expect((await limited.call('task_summary')).isError).toBe(false);
  expect((await limited.call('task_summary')).isError).toBe(false);
  const refused = await limited.call('task_summary').catch((error) => error);
  expect(refused).toBeInstanceOf(SdkHttpError);
  expect(refused.message).toContain('429');
  await limited.close();
  await strict.close();
});

it.each([newest, 'legacy'])(
  'what fails in the service is no result: a 500, with a line in the log (%s)',
  async (version) => {
    const broken = await startService();
    await broken.sql`drop table tasks, deleted_tasks cascade`;
    const client = await connectAgent(broken.url, 'bob', version);
    await expect(client.call('list_tasks')).rejects.toThrow('500');
    const line = broken.logLines.find(({ msg, operation }) => msg === 'request' && operation === 'list_tasks');
    expect(line).toMatchObject({ status: 500, path: '/mcp', user: 'bob', error: expect.anything() });
    await client.close();
    await broken.close();
  },
);

it.each<[tool: string, values: object, operation: string | undefined, status: number, code: string]>([
  ['add_task', {}, 'add_task', 422, 'VALIDATION_ERROR'],
  ['list_tasks', { limit: 0 }, 'list_tasks', 422, 'VALIDATION_ERROR'],
  ['get_task', { task_id: nowhere }, 'get_task', 404, 'TASK_NOT_FOUND'],
  ['list_changes', { since: 'A'.repeat(46) }, 'list_changes', 410, 'SYNC_TOKEN_EXPIRED'],
  ['drop_table', {}, undefined, 404, 'NOT_FOUND'],
])(
  'the line of %s %j in the log says why it was refused, in an answer with status 200',
  async (tool, values, ...line) => {
    await agent.call(tool, { ...values }).catch(() => {});
    const { operation, status, call_status, call_code } = service.logLines
      .filter(({ msg }) => msg === 'request')
      .at(-1)!;
    expect([operation, status, call_status, call_code]).toEqual([line[0], 200, line[1], line[2]]);
  },
);

it('the line in the log names the tool, the user and the time in the database', async () => {
  await agent.call('task_summary');
  expect(service.logLines.filter(({ msg }) => msg === 'request').at(-1)).toMatchObject({
    ...{ operation: 'task_summary', method: 'POST', path: '/mcp', status: 200, user: 'alice' },
    database_ms: expect.any(Number),
  });
  expect(service.logLines.at(-1)).not.toHaveProperty('call_code');
});
