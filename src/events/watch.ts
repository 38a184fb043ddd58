import type { Logger } from 'pino';
import { loggable } from '../base/log';
import { type Listener, listenForHints, versionsOf } from '../db/change-hints';
import type { Database } from '../db/pool/connection';
import type { DatabaseAddress } from '../settings/database-url';

export interface WatchOptions {
  readonly database: Database;
  /** Where to listen for hints of other processes; undefined where that is not possible. */
  readonly listenTo: () => DatabaseAddress | undefined;
  /** The name of this process among the senders of hints. */
  readonly sender: string;
  readonly log: Logger;
  /** Milliseconds between looks at the versions. */
  readonly poll: number;
}

/** Who is to be told. */
export interface Watched {
  /** The users whose streams are open here. */
  readonly users: () => readonly string[];
  /** @param version of the user's list, where it is known */
  readonly wake: (user: string, version?: number) => void;
}

/**
 * Finds out about changes that other processes have made. Hints make it quick; a look at the versions of all lists, one statement for
 * all of the streams, finds what was lost, what came while the listening connection was gone without anybody noticing, and what was
 * changed by who does not send hints.
 */
export function startWatch({ database, listenTo, sender, log, poll }: WatchOptions, watched: Watched): Listener {
  let stopped = false;
  let timer = setTimeout(look, poll);
  const wakeAll = () => {
    for (const user of watched.users()) watched.wake(user);
  };
  const place = listenTo();
  const listener =
    place &&
    listenForHints(
      place,
      sender,
      (users) => (users ? users.forEach((user) => void watched.wake(user)) : wakeAll()),
      wakeAll,
      (error) => log.warn({ error: loggable(error) }, 'not listening for changes yet: looking for them instead'),
    );

  async function look(): Promise<void> {
    const users = watched.users();
    try {
      if (users.length > 0)
        for (const { user_id, version } of await versionsOf(database, users)) watched.wake(user_id, version);
    } catch (error) {
      log.debug({ error: loggable(error) }, 'versions not read');
    }
    if (!stopped) timer = setTimeout(look, poll);
  }

  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      listener?.stop();
    },
  };
}
