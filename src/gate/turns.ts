import type { UserId } from '../auth/token';
import type { Asker } from '../db/connection';
import { Overloaded, timeLimitExceeded } from '../db/errors';

/** How many changes to the tasks of one user run at a time: one that has the user's list, and one that waits for it in the database. */
const together = 2;
/** How many wait here for their turn, at the most. */
const mostWaiting = 100;

export interface Turns {
  /**
   * Does something when the user's turn has come.
   * @param asker to whom the time of waiting is counted
   * @throws Overloaded at once when too many wait; an error that `isDatabaseUnavailable` knows when the turn does not come in time
   */
  inTurn<Result>(user: UserId, asker: Asker, work: () => Result | Promise<Result>): Promise<Result>;
}

interface Line {
  running: number;
  /** What lets the next ones go on, in their order. */
  readonly waiting: Set<() => void>;
}

/**
 * Changes to the tasks of one user are made one after the other, by a lock in the database. Those that wait do so here, where they
 * hold no connection: however many a user sends, and however long one of them takes, others have theirs.
 * @param seconds that a turn is waited for
 */
export function createTurns(seconds: number): Turns {
  const lines = new Map<UserId, Line>();

  /** @returns what to wait for; undefined when it is the user's turn at once */
  function take(user: UserId): Promise<void> | undefined {
    const line = lines.get(user);
    if (!line) {
      lines.set(user, { running: 1, waiting: new Set() });
      return undefined;
    }
    if (line.running < together) {
      line.running += 1;
      return undefined;
    }
    if (line.waiting.size >= mostWaiting) throw new Overloaded();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        line.waiting.delete(goOn);
        reject(timeLimitExceeded(seconds));
      }, seconds * 1000);
      const goOn = () => {
        clearTimeout(timer);
        resolve();
      };
      line.waiting.add(goOn);
    });
  }

  function leave(user: UserId): void {
    const line = lines.get(user)!;
    const [next] = line.waiting;
    if (next) {
      line.waiting.delete(next);
      next();
      return;
    }
    line.running -= 1;
    if (line.running === 0) lines.delete(user);
  }

  return {
    async inTurn(user, asker, work) {
      const turn = take(user);
      if (turn) {
        const since = performance.now();
        await turn;
        asker.databaseTime += performance.now() - since;
      }
      try {
        return await work();
      } finally {
        leave(user);
      }
    },
  };
}
