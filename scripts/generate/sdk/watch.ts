import { errorOf, TaskFlowError } from './error.js';
import { eventParser, type ServerSentEvent } from './events.js';
import type { Send } from './request.js';
import { abortable, abortedWhenSilent, pause, retryDelay } from './waiting.js';
import type { WatchedChange, WatchOptions } from './watch-types.js';

/** Milliseconds. After a connection that has lasted this long, the waits before the next one begin small again. */
const stableAfter = 30_000;

/** Yields the changes. Opens a new connection whenever one has ended. */
export async function* watch(send: Send, options: WatchOptions = {}): AsyncGenerator<WatchedChange, void> {
  const { signal, startOver } = options;
  let { since } = options;
  let connected = false;
  let tooOld = false;
  let leastWait = 0;
  for (let attempt = 0; ; attempt++) {
    const began = Date.now();
    let headers = new Headers();
    try {
      if (tooOld) since = await abortable((async () => startOver?.())(), signal);
      tooOld = false;
      for await (const { type, data, id, retry = leastWait } of eventsOf(send, since, signal, connected)) {
        // The caller may have aborted the signal during the last change. Then further events that came with it do not count.
        signal?.throwIfAborted();
        connected = true;
        since = id;
        leastWait = retry;
        if (!/^((cre|upd)at|delet)ed$/.test(type)) continue;
        attempt = 0;
        yield { ...JSON.parse(data), next: id };
      }
      if (Date.now() - began > stableAfter) attempt = 0;
    } catch (error) {
      if (!(error instanceof TaskFlowError)) throw error;
      if (error.status === 410 && startOver) tooOld = connected = true;
      // After a first connection, temporary failures are waited out. Before it, an address may be wrong, so that no failure is.
      else if (!connected || !isTemporary(error)) throw error;
      headers = error.headers;
    }
    const delay = retryDelay({ status: 503, headers }, attempt, leastWait);
    await pause(delay ?? 60_000, signal);
  }
}

const isTemporary = ({ code, status }: TaskFlowError) =>
  /^(NETWORK_ERROR|TIMEOUT)$/.test(code) || /^(429|5..)$/.test(`${status}`);

/** Yields the events of one connection, until it ends or is lost. The connection is closed when the caller leaves the loop. */
async function* eventsOf(
  send: Send,
  since: string | undefined,
  signal: AbortSignal | null | undefined,
  again: boolean,
): AsyncGenerator<ServerSentEvent, void> {
  const connection = new AbortController();
  const stop = () => connection.abort(signal?.reason);
  signal?.addEventListener('abort', stop);
  try {
    signal?.throwIfAborted();
    const reply = await send('streamChanges', {
      ...{ signal: connection.signal, stream: connection },
      ...(since && { headers: { 'Last-Event-ID': since } }),
      ...(again && { retries: 0 }),
    }).catch((error) => {
      // Any other error comes from the token function, whose server may be down for a moment. Then another attempt follows.
      if (!again || signal?.aborted || error instanceof TaskFlowError) throw error;
    });
    if (!reply) return;
    // A reply of another kind, such as a web page, does not come from the service. Another attempt would get the same.
    if (reply.status !== 200 || !/^text\/event-stream/.test(reply.headers.get('content-type') ?? ''))
      throw errorOf(reply);
    const reader = (reply.data as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    const parse = eventParser(since);
    for (;;) {
      const read = await abortedWhenSilent(reader.read(), connection).catch(() => undefined);
      signal?.throwIfAborted();
      if (!read || read.done) return;
      yield* parse(decoder.decode(read.value, { stream: true }));
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    connection.abort();
  }
}
