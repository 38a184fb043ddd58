import postgres from 'postgres';
import type { DatabaseAddress } from '../settings/database-url';
import { connectionOptions, type Database, statement } from './pool/connection';

// The notifications between processes (NOTIFY) name the users whose tasks have changed. The changes themselves are in the tables.

const channel = 'taskflow_changes';
/** The longest payload of a notification that PostgreSQL accepts, in bytes. */
const longestPayload = 7999;

const notify = statement('notify-changes', 'select pg_notify($1, $2)');
/**
 * Notifies the other processes whose tasks have changed. If there are too many users to name, it notifies them that any user's tasks may
 * have changed.
 * @param sender the name of this process, which ignores its own notifications
 */
export async function notifyChanges(database: Database, sender: string, users: readonly string[]): Promise<void> {
  const full = JSON.stringify([sender, ...users]);
  const payload = Buffer.byteLength(full) > longestPayload ? JSON.stringify([sender, '*']) : full;
  await database.write(notify, [channel, payload]);
}

export interface Listener {
  readonly stop: () => void;
}
interface Callbacks {
  /** These users' tasks have changed. */
  readonly onChanges: (users: readonly string[]) => void;
  /** Any user's tasks may have changed: notifications were missed before listening started, or did not name the users. */
  readonly onUnknown: () => void;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Listens for the notifications of other processes, on a connection of its own. postgres.js connects again when the connection is lost.
 * @param sender the name of this process, which ignores its own notifications
 */
export function listenForChanges(address: DatabaseAddress, sender: string, callbacks: Callbacks): Listener {
  const { onChanges, onUnknown, onFailure } = callbacks;
  const connection = postgres({ ...connectionOptions(address), max: 1, backoff: () => 1 });
  let stopped = false;
  const receive = (payload: string) => {
    const [from, ...users] = namesIn(payload);
    if (stopped || from === sender) return;
    if (from === undefined || users[0] === '*') onUnknown();
    else onChanges(users);
  };
  connection.listen(channel, receive, () => stopped || onUnknown()).catch((error) => stopped || onFailure(error));
  return {
    stop() {
      stopped = true;
      connection.end({ timeout: 0 }).catch(() => {});
    },
  };
}

/** @returns the sender and the users in a payload; nothing for a payload that another program sent */
function namesIn(payload: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(payload);
    return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : [];
  } catch {
    return [];
  }
}
