import { UnusableDatabase } from '../../src/db/database-fault';
import { examineDatabase, examineDirect } from '../../src/db/examine';
import { whyUnreachable as knownReason } from '../../src/db/unreachable';
import type { Settings } from '../../src/settings/config';
import type { DatabaseAddress } from '../../src/settings/database-url';
import { type Finding, isLoopback, look, messageOf, ok, TooLate, withoutStop, wrong } from './finding';

/** Says why the database cannot be used. Never with the password. */
export async function whyUnreachable(error: unknown, address: DatabaseAddress): Promise<Finding> {
  if (error instanceof UnusableDatabase) return wrong(error.fault.says, error.fault.fix);
  const known = await knownReason(error instanceof TooLate ? { code: 'CONNECT_TIMEOUT' } : error, address);
  if (known) return wrong(known.says, known.fix);
  return wrong(`The database at ${address.host}:${address.port} cannot be used: ${withoutStop(messageOf(error))}.`);
}

/**
 * Whether anybody on the network can read the connection, or pretend to be the database.
 * @param encrypted what the server says of its connection; undefined behind a pooler, where that connection is not ours
 */
export function checkEncryption(
  { host, ssl }: DatabaseAddress,
  encrypted: boolean | undefined,
  production: boolean,
): Finding[] {
  const connection = `The connection to the database at ${host}`;
  const fix = 'Write sslmode=verify-full into DATABASE_URL, with sslrootcert=FILE for a private authority.';
  // With settings for TLS the client never goes on without it.
  const inTls = typeof ssl === 'object' || (ssl === false ? false : encrypted);
  if (isLoopback(host)) {
    return [ok(`The connection to the database stays on this machine${inTls ? ', encrypted' : ''}.`)];
  }
  if (inTls === false) {
    const why = ssl === 'prefer' ? ', because the server offers no TLS' : ' (sslmode=disable)';
    const says = `${connection} is not encrypted${why}: anybody on the network reads passwords and tasks.`;
    // A name without a dot belongs to an inner network, such as that of containers, where this can be meant.
    return [production && /[.:]/.test(host) ? wrong(says, fix) : look(says, fix)];
  }
  if (ssl === 'prefer' || ssl === false) {
    const how = inTls === undefined ? 'may be encrypted or not' : 'is encrypted, but would also go on without';
    return [look(`${connection} ${how} (sslmode=prefer), and nobody checks which server answers.`, fix)];
  }
  if (ssl.rejectUnauthorized === false) {
    return [look(`${connection} is encrypted, but nobody checks which server answers (sslmode=require).`, fix)];
  }
  if (ssl.checkServerIdentity) {
    return [look(`${connection} is encrypted, and its certificate is checked, but not the name in it.`, fix)];
  }
  return [ok(`The connection to the database is encrypted, and proven to lead to ${host}.`)];
}

/**
 * Whether a pooler stands before the database, and whether the service can use it.
 * @param direct whether the server process that greeted the connection also answers
 * @param serverLimit milliseconds after which the server itself gives a statement up; 0: never
 */
export async function checkPooler(
  settings: Pick<Settings, 'databasePooler' | 'directDatabase' | 'databaseTimeout'>,
  address: DatabaseAddress,
  direct: boolean,
  serverLimit: number,
): Promise<Finding[]> {
  const { databasePooler, directDatabase, databaseTimeout } = settings;
  const between = 'is between the service and the database';
  try {
    if (directDatabase) await examineDirect(directDatabase);
    if (!(await examineDatabase(address, databaseTimeout, databasePooler))) {
      if (direct) return [ok(`No pooler ${between}.`)];
      return [ok(`A pooler or a proxy ${between}; each connection has a session of its own, as it should.`)];
    }
  } catch (error) {
    if (error instanceof UnusableDatabase) return [wrong(error.fault.says, error.fault.fix)];
    throw error;
  }
  const found: Finding[] = [];
  const known = databasePooler === undefined ? ', as asking shows' : '';
  const says = `A pooler ${between}${known}: nothing is prepared by name, and no session state is used`;
  if (directDatabase) found.push(ok(`${says}.`));
  else {
    const fix =
      'Give DIRECT_DATABASE_URL the address without it, for migrations and notifications: without "-pooler" in the host at Neon, port 5432 rather than 6432 at PgBouncer.';
    found.push(look(`${says}; changes elsewhere are looked for.`, fix));
  }
  if (serverLimit === 0) {
    const unlimited =
      'The server gives up no statement by itself (statement_timeout), and a pooler takes no limit from the service: a statement that waits for a lock goes on waiting there after the service has given it up.';
    const limit = Math.round(databaseTimeout * 900);
    found.push(look(unlimited, `ALTER ROLE ${address.username} SET statement_timeout = '${limit}ms'.`));
  }
  return found;
}
