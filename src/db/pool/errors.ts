/**
 * What an error means for its statement. All of these become 503: the request may be sent again, and the log tells an operator the reason.
 * Any other error is a fault of the statement or of the service, and becomes 500.
 * - lost: the connection broke after it was made. It is unknown whether a writing statement took effect.
 * - not sent: no connection could be made.
 * - not let in: no connection could be made, because the server does not accept this client. Waiting does not help: an operator has to
 *   fix it. So a start does not wait for it.
 * - unanswered: no answer has come in time.
 * - read-only: the server takes no writes, so nothing was done. Another connection may lead to a server that does.
 * - not now: the server, or a pooler, cannot do it at the moment.
 */
type Meaning = 'lost' | 'not sent' | 'not let in' | 'unanswered' | 'read-only' | 'not now';

/**
 * Codes of postgres.js, of the system, and SQLSTATEs (PostgreSQL, appendix A). Two characters stand for the other SQLSTATEs of a class.
 *
 * XX000 has two meanings. Poolers send it when they have lost a server or restart themselves, and Citus when a worker has gone: both
 * pass. Inside PostgreSQL it is a fault that may come again; mostly it is a race with a change of the schema. Without this line, clients
 * whose next attempt would succeed would get a 500; with it, some try again in vain, which costs less.
 */
const meanings: readonly [Meaning, string][] = [
  ['lost', 'CONNECTION_CLOSED CONNECTION_DESTROYED ECONNRESET EPIPE ECONNABORTED ENOTCONN'],
  // The server has ended it: for an administrator, a crash, a dropped database, idleness (also in a transaction), or its length.
  ['lost', '57P01 57P02 57P04 57P05 25P03 25P04'],
  ['not sent', 'ECONNREFUSED EHOSTUNREACH EHOSTDOWN ENETUNREACH ENETDOWN EADDRNOTAVAIL EAGAIN'],
  ['not sent', 'ENOENT'], // a Unix socket that is not there
  ['not sent', 'ENOTFOUND EAI_AGAIN EAI_FAIL EAI_MEMORY EAI_NODATA EAI_NONAME EAI_SYSTEM'],
  ['not sent', 'EMFILE ENFILE ENOBUFS ENOMEM'], // no descriptors or no memory left here
  ['not sent', 'CONNECTION_RETIRED'], // of this service: the statement waited on a connection that was replaced
  ['not sent', '53300 57P03'], // too_many_connections, cannot_connect_now
  ['not let in', '28 3D EACCES EPERM'], // password, pg_hba.conf; no such database; a socket's permissions or a firewall
  ['not let in', 'AUTH_TYPE_NOT_IMPLEMENTED SASL_SIGNATURE_MISMATCH'], // the two ends do not agree on how to prove who they are
  ['unanswered', 'CONNECTION_ENDED CONNECT_TIMEOUT ETIMEDOUT TIME_LIMIT_EXCEEDED ERR_TLS_HANDSHAKE_TIMEOUT'],
  ['read-only', '25006'],
  ['not now', 'NOT_RELEASED'], // of this service: the database is not used yet
  ['not now', '08 53 57 58 XX000'], // connections, resources, an operator, the system; see above
  ['not now', '40000 40001 40003 40P01'], // rolled back: serialization, deadlock
  ['not now', '55000 55006 55P03'], // no connections are accepted, in use, locked
  ['not now', '42501'], // a privilege was withdrawn
];
const known = new Map(meanings.flatMap(([meaning, codes]) => codes.split(' ').map((code) => [code, meaning])));

/** Codes of refused or missing certificates: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const tlsFault =
  /^(ERR_SSL_|ERR_TLS_|EPROTO$|INVALID_(CA|PURPOSE)$|HOSTNAME_MISMATCH$|PATH_LENGTH_EXCEEDED$)|(^|_)(CERT|CRL|ISSUER|SIGNATURE)(_|$)/;
/** System calls of connections. Those of files fail with the same codes. */
const ofSockets = /^(connect|getaddrinfo.*|read|write|shutdown|socket)$/;

/** Whether no connection was made because the two ends do not agree on TLS. */
export const isTlsFault = (code: string): boolean => tlsFault.test(code);

function meaningOf(error: unknown): Meaning | undefined {
  const { code: given, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  const code = String(given ?? '');
  if (syscall !== undefined && !ofSockets.test(syscall)) return undefined;
  const ofClass = /^[0-9A-Z]{5}$/.test(code) ? known.get(code.slice(0, 2)) : undefined;
  const meaning = known.get(code) ?? ofClass ?? (isTlsFault(code) ? 'not let in' : undefined);
  // These codes also come from a connection that was made before.
  const connecting = syscall === undefined || /^(connect|socket|getaddrinfo)/.test(syscall);
  return meaning === 'not sent' && !connecting ? 'lost' : meaning;
}

/** Whether a connection broke: a read may be repeated on another one. */
export function isConnectionLost(error: unknown): boolean {
  return meaningOf(error) === 'lost';
}

/** Whether nothing of a statement was sent: any statement may be repeated on another connection. */
export function isNothingSent(error: unknown): boolean {
  const meaning = meaningOf(error);
  return meaning === 'not sent' || meaning === 'not let in';
}

/** Whether the server takes no writes. Nothing was done: any statement may be repeated on another connection. */
export function isReadOnly(error: unknown): boolean {
  return meaningOf(error) === 'read-only';
}

/** Whether no answer to a statement has come, not even a refusal. */
export function isUnanswered(error: unknown): boolean {
  return isConnectionLost(error) || isNothingSent(error) || meaningOf(error) === 'unanswered';
}

/**
 * Whether the server or pooler does not accept this client, or the options of its connections: waiting does not help. Poolers use one code
 * (protocol_violation) for many things, most of which pass.
 */
export function isRefusal(error: unknown): boolean {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  if (code === '08P01' || code === 'XX000') return lastingRefusal.test(message);
  return meaningOf(error) === 'not let in' || code === '42501';
}
const lastingRefusal = /startup parameter|no such (database|user)|no username|tenant or user not found/i;

/** Whether the server has no room for what a statement writes, or its disk has a fault (disk_full, io_error). It may still read. */
export function isOutOfStorage(error: unknown): boolean {
  return ['53100', '58030'].includes((error as { code?: string } | null)?.code ?? '');
}

/** Whether a row was not written because another row has the same unique value (unique_violation). */
export function isTaken(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '23505';
}

/** Whether the database cannot be used at the moment, rather than the statement being wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  return meaningOf(error) !== undefined;
}

/** Too much is under way to be done in time: a statement was refused before it was sent. */
export class Overloaded extends Error {
  constructor() {
    super('more statements are under way than can be answered in time');
  }
}

/** The service does not use the database yet, because it has not examined its schema. */
export class NotReleased extends Error {
  readonly code = 'NOT_RELEASED';
  constructor() {
    super('the database has not been reached yet');
  }
}

/** The error of a statement that waited on a connection which was replaced. */
export function connectionRetired(): Error {
  return Object.assign(new Error('the connection has been given up'), { code: 'CONNECTION_RETIRED' });
}

/** @param seconds how long the statement has waited */
export function timeLimitExceeded(seconds: number): Error {
  return Object.assign(new Error(`the database has not answered for ${seconds} s`), { code: 'TIME_LIMIT_EXCEEDED' });
}
