import { isNativeError } from 'node:util/types';
import { type DestinationStream, type Logger, pino } from 'pino';
import { projectRoot } from './paths';
import { printable, printableJson } from './printable';

export interface LogSettings {
  /** The least that is written. */
  readonly logLevel: string;
  /** In production there is nobody to read colours. */
  readonly environment: string;
}

/** JSON lines to standard output, or the same in colour when a person looks on. */
export function createLog({ logLevel, environment }: LogSettings): Logger {
  // Whatever else is written there. When nobody reads it any more, or the disk is full, the service goes on without it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const options = { level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (!process.stdout.isTTY || environment === 'production') return pino(options, through(printableJson, lines()));
  // Loaded only where it is used: production starts faster without it.
  const pretty = require('pino-pretty') as typeof import('pino-pretty');
  const ignore = 'request_id,trace_id,duration_ms,database_ms,operation,method,path,status,user';
  const terminal = pretty({ sync: true, ignore, translateTime: 'HH:MM:ss', messageFormat: readable });
  return pino(options, through(printableTexts, terminal));
}

/** Whoever writes to the log, and whatever it is, comes by here. */
const through = (change: (line: string) => string, destination: DestinationStream): DestinationStream => ({
  write: (line) => destination.write(change(line)),
});

/** What is shown on a terminal is not JSON any more: there the texts themselves are changed. */
const printableTexts = (line: string) =>
  `${JSON.stringify(JSON.parse(line), (_, value) => (typeof value === 'string' ? printable(value) : value))}\n`;

/** Ends the process when nobody has caught an error. Node would print all that is in it: statements, and the values in them. */
export function endOnFault(log: Logger): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ error: loggable(error) }, 'ended by a fault of the service');
    process.exit(1);
  });
}

/** Bytes of lines that cannot be written and are kept all the same. More of them are dropped. */
const mostUnwritten = 1_000_000;
/** Milliseconds that what is unwritten at the end has to be read. */
const lastWords = 500;

/**
 * Lines go out together, after a tenth of a second at the latest: a write for each would cost as much as a tenth of a request.
 */
function lines(): DestinationStream {
  const destination = pino.destination({
    sync: true,
    minLength: 8192,
    periodicFlush: 100,
    maxLength: mostUnwritten,
    contentMode: 'buffer',
    // The process would wait until there is room, as long as nobody reads a pipe that is full. The next flush tries again.
    retryEAGAIN: () => false,
  });
  let isFull = false;
  let written = 0;
  destination.on('error', () => {
    isFull = true;
  });
  destination.on('write', (bytes) => {
    written += bytes;
  });
  // Not `flushSync`, which tries for ever when nobody reads (sonic-boom, index.js).
  process.on('exit', () => {
    const end = Date.now() + lastWords;
    do {
      isFull = false;
      written = 0;
      destination.flush();
      if (isFull) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    } while ((isFull || written > 0) && Date.now() < end);
  });
  // As text, sonic-boom would measure with each line all that waits to be written.
  return { write: (line) => void destination.write(Buffer.from(line) as unknown as string) };
}

function readable(line: Record<string, unknown>, messageKey: string): string {
  if (line[messageKey] !== 'request') return String(line[messageKey]);
  const { method, path, status, duration_ms, operation = '-', user = '-', request_id } = line;
  return `${method} ${path} ${status} ${duration_ms} ms  ${operation}  ${user}  ${request_id}`;
}

/** What the log says of a request. */
export interface LoggedRequest {
  readonly method: string;
  readonly status: number;
  readonly requestId: string;
  readonly trace: { readonly traceId: string } | undefined;
  readonly path: string;
  readonly operationId: string | undefined;
  readonly user: string | undefined;
  /** Milliseconds that its statements have taken. */
  readonly databaseTime: number;
}

/** Writes the line of a request. @param started, ended of performance.now() */
export type RequestLog = (request: LoggedRequest, started: number, ended: number) => void;

/**
 * Puts the line together by hand, in pino's form and into pino's stream: it is written for each request, and its fields are
 * known.
 */
export function requestLog(log: Logger): RequestLog {
  const stream = (log as unknown as Record<symbol, DestinationStream>)[pino.symbols.streamSym]!;
  return ({ method, status, requestId, trace, path, operationId, user, databaseTime }, started, ended) => {
    if (!log.isLevelEnabled('info')) return;
    const traced = trace === undefined ? '' : `"trace_id":"${trace.traceId}",`;
    const operation = operationId === undefined ? '' : `"operation":"${operationId}",`;
    const who = user === undefined ? '' : `"user":${JSON.stringify(user)},`;
    stream.write(
      `{"level":30,"time":"${new Date().toISOString()}","request_id":"${requestId}",${traced}${operation}"method":"${method}",` +
        `"path":${JSON.stringify(path)},"status":${status},"duration_ms":${rounded(ended - started)},` +
        `"database_ms":${rounded(databaseTime)},${who}"msg":"request"}\n`,
    );
  };
}

/** To microseconds. */
export const rounded = (milliseconds: number) => Math.round(milliseconds * 1000) / 1000;

/** What finds the other lines of the same request. */
export function placeOf({ requestId, trace, operationId }: LoggedRequest): Record<string, string | undefined> {
  return { request_id: requestId, trace_id: trace?.traceId, operation: operationId };
}

/**
 * What the log says of an error: its name, its message and where in this service it came from. postgres.js hangs the statement
 * and its parameters on its errors, passwords and users' texts among them: they stay out, as do whole stacks.
 */
export function loggable(error: unknown): Record<string, unknown> {
  if (!isNativeError(error)) return { message: String(error) };
  // fetch says only that it failed; its cause says why.
  const cause = error.cause as { code?: string } | undefined;
  const {
    code = cause?.code,
    table_name,
    constraint_name,
  } = error as {
    code?: string;
    table_name?: string;
    constraint_name?: string;
  };
  const where = error.stack?.split('\n').find((line) => line.includes(projectRoot) && !line.includes('node_modules'));
  return { type: error.name, message: error.message, code, table_name, constraint_name, where: where?.trim() };
}
