import { type Database, statement } from './connection';
import { migrationNames } from './migrate';

const selectApplied = statement('list-migrations', 'select name from schema_migrations');
/** How long the database has to answer before it counts as not reachable, in milliseconds. */
const patience = 2000;

/** @returns the names of migrations that the database lacks. @throws when it cannot be reached, or does not answer soon */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const answer = database.read<{ name: string }>(selectApplied, []);
  const rows = await soon(answer).catch((error) => {
    if ((error as { code?: string }).code === undefinedTable) return [];
    throw error;
  });
  const applied = new Set(rows.map(({ name }) => name));
  return migrationNames().filter((name) => !applied.has(name));
}

const undefinedTable = '42P01';

async function soon<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error('The database does not answer.'), { code: 'ETIMEDOUT' });
    timer = setTimeout(reject, patience, error);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
