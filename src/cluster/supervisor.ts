import type { Logger } from 'pino';
import { awaitDatabase, type Reached } from '../process/readiness';
import { announce, findDatabase, findSignatures } from '../process/start';
import { stopWhenAsked } from '../process/stop';
import type { Settings } from '../settings/config';
import { startWorkersTelemetry } from '../telemetry';
import { timeoutsOf } from './worker-watch';
import { createWorkers } from './workers';

/**
 * Runs the service in several processes on one port. This process does what has to be done once: it finds or starts the database,
 * migrates it, and makes the secret for development. Requests are served by the workers.
 */
export async function supervise(settings: Settings, log: Logger, timeouts = timeoutsOf(settings)): Promise<void> {
  const { description } = findSignatures(settings, log);
  const database = await findDatabase(settings, log);
  const readiness = awaitDatabase(database, settings, log);
  const environment = database.url ? { DATABASE_URL: database.url } : {};
  const workers = createWorkers(settings.workers, { environment, timeouts }, log);
  // No worker outlives this process, unless this process is killed.
  process.on('exit', workers.kill);
  stopWhenAsked(settings, log, workers.stop, database);
  process.on('SIGHUP', () => void workers.replace());
  await startWorkersTelemetry(settings, log);
  const useDatabase = ({ pooler }: Reached) => workers.useDatabase(pooler ? 'serve through pooler' : 'serve');
  const atOnce = await readiness.atOnce;
  if (atOnce) useDatabase(atOnce);
  // The worker has said why it could not start, or the log says that it did not listen.
  const port = await workers.startFirst().catch(() => process.exit(1));
  announce(settings, port, database, description, log);
  workers.startOthers();
  if (atOnce) return;
  useDatabase(await readiness.ready);
}
