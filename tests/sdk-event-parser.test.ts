import { eventParser } from '../scripts/generate/sdk/events';

describe('Server-Sent Events', () => {
  const text =
    ': a comment\r\nid: 1\r\nevent: a\r\ndata: one\r\ndata:two\r\ndata\r\n\r\n' +
    'retry: 10\nunknown: x\ndata: {"ä": "😀: x"}\n\nid: 2\nretry: 1e3\n\n:\n\nevent: none\n\nid: 3\rdata:  spaced\r\rdata: cut';
  const events = [
    { type: 'a', data: 'one\ntwo\n', id: '1' },
    { type: 'message', data: '{"ä": "😀: x"}', id: '1', retry: 10 },
    { type: 'message', data: ' spaced', id: '3', retry: 10 },
  ];
  const bytes = new TextEncoder().encode(text);
  /** The text in pieces that end at these bytes. */
  const parsed = (cuts: number[]) => {
    const parse = eventParser();
    const decoder = new TextDecoder();
    return [...cuts, bytes.length].flatMap((end, index) =>
      parse(decoder.decode(bytes.slice(cuts[index - 1] ?? 0, end), { stream: true })),
    );
  };

  it('are the same however the stream is cut', () => {
    expect(parsed([])).toEqual(events);
    for (let cut = 0; cut <= bytes.length; cut += 1) expect(parsed([cut])).toEqual(events);
    expect(parsed(Array.from(bytes.keys()))).toEqual(events);
  });
});
