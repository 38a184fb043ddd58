import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ownCommand } from '../base/own-command';
import { examineDatabase, examineDirect } from '../db/examine';
import { examineSchema, examineSchemaOn } from '../db/examine-schema';
import { checkIdentity, checkIdentityOn } from '../db/identity';
import { migrateUp } from '../db/migrate';
import { withConnection } from '../db/migration-connection';
import type { MigrationStatus } from '../db/migration-history';
import { waitForDatabase } from '../db/wait-for-database';
import type { Settings } from '../settings/config';
import type { DatabaseAddress } from '../settings/database-url';
import type { FoundDatabase } from './start';

/** A database that can be used, and what has been found out about it. */
export interface Reached {
  /** Whether a pooler stands before it that gives out connections by the transaction. */
  readonly pooler: boolean;
}

/** When the database can be used. */
export interface Readiness {
  /** Resolves after a second at the latest: with undefined when the database has to be waited for. */
  readonly atOnce: Promise<Reached | undefined>;
  /** Resolves when the database can be used. Rejects with a sentence when that takes too long, or when waiting does not help. */
  readonly ready: Promise<Reached>;
}

/** Milliseconds that the first try may take before the service listens without its database. */
const firstTryTime = 1000;

const throughPooler =
  'a pooler stands before the database: no session state is used. DATABASE_POOLER=transaction spares finding that out';

/**
 * Waits for the database, and examines its schema. In development it also migrates. In production migrations are the operator's
 * decision: while some are pending, the service does not start.
 */
export function awaitDatabase(database: FoundDatabase, settings: Settings, log: Logger): Readiness {
  let wait!: (atOnce: undefined) => void;
  const waiting = new Promise<undefined>((resolve) => {
    wait = resolve;
  });
  const ready = untilReady(database, settings, log, () => wait(undefined));
  const late = sleep(firstTryTime, undefined, { ref: false });
  const atOnce = Promise.race([ready, waiting, late]);
  // The callers handle a rejection, but not yet: until then it must not count as unhandled.
  for (const promise of [ready, atOnce]) promise.catch(() => {});
  return { atOnce, ready };
}

/** @param onWait called once, when the first try has failed */
async function untilReady(
  database: FoundDatabase,
  settings: Settings,
  log: Logger,
  onWait: () => void,
): Promise<Reached> {
  const { databasePooler, databaseTimeout, databaseWait, directDatabase } = settings;
  let waited = false;
  const pooler = await waitForDatabase(
    database.address,
    databaseWait,
    async (attempt) => {
      // First, so that nothing is made in a database that cannot be used.
      const found = await examineDatabase(database.address, databaseTimeout, databasePooler);
      attempt.asked = database.direct;
      if (directDatabase) await examineDirect(database.direct);
      await readySchema(database.direct, settings, log);
      return found;
    },
    (why) => {
      waited = true;
      log.warn({ why, seconds: databaseWait }, 'waiting for the database');
      onWait();
    },
  );
  if (waited) log.info('the database has been reached');
  if (pooler && databasePooler === undefined) log.info(throughPooler);
  return { pooler };
}

async function readySchema(address: DatabaseAddress, { environment }: Settings, log: Logger): Promise<void> {
  if (environment !== 'production') {
    await migrateUp(address);
    return checkIdentity(address, log);
  }
  // On one connection: each takes the time of several statements to open.
  await withConnection(address, async (sql, answered) => {
    refusePending(await examineSchemaOn(sql, address, false));
    await checkIdentityOn(sql, address, log, answered);
  });
}

/** @throws Error with a sentence unless the tables are those of this version, and this user may use them */
export async function refuseUnmigrated(address: DatabaseAddress): Promise<void> {
  refusePending(await examineSchema(address, false));
}

function refusePending(migrations: readonly MigrationStatus[]): void {
  const pending = migrations.filter(({ appliedAt }) => appliedAt === null).map(({ name }) => name);
  if (pending.length === 0) return;
  throw new Error(
    `The database lacks migrations: ${pending.join(', ')}. Apply them with \`${ownCommand('migrate', 'up')}\`.`,
  );
}
