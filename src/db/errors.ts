/** Connections that broke after they were made; postgres.js's names and the system's. */
const lost = new Set(['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'ECONNRESET', 'EPIPE', '57P01', '57P02']);

/** Connections that could not be made: the statement was not sent. */
const nothingSent = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT', // a Unix socket that is not there
  'ENOTFOUND',
  'EAI_AGAIN',
  'CONNECTION_RETIRED', // ours: it waited on a connection that was given up
  '53300', // too_many_connections
  '57P03', // cannot_connect_now
]);

/** Waits that came to their end. */
const unanswered = new Set(['CONNECTION_ENDED', 'CONNECT_TIMEOUT', 'ETIMEDOUT', 'TIME_LIMIT_EXCEEDED']);

/** Servers that cannot serve now, and a service that does not ask yet. */
const unavailable = new Set([
  'NOT_RELEASED',
  '25006', // read_only_sql_transaction: a standby, in the middle of a failover
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '53100', // disk_full
  '53200', // out_of_memory
  '55P03', // lock_not_available
  '57014', // query_canceled, by a time limit
  '55000', // object_not_in_prerequisite_state: the database accepts no connections
  '57P05', // idle_session_timeout
]);

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** Whether a connection broke: a read may be repeated on another one. */
export function isConnectionLost(error: unknown): boolean {
  return lost.has(codeOf(error));
}

/** Whether no connection could be made: any statement may be repeated on another one. */
export function isNothingSent(error: unknown): boolean {
  const { syscall } = (error ?? {}) as NodeJS.ErrnoException;
  // A connection that is there can become unreachable, too.
  const connecting = syscall === undefined || syscall === 'connect' || syscall.startsWith('getaddrinfo');
  return connecting && nothingSent.has(codeOf(error));
}

/** Whether the database has said nothing to a statement, not even that it refuses it. */
export function isUnanswered(error: unknown): boolean {
  return isConnectionLost(error) || isNothingSent(error) || unanswered.has(codeOf(error));
}

/** Whether what listens there does not take the connection as it is asked for (protocol_violation): it never will. */
export function isRefusal(error: unknown): boolean {
  return codeOf(error) === '08P01';
}

/** Whether the database cannot be used at the moment, rather than the statement being wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  return (
    lost.has(code) || nothingSent.has(code) || unanswered.has(code) || unavailable.has(code) || code.startsWith('08')
  );
}

/** More is under way than the database can do in time: a statement was refused before it was sent. */
export class Overloaded extends Error {
  constructor() {
    super('more statements are under way than can be answered in time');
  }
}

/** The service does not use the database yet: it has not been able to look at its schema. */
export class NotReleased extends Error {
  readonly code = 'NOT_RELEASED';
  constructor() {
    super('the database has not been reached yet');
  }
}

/** What waited for its turn on a connection that has been given up. */
export function connectionRetired(): Error {
  return Object.assign(new Error('the connection has been given up'), { code: 'CONNECTION_RETIRED' });
}

/** @param seconds how long it has waited */
export function timeLimitExceeded(seconds: number): Error {
  return Object.assign(new Error(`the database has not answered for ${seconds} s`), { code: 'TIME_LIMIT_EXCEEDED' });
}
