import type { Logger } from 'pino';
import { loggable } from '../base/log';
import { type Listener, listenForChanges } from '../db/change-notifications';
import { versionsOf } from '../db/list-versions';
import type { Pool } from '../db/pool/connection';
import type { DatabaseAddress } from '../settings/database-url';
import { logFailure } from './log-failure';

export interface WatchOptions {
  readonly database: Pool;
  /** The address at which to listen for notifications; undefined while that is not possible. */
  readonly listenTo: () => DatabaseAddress | undefined;
  /** The name of this process in the notifications that it sends. */
  readonly sender: string;
  readonly log: Logger;
  /** Milliseconds between looks at the versions. */
  readonly poll: number;
}

/** How many times as long looks are apart where tables are distributed, because each asks several servers. Notifications come at once. */
export const sparing = 10;

interface WatchedStreams {
  /** The users who have streams in this process. */
  readonly users: () => readonly string[];
  /** Tells a user's streams of a change. @param version of the user's list, if it is known */
  readonly wake: (user: string, version?: number) => void;
}

/**
 * Finds the changes that other processes have made. Most changes come with a notification. Besides, one statement reads the versions of all
 * watched lists at intervals. So it finds changes whose notification was lost, for example with the connection, and the changes of programs
 * that send no notifications.
 */
export function startWatch({ database, listenTo, sender, log, poll }: WatchOptions, streams: WatchedStreams): Listener {
  let stopped = false;
  let timer = setTimeout(look, poll);
  const wakeAll = () => {
    for (const user of streams.users()) streams.wake(user);
  };
  const address = listenTo();
  const listener =
    address &&
    listenForChanges(address, sender, {
      onChanges: (users) => {
        for (const user of users) streams.wake(user);
      },
      onUnknown: wakeAll,
      onFailure: (error) =>
        log.warn({ error: loggable(error) }, 'not listening for changes yet: looking for them instead'),
    });

  async function look(): Promise<void> {
    const users = streams.users();
    try {
      if (users.length > 0)
        for (const { user_id, version } of await versionsOf(database.background, users)) streams.wake(user_id, version);
    } catch (error) {
      logFailure(log, error, 'versions not read');
    }
    if (!stopped) timer = setTimeout(look, database.isDistributed ? poll * sparing : poll);
  }

  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      listener?.stop();
    },
  };
}
