import type { DatabaseAddress } from '../../src/settings/database-url';
import { type Finding, isLoopback, look, ok, wrong } from './finding';

const mend = 'Write sslmode=verify-full into DATABASE_URL, with sslrootcert=FILE where the authority is a private one.';

/**
 * Whether anybody between can read along, or take the database's place.
 * @param encrypted what the server says of the connection; undefined when it only sees a pooler's
 */
export function checkEncryption(
  { host, ssl }: DatabaseAddress,
  encrypted: boolean | undefined,
  production: boolean,
): Finding[] {
  // Asked to, the client goes on with TLS or not at all.
  const inTls = typeof ssl === 'object' || (ssl === false ? false : encrypted);
  if (isLoopback(host))
    return [ok(`The connection to the database stays on this machine${inTls ? ', encrypted' : ''}.`)];
  if (inTls === false) {
    const offered = ssl === 'prefer' ? ', because the server offers no TLS' : ' (sslmode=disable)';
    const says = `The connection to the database at ${host} is not encrypted${offered}: whoever is between reads passwords and tasks.`;
    // A name without a dot is one of an inner network, such as that of containers, where this can be meant.
    return [production && /[.:]/.test(host) ? wrong(says, mend) : look(says, mend)];
  }
  if (ssl === 'prefer' || ssl === false) {
    const how = inTls === undefined ? 'may be encrypted or not' : 'is encrypted, but would also go on without';
    return [
      look(
        `The connection to the database at ${host} ${how} (sslmode=prefer), and nobody checks whom it leads to.`,
        mend,
      ),
    ];
  }
  if (ssl.rejectUnauthorized === false) {
    const says = `The connection to the database at ${host} is encrypted, but nobody checks whom it leads to (sslmode=require).`;
    return [look(says, mend)];
  }
  if (ssl.checkServerIdentity) {
    const says = `The connection to the database at ${host} is encrypted, and its certificate checked, but not for whom it is.`;
    return [look(says, mend)];
  }
  return [ok(`The connection to the database is encrypted, and proven to lead to ${host}.`)];
}
