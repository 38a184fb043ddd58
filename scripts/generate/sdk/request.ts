import { type Reply, TaskFlowError } from './error.js';
import type { CallOptions, ClientOptions, KeyOption, MatchOption, Operations } from './runtime.js';
import { abortable, abortedWhenSilent, codeOf, nothingDone, pause, retryDelay, tokenKeeper } from './waiting.js';

export type Values = Readonly<Record<string, unknown>>;
/** What a request is made of, under the contract's own names. */
export type Input = CallOptions &
  KeyOption &
  MatchOption & {
    readonly params?: Values;
    readonly query?: Values;
    readonly body?: unknown;
    /** Leaves the body of a success unread: the reply's data is a stream of bytes. Aborted when no reply comes for too long. */
    readonly stream?: AbortController;
    readonly retries?: number | undefined;
  };
/** Sends an operation: with the token, again after failures that pass, until there is a reply. */
export type Send = (id: string, input?: Input) => Promise<Reply>;

export function requester(operations: Operations, options: ClientOptions): Send {
  const { token } = options;
  const baseUrl = String(options.baseUrl).replace(/\/+$/, '');
  const tokenFor = tokenKeeper(token);
  return async (id, input = {}) => {
    const [method, path, traits] = operations[id]!;
    const { body, signal, stream, retries = options.retries ?? 3 } = input;
    const url = baseUrl + address(path, input);
    const headers = headersOf(options, input);
    const authorize = token && !traits.includes('public') && !headers.has('authorization');
    const keyed = traits.includes('keyed') && headers.has('idempotency-key');
    const repeatable = keyed || !/^P(OST|ATCH)/.test(method);
    // If an attempt has had its effect unnoticed, the task has another version: the next would be refused for its own success.
    const onlyWhenUndone = headers.has('if-match') && !keyed;
    const init = {
      method,
      headers,
      ...(signal && { signal }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    let refused: ReturnType<typeof tokenFor> | undefined;
    let mayBeDone = false;
    for (let attempt = 0; ; ) {
      signal?.throwIfAborted();
      const used = authorize ? tokenFor(refused) : undefined;
      const bearer = used && (await abortable(used, signal));
      if (bearer) headers.set('authorization', `Bearer ${bearer}`);
      else if (used) headers.delete('authorization');
      const outcome = await exchange(options.fetch, url, init, stream);
      if (outcome.status === 401 && used && !refused && typeof token === 'function') {
        refused = used;
        continue;
      }
      // An earlier attempt has deleted it, for all one knows; and it is gone, which was the aim.
      if (mayBeDone && method === 'DELETE' && codeOf(outcome) === 'TASK_NOT_FOUND')
        return { status: 204, headers: outcome.headers, data: undefined };
      const undone = nothingDone(outcome);
      const again = repeatable && attempt < retries && (undone || !onlyWhenUndone);
      const delay = again ? retryDelay(outcome, attempt) : undefined;
      if (delay !== undefined) {
        await pause(delay, signal);
        mayBeDone ||= !undone;
        attempt++;
      } else if (outcome instanceof TaskFlowError) throw outcome;
      else return outcome;
    }
  };
}

function address(path: string, { params = {}, query = {} }: Input): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '');
    // An empty segment, "." and ".." would lead to another operation; a lone surrogate cannot be encoded.
    if (/^\.{0,2}$|\p{Cs}/u.test(value)) throw new TaskFlowError(`${name} cannot be "${value}".`, 'INVALID_ARGUMENT');
    return encodeURIComponent(value);
  });
  const given = Object.entries(query).filter(([, value]) => value !== undefined) as [string, string][];
  return given.length > 0 ? `${filled}?${new URLSearchParams(given)}` : filled;
}

function headersOf(options: ClientOptions, { body, headers, idempotencyKey, ifMatch }: Input): Headers {
  const merged = new Headers(options.headers);
  new Headers(headers).forEach((value, name) => {
    merged.set(name, value);
  });
  if (body !== undefined && !merged.has('content-type')) merged.set('content-type', 'application/json');
  if (idempotencyKey) merged.set('idempotency-key', idempotencyKey);
  if (ifMatch !== undefined) merged.set('if-match', typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch);
  return merged;
}

/** One request and its whole reply. @returns an error when there was none, or one that cannot be read */
async function exchange(
  send: ClientOptions['fetch'],
  url: string,
  init: RequestInit,
  stream: AbortController | undefined,
): Promise<Reply | TaskFlowError> {
  const { signal } = init;
  const failed = `${init.method} ${url}`;
  let reply: { status: number; headers: Headers; text: string | ReadableStream<Uint8Array> | null };
  try {
    const read = async () => {
      // Called without an object before it: browsers want their fetch so.
      const response = await (send ?? fetch)(url, init);
      const { status, headers, body } = response;
      return { status, headers, text: stream && status === 200 ? body : await response.text() };
    };
    reply = await (stream ? abortedWhenSilent(read(), stream) : abortable(read(), signal));
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    return new TaskFlowError(`${failed} got no reply: ${(cause as Error)?.message}`, 'NETWORK_ERROR', {}, cause);
  }
  const { text, ...rest } = reply;
  try {
    const isText = typeof text === 'string' && !/^text\/event-stream/.test(rest.headers.get('content-type') ?? '');
    return { ...rest, data: isText ? (text ? JSON.parse(text) : undefined) : text };
  } catch (cause) {
    return new TaskFlowError(`${failed} got a ${reply.status} that is not JSON.`, 'UNEXPECTED_REPLY', rest, cause);
  }
}
