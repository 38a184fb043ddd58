import { type DestinationStream, type Logger, pino } from 'pino';
import { loggable } from './log';
import { readableLine } from './log-terminal';
import { printableJson } from './printable';

interface LogSettings {
  /** The lowest level that is written. */
  readonly logLevel: string;
  readonly environment: string;
}

/** The form of every line. */
export const logForm = { base: null, timestamp: pino.stdTimeFunctions.isoTime };

/** Writes JSON lines to standard output, or coloured text where a person reads it on a terminal. */
export function createLog({ logLevel, environment }: LogSettings): Logger {
  // When nobody reads the output any more, or the disk is full, the service goes on without it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const options = { ...logForm, level: logLevel };
  if (!process.stdout.isTTY || environment === 'production') return pino(options, lines());
  return pino(options, { write: (line) => void process.stdout.write(readableLine(line)) });
}

/** Logs an uncaught exception and exits. Node would print the whole error: with statements, and with the values in them. */
export function endOnFault(log: Logger): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ error: loggable(error) }, 'uncaught exception: the process exits');
    process.exit(1);
  });
}

/** Characters of lines that are written with one system call. A system call for each line would make requests slower. */
const writtenTogether = 8192;
/** Milliseconds after which lines are written although they are fewer. */
const longestWait = 100;
/** Bytes of lines that are kept while they cannot be written. Lines beyond that are dropped. */
const maxUnwritten = 1_000_000;
/** Milliseconds for which the process tries to write the last lines when it ends. */
const lastLinesTime = 500;

/** Collects lines as one text, and writes them together. */
function lines(): DestinationStream {
  const destination = pino.destination({
    sync: true,
    minLength: 1,
    maxLength: maxUnwritten,
    contentMode: 'buffer',
    // Without this, the process would wait while nobody reads a full pipe. The next flush tries again.
    retryEAGAIN: () => false,
  });
  let collected = '';
  let isFull = false;
  let written = 0;
  function writeCollected(): void {
    // As bytes: with text, sonic-boom would measure all unwritten lines again each time.
    if (collected !== '') destination.write(Buffer.from(printableJson(collected)) as unknown as string);
    collected = '';
  }
  destination.on('error', () => {
    isFull = true;
  });
  destination.on('write', (bytes) => {
    written += bytes;
  });
  setInterval(() => {
    writeCollected();
    destination.flush();
  }, longestWait).unref();
  // Not `flushSync`, which tries for ever when nobody reads (sonic-boom, index.js).
  process.on('exit', () => {
    writeCollected();
    const end = Date.now() + lastLinesTime;
    do {
      isFull = false;
      written = 0;
      destination.flush();
      if (isFull) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    } while ((isFull || written > 0) && Date.now() < end);
  });
  return {
    write(line) {
      collected += line;
      if (collected.length >= writtenTogether) writeCollected();
    },
  };
}
