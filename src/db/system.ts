import type { Database } from './connection';
import { migrationNames } from './migrate';

/** @returns the names of migrations that the database lacks; throws when it cannot be reached */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const rows = await database.read<{ name: string }>('select name from schema_migrations', []).catch((error) => {
    if ((error as { code?: string }).code === undefinedTable) return [];
    throw error;
  });
  const applied = new Set(rows.map(({ name }) => name));
  return migrationNames().filter((name) => !applied.has(name));
}

const undefinedTable = '42P01';
