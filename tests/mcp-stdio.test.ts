import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { type Agent, agentOf, connectAgent, newest } from './support/mcp';
import { programOf, projectRoot } from './support/process';
import { runScript } from './support/scripts';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// `npm run mcp`, for agents on this machine, with the official client.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const settingsOf = (user: string) => ({ TASKFLOW_URL: service.url, TASKFLOW_TOKEN: signToken({ sub: user }) });

async function connect(user: string, version: string): Promise<Agent> {
  const mode = version === 'legacy' ? ('legacy' as const) : { pin: version };
  const client = new Client({ name: 'tests', version: '1.0.0' }, { versionNegotiation: { mode } });
  const args = programOf('scripts/mcp.ts');
  const env = { PATH: process.env.PATH!, ...settingsOf(user) };
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: projectRoot, env }));
  return agentOf(client);
}

it.each([newest, 'legacy'])('an agent uses the tools, with the version %s', async (version) => {
  const agent = await connect(`local ${version}`, version);
  expect((await agent.client.listTools()).tools).toHaveLength(10);
  const { result } = await agent.call('add_task', { tasks: [{ title: 'Straße' }] });
  expect((await agent.call('list_tasks', { q: 'strasse' })).result.tasks).toMatchObject([{ id: result.tasks[0]!.id }]);
  expect(await agent.call('get_task', { task_id: 'x' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('UUID'),
  });
  await expect(agent.call('größe')).rejects.toThrow('There is no tool with this name');
  await agent.close();
});

const call = (id: number, name: string, values: object) =>
  JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: values } });
const answers = (output: string) => output.split('\n').map((line) => JSON.parse(line));

it('a call that is sent twice on a connection is carried out once; on another connection, it is another', async () => {
  const input = `${call(1, 'add_task', { tasks: [{ title: 'Once' }] })}\n`;
  for (let time = 0; time < 2; time += 1) await runScript('scripts/mcp.ts', settingsOf('repeating'), [], input + input);
  expect(await service.sql`select 1 from tasks where title = 'Once'`).toHaveLength(2);
});

it('a call whose first answer is lost is sent again, and a refusal then says that it may be done already', async () => {
  const local = await startService({ databaseUrl: service.databaseUrl });
  const agent = await connectAgent(local.url, 'losing');
  const added = await agent.call('add_task', { tasks: [{ title: 'Lost' }, { title: 'Kept' }] });
  const [lost, kept] = added.result.tasks.map(({ id }) => id);
  let calls = 0;
  // Passes each request on, and drops the first reply to each task.
  const forgetful = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const { authorization, accept } = request.headers;
    const headers = { 'Content-Type': 'application/json', Authorization: authorization!, Accept: accept! };
    const reply = await fetch(`${local.url}/mcp`, { method: 'POST', headers, body });
    const text = await reply.text();
    calls += 1;
    if (calls === 1) return request.socket.destroy();
    return response.writeHead(reply.status, { 'Content-Type': reply.headers.get('content-type')! }).end(text);
  }).listen(0);
  const { port } = forgetful.address() as AddressInfo;
  const settings = { ...settingsOf('losing'), TASKFLOW_URL: `http://127.0.0.1:${port}` };
  const pass = async (task_id: string) => {
    const { output } = await runScript('scripts/mcp.ts', settings, [], `${call(1, 'delete_task', { task_id })}\n`);
    return JSON.stringify(answers(output)[0].result);
  };
  expect(await pass(lost!)).toMatch(/Task not found.*in the trash already.*sent twice.*look before you call again/);
  expect(await pass(kept!)).toContain('"done":true');
  expect(await pass(kept!)).not.toContain('twice');
  expect((await agent.call('list_tasks', { status: 'deleted' })).result.tasks).toHaveLength(2);
  await agent.close();
  forgetful.close();
  await local.close();
});

it('says in answers why the service refuses: a wrong token, or no service at all', async () => {
  const input = `${call(7, 'task_summary', {})}\n`;
  const refused = await runScript(
    'scripts/mcp.ts',
    { ...settingsOf('alice'), TASKFLOW_TOKEN: 'wrong' },
    [],
    `no JSON\n${input}`,
  );
  expect(answers(refused.output)).toEqual([
    { jsonrpc: '2.0', id: null, error: { code: -32_700, message: 'A line is not valid JSON.' } },
    { jsonrpc: '2.0', id: 7, error: { code: -32_000, message: expect.stringContaining('token') } },
  ]);
  const nobody = await runScript(
    'scripts/mcp.ts',
    { ...settingsOf('alice'), TASKFLOW_URL: 'http://127.0.0.1:1' },
    [],
    input,
  );
  expect(answers(nobody.output)[0].error.message).toContain('cannot be reached');
});

it('passes every message on, whatever its id and its texts have, and answers what is none', async () => {
  const odd = ['a\nb', 'ü', 'k'.repeat(400), 'line\u2028data: 5'];
  const _meta = { 'io.modelcontextprotocol/protocolVersion': 'a\r\nX: y' };
  const input = [
    ...odd.map((id) => ({ ...JSON.parse(call(1, 'add_task', { tasks: [{ title: `Odd ${id.slice(0, 20)}` }] })), id })),
    ...[null, 5, [], { jsonrpc: '2.0', id: 9, method: 'ping', params: { _meta } }],
  ];
  const text = input.map((message) => `${JSON.stringify(message)}\n`).join('');
  const { output } = await runScript('scripts/mcp.ts', settingsOf('odd'), [], text);
  const replies = answers(output.trim());
  expect(replies).toHaveLength(input.length);
  for (const id of odd)
    expect(replies).toContainEqual(
      expect.objectContaining({
        id,
        result: expect.objectContaining({
          content: [expect.objectContaining({ text: expect.stringContaining('Odd') })],
        }),
      }),
    );
  expect(replies.filter(({ error }) => error?.message === 'A line is not one message.')).toHaveLength(3);
});

it('needs a token, and says so', async () => {
  const { code, complaints } = await runScript('scripts/mcp.ts', {}, []);
  expect([code, complaints]).toEqual([1, expect.stringContaining('TASKFLOW_TOKEN is not set')]);
});

it.each<[what: string, status: number, headers: Record<string, string>, body: string]>([
  ['a page', 200, { 'Content-Type': 'text/html' }, '<p>Log in</p>'],
  ['nothing', 200, { 'Content-Type': 'application/json' }, 'null'],
  ['a refusal of nothing', 400, { 'Content-Type': 'application/json' }, 'null'],
  ['another address', 301, { Location: '/elsewhere' }, ''],
])('answers a request though the address in TASKFLOW_URL answers with %s', async (_, status, headers, body) => {
  const elsewhere = createServer((_request, response) => response.writeHead(status, headers).end(body)).listen(0);
  const { port } = elsewhere.address() as AddressInfo;
  const settings = { ...settingsOf('alice'), TASKFLOW_URL: `http://127.0.0.1:${port}` };
  const { output } = await runScript('scripts/mcp.ts', settings, [], `${call(1, 'task_summary', {})}\n`);
  expect(answers(output)).toEqual([
    {
      ...{ jsonrpc: '2.0', id: 1 },
      error: { code: -32_000, message: expect.stringContaining(`the status ${status}, and no message`) },
    },
  ]);
  elsewhere.close();
});
