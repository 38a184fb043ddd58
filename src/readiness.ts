import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Settings } from './config';
import { isConnectionLost, isDatabaseUnavailable, isRefusal } from './db/errors';
import { checkIdentity } from './db/identity';
import { examineSchema, migrateUp, migrationStatus } from './db/migrate';
import { tryPoolConnection } from './db/pool-connection';
import { whyUnreachable } from './db/unreachable';
import type { DatabaseAddress } from './db/url';
import type { FoundDatabase } from './start';

/** When the database can be served from. */
export interface Readiness {
  /** Whether it can be at once; false when it has to be waited for, which is known after a second at the latest. */
  readonly atOnce: Promise<boolean>;
  /** Resolves when it can be. Rejects with a sentence when that has taken too long, and when waiting does not help. */
  readonly ready: Promise<void>;
}

/** Milliseconds that the first look may take before the service listens without its database. */
const patience = 1000;
/** Milliseconds from one look to the next. */
const interval = 1000;

/**
 * Looks at the schema, and migrates it in development, as soon as the database is there. In production migrations are the
 * operator's decision: with some pending, the service does not start.
 */
export function awaitDatabase(database: FoundDatabase, settings: Settings, log: Logger): Readiness {
  let wait!: (atOnce: false) => void;
  const waiting = new Promise<false>((resolve) => {
    wait = resolve;
  });
  const ready = untilReady(database, settings, log, () => wait(false));
  const late = sleep(patience, false, { ref: false });
  const atOnce = Promise.race([ready.then(() => true), waiting, late]);
  // Whoever has to know waits for them. Until then a refusal is not one that nobody handles.
  for (const promise of [ready, atOnce]) promise.catch(() => {});
  return { atOnce, ready };
}

/** @param onWait called once, when the first look was in vain */
async function untilReady(database: FoundDatabase, settings: Settings, log: Logger, onWait: () => void): Promise<void> {
  const end = performance.now() + settings.databaseWait * 1000;
  for (let looks = 1; ; looks += 1) {
    let asked = database.direct;
    const askPool = async () => {
      await tryPoolConnection(database.address, settings.databaseTimeout, settings.databasePooler).catch((error) => {
        asked = database.address;
        throw error;
      });
    };
    try {
      await Promise.all([readySchema(database.direct, settings, log), askPool()]);
      if (looks > 1) log.info('the database has been reached');
      return;
    } catch (error) {
      const { why, mend, passing } = await judge(error, asked);
      if (!passing || settings.databaseWait === 0) throw new Error(`${why}${mend}`, { cause: error });
      if (performance.now() > end)
        throw new Error(`The database was not there within ${settings.databaseWait} s. ${why}${mend}`, {
          cause: error,
        });
      if (looks === 1) {
        log.warn({ why, seconds: settings.databaseWait }, 'waiting for the database');
        onWait();
      }
    }
    await sleep(interval);
  }
}

async function judge(error: unknown, address: DatabaseAddress) {
  const known = await whyUnreachable(error, address);
  // That a connection was lost has a reason only where the server was asked for one: then it will be lost again.
  const passing = isDatabaseUnavailable(error) && !(known && (isConnectionLost(error) || isRefusal(error)));
  return { why: known?.says ?? (error as Error).message, mend: known ? ` ${known.mend}` : '', passing };
}

async function readySchema(address: DatabaseAddress, { environment }: Settings, log: Logger): Promise<void> {
  if (environment === 'production') {
    await examineSchema(address, false);
    await refusePending(address);
  } else await migrateUp(address);
  await checkIdentity(address, log);
}

async function refusePending(address: DatabaseAddress): Promise<void> {
  const pending = (await migrationStatus(address))
    .filter(({ appliedAt }) => appliedAt === null)
    .map(({ name }) => name);
  if (pending.length === 0) return;
  throw new Error(
    `The database lacks migrations: ${pending.join(', ')}. Apply them with \`node dist/scripts/migrate.js up\` (in a checkout: \`npm run migrate -- up\`).`,
  );
}
