import { examineDatabase, examineDirect, UnfitDatabase } from '../../src/db/examine';
import type { Settings } from '../../src/settings/config';
import type { DatabaseAddress } from '../../src/settings/database-url';
import { type Finding, look, ok, wrong } from './finding';

/**
 * Whether the service can use the database as it is, and what it means when something is between it and the server.
 * @param serverLimit milliseconds after which the server itself gives a statement up; 0: never
 */
export async function checkPooler(
  { databasePooler, directDatabase, databaseTimeout }: PoolerSettings,
  address: DatabaseAddress,
  sameProcess: boolean,
  serverLimit: number,
): Promise<Finding[]> {
  try {
    if (directDatabase) await examineDirect(directDatabase);
    if (!(await examineDatabase(address, databaseTimeout, databasePooler))) return [sameProcess ? none : harmless];
  } catch (error) {
    if (error instanceof UnfitDatabase) return [wrong(error.says, error.mend)];
    throw error;
  }
  const how =
    databasePooler === undefined
      ? 'is between the service and the database, as asking shows'
      : 'is between the service and the database';
  const says = `A pooler ${how}: nothing is prepared by name, and no session state is used`;
  const found = [directDatabase ? ok(`${says}.`) : look(`${says}; changes elsewhere are looked for.`, direct)];
  if (serverLimit > 0) return found;
  const limit = Math.round(databaseTimeout * 900);
  return [
    ...found,
    look(
      'The server gives up no statement by itself (statement_timeout), and a pooler takes no limit from the service: what waits for a lock goes on waiting there when the service has given it up.',
      `ALTER ROLE ${address.username} SET statement_timeout = '${limit}ms'.`,
    ),
  ];
}

type PoolerSettings = Pick<Settings, 'databasePooler' | 'directDatabase' | 'databaseTimeout'>;
const none = ok('No pooler is between the service and the database.');
const harmless = ok(
  'A pooler or a proxy is between the service and the database; each connection has a session of its own, as it should.',
);
const direct =
  'Give DIRECT_DATABASE_URL the address without it, for migrations and notifications: without "-pooler" in the host at Neon, port 5432 rather than 6432 at PgBouncer.';
