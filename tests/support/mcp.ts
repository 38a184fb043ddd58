import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { signToken } from './tokens';

export const newest = '2026-07-28';

interface ShownTask {
  readonly id: string;
  readonly title: string;
  readonly due_date?: string;
}

/** Each tool returns some of these. */
interface Result extends ShownTask {
  readonly tasks: readonly ShownTask[];
  readonly changes: readonly { readonly task_id: string; readonly task?: ShownTask }[];
  readonly tags: readonly { readonly name: string }[];
  readonly next: string;
  readonly more: boolean;
  readonly next_cursor?: string;
  readonly next_task_id?: string;
}

/** What a tool returns, as a client gets it. */
export interface Called {
  readonly isError: boolean;
  readonly text: string;
  /** The result as an object, checked by the client with the tool's outputSchema. */
  readonly result: Result;
}

export interface Agent {
  readonly client: Client;
  call(tool: string, values?: Record<string, unknown>): Promise<Called>;
  close(): Promise<void>;
}

/** The official client, over a real socket. @param version of the protocol; `legacy`: the newest of those that have an `initialize` */
export const connectAgent = (url: string, user: string, version: string = newest): Promise<Agent> =>
  connectWith(url, signToken({ sub: user }), version);

/** The same with any token. */
export async function connectWith(url: string, token: string, version: string = newest): Promise<Agent> {
  const client = new Client(
    { name: 'tests', version: '1.0.0' },
    { versionNegotiation: { mode: version === 'legacy' ? 'legacy' : { pin: version } } },
  );
  const headers = { Authorization: `Bearer ${token}` };
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers } }));
  return agentOf(client);
}

export const agentOf = (client: Client): Agent => ({
  client,
  async call(name, values = {}) {
    const { content, structuredContent = {}, isError = false } = await client.callTool({ name, arguments: values });
    const text = (content as { readonly text: string }[]).map((block) => block.text).join('\n');
    return { isError, text, result: structuredContent as unknown as Result };
  },
  close: () => client.close(),
});
