/** One Server-Sent Event (HTML standard, section 9.2). */
export interface ServerSentEvent {
  readonly type: string;
  readonly data: string;
  /** The id of this event, or of the last one before it that had an id. */
  readonly id: string | undefined;
  /** The least milliseconds to wait before a new connection, if the stream has given them. */
  readonly retry: number | undefined;
}

/**
 * @param id the last id before the stream
 * @returns a function that takes the next piece of a stream's text, cut anywhere, and returns the events that are complete with it
 */
export function eventParser(id?: string): (piece: string) => ServerSentEvent[] {
  let rest = '';
  let skipLineFeed = false;
  let fields: Record<string, string> = {};
  let retry: number | undefined;
  return (piece) => {
    if (!piece) return [];
    // A carriage return ends a line. The line feed after it, which belongs to the same line end, may come with the next piece.
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
