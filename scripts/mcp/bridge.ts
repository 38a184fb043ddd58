import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BridgeSettings } from '../../src/settings/agents';

/** A message of the protocol (JSON-RPC 2.0), as far as the bridge reads it. */
interface Message {
  readonly id?: string | number;
  readonly method?: string;
  readonly params?: { readonly name?: unknown; readonly _meta?: Readonly<Record<string, unknown>> };
  readonly result?: {
    readonly protocolVersion?: string;
    readonly isError?: boolean;
    readonly content?: readonly object[];
  };
}

/** Milliseconds before a message is sent again that did not reach the service. */
const pause = 1000;
/** Milliseconds that the service has for an answer. Its own limits are shorter. */
const patience = 60_000;

/**
 * Passes messages on to the service, by HTTP, and its answers back. Nothing else is done with them, so that the bridge serves every version of
 * the protocol that the service serves.
 * @param send writes an answer for the client
 * @returns a function that passes a line on; its promise ends when the answer is written
 */
export function createBridge({ url, token }: BridgeSettings, send: (message: object) => void) {
  /** Calls have ids that are unique in this process. With it, they are unique in the service, which then does nothing twice. */
  const connection = randomUUID();
  /** Agreed on by `initialize`, in the versions that have it. */
  let agreed: string | undefined;

  function headersOf({ id, method, params }: Message): Record<string, string> {
    const version = params?._meta?.['io.modelcontextprotocol/protocolVersion'] ?? agreed;
    return {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      ...(typeof version === 'string' && { 'MCP-Protocol-Version': inHeader(version) }),
      ...(method !== undefined && { 'Mcp-Method': inHeader(method) }),
      ...(typeof params?.name === 'string' && { 'Mcp-Name': inHeader(params.name) }),
      ...(method === 'tools/call' && id !== undefined && { 'Idempotency-Key': keyOf(connection, id) }),
    };
  }

  return async (line: string): Promise<void> => {
    let message: Message;
    try {
      message = JSON.parse(line);
    } catch {
      return send({ jsonrpc: '2.0', id: null, error: { code: -32_700, message: 'A line is not valid JSON.' } });
    }
    if (typeof message !== 'object' || message === null || Array.isArray(message))
      return send({ jsonrpc: '2.0', id: null, error: { code: -32_600, message: 'A line is not one message.' } });
    const { id, method } = message;
    const fail = (sentence: string) => {
      if (id !== undefined) send({ jsonrpc: '2.0', id, error: { code: -32_000, message: sentence } });
    };
    try {
      const request = { method: 'POST', headers: headersOf(message), body: line, redirect: 'manual' } as const;
      const { response, isSecond } = await fetchAgain(`${url}/mcp`, request);
      const answers = messagesIn(await response.text(), response);
      for (const answer of answers) {
        if (method === 'initialize') agreed = answer.result?.protocolVersion;
        send(isSecond ? withDoubt(answer) : answer);
      }
      if (answers.length === 0)
        fail(`${url}/mcp answered with the status ${response.status}, and no message. Is TASKFLOW_URL right?`);
    } catch (error) {
      const { cause } = error as Error & { cause?: Error };
      fail(
        error instanceof Refused
          ? error.message
          : `The service at ${url} cannot be reached: ${cause?.message ?? error}`,
      );
    }
  };
}

/** The service has refused the HTTP request, for example because of its token. */
class Refused extends Error {}

/**
 * Every message may be sent again: calls that add something have an Idempotency-Key, and others set what they say. But to delete or to
 * restore a task for the second time is refused.
 */
async function fetchAgain(url: string, init: RequestInit): Promise<{ response: Response; isSecond: boolean }> {
  const send = () => fetch(url, { ...init, signal: AbortSignal.timeout(patience) });
  const response = await send().catch(() => undefined);
  if (response && response.status !== 503) return { response, isSecond: false };
  await sleep(pause);
  return { response: await send(), isSecond: true };
}

/** A refusal of what was sent twice may come from what the first time has done. */
function withDoubt(answer: Message): Message {
  const { result } = answer;
  if (!result?.isError) return answer;
  return { ...answer, result: { ...result, content: [...(result.content ?? []), { type: 'text', text: doubt }] } };
}
const doubt =
  'This call was sent twice, because the first answer was lost. The first time may have done what you asked for: look before you call again.';

/** @returns none where the reply has no messages @throws Refused with what a problem document says */
function messagesIn(text: string, { headers, ok }: Response): Message[] {
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream'))
    return text
      .split(/[\r\n]+/)
      .filter((line) => line.startsWith('data:'))
      .map((line) => JSON.parse(line.slice('data:'.length)));
  if (text === '' || !type.includes('json')) return [];
  const value = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return [];
  const { detail, errors = [] } = value as {
    detail?: unknown;
    errors?: readonly { pointer: string; detail: string }[];
  };
  if (!ok && typeof detail === 'string')
    throw new Refused([detail, ...errors.map((error) => `${error.pointer} ${error.detail}`)].join('\n'));
  return [value];
}

/** The key of a call. An id may be any text, and a key may not. */
const keyOf = (connection: string, id: unknown) =>
  createHash('sha256')
    .update(connection + JSON.stringify(id))
    .digest('base64url');

/** A value of a header, encoded as the protocol says where it is not ASCII. */
const inHeader = (value: string) =>
  /^[!-~]([ -~]*[!-~])?$/.test(value) ? value : `=?base64?${Buffer.from(value).toString('base64')}?=`;
