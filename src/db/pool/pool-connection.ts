import type { DatabaseAddress } from '../../settings/database-url';
import { connectionOptions } from './connection';
import { sessionParameters } from './session-settings';

/** The part of the time limit after which the server gives up by itself. The connection can then go on. */
const serverShare = 0.9;

/** @param timeout seconds that a statement may take @returns milliseconds after which the server gives it up */
export const serverLimit = (timeout: number): number => Math.round(timeout * 1000 * serverShare);

/** How a connection of the pool is made. */
export function poolConnection(address: DatabaseAddress, timeout: number, pooler: boolean) {
  const common = connectionOptions(address, timeout);
  const connection = pooler ? common.connection : { ...sessionParameters(address), ...limits(timeout) };
  return { ...common, connection, prepare: !pooler };
}

/** What the server watches over by itself. Poolers refuse connections that ask for it. */
function limits(timeout: number): Record<string, number> {
  const milliseconds = serverLimit(timeout);
  return {
    statement_timeout: milliseconds,
    // What a process leaves behind that is gone, or cannot be reached any more, must not hold locks until TCP notices.
    idle_in_transaction_session_timeout: milliseconds * 2,
  };
}
