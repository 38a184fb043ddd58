import { connect } from 'node:net';

export interface RawReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The text of a request, as it is: nothing is checked, added or escaped, except that the connection is to be closed afterwards. */
export function requestText(method: string, target: string, headers: readonly string[] = [], body = ''): string {
  return [`${method} ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', body].join('\r\n');
}

/**
 * Sends bytes over a connection of their own, for what no HTTP client would send.
 * @param request text is sent as Latin-1, so that each character is one byte
 * @returns the first reply, when the service has closed the connection
 */
export function sendRaw(url: string, request: string): Promise<RawReply> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(request, 'latin1'));
    socket.on('data', (bytes) => received.push(bytes));
    // A service that has not read everything may reset the connection after its reply. What counts is whether there was one.
    let failure = new Error('The connection was closed without a reply.');
    socket.on('error', (error) => {
      failure = error;
    });
    socket.on('close', () => {
      const reply = parseReply(Buffer.concat(received));
      if (reply) resolve(reply);
      else reject(failure);
    });
  });
}

/**
 * Sends a request that never ends: the head and the beginning of a body, then, once there is a reply, more of the body until
 * the service hangs up or so many bytes have been written.
 * @param piece of the body, sent over and over
 * @returns the reply, and whether the service hung up
 */
export function sendEndless(
  url: string,
  head: string,
  piece: Buffer,
  most: number,
): Promise<{ reply: RawReply; hungUp: boolean }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    let reply: RawReply | undefined;
    let hungUp = true;
    const socket = connect(Number(port), hostname, () =>
      socket.write(Buffer.concat([Buffer.from(head), piece, piece])),
    );
    // The operating system buffers some bytes that nobody reads. Only beyond these one sees that the service hangs up.
    const pour = () => {
      while (socket.writable && socket.bytesWritten < most) if (!socket.write(piece)) return socket.once('drain', pour);
      if (socket.writable) hungUp = false;
      return socket.destroy();
    };
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      if (reply) return;
      reply = parseReply(received);
      if (reply) pour();
    });
    // Writing to a connection that the other side has closed.
    socket.on('error', () => {});
    socket.on('close', () => reply && resolve({ reply, hungUp }));
  });
}

/** @returns undefined when the bytes do not begin with a whole head */
function parseReply(bytes: Buffer): RawReply | undefined {
  const [, head, text] = /^(.*?)\r\n\r\n(.*)$/s.exec(bytes.toString()) ?? [];
  if (head === undefined || text === undefined) return undefined;
  const [statusLine = '', ...fields] = head.split('\r\n');
  const headers = new Headers(fields.map((field) => field.split(/: ?(.*)/).slice(0, 2) as [string, string]));
  return { status: Number(statusLine.split(' ')[1]), headers, text };
}
