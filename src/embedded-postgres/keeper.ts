import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from '.';

/** Milliseconds between two looks at the server. */
const interval = 250;
/** Milliseconds for which starting the server again is tried. */
const restartTimeout = 20_000;

/**
 * Starts the embedded server, or uses one that runs, and keeps it running. A server that has ended is started again on the same port,
 * by the process that had started it or, when that is gone too, by another one that uses it.
 * @param onLost called once, with a sentence, when the server cannot be started again
 */
export async function keepEmbeddedPostgres(
  options: EmbeddedOptions,
  log: Logger,
  onLost: (error: Error) => void,
): Promise<EmbeddedPostgres> {
  let server = await startEmbeddedPostgres(options);
  const { url, dataDirectory, adopted, takenPort } = server;
  const again = { ...options, port: Number(new URL(url).port), mustExist: true };
  let restarting: Promise<void> | undefined;
  const timer = setInterval(look, interval).unref();

  function look(): void {
    const removed = isRemoved();
    if (restarting || (server.isRunning() && !removed)) return;
    restarting = restart().then(
      () => {
        restarting = undefined;
      },
      (error: Error) => {
        clearInterval(timer);
        onLost(error);
      },
    );
  }

  /** Whether the files are gone, though the server may still run. An empty database must not take their place. */
  function isRemoved(): boolean {
    return !fs.existsSync(path.join(dataDirectory, 'postgres', 'PG_VERSION'));
  }

  async function restart(): Promise<void> {
    if (!isRemoved()) log.warn('the embedded database has ended: starting it again');
    for (const begun = Date.now(); ; await sleep(interval)) {
      if (isRemoved()) {
        await server.stop();
        throw new Error(
          `The embedded database's files in ${dataDirectory} were removed. Start again for an empty one.`,
        );
      }
      try {
        server = await startEmbeddedPostgres(again);
        log.info('the embedded database runs again');
        return;
      } catch (error) {
        if (Date.now() - begun > restartTimeout) throw error;
      }
    }
  }

  return {
    ...{ url, dataDirectory, adopted, takenPort },
    isRunning: () => server.isRunning(),
    async stop() {
      clearInterval(timer);
      await restarting;
      await server.stop();
    },
  };
}
