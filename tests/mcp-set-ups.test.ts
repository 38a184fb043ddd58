import { tmpdir } from 'node:os';
import { Client, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { agentsBlock } from './support/agents-page';
import { agentOf } from './support/mcp';
import { projectRoot } from './support/process';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// The configurations in docs/agents.md, as they stand there, with the official client in place of the programs that read them.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
const token = signToken({ sub: 'alice' });

interface Configuration {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}
const configurationWith = (text: string): Configuration =>
  JSON.parse(agentsBlock(text, service.url)).mcpServers.taskflow;

async function addsAndLists(transport: Transport, title: string): Promise<void> {
  const client = new Client({ name: 'tests', version: '1.0.0' });
  await client.connect(transport);
  const agent = agentOf(client);
  await agent.call('add_task', { tasks: [{ title }] });
  expect((await agent.call('list_tasks', { q: title })).result.tasks).toMatchObject([{ title }]);
  await agent.close();
}

it('the configuration for Cursor has the address and the header', async () => {
  const { url, headers } = configurationWith('"url"');
  const Authorization = headers.Authorization!.replace(/\$\{env:TASKFLOW_TOKEN\}/, token);
  const options = { requestInit: { headers: { Authorization } } };
  await addsAndLists(new StreamableHTTPClientTransport(new URL(url), options), 'Of Cursor');
});

it('the configuration for Claude Desktop starts a program', async () => {
  const { command, args, env } = configurationWith('"command"');
  const program = {
    ...{ command, cwd: tmpdir(), args: args.map((arg) => arg.replace('/path/to/taskflow', projectRoot)) },
    env: { ...env, PATH: process.env.PATH!, TASKFLOW_TOKEN: token },
  };
  await addsAndLists(new StdioClientTransport(program), 'Of Claude Desktop');
});
