import type { Logger } from 'pino';
import type { Settings } from './config';
import { awaitDatabase } from './readiness';
import { announce, findDatabase, findSignatures } from './start';
import { stopWhenAsked } from './stop-signals';
import { startWorkersTelemetry } from './telemetry';
import { createWorkers } from './workers';

/**
 * Runs the service in several processes on one port. What has to be done once is done here: the database is found or started and
 * migrated, and the secret for development made. Requests are the workers' business.
 */
export async function supervise(settings: Settings, log: Logger): Promise<void> {
  const { description } = findSignatures(settings, log);
  const database = await findDatabase(settings);
  const readiness = awaitDatabase(database.direct, settings, log);
  const workers = createWorkers(settings.workers, database.url ? { DATABASE_URL: database.url } : {}, log);
  // However this process ends, unless it is killed: no worker outlives it.
  process.on('exit', workers.kill);
  stopWhenAsked(settings, log, async () => {
    const inTime = await workers.stop();
    await database.stop();
    return inTime;
  });
  process.on('SIGHUP', () => void workers.replace());
  await startWorkersTelemetry(settings, log);
  const atOnce = await readiness.atOnce;
  if (atOnce) workers.release();
  // The first has said why it could not start.
  const port = await workers.start().catch(() => process.exit(1));
  announce(settings, port, database, description, log);
  workers.complete();
  if (atOnce) return;
  await readiness.ready;
  workers.release();
}
