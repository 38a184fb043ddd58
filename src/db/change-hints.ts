import postgres from 'postgres';
import type { DatabaseAddress } from '../settings/database-url';
import { connectionOptions, type Database, statement } from './pool/connection';

// Hints tell that somebody's tasks have changed, not what has: the tables are the truth. They are about all users whose streams
// this process has, and read nobody's tasks.

const channel = 'taskflow_changes';
/** What PostgreSQL takes as the payload of a notification, in bytes. */
const longestPayload = 7999;

const notify = statement('send-hint', 'select pg_notify($1, $2)');
// At the most one row of an index for each user with a stream in this process.
const selectVersions = statement(
  'list-versions',
  'select user_id, version from task_lists where user_id = any (array(select jsonb_array_elements_text($1::text::jsonb)))',
);

/** The versions of these users' lists. Users without a list are left out. */
export function versionsOf(
  database: Database,
  users: readonly string[],
): Promise<readonly { readonly user_id: string; readonly version: number }[]> {
  return database.read(selectVersions, [JSON.stringify(users)]);
}

/**
 * Tells the other processes whose tasks have changed; when that is too much to say, that anybody's may have.
 * @param sender tells a process's own hints from those of others
 */
export async function sendHint(database: Database, sender: string, users: readonly string[]): Promise<void> {
  const full = JSON.stringify([sender, ...users]);
  const payload = Buffer.byteLength(full) > longestPayload ? JSON.stringify([sender, '*']) : full;
  await database.write(notify, [channel, payload]);
}

export interface Listener {
  readonly stop: () => void;
}

/**
 * Listens for the hints of other senders, on a connection of its own. A lost one is replaced by postgres.js.
 * @param onHint gets whose tasks have changed; undefined when anybody's may have
 * @param onListening called each time that listening begins: hints before have been missed
 */
export function listenForHints(
  address: DatabaseAddress,
  sender: string,
  onHint: (users: readonly string[] | undefined) => void,
  onListening: () => void,
  onFailure: (error: unknown) => void,
): Listener {
  const connection = postgres({ ...connectionOptions(address), max: 1, backoff: () => 1 });
  let stopped = false;
  const receive = (payload: string) => {
    const [from, ...users] = usersIn(payload);
    if (!stopped && from !== sender) onHint(from === undefined || users[0] === '*' ? undefined : users);
  };
  connection.listen(channel, receive, () => stopped || onListening()).catch((error) => stopped || onFailure(error));
  return {
    stop() {
      stopped = true;
      connection.end({ timeout: 0 }).catch(() => {});
    },
  };
}

/** Anybody who may connect to the database can send something else: then anybody's tasks may have changed. */
function usersIn(payload: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(payload);
    return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : [];
  } catch {
    return [];
  }
}
