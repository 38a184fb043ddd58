import { migrationNames } from './migrate';
import { type Database, statement } from './pool/connection';

// One row for each migration.
const selectApplied = statement(
  'list-migrations',
  "select name, current_setting('transaction_read_only')::bool as read_only from schema_migrations",
);
/** How long the database has to answer before it counts as not reachable, in milliseconds. */
const patience = 2000;

/** What keeps a database from being served from. */
export interface DatabaseState {
  /** The names of migrations that it lacks. */
  readonly pending: readonly string[];
  /** It is a standby, or takes no changes for another reason. */
  readonly readOnly: boolean;
}

/** @throws when the database cannot be reached, or does not answer soon */
async function databaseState(database: Database): Promise<DatabaseState> {
  const answer = database.read<{ name: string; read_only: boolean }>(selectApplied, []);
  const rows = await soon(answer).catch((error) => {
    if ((error as { code?: string }).code === undefinedTable) return [];
    throw error;
  });
  const applied = new Set(rows.map(({ name }) => name));
  return {
    pending: migrationNames().filter((name) => !applied.has(name)),
    readOnly: rows.some(({ read_only }) => read_only),
  };
}

const undefinedTable = '42P01';

/** @returns what looks at the state. Looks that are asked for at the same time are one, however many there are */
export function createStateLook(database: Database): () => Promise<DatabaseState> {
  let look: Promise<DatabaseState> | undefined;
  return () => {
    look ??= databaseState(database).finally(() => {
      look = undefined;
    });
    return look;
  };
}

async function soon<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error('The database does not answer.'), { code: 'ETIMEDOUT' });
    timer = setTimeout(reject, patience, error);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
