import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { examineDatabase, examineDirect } from '../db/examine';
import { checkIdentity } from '../db/identity';
import { examineSchema, migrateUp, migrationStatus } from '../db/migrate';
import { isConnectionLost, isDatabaseUnavailable, isRefusal } from '../db/pool/errors';
import { whyUnreachable } from '../db/unreachable';
import type { Settings } from '../settings/config';
import type { DatabaseAddress } from '../settings/database-url';
import type { FoundDatabase } from './start';

/** What has been found out about a database that can be served from. */
export interface Reached {
  /** Whether a pooler stands before it that gives out connections by the transaction. */
  readonly pooler: boolean;
}

/** When the database can be served from. */
export interface Readiness {
  /** When it can be at once; undefined when it has to be waited for, which is known after a second at the latest. */
  readonly atOnce: Promise<Reached | undefined>;
  /** Resolves when it can be. Rejects with a sentence when that has taken too long, and when waiting does not help. */
  readonly ready: Promise<Reached>;
}

/** Milliseconds that the first look may take before the service listens without its database. */
const patience = 1000;
/** Milliseconds from one look to the next. */
const interval = 1000;

const throughPooler =
  'a pooler stands before the database: nothing is left on its connections. DATABASE_POOLER=transaction says so beforehand';

/**
 * Looks at the schema, and migrates it in development, as soon as the database is there. In production migrations are the
 * operator's decision: with some pending, the service does not start.
 */
export function awaitDatabase(database: FoundDatabase, settings: Settings, log: Logger): Readiness {
  let wait!: (atOnce: undefined) => void;
  const waiting = new Promise<undefined>((resolve) => {
    wait = resolve;
  });
  const ready = untilReady(database, settings, log, () => wait(undefined));
  const late = sleep(patience, undefined, { ref: false });
  const atOnce = Promise.race([ready, waiting, late]);
  // Whoever has to know waits for them. Until then a refusal is not one that nobody handles.
  for (const promise of [ready, atOnce]) promise.catch(() => {});
  return { atOnce, ready };
}

/** @param onWait called once, when the first look was in vain */
async function untilReady(
  database: FoundDatabase,
  settings: Settings,
  log: Logger,
  onWait: () => void,
): Promise<Reached> {
  const { databasePooler, databaseTimeout } = settings;
  const end = performance.now() + settings.databaseWait * 1000;
  for (let looks = 1; ; looks += 1) {
    let asked = database.address;
    try {
      // First: nothing is made in a database that cannot be served from.
      const pooler = await examineDatabase(database.address, databaseTimeout, databasePooler);
      asked = database.direct;
      if (settings.directDatabase) await examineDirect(database.direct);
      await readySchema(database.direct, settings, log);
      if (looks > 1) log.info('the database has been reached');
      if (pooler && databasePooler === undefined) log.info(throughPooler);
      return { pooler };
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
    await refuseUnmigrated(address);
  } else await migrateUp(address);
  await checkIdentity(address, log);
}

/** @throws Error with a sentence unless the tables are there as this version has them, and may be used */
export async function refuseUnmigrated(address: DatabaseAddress): Promise<void> {
  await examineSchema(address, false);
  const pending = (await migrationStatus(address))
    .filter(({ appliedAt }) => appliedAt === null)
    .map(({ name }) => name);
  if (pending.length === 0) return;
  throw new Error(
    `The database lacks migrations: ${pending.join(', ')}. Apply them with \`node dist/scripts/migrate.js up\` (in a checkout: \`npm run migrate -- up\`).`,
  );
}
