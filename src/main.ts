import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractDigest } from '../generated/operations';
import { createApp } from './app';
import { createPasswords } from './auth/password';
import { createRevocations } from './auth/revocations';
import { createTokens } from './auth/token';
import { readSettings } from './config';
import { openDatabase } from './db/pool';
import { createEventHub } from './events/hub';
import { handlers } from './handlers';
import { createHeaders } from './headers';
import { createLog } from './log';
import { projectRoot } from './paths';
import { drain, listen } from './server';
import type { ProcessServices } from './services';
import { announce, findDatabase, findSignatures, readySchema } from './start';
import { startTelemetry } from './telemetry';
import { startUpkeep } from './upkeep';

/** Seconds that requests in flight have to finish when the service is asked to stop. */
const drainTime = 10;

async function main(): Promise<void> {
  const settings = readSettings('serve');
  refuseStaleContract();
  const log = createLog(settings);
  const telemetry = await startTelemetry(settings, log);
  const { signatures, description } = findSignatures(settings, log);
  const database = await findDatabase(settings);
  await readySchema(database.address, settings);
  const connections = openDatabase(database.address, {
    size: settings.databasePoolSize,
    observe: telemetry.observer.statementEnded,
  });
  const { accounts, corsOrigins, environment } = settings;
  const revocations = createRevocations(connections);
  // Where accounts are kept elsewhere, nobody logs out here, and there is nothing to look for.
  const revocable = accounts ? revocations : undefined;
  const services: ProcessServices = {
    database: connections,
    tokens: createTokens(settings, signatures, revocable),
    revocations,
    // It is in the examples, and in everybody's first attempt.
    passwords: createPasswords(environment === 'production' ? [] : ['password123']),
    events: createEventHub({ database: connections, listenTo: database.listenTo, log, revocations: revocable }),
    stopping: false,
  };
  telemetry.watch({ pool: connections, poolSize: settings.databasePoolSize, events: services.events });
  const { observer } = telemetry;
  const headers = createHeaders(corsOrigins);
  const checkReplies = environment !== 'production';
  const app = await createApp({ handlers, services, accounts, log, headers, checkReplies, observer });
  const server = await listen(app, settings.host, settings.port, log);
  const upkeep = startUpkeep(services.database, log);
  announce(settings, server, database, description, log);

  const stop = async (signal: NodeJS.Signals) => {
    if (services.stopping) {
      log.warn({ signal }, 'stopped at once: second signal');
      process.exit(1);
    }
    services.stopping = true;
    upkeep.stop();
    log.info({ signal }, 'stopping: requests in flight finish');
    services.events.close();
    const inTime = await drain(server, drainTime);
    await services.database.close(5);
    await database.stop();
    await telemetry.close();
    log.info(inTime ? 'stopped' : `stopped: requests were cut after ${drainTime} s`);
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Whoever stops a whole group of processes has told us already.
  if (settings.startedByNpm) whenOrphaned(() => services.stopping || stop('SIGTERM'));
}

/** npm passes SIGTERM on to its shell, and the shell ends without a word to us: its end is the signal. */
function whenOrphaned(action: () => unknown): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    action();
  }, 250).unref();
}

/** The contract that is served, checked and documented has to be the one that generated/ was made from. */
function refuseStaleContract(): void {
  const digest = createHash('sha256')
    .update(readFileSync(join(projectRoot, 'openapi.yaml')))
    .digest('hex');
  if (digest !== contractDigest)
    throw new Error('openapi.yaml has changed since generated/ was made: run `npm run generate`.');
}

main().catch((error: Error) => {
  console.error(`TaskFlow cannot start. ${error.message}`);
  process.exit(1);
});
