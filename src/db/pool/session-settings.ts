import { quotedName } from '../../base/schema-names';
import type { DatabaseAddress } from '../../settings/database-url';

// Each server, database and role may begin its sessions with settings of its own (ALTER DATABASE … SET, ALTER ROLE … SET). What answers
// depend on is therefore set by every connection.

/** Poolers pass these on to whichever server process they use (https://www.pgbouncer.org/config.html, track_extra_parameters). */
const carriedByPoolers = { client_encoding: 'UTF8', DateStyle: 'ISO, MDY', TimeZone: 'UTC' };

/** Everything that rows, and the way in which statements are read and carried out, depend on. Settings of the planner do not count. */
export const answerSettings: Readonly<Record<string, string>> = {
  ...carriedByPoolers,
  IntervalStyle: 'postgres',
  extra_float_digits: '1',
  standard_conforming_strings: 'on',
  // Serializable transactions refuse each other. What is never to happen twice is held by locks and unique indexes.
  default_transaction_isolation: 'read committed',
  // A statement that fails must not end the connection, on which others wait.
  exit_on_error: 'off',
};
// default_transaction_read_only is left as it is: it freezes a database on purpose.

/** Limits of the server that would come before the service's own. Whatever they end is an honest failure. */
const noLimits = { lock_timeout: '0', idle_session_timeout: '0' };

/** What every connection begins with, also one through a pooler. */
export function commonParameters({ applicationName, options }: DatabaseAddress): Record<string, string> {
  return { application_name: applicationName, ...carriedByPoolers, ...(options !== undefined && { options }) };
}

/** What a connection to the server itself begins with. */
export function sessionParameters(address: DatabaseAddress): Record<string, string> {
  return { ...commonParameters(address), ...answerSettings, ...noLimits, ...searchPath(address) };
}

/** What a migration's transaction runs with, however it was connected: it may take as long as it takes. */
export function migrationParameters(address: DatabaseAddress): Record<string, string> {
  const unlimited = {
    ...noLimits,
    statement_timeout: '0',
    idle_in_transaction_session_timeout: '0',
    transaction_timeout: '0',
  };
  return { ...answerSettings, ...unlimited, ...searchPath(address) };
}

function searchPath({ schemas }: DatabaseAddress): { search_path?: string } {
  if (schemas.length === 0) return {};
  return { search_path: schemas.map(quotedName).join(', ') };
}
