import { examineDatabase } from '../../src/db/examine';
import type { Database } from '../../src/db/pool/connection';
import { openDatabase } from '../../src/db/pool/pool';
import { hasCluster } from '../../src/embedded-postgres/home';
import { refuseUnmigrated } from '../../src/process/readiness';
import { findDatabase } from '../../src/process/start';
import type { Settings } from '../../src/settings/config';

/** Seconds for each statement: it may read millions of rows. */
const timeout = 60;

/**
 * Runs work of an operator in the service's database, past a pooler if there is an address for that.
 * @throws Error with a sentence when the database is not there, or has not the tables of this version
 */
export async function inDatabase(settings: Settings, work: (database: Database) => Promise<void>): Promise<void> {
  const { dataDirectory } = settings;
  if (!settings.database && !hasCluster(dataDirectory))
    throw new Error(`There is no database in ${dataDirectory}: nothing to do. Is DATABASE_URL or DATA_DIR missing?`);
  const found = await findDatabase(settings);
  try {
    const known = settings.directDatabase ? undefined : settings.databasePooler;
    const pooler = await examineDatabase(found.direct, timeout, known);
    await refuseUnmigrated(found.direct);
    const database = openDatabase(found.direct, { size: 2, timeout, pooler });
    try {
      await work(database);
    } finally {
      await database.close(1);
    }
  } finally {
    await found.stop();
  }
}
