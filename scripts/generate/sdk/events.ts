/** One Server-Sent Event (HTML standard, section 9.2). */
export interface ServerSentEvent {
  readonly type: string;
  readonly data: string;
  /** The last id that there has been, of this event or one before it. */
  readonly id: string | undefined;
  /** How many milliseconds to wait at least before coming back, if the stream has said it so far. */
  readonly retry: number | undefined;
}

/**
 * @param id the last one before the stream
 * @returns a function that takes a stream's text in pieces, cut anywhere, and gives the events that are complete with each
 */
export function eventParser(id?: string): (piece: string) => ServerSentEvent[] {
  let rest = '';
  let skipLineFeed = false;
  let fields: Record<string, string> = {};
  let retry: number | undefined;
  return (piece) => {
    if (!piece) return [];
    // A carriage return ends a line at once; the line feed after it may come with the next piece.
    const lines = (rest + (skipLineFeed && piece[0] === '\n' ? piece.slice(1) : piece)).split(/\r\n?|\n/);
    skipLineFeed = piece.endsWith('\r');
    rest = lines.pop()!;
    const events: ServerSentEvent[] = [];
    for (const line of lines) {
      const [, name, value] = /^([^:]*):? ?(.*)/s.exec(line) as unknown as [string, string, string];
      if (line === '') {
        id = fields.id ?? id;
        if (/^\d+$/.test(fields.retry ?? '')) retry = Number(fields.retry);
        if (fields.data !== undefined) events.push({ type: fields.event || 'message', data: fields.data, id, retry });
        fields = {};
      } else fields[name] = name === 'data' && fields.data !== undefined ? `${fields.data}\n${value}` : value;
    }
    return events;
  };
}
