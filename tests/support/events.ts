import { connect, type Socket } from 'node:net';
import type { components } from '../../generated/types';
import { expectDeclared } from './contract-check';
import { signToken } from './tokens';
import { until } from './waiting';

// The suite's own reader of Server-Sent Events, which has nothing of the SDK's.

export type TaskChange = components['schemas']['TaskChange'];
export interface StreamedEvent {
  readonly event: string;
  readonly id: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: what it is depends on the event, and is checked by contract-check.ts
  readonly data: any;
}

/** Reads the events of a text that are complete. */
export function parseEvents(text: string): StreamedEvent[] {
  const blocks = text.split('\n\n').slice(0, -1);
  return blocks.flatMap((block) => {
    const fields = new Map(
      block
        .split('\n')
        .filter((line) => !line.startsWith(':'))
        .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
    );
    if (!fields.has('event')) return [];
    return [{ event: fields.get('event')!, id: fields.get('id'), data: JSON.parse(fields.get('data')!) }];
  });
}

/** The first event of a stream, which is then given up. */
export async function firstEvent({ body }: Response): Promise<string> {
  let text = '';
  for await (const piece of body!.pipeThrough(new TextDecoderStream() as never) as AsyncIterable<string>) {
    text += piece;
    if (text.includes('\n\n')) break;
  }
  return text.slice(0, text.indexOf('\n\n') + 2);
}

export interface OpenStream {
  readonly reply: Response;
  /** All that has come, comments too. */
  readonly text: () => string;
  /** The changes so far. */
  readonly changes: () => TaskChange[];
  readonly events: () => StreamedEvent[];
  /** The id of the last event, from which a client can go on. */
  readonly lastId: () => string;
  /** Resolves when the condition holds. Rejects when the stream ends before or 20 seconds have passed. */
  readonly until: (condition: (stream: OpenStream) => boolean) => Promise<void>;
  /** Resolves when there are so many changes. */
  readonly count: (changes: number) => Promise<TaskChange[]>;
  /** Resolves when the service has ended the stream, or it is lost. */
  readonly ended: Promise<void>;
  /** Goes away. */
  readonly close: () => Promise<void>;
}

export interface StreamOptions {
  readonly token?: string;
  readonly query?: string;
  readonly since?: string;
  readonly headers?: Record<string, string>;
}

const open: OpenStream[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
});

/** Opens a stream and reads it all the time. What has come of it is held against the contract. It ends with the test. */
export async function openStream(url: string, subject: string, options: StreamOptions = {}): Promise<OpenStream> {
  const { token = signToken({ sub: subject }), query = '', since, headers = {} } = options;
  const path = `/api/tasks/events${query}`;
  const sent = { Authorization: `Bearer ${token}`, ...(since && { 'Last-Event-ID': since }), ...headers };
  const connection = new AbortController();
  const reply = await fetch(url + path, { headers: sent, signal: connection.signal });
  let text = '';
  let unparsed = '';
  const events: StreamedEvent[] = [];
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const piece of reply.body as unknown as AsyncIterable<Uint8Array>) {
      const more = decoder.decode(piece, { stream: true });
      text += more;
      unparsed += more;
      const end = unparsed.lastIndexOf('\n\n') + 2;
      if (end < 2) continue;
      events.push(...parseEvents(unparsed.slice(0, end)));
      unparsed = unparsed.slice(end);
    }
  };
  let over = false;
  const ended = read()
    .catch(() => {})
    .finally(() => {
      over = true;
    });
  const stream: OpenStream = {
    reply,
    ended,
    text: () => text,
    events: () => events,
    changes: () => events.filter(({ event }) => event !== 'ready' && event !== 'end').map(({ data }) => data),
    lastId: () => events.findLast(({ id }) => id !== undefined)!.id!,
    async until(condition) {
      await until(() => over || condition(stream), 20, String(condition));
      if (!condition(stream)) throw new Error(`The stream ended before: ${text}`);
    },
    async count(changes) {
      await stream.until(() => stream.changes().length >= changes);
      return stream.changes();
    },
    async close() {
      connection.abort();
      await ended;
      const whole = text.slice(0, text.lastIndexOf('\n\n') + 2);
      const { status, headers: got } = reply;
      expectDeclared('GET', path, { status, headers: got, text: status === 200 ? whole : text }, undefined, sent);
    },
  };
  open.push(stream);
  if (reply.status === 200) await stream.until(({ events }) => events().length > 0);
  else await ended;
  return stream;
}

/** A client that asks for the stream and then reads nothing of it. It goes away with the test. */
export async function openUnread(url: string, subject: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).on('error', () => {});
  unread.push(socket);
  const head = `GET /api/tasks/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${signToken({ sub: subject })}\r\n\r\n`;
  await new Promise<void>((resolve) => socket.write(head, () => resolve()));
  return socket;
}
const unread: Socket[] = [];
afterEach(() => {
  for (const socket of unread.splice(0)) socket.destroy();
});
