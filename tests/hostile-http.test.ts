import { problemOf, startTarget } from './support/attack';
import { requestText, sendEndless } from './support/raw-http';
import { signToken } from './support/tokens';

// Requests that break the rules of HTTP, over a raw connection (RFC 9112). See support/attack.ts for what holds afterwards.

const target = startTarget();
const json = 'Content-Type: application/json';
const body = '{"title":"Buy milk"}';
const length = `Content-Length: ${body.length}`;
const chunked = 'Transfer-Encoding: chunked';
const chunks = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const notHttp = [400, 'MALFORMED_REQUEST'];

describe('the length of a body', () => {
  it.each([
    ['a length and chunks', [length, chunked], chunks],
    ['chunks and a length', [chunked, length], chunks],
    ['two different lengths', [length, 'Content-Length: 5'], body],
    ['the same length twice', [length, length], body],
    ['a list of lengths', [`${length}, ${body.length}`], body],
    ['a signed length', [`Content-Length: +${body.length}`], body],
    ['a negative length', ['Content-Length: -1'], body],
    ['a hexadecimal length', ['Content-Length: 0x14'], body],
    ['a length in words', ['Content-Length: twenty'], body],
    ['a length beyond all numbers', [`Content-Length: ${'9'.repeat(30)}`], body],
    ['chunks by another name', ['Transfer-Encoding: xchunked'], chunks],
    ['chunks that are not the last coding', ['Transfer-Encoding: chunked, identity'], chunks],
    ['chunks in two headers that contradict each other', [chunked, 'Transfer-Encoding: identity'], chunks],
    ['a header name that ends in a space', ['Transfer-Encoding : chunked'], chunks],
    ['a chunk whose size is no number', [chunked], `zz\r\n${body}\r\n0\r\n\r\n`],
    ['a chunk that is longer than its size', [chunked], `1\r\n${body}\r\n0\r\n\r\n`],
    ['a chunk of a negative size', [chunked], `-1\r\n${body}\r\n0\r\n\r\n`],
  ])('400 for %s', async (_, headers, text) => {
    expect(problemOf(await target.raw('POST', '/api/tasks', [json, ...headers], text))).toEqual(notHttp);
  });

  it.each(['0', '00'])('422 for no body, with the length %s', async (zero) => {
    const reply = await target.raw('POST', '/api/tasks', [json, `Content-Length: ${zero}`], '');
    expect(problemOf(reply)).toEqual([422, 'VALIDATION_ERROR']);
  });

  it('201 for chunks alone', async () => {
    expect((await target.raw('POST', '/api/tasks', [json, chunked], chunks)).status).toBe(201);
  });

  it.each(['100001', '2147483648', '4294967309'])('413 for a length of %s, before anything has come', async (size) => {
    const reply = await target.raw('POST', '/api/tasks', [json, `Content-Length: ${size}`], '');
    expect(problemOf(reply)).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('403 for the path of another user comes before whatever else is wrong with it', async () => {
    const reply = await target.raw('PUT', '/api/somebody-else/tasks/%ff?%ff', [`Content-Length: 1`], 'x');
    expect(problemOf(reply)).toEqual([403, 'USER_ID_MISMATCH']);
  });

  it('415 for a coding that is not undone', async () => {
    const reply = await target.raw('POST', '/api/tasks', [json, 'Transfer-Encoding: gzip, chunked'], chunks);
    expect(problemOf(reply)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });
});

describe('a header', () => {
  it.each([
    ['a space in its name', 'Bad Name: 1'],
    ['a space before the colon', 'Name : 1'],
    ['no name', ': 1'],
    ['no colon', 'Name'],
    ['a byte beyond ASCII in its name', 'N\u00e4me: 1'],
    ['U+0000', 'Name: a\u0000b'],
    ['a control character', 'Name: a\u0001b'],
    ['a line feed alone', 'Name: a\nOther: b'],
    ['a carriage return alone', 'Name: a\rOther: b'],
    ['a second line (obsolete folding)', 'Name: a\r\n  b'],
  ])('400 for %s', async (_, header) => {
    expect(problemOf(await target.raw('GET', '/health', [header]))).toEqual(notHttp);
  });

  it('201 for an Expect of something unknown', async () => {
    const reply = await target.raw('POST', '/api/tasks', [json, length, 'Expect: nonsense'], body);
    expect(reply.status).toBe(201);
  });
});

describe('a request line', () => {
  it.each([
    ['of HTTP/0.9', 'GET /health\r\n\r\n'],
    ['of HTTP/0.9, with headers', 'GET /health\r\nHost: localhost\r\n\r\n'],
    ['without a version', 'GET /health \r\nHost: localhost\r\n\r\n'],
    ['of HTTP/1.2', 'GET /health HTTP/1.2\r\nHost: localhost\r\n\r\n'],
    ['of HTTP/9.9', 'GET /health HTTP/9.9\r\nHost: localhost\r\n\r\n'],
    ['of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['with a method in lower case', 'get /health HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['with a method that nobody knows', 'FETCH /health HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['with a space in the address', 'GET /he alth HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['with a byte beyond ASCII', 'GET /h\u00e9alth HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['that ends in a line feed alone', 'GET /health HTTP/1.1\nHost: localhost\n\n'],
    ['of words', 'hello, is anybody there?\r\n\r\n'],
    ['that is the beginning of TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
    ['that leads to another server', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n'],
  ])('400 for one %s', async (_, request) => expect(problemOf(await target.rawBytes(request))).toEqual(notHttp));

  it('405 for TRACE, which echoes nothing', async () => {
    const reply = await target.raw('TRACE', '/health', ['X-Private: do not echo']);
    expect([problemOf(reply), reply.text.includes('echo')]).toEqual([[405, 'METHOD_NOT_ALLOWED'], false]);
  });

  it('200 for HTTP/1.0, which needs no Host', async () => {
    expect((await target.rawBytes('GET /health HTTP/1.0\r\n\r\n')).status).toBe(200);
  });
});

describe('Host (RFC 9112, section 3.2)', () => {
  it('400 for none', async () => {
    expect(problemOf(await target.rawBytes('GET /health HTTP/1.1\r\nConnection: close\r\n\r\n'))).toEqual(notHttp);
  });
});

describe('a body that is not read', () => {
  /** The status of each reply on one connection. */
  const statuses = async (...requests: string[]) => {
    const { status, text } = await target.rawBytes(requests.join(''));
    return [status, ...[...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, next]) => Number(next))];
  };
  const last = requestText('GET', '/nothing');

  it('is not taken for a request', async () => {
    const hidden = 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const post = `POST /api/tasks HTTP/1.1\r\nHost: localhost\r\n${json}\r\nContent-Length: ${hidden.length}\r\n\r\n`;
    expect(await statuses(post, hidden, last)).toEqual([401, 404]);
  });

  it('does not cost the connection when it is small', async () => {
    const post = `POST /api/tasks HTTP/1.1\r\nHost: localhost\r\n${json}\r\n${length}\r\n\r\n`;
    expect(await statuses(post, body, post, body, last)).toEqual([401, 401, 404]);
  });

  const authorization = `Authorization: Bearer ${signToken({ sub: 'alice' })}`;
  const piece = Buffer.alloc(65_536, ' ');
  const chunk = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]);
  it.each([
    [413, 'too large', 'POST', '/api/tasks', [authorization, json]],
    [415, 'compressed', 'POST', '/api/tasks', [authorization, json, 'Content-Encoding: gzip']],
    [415, 'of another type', 'POST', '/api/tasks', [authorization, 'Content-Type: text/plain']],
    [401, 'without a token', 'POST', '/api/tasks', [json]],
    [403, "for another user's tasks", 'POST', '/api/bob/tasks', [authorization, json]],
    [404, 'for nothing', 'POST', '/nothing', [json]],
    [405, 'for a method that does not exist', 'DELETE', '/api/tasks', [authorization, json]],
    [200, 'for an operation that takes none', 'GET', '/health', []],
  ])('%i, and the service hangs up on an endless one %s', async (status, _, method, path, headers) => {
    for (const [header, part] of [
      ['Content-Length: 1000000000', piece],
      [chunked, chunk],
    ] as const) {
      const head = `${[`${method} ${path} HTTP/1.1`, 'Host: localhost', ...headers, header].join('\r\n')}\r\n\r\n`;
      const { reply, hungUp } = await sendEndless(target.url, head, part, 64_000_000);
      expect([reply.status, reply.headers.get('connection'), hungUp]).toEqual([status, 'close', true]);
    }
  });
});
