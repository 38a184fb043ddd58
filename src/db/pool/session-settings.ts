import { quotedName } from '../../base/schema-names';
import type { DatabaseAddress } from '../../settings/database-url';

// Each server, database and role may begin sessions with settings of its own (ALTER DATABASE … SET, ALTER ROLE … SET). So every
// connection sets what answers depend on.

/** Poolers set these on each server process that they use (https://www.pgbouncer.org/config.html, track_extra_parameters). */
const carriedByPoolers = { client_encoding: 'UTF8', DateStyle: 'ISO, MDY', TimeZone: 'UTC' };

/** All settings that change rows, or the way in which statements are read and carried out. Settings of the planner change neither. */
export const answerSettings: Readonly<Record<string, string>> = {
  ...carriedByPoolers,
  IntervalStyle: 'postgres',
  extra_float_digits: '1',
  standard_conforming_strings: 'on',
  // Serializable transactions refuse each other. Locks and unique indexes keep everything from happening twice that must not.
  default_transaction_isolation: 'read committed',
  // A failing statement must not end the connection, because others wait on it.
  exit_on_error: 'off',
};
// default_transaction_read_only is not set: operators use it to freeze a database.

/** Limits of the server that would end a wait before the service's own limit does. */
const noLimits = { lock_timeout: '0', idle_session_timeout: '0' };

/** The parameters that every connection begins with, also through a pooler. */
export function commonParameters({ applicationName, options }: DatabaseAddress): Record<string, string> {
  return { application_name: applicationName, ...carriedByPoolers, ...(options !== undefined && { options }) };
}

/** The parameters that a connection to the server itself begins with. */
export function sessionParameters(address: DatabaseAddress): Record<string, string> {
  return { ...commonParameters(address), ...answerSettings, ...noLimits, ...searchPath(address) };
}

/** The parameters of a migration's transaction, on any connection. It has no time limit. */
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
