import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { contractDigest } from '../generated/operations';
import { readCommandLine } from './base/command-line';
import { createLog, endOnFault } from './base/log-output';
import { projectRoot } from './base/paths';
import { printError } from './base/printable';
import { awaitDatabase } from './process/readiness';
import { serve } from './process/serve';
import { announce, announceStart, findDatabase, findSignatures } from './process/start';
import { stopWhenAsked } from './process/stop';
import { readSettings, type Settings } from './settings/config';
import { usage } from './settings/usage';
import { requireTracePackages } from './telemetry/trace-packages';

async function main(): Promise<void> {
  readCommandLine(usage(), {});
  const settings = readSettings('serve');
  refuseStaleContract();
  if (settings.tracing) requireTracePackages();
  announceStart(settings);
  const log = createLog(settings);
  endOnFault(log);
  if (settings.workers === 1) return serveAlone(settings, log);
  // Loaded only here: a single process starts faster without it.
  const { supervise } = require('./cluster/supervisor') as typeof import('./cluster/supervisor');
  return supervise(settings, log);
}

/** The whole service in this process. */
async function serveAlone(settings: Settings, log: Logger): Promise<void> {
  const { signatures, description } = findSignatures(settings, log);
  const database = await findDatabase(settings, log);
  const readiness = awaitDatabase(database, settings, log);
  const serving = await serve(settings, { database, signatures, readiness }, log);
  stopWhenAsked(settings, log, () => serving.stop('service'), database);
  announce(settings, serving.port, database, description, log);
  await readiness.ready;
}

/** @throws Error unless generated/ was made from this contract */
function refuseStaleContract(): void {
  const digest = createHash('sha256')
    .update(readFileSync(join(projectRoot, 'openapi.yaml')))
    .digest('hex');
  if (digest !== contractDigest)
    throw new Error('openapi.yaml has changed since generated/ was made: run `npm run generate`.');
}

main().catch((error: Error) => {
  printError(`TaskFlow cannot start. ${error.message}`);
  process.exit(1);
});
