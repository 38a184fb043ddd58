import type { Logger } from 'pino';
import { awaitDatabase, type Reached } from '../process/readiness';
import { announce, findDatabase, findSignatures } from '../process/start';
import { stopWhenAsked } from '../process/stop-signals';
import type { Settings } from '../settings/config';
import { startWorkersTelemetry } from '../telemetry';
import { usualPatience } from './worker-watch';
import { createWorkers } from './workers';

/**
 * Runs the service in several processes on one port. What has to be done once is done here: the database is found or started and
 * migrated, and the secret for development made. Requests are the workers' business.
 * @param patience with workers
 */
export async function supervise(settings: Settings, log: Logger, patience = usualPatience): Promise<void> {
  const { description } = findSignatures(settings, log);
  const database = await findDatabase(settings, log);
  const readiness = awaitDatabase(database, settings, log);
  const environment = database.url ? { DATABASE_URL: database.url } : {};
  const workers = createWorkers(settings.workers, { environment, patience }, log);
  // However this process ends, unless it is killed: no worker outlives it.
  process.on('exit', workers.kill);
  stopWhenAsked(settings, log, async () => {
    const end = await workers.stop();
    await database.stop();
    if (end === 'killed') {
      // Not 0: nobody knows what became of what such a worker had accepted.
      log.error('stopped: a worker was killed');
      process.exit(1);
    }
    return end === 'in time';
  });
  process.on('SIGHUP', () => void workers.replace());
  await startWorkersTelemetry(settings, log);
  const release = ({ pooler }: Reached) => workers.release(pooler ? 'serve through pooler' : 'serve');
  const atOnce = await readiness.atOnce;
  if (atOnce) release(atOnce);
  // The first has said why it could not start, or the log that it did not listen.
  const port = await workers.start().catch(() => process.exit(1));
  announce(settings, port, database, description, log);
  workers.complete();
  if (atOnce) return;
  release(await readiness.ready);
}
