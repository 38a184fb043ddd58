import type { DatabaseAddress } from '../../settings/database-url';
import { connectionOptions } from './connection';
import { sessionParameters } from './session-settings';

/** The part of the time limit after which the server ends a statement by itself. The connection can then be used further. */
const serverShare = 0.9;

/** @param timeout seconds that a statement may take @returns milliseconds after which the server ends it */
export const serverLimit = (timeout: number): number => Math.round(timeout * 1000 * serverShare);

/** The options of the pool's connections. */
export function poolConnection(address: DatabaseAddress, timeout: number, pooler: boolean) {
  const common = connectionOptions(address, timeout);
  const connection = pooler ? common.connection : { ...sessionParameters(address), ...limits(timeout) };
  return { ...common, connection, prepare: !pooler };
}

/** Limits that the server enforces. Poolers refuse connections that ask for them. */
function limits(timeout: number): Record<string, number> {
  const milliseconds = serverLimit(timeout);
  return {
    statement_timeout: milliseconds,
    // The transaction of a process that is gone or unreachable must not hold locks until TCP notices.
    idle_in_transaction_session_timeout: milliseconds * 2,
  };
}
