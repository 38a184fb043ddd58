import { withTimeLimit } from '../base/time-limit';
import { migrationNames } from './migration-files';
import { type Pool, statement } from './pool/connection';
import { isOutOfStorage } from './pool/errors';

const selectApplied = statement(
  'list-migrations',
  "select name, current_setting('transaction_read_only')::bool as read_only from schema_migrations",
);
const nothing = statement('connect', 'select');
/** Needs some hundred kilobytes of the server's disk for a moment, and leaves nothing. */
export const storeForAMoment = statement(
  'store-for-a-moment',
  'create temporary table stored_for_a_moment on commit drop as select from generate_series(1, 10000)',
);
/** Milliseconds after which a database that has not answered counts as unreachable. */
const answerTimeout = 2000;

export interface DatabaseState {
  /** The names of the migrations that the database lacks. */
  readonly pending: readonly string[];
  /** Whether it accepts no changes, as a standby does. */
  readonly readOnly: boolean;
  /** Whether it cannot store anything, as with a full disk. */
  readonly full: boolean;
}

/** @throws when the database cannot be reached, or does not answer in time */
async function databaseState(database: Pool): Promise<DatabaseState> {
  const answer = database.read<{ name: string; read_only: boolean }>(selectApplied, []);
  const rows = await withTimeLimit(answer, answerTimeout, noAnswer).catch((error) => {
    if ((error as { code?: string }).code === undefinedTable) return [];
    throw error;
  });
  const applied = new Set(rows.map(({ name }) => name));
  return {
    pending: migrationNames().filter((name) => !applied.has(name)),
    readOnly: rows.some(({ read_only }) => read_only),
    full: database.storageFailed && !(await canStore(database)),
  };
}

/** Asked only after a statement has failed for this reason. Other errors tell nothing: the role may make no temporary tables. */
async function canStore(database: Pool): Promise<boolean> {
  const answer = withTimeLimit(database.write(storeForAMoment, []), answerTimeout, noAnswer);
  database.storageFailed = await answer.then(() => false, isOutOfStorage);
  return !database.storageFailed;
}

const undefinedTable = '42P01';
const noAnswer = () => Object.assign(new Error('The database does not answer.'), { code: 'ETIMEDOUT' });

/** Opens the first connection for quick reads of users. */
export const connect = (database: Pool): Promise<unknown> => database.for('').read(nothing, []);

/** @returns a function that reads the state. Calls at the same time share one statement */
export function createStateReader(database: Pool): () => Promise<DatabaseState> {
  let reading: Promise<DatabaseState> | undefined;
  return () => {
    reading ??= databaseState(database).finally(() => {
      reading = undefined;
    });
    return reading;
  };
}
