import { printable } from './printable';

const [reset, grey] = ['\u001b[0m', '\u001b[90m'];
/** Names and colours of pino's levels. */
const levels: Readonly<Record<number, readonly [name: string, colour: string]>> = {
  10: ['TRACE', grey],
  20: ['DEBUG', '\u001b[34m'],
  30: ['INFO', '\u001b[32m'],
  40: ['WARN', '\u001b[33m'],
  50: ['ERROR', '\u001b[31m'],
  60: ['FATAL', '\u001b[41m'],
};

/** What the text of a request says already. */
const ofRequests = [
  'trace_id',
  'duration_ms',
  'database_ms',
  'operation',
  'method',
  'path',
  'status',
  'user',
  'request_id',
];

/**
 * Makes a line of the log readable for a person at a terminal: the time, the level and the text, and below them the other values.
 * @param line JSON
 */
export function readableLine(line: string): string {
  // The values come from outside. A terminal must not act on them.
  const { level, time, msg, ...values } = JSON.parse(line, (_, value) =>
    typeof value === 'string' ? printable(value) : value,
  );
  const [name, colour] = levels[level] ?? [level, ''];
  const text = msg === 'request' ? requestLine(values) : msg;
  const others = Object.entries(values).filter(([key]) => !ofRequests.includes(key));
  const clock = new Date(time).toTimeString().slice(0, 8);
  const first = `${grey}${clock}${reset} ${colour}${name}${reset} ${text}\n`;
  return first + others.map(([key, value]) => `    ${grey}${key}:${reset} ${readableValue(value)}\n`).join('');
}

function requestLine({
  method,
  path,
  status,
  duration_ms,
  operation = '-',
  user = '-',
  request_id,
}: Record<string, unknown>) {
  return `${method} ${path} ${status} ${duration_ms} ms  ${operation}  ${user}  ${request_id}`;
}

const readableValue = (value: unknown) =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2).replaceAll('\n', '\n    ');
