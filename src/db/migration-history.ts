import type postgres from 'postgres';
import { migrationNames } from './migration-files';

export interface MigrationStatus {
  readonly name: string;
  /** RFC 3339, or null when it has not been applied. */
  readonly appliedAt: string | null;
}

/** Whether the table of applied migrations is there. */
export async function hasHistory(sql: postgres.ISql): Promise<boolean> {
  const [table] = await sql<{ there: boolean }[]>`select to_regclass('schema_migrations') is not null as there`;
  return table!.there;
}

/** All migrations, sorted by name: those in the folder, and those that were applied but have no file any more. */
export async function history(sql: postgres.ISql): Promise<MigrationStatus[]> {
  const rows = (await hasHistory(sql))
    ? await sql<{ name: string; applied_at: string }[]>`select name, applied_at from schema_migrations`
    : [];
  const appliedAt = new Map(rows.map((row) => [row.name, row.applied_at]));
  const names = [...new Set([...migrationNames(), ...appliedAt.keys()])].sort();
  return names.map((name) => ({ name, appliedAt: appliedAt.get(name) ?? null }));
}
