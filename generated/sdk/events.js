/**
 * @param id the last one before the stream
 * @returns a function that takes a stream's text in pieces, cut anywhere, and gives the events that are complete with each
 */
export function eventParser(id) {
    let rest = '';
    let skipLineFeed = false;
    let fields = {};
    let retry;
    return (piece) => {
        if (!piece)
            return [];
        // A carriage return ends a line at once; the line feed after it may come with the next piece.
        const lines = (rest + (skipLineFeed && piece[0] === '\n' ? piece.slice(1) : piece)).split(/\r\n?|\n/);
        skipLineFeed = piece.endsWith('\r');
        rest = lines.pop();
        const events = [];
        for (const line of lines) {
            const [, name, value] = /^([^:]*):? ?(.*)/s.exec(line);
            if (line === '') {
                id = fields.id ?? id;
                if (/^\d+$/.test(fields.retry ?? ''))
                    retry = Number(fields.retry);
                if (fields.data !== undefined)
                    events.push({ type: fields.event || 'message', data: fields.data, id, retry });
                fields = {};
            }
            else
                fields[name] = name === 'data' && fields.data !== undefined ? `${fields.data}\n${value}` : value;
        }
        return events;
    };
}
