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
  ['add_task', {}, 'The request has 1 invalid value.', '- tasks is required'],
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
  ['list_tasks', { cursor: 'x' }, '- cursor '],
  ['list_tasks', { limit: {} }, '- limit must be an integer'],
  ['list_changes', { since: 'x' }, '- since '],
  ['task_summary', { time_zone: 'karachi' }, '- time_zone must be the name of a time zone'],
  ['update_task', { task_id: nowhere }, '- The arguments must have at least 1 field'],
  ...['description', null, ['title'], ['__proto__'], [['description']], [{ toString: 1 }]].map(
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
  ['complete_task', {}, '- task_id must be a UUID'],
  ['complete_task', { task_id: nowhere }, 'Task not found', 'restore_task brings it back'],
  ['delete_task', { task_id: nowhere }, 'Task not found', 'It may be in the trash already'],
  ['restore_task', { task_id: nowhere }, 'Task not found', 'Only a task in the trash can be restored'],
  [
    'complete_task',
    { task_id: nowhere, completed: false },
    'complete_task has no such argument. Its arguments are: task_id',
  ],
])('%s %j says what to change', async (tool, values, ...sentences) => {
  const { isError, text, result } = await agent.call(tool, { ...values });
  expect([isError, result]).toEqual([true, {}]);
  for (const sentence of sentences) expect(text).toContain(sentence);
  // Names of arguments, not pointers into a request that a model has never seen.
  expect(text).not.toMatch(/- \//);
});

it('a full quota is a result that says so', async () => {
  await agent.call('add_task', { tasks: [{ title: '1' }, { title: '2' }] });
  expect(await agent.call('add_task', { tasks: [{ title: '3' }] })).toMatchObject({
    isError: true,
    text: expect.stringMatching(/tasks.*No tool makes room/s),
  });
});

it('an unknown tool is an error of the protocol, which names the tools', async () => {
  const names = Object.keys(tools).join(', ');
  await expect(agent.call('drop_table')).rejects.toThrow(`There are: ${names}`);
  await expect(agent.call('constructor')).rejects.toThrow(`There are: ${names}`);
});

it.each<[why: string, body: string, type: string, status: number]>([
  ['is no message of the protocol', '{}', 'application/json', 400],
  ['has a field twice', '{"jsonrpc":"2.0","jsonrpc":"2.0"}', 'application/json', 400],
  ['has too many values', `{"list":[${'1,'.repeat(3000)}1]}`, 'application/json', 413],
  ['is too large', JSON.stringify('x'.repeat(100_001)), 'application/json', 413],
  ['is of another type', '{}', 'text/plain', 415],
  ['has half of a character', '{"params":{"arguments":{"task_id":"\\ud800"}}}', 'application/json', 422],
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

it('the line in the log names the tool, the user and the time in the database', async () => {
  await agent.call('task_summary');
  expect(service.logLines.filter(({ msg }) => msg === 'request').at(-1)).toMatchObject({
    ...{ operation: 'task_summary', method: 'POST', path: '/mcp', status: 200, user: 'alice' },
    database_ms: expect.any(Number),
  });
});
