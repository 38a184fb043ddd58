"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.eventParser = eventParser;
/**
 * @param id the last id before the stream
 * @returns a function that takes the next piece of a stream's text, cut anywhere, and returns the events that are complete with it
 */
function eventParser(id) {
    let rest = '';
    let skipLineFeed = false;
    let fields = {};
    let retry;
    return (piece) => {
        if (!piece)
            return [];
        // A carriage return ends a line. The line feed after it, which belongs to the same line end, may come with the next piece.
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
