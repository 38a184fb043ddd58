import { withTimeLimit } from '../base/time-limit';
import { migrationNames } from './migration-files';
import { type Database, statement } from './pool/connection';

const selectApplied = statement(
  'list-migrations',
  "select name, current_setting('transaction_read_only')::bool as read_only from schema_migrations",
);
/** Milliseconds after which a database that has not answered counts as unreachable. */
const answerTimeout = 2000;

export interface DatabaseState {
  /** The names of the migrations that the database lacks. */
  readonly pending: readonly string[];
  /** Whether it accepts no changes, as a standby does. */
  readonly readOnly: boolean;
}

/** @throws when the database cannot be reached, or does not answer in time */
async function databaseState(database: Database): Promise<DatabaseState> {
  const answer = database.read<{ name: string; read_only: boolean }>(selectApplied, []);
  const rows = await withTimeLimit(answer, answerTimeout, noAnswer).catch((error) => {
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
const noAnswer = () => Object.assign(new Error('The database does not answer.'), { code: 'ETIMEDOUT' });

/** @returns a function that reads the state. Calls at the same time share one statement */
export function createStateReader(database: Database): () => Promise<DatabaseState> {
  let reading: Promise<DatabaseState> | undefined;
  return () => {
    reading ??= databaseState(database).finally(() => {
      reading = undefined;
    });
    return reading;
  };
}
