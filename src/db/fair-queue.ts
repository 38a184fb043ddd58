import { Overloaded } from './errors';

/** How many may wait altogether. */
const mostWaiting = 10_000;

/** Hands out a bounded number of slots, and takes turns over their owners where more is asked for. */
export interface FairQueue {
  /**
   * Takes a slot, or waits for one. The caller calls `leave` when it no longer needs the slot.
   * @param owner in whose name: what an owner asks for waits behind that owner's own work only
   * @param end the time of performance.now() at which the wait is over
   * @returns undefined when there is a slot at once
   * @throws Overloaded when too many wait already. The promise is rejected with it when no slot has come in time
   */
  enter(owner: string, end: number): Promise<void> | undefined;
  leave(owner: string): void;
  /** Ends the waits whose time is over. To be called now and then. */
  expire(now: number): void;
  readonly waiting: number;
  /** How many were refused. */
  readonly refused: number;
}

interface Waiting {
  readonly end: number;
  readonly goOn: () => void;
  readonly refuse: (error: Error) => void;
}
interface Line {
  /** How many slots its owner has. */
  held: number;
  /** Oldest first. */
  readonly waiting: Set<Waiting>;
}

/**
 * @param slots how many there are
 * @param share how many of them one owner may have
 * @param mostOfOwner how many may wait for one owner
 */
export function createFairQueue(slots: number, share: number, mostOfOwner: number): FairQueue {
  const lines = new Map<string, Line>();
  /** The lines from which one may go on as soon as there is a slot, in the order of their turns. */
  const turns = new Set<Line>();
  let free = slots;
  let waiting = 0;
  let refused = 0;

  function overloaded(): Overloaded {
    refused += 1;
    return new Overloaded();
  }
  function take(line: Line): void {
    line.held += 1;
    free -= 1;
  }
  function handOut(): void {
    while (free > 0) {
      const [line] = turns;
      if (!line) return;
      const [next] = line.waiting as Set<Waiting> & [Waiting];
      drop(line, next);
      take(line);
      // Behind all others: its next turn comes when theirs have been.
      turns.delete(line);
      if (line.waiting.size > 0 && line.held < share) turns.add(line);
      next.goOn();
    }
  }
  function drop(line: Line, entry: Waiting): void {
    line.waiting.delete(entry);
    waiting -= 1;
    if (line.waiting.size === 0) turns.delete(line);
  }

  return {
    enter(owner, end) {
      let line = lines.get(owner);
      if (!line) {
        line = { held: 0, waiting: new Set() };
        lines.set(owner, line);
      }
      if (free > 0 && line.held < share) {
        take(line);
        return undefined;
      }
      if (line.waiting.size >= mostOfOwner || waiting >= mostWaiting) throw overloaded();
      if (line.held < share) turns.add(line);
      waiting += 1;
      return new Promise<void>((goOn, refuse) => line.waiting.add({ end, goOn, refuse }));
    },
    leave(owner) {
      const line = lines.get(owner)!;
      line.held -= 1;
      free += 1;
      if (line.waiting.size > 0) turns.add(line);
      else if (line.held === 0) lines.delete(owner);
      handOut();
    },
    expire(now) {
      if (waiting === 0) return;
      for (const [owner, line] of lines) {
        for (const entry of line.waiting) {
          if (entry.end > now) continue;
          drop(line, entry);
          entry.refuse(overloaded());
        }
        if (line.held === 0 && line.waiting.size === 0) lines.delete(owner);
      }
    },
    get waiting() {
      return waiting;
    },
    get refused() {
      return refused;
    },
  };
}
