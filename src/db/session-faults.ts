import { namesIn } from '../base/schema-names';
import type { DatabaseAddress } from '../settings/database-url';
import { UnusableDatabase } from './database-fault';
import { answerSettings } from './pool/session-settings';
import type { Session } from './sessions';

const names = Object.keys(answerSettings);

/** @throws UnusableDatabase when sessions start with settings that the service cannot work with */
export function verify(address: DatabaseAddress, session: Session): void {
  const { encoding, search_path, schema, replication_role, settings } = session;
  refuseEncoding(address, encoding);
  const { schemas, username, database } = address;
  const server = hostAndPort(address);
  // The service cannot change this setting by itself: only a superuser may.
  if (replication_role !== 'origin') {
    const reset = 'RESET session_replication_role';
    throw new UnusableDatabase({
      says: `Sessions at ${server} begin with session_replication_role = ${replication_role}, which switches off triggers and foreign keys.`,
      fix: `ALTER DATABASE "${database}" ${reset}, or ALTER ROLE "${username}" ${reset}.`,
    });
  }
  const setForRole = `ALTER ROLE "${username}" SET`;
  const wrong = names.find((name) => settings[name] !== answerSettings[name]);
  if (wrong) {
    throw new UnusableDatabase({
      says: `Sessions at ${server} begin with ${wrong} = ${settings[wrong]}, and the pooler there takes no other from the service.`,
      fix: `${setForRole} ${wrong} = '${answerSettings[wrong]}', and have the pooler connect again.`,
    });
  }
  if (schemas.length === 0 || schemas[0] === schema || String(namesIn(search_path)) === String(schemas)) return;
  throw new UnusableDatabase({
    says: `DATABASE_URL names the schema ${schemas.join(', ')}, which the pooler at ${server} does not pass on.`,
    fix: `${setForRole} search_path = ${schemas.join(', ')}, and have the pooler connect again.`,
  });
}

/** @throws UnusableDatabase unless the encoding is UTF8 */
export function refuseEncoding({ database }: DatabaseAddress, encoding: string): void {
  if (encoding === 'UTF8') return;
  throw new UnusableDatabase({
    says: `The database ${database} has the encoding ${encoding}, which cannot hold every letter that people write: the service needs UTF8.`,
    fix: "Create one with: create database NAME encoding 'UTF8' template template0. Move the data there with pg_dump and pg_restore.",
  });
}

export const hostAndPort = ({ host, port }: DatabaseAddress) => `${host}:${port}`;
