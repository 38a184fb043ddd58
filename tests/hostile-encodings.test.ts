import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { startTarget } from './support/attack';

// Bodies of other types and encodings than JSON in UTF-8. See support/attack.ts for what holds afterwards.

const target = startTarget();
const valid = '{"title":"Buy milk"}';
const bytes = (...values: number[]) => Buffer.from(values);
const titled = (title: Buffer) => Buffer.concat([Buffer.from('{"title":"'), title, Buffer.from('"}')]);
const outcome = async (reply: ReturnType<typeof target.post>) => {
  const { status, body } = await reply;
  return [status, body.code];
};

describe('Content-Type', () => {
  it.each([
    ...['application/json', 'APPLICATION/JSON', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"'],
    ...[
      'application/json ; charset=utf8',
      'application/json;',
      'application/json; charset=utf-8;',
      'application/json; x=y',
    ],
  ])('201 for %s', async (type) => {
    expect((await target.post(valid, { 'Content-Type': type })).status).toBe(201);
  });

  it.each([
    ...['application/json; charset=utf-16', 'application/json; charset=iso-8859-1', 'application/json; charset=bogus'],
    ...['application/json; charset=', 'application/json; CHARSET="utf-16le"', 'application/json, application/json'],
    ...['application/jsonp', 'application/vnd.api+json', 'application/json-patch+json', 'application/merge-patch+json'],
    ...[
      'text/json',
      'text/plain',
      'text/plain; application/json',
      '*/*',
      'application/*',
      'json',
      'x',
      '/',
      ';',
      '',
      ' ',
    ],
    ...['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'application/cbor'],
  ])('415 for %j', async (type) => {
    expect(await outcome(target.post(valid, { 'Content-Type': type }))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });
});

describe('Content-Encoding', () => {
  it('201 for identity, which is none', async () => {
    expect((await target.post(valid, { 'Content-Encoding': 'identity' })).status).toBe(201);
  });

  it.each([
    ['gzip', gzipSync(valid)],
    ['GZIP', gzipSync(valid)],
    ['x-gzip', gzipSync(valid)],
    ['br', brotliCompressSync(valid)],
    ['deflate', deflateSync(valid)],
    ['identity, gzip', gzipSync(valid)],
    ['gzip', Buffer.from(valid)],
    ['zstd', Buffer.from(valid)],
    ['bogus', Buffer.from(valid)],
    ['gzip', gzipSync(Buffer.alloc(50_000_000, ' '))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000, ' '))],
  ])('415 for %s', async (encoding, body) => {
    const refused = target.post(body, { 'Content-Encoding': encoding });
    expect(await outcome(refused)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });
});

describe('an encoding other than UTF-8', () => {
  it.each([
    ['a lone continuation byte', titled(bytes(0x80))],
    ['a sequence that ends early', titled(bytes(0xc3))],
    ['a sequence that goes on wrongly', titled(bytes(0xc3, 0x28))],
    ['an overlong slash', titled(bytes(0xc0, 0xaf))],
    ['an overlong U+0000', titled(bytes(0xe0, 0x80, 0x80))],
    ['a surrogate', titled(bytes(0xed, 0xa0, 0x80))],
    ['a pair of surrogates (CESU-8)', titled(bytes(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80))],
    ['a code point beyond U+10FFFF', titled(bytes(0xf4, 0x90, 0x80, 0x80))],
    ['a byte that UTF-8 never has', titled(bytes(0xff))],
    ['Latin-1', titled(Buffer.from('Müll', 'latin1'))],
  ])('400 for %s', async (_, body) => {
    expect(await outcome(target.post(body))).toEqual([400, 'MALFORMED_JSON']);
  });
});

describe('a byte order mark', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  const utf32 = (text: string) => Buffer.from(Uint32Array.from(text, (character) => character.codePointAt(0)!).buffer);

  it.each([
    ['a task', valid],
    ['white space before the task', ` \n${valid}`],
    ['a title that begins with one, which stays', '{"title":"x\ufeffy"}'],
  ])('201 for one in UTF-8 before %s', async (_, text) => {
    const reply = await target.post(Buffer.from(`\ufeff${text}`));
    expect([reply.status, reply.body.title]).toEqual([201, JSON.parse(text).title]);
  });

  it('422 for nothing else, as for no body', async () => {
    const [marked, none] = [await target.post('\ufeff'), await target.post('')];
    expect([marked.status, marked.body.errors]).toEqual([422, none.body.errors]);
  });

  it.each([
    ['two', `\ufeff\ufeff${valid}`],
    ['one after the task', `${valid}\ufeff`],
    ['the beginning of one', Buffer.concat([bytes(0xef, 0xbb), Buffer.from(valid)])],
  ])('400 for %s', async (_, body) => {
    expect(await outcome(target.post(body))).toEqual([400, 'MALFORMED_JSON']);
  });

  it.each([
    ['UTF-16 (little-endian)', (text: string) => utf16(text)],
    ['UTF-16 (big-endian)', (text: string) => utf16(text).swap16()],
    ['UTF-32 (little-endian)', (text: string) => utf32(text)],
    ['UTF-32 (big-endian)', (text: string) => utf32(text).swap32()],
  ])('400 with the name of %s, with and without one', async (encoding, encoded) => {
    for (const text of [valid, `\ufeff${valid}`, `\ufeff`]) {
      const { status, body } = await target.post(encoded(text));
      expect([status, body.code, body.detail]).toEqual([
        ...[400, 'MALFORMED_JSON', `The body is in ${encoding}. Send it in UTF-8.`],
      ]);
    }
  });
});
