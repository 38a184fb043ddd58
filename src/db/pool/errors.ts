/**
 * What an error says about the statement that met it. All of these are 503: the request may be sent again, and an operator sees why
 * in the log. What is not here is a fault of the statement or of the service, and 500.
 * - lost: the connection broke after it was made. Whether a writing statement took effect is unknown.
 * - not sent: no connection could be made.
 * - not let in: the same, for who or what we are. It passes when an operator mends it, so a start does not wait for it.
 * - unanswered: a wait has come to its end.
 * - read-only: the server takes no writes, so nothing was done. Another connection may lead to one that does.
 * - not now: the server, or a pooler, cannot do it at the moment.
 */
type Meaning = 'lost' | 'not sent' | 'not let in' | 'unanswered' | 'read-only' | 'not now';

/**
 * postgres.js's names, the system's, and SQLSTATEs (PostgreSQL, appendix A), where two characters stand for the rest of a class.
 *
 * XX000 is two things. Poolers tell so of a server that they have lost, or that they restart themselves, and Citus of a worker that has
 * gone: both pass. Inside PostgreSQL it is a fault that a retry may meet again, but such faults mostly are races with a change of the
 * schema, and for a client that tries again in vain the 503 costs less than a 500 does for one that would have succeeded.
 */
const meanings: readonly [Meaning, string][] = [
  ['lost', 'CONNECTION_CLOSED CONNECTION_DESTROYED ECONNRESET EPIPE ECONNABORTED ENOTCONN'],
  // Ended by an administrator, by a crash, with its database, or for being idle: by itself, or in a transaction; or for its length.
  ['lost', '57P01 57P02 57P04 57P05 25P03 25P04'],
  ['not sent', 'ECONNREFUSED EHOSTUNREACH EHOSTDOWN ENETUNREACH ENETDOWN EADDRNOTAVAIL EAGAIN'],
  ['not sent', 'ENOENT'], // a Unix socket that is not there
  ['not sent', 'ENOTFOUND EAI_AGAIN EAI_FAIL EAI_MEMORY EAI_NODATA EAI_NONAME EAI_SYSTEM'],
  ['not sent', 'EMFILE ENFILE ENOBUFS ENOMEM'], // no descriptors or no memory left here
  ['not sent', 'CONNECTION_RETIRED'], // ours: it waited on a connection that was given up
  ['not sent', '53300 57P03'], // too_many_connections, cannot_connect_now
  ['not let in', '28 3D EACCES EPERM'], // password, pg_hba.conf; no such database; a socket or a firewall
  ['not let in', 'AUTH_TYPE_NOT_IMPLEMENTED SASL_SIGNATURE_MISMATCH'], // how it wants us, or it wants, to be proven
  ['unanswered', 'CONNECTION_ENDED CONNECT_TIMEOUT ETIMEDOUT TIME_LIMIT_EXCEEDED ERR_TLS_HANDSHAKE_TIMEOUT'],
  ['read-only', '25006'],
  ['not now', 'NOT_RELEASED'], // ours: the service does not ask yet
  ['not now', '08 53 57 58 XX000'], // connections, resources, an operator, the system; see above
  ['not now', '40000 40001 40003 40P01'], // rolled back: serialization, deadlock
  ['not now', '55000 55006 55P03'], // no connections are accepted, in use, locked
  ['not now', '42501'], // a privilege was withdrawn
];
const known = new Map(meanings.flatMap(([meaning, codes]) => codes.split(' ').map((code) => [code, meaning])));

/** What a certificate, or the lack of one, is refused with: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const tlsFault =
  /^(ERR_SSL_|ERR_TLS_|EPROTO$|INVALID_(CA|PURPOSE)$|HOSTNAME_MISMATCH$|PATH_LENGTH_EXCEEDED$)|(^|_)(CERT|CRL|ISSUER|SIGNATURE)(_|$)/;
/** What can fail of a connection. Files fail with the same names. */
const ofSockets = /^(connect|getaddrinfo.*|read|write|shutdown|socket)$/;

/** Whether no connection was made because the two ends do not agree on TLS. */
export const isTlsFault = (code: string): boolean => tlsFault.test(code);

function meaningOf(error: unknown): Meaning | undefined {
  const { code: given, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  const code = String(given ?? '');
  if (syscall !== undefined && !ofSockets.test(syscall)) return undefined;
  const ofClass = /^[0-9A-Z]{5}$/.test(code) ? known.get(code.slice(0, 2)) : undefined;
  const meaning = known.get(code) ?? ofClass ?? (isTlsFault(code) ? 'not let in' : undefined);
  // A connection that is there can become unreachable, too.
  const connecting = syscall === undefined || /^(connect|socket|getaddrinfo)/.test(syscall);
  return meaning === 'not sent' && !connecting ? 'lost' : meaning;
}

/** Whether a connection broke: a read may be repeated on another one. */
export function isConnectionLost(error: unknown): boolean {
  return meaningOf(error) === 'lost';
}

/** Whether nothing of a statement was sent: any may be repeated on another connection, where one can be made or is there already. */
export function isNothingSent(error: unknown): boolean {
  const meaning = meaningOf(error);
  return meaning === 'not sent' || meaning === 'not let in';
}

/** Whether the server takes no writes. Nothing was done: any statement may be repeated on another connection. */
export function isReadOnly(error: unknown): boolean {
  return meaningOf(error) === 'read-only';
}

/** Whether the database has said nothing to a statement, not even that it refuses it. */
export function isUnanswered(error: unknown): boolean {
  return isConnectionLost(error) || isNothingSent(error) || meaningOf(error) === 'unanswered';
}

/**
 * Whether what listens there does not take us, or a connection as it is asked for: waiting does not help. Poolers tell a great deal
 * with the same code (protocol_violation), and most of it passes.
 */
export function isRefusal(error: unknown): boolean {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  if (code === '08P01' || code === 'XX000') return lastingRefusal.test(message);
  return meaningOf(error) === 'not let in' || code === '42501';
}
const lastingRefusal = /startup parameter|no such (database|user)|no username|tenant or user not found/i;

/** Whether a row was not written because another has what only one may have (unique_violation). */
export function isTaken(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '23505';
}

/** Whether the database cannot be used at the moment, rather than the statement being wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  return meaningOf(error) !== undefined;
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
