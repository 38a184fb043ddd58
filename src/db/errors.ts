/** Connections that broke after they were made; postgres.js's names and the system's. */
const lost = new Set(['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'ECONNRESET', 'EPIPE', '57P01', '57P02']);

/** Connections that could not be made, and servers that cannot serve now. */
const unavailable = new Set([
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT', // a Unix socket that is not there
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '25006', // read_only_sql_transaction: a standby, in the middle of a failover
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '53100', // disk_full
  '53200', // out_of_memory
  '53300', // too_many_connections
  '55P03', // lock_not_available
  '57014', // query_canceled, by a time limit
  '57P03', // cannot_connect_now
  '57P05', // idle_session_timeout
]);

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** Whether a connection broke: a read may be repeated on another one. */
export function isConnectionLost(error: unknown): boolean {
  return lost.has(codeOf(error));
}

/** Whether the database cannot be used at the moment, rather than the statement being wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  return lost.has(code) || unavailable.has(code) || code.startsWith('08');
}
