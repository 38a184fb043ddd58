import { startTarget } from './support/attack';

// Bodies that are no JSON, or JSON that is no task. See support/attack.ts for what holds afterwards.

const target = startTarget();
const valid = '{"title":"Buy milk"}';
const outcome = async (reply: ReturnType<typeof target.post>) => {
  const { status, body } = await reply;
  return [status, body.code];
};

describe('text that is not JSON', () => {
  it.each([
    ...[
      '{',
      '}',
      '{}}',
      '{"title"}',
      '{"title":}',
      '{"title":"a",}',
      "{'title':'a'}",
      '{title:"a"}',
      '{"title":"a"} x',
    ],
    ...[
      '{"title":"a"}{"title":"b"}',
      '// a\n{"title":"a"}',
      '{"title":"a\nb"}',
      '{"title":"\\x41"}',
      '{"title":"\\ud83"}',
    ],
    ...[
      '{"title":NaN}',
      '{"title":undefined}',
      '{"title":01}',
      '[1,]',
      'null null',
      'undefined',
      '\u00a0{"title":"a"}',
      '"',
    ],
    ...[' ', '\n', '\u0000', `${valid}\u0000`],
  ])('400 for %j', async (body) => {
    expect(await outcome(target.post(body))).toEqual([400, 'MALFORMED_JSON']);
  });
});

describe('JSON that is no object', () => {
  it.each(['null', 'true', '0', '-0', '1e999', '"title"', '""', '[]', '[{"title":"a"}]', `[${valid},${valid}]`])(
    '422 for %s',
    async (body) => {
      const reply = await target.post(body);
      expect([reply.status, reply.body.errors]).toEqual([
        422,
        [{ in: 'body', pointer: '', detail: 'must be an object' }],
      ]);
    },
  );
});

describe('depth and size', () => {
  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

  it.each([
    [413, '100,000 arrays', nested('[', ']', 100_000)],
    [413, '100,000 arrays that are not closed', '['.repeat(100_000)],
    [413, '49,000 arrays', nested('[', ']', 49_000)],
    [413, '49,000 arrays for a title', `{"title":${nested('[', ']', 49_000)}}`],
    [413, '16,000 objects', nested('{"a":', '}', 16_000).replace(':}', ':1}')],
    [413, '12,000 objects and arrays in turn', nested('[{"a":', '}]', 12_000).replace(':}', ':1}')],
    [422, '1,999 arrays', nested('[', ']', 1999)],
    [413, '2,000 arrays', nested('[', ']', 2000)],
    [422, 'a number of 99,000 digits', `{"title":${'9'.repeat(99_000)}}`],
    [422, '99,000 spaces for a title', `{"title":"${' '.repeat(99_000)}"}`],
    [422, '99,000 backslashes for a title', `{"title":"${'\\'.repeat(99_000)}"}`],
    [201, 'white space up to the limit of 100,000 bytes', valid.padEnd(100_000)],
    [413, 'white space beyond the limit', valid.padEnd(100_001)],
  ])('%i for %s', async (status, _, body) => {
    expect((await target.post(body)).status).toBe(status);
  });
});
