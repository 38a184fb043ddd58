import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

// A receiver of traces, with a reader of its own of the protocol's messages:
// https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/trace/v1/trace.proto

export interface ReceivedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  /** Empty where there is none. */
  readonly parentId: string;
  readonly traceState: string;
  readonly kind: 'server' | 'client';
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** What the process says of itself. */
  readonly resource: Readonly<Record<string, unknown>>;
  /** Nanoseconds since 1970. */
  readonly start: bigint;
  readonly end: bigint;
}

export interface Receiver {
  readonly url: string;
  readonly spans: ReceivedSpan[];
  /** All bytes that have come. */
  readonly text: () => string;
}

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

/** Receives traces until the test file ends. @param silent takes them and never answers */
export async function startReceiver(silent = false): Promise<Receiver> {
  const spans: ReceivedSpan[] = [];
  const bodies: Buffer[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    bodies.push(body);
    if (silent) return;
    const expected = request.method === 'POST' && request.url === '/v1/traces';
    if (expected) spans.push(...spansIn(body));
    response.writeHead(expected ? 200 : 404, { 'Content-Type': 'application/x-protobuf' }).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, spans, text: () => Buffer.concat(bodies).toString('latin1') };
}

type Fields = ReadonlyMap<number, readonly (Buffer | bigint)[]>;

/** Reads a message (https://protobuf.dev/programming-guides/encoding/): the values of each field, by its number. */
function read(message: Buffer): Fields {
  const fields = new Map<number, (Buffer | bigint)[]>();
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at++]!;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const bytes = (length: number) => {
    at += length;
    return message.subarray(at - length, at);
  };
  while (at < message.length) {
    const tag = Number(varint());
    const wireType = tag & 7;
    const value =
      wireType === 0
        ? varint()
        : wireType === 1
          ? bytes(8).readBigUInt64LE()
          : wireType === 2
            ? bytes(Number(varint()))
            : BigInt(bytes(4).readUInt32LE());
    fields.set(tag >> 3, [...(fields.get(tag >> 3) ?? []), value]);
  }
  return fields;
}

const messages = (fields: Fields, number: number) => (fields.get(number) ?? []).map((value) => read(value as Buffer));
const bytesOf = (fields: Fields, number: number) => (fields.get(number)?.[0] as Buffer | undefined) ?? Buffer.alloc(0);
const numberOf = (fields: Fields, number: number) => (fields.get(number)?.[0] as bigint | undefined) ?? 0n;

function attributesOf(fields: Fields, number: number): Record<string, unknown> {
  return Object.fromEntries(
    messages(fields, number).map((pair) => {
      const [value] = messages(pair, 2);
      const text = value!.has(1) ? bytesOf(value!, 1).toString() : Number(numberOf(value!, 3));
      return [bytesOf(pair, 1).toString(), text];
    }),
  );
}

function spansIn(body: Buffer): ReceivedSpan[] {
  return messages(read(body), 1).flatMap((resourceSpans) => {
    const resource = attributesOf(messages(resourceSpans, 1)[0]!, 1);
    return messages(resourceSpans, 2).flatMap((scope) => messages(scope, 2).map((span) => spanOf(span, resource)));
  });
}

function spanOf(fields: Fields, resource: Record<string, unknown>): ReceivedSpan {
  return {
    name: bytesOf(fields, 5).toString(),
    traceId: bytesOf(fields, 1).toString('hex'),
    spanId: bytesOf(fields, 2).toString('hex'),
    parentId: bytesOf(fields, 4).toString('hex'),
    traceState: bytesOf(fields, 3).toString(),
    kind: numberOf(fields, 6) === 2n ? 'server' : 'client',
    failed: messages(fields, 15).some((status) => numberOf(status, 3) === 2n),
    attributes: attributesOf(fields, 9),
    resource,
    start: numberOf(fields, 7),
    end: numberOf(fields, 8),
  };
}
