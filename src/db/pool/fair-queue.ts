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
  /** Gives a slot back. @param rest milliseconds for which its owner has one slot less than others may have */
  leave(owner: string, rest?: number): void;
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
  /** How many slots it has to do without for a while. */
  resting: number;
  /** Whether it stands among the turns. */
  hasTurn: boolean;
  /** Oldest first. */
  waiting: Waiting[];
}

/**
 * Lists rather than sets: a set that entries come to and leave all the time makes a new table for every few of them.
 * @param slots how many there are
 * @param share how many of them one owner may have
 * @param mostOfOwner how many may wait for one owner
 */
export function createFairQueue(slots: number, share: number, mostOfOwner: number): FairQueue {
  const lines = new Map<string, Line>();
  /** The lines from which one may go on as soon as there is a slot, in the order of their turns, and some that have none left. */
  const turns: Line[] = [];
  let free = slots;
  let waiting = 0;
  let refused = 0;

  function overloaded(): Overloaded {
    refused += 1;
    return new Overloaded();
  }
  const mayHave = (line: Line) => line.held + line.resting < share;
  function take(line: Line): void {
    line.held += 1;
    free -= 1;
  }
  /** Lets it stand behind all others: its next turn comes when theirs have been. */
  function giveTurn(line: Line): void {
    if (line.hasTurn || !mayHave(line) || line.waiting.length === 0) return;
    line.hasTurn = true;
    turns.push(line);
  }
  function handOut(): void {
    while (free > 0) {
      const line = turns.shift();
      if (!line) return;
      line.hasTurn = false;
      if (!mayHave(line)) continue;
      const next = line.waiting.shift();
      if (!next) continue;
      waiting -= 1;
      take(line);
      giveTurn(line);
      next.goOn();
    }
  }

  function wake(owner: string, line: Line): void {
    line.resting -= 1;
    forgetIdle(owner, line);
    giveTurn(line);
    handOut();
  }
  function forgetIdle(owner: string, { held, resting, waiting }: Line): void {
    if (held + resting === 0 && waiting.length === 0) lines.delete(owner);
  }

  return {
    enter(owner, end) {
      let line = lines.get(owner);
      if (!line) {
        line = { held: 0, resting: 0, hasTurn: false, waiting: [] };
        lines.set(owner, line);
      }
      if (free > 0 && mayHave(line)) {
        take(line);
        return undefined;
      }
      if (line.waiting.length >= mostOfOwner || waiting >= mostWaiting) {
        forgetIdle(owner, line);
        throw overloaded();
      }
      const { waiting: ahead } = line;
      const turn = new Promise<void>((goOn, refuse) => ahead.push({ end, goOn, refuse }));
      waiting += 1;
      giveTurn(line);
      return turn;
    },
    leave(owner, rest = 0) {
      const line = lines.get(owner)!;
      line.held -= 1;
      free += 1;
      if (rest > 0) {
        line.resting += 1;
        setTimeout(wake, rest, owner, line).unref();
      }
      forgetIdle(owner, line);
      giveTurn(line);
      handOut();
    },
    expire(now) {
      if (waiting === 0) return;
      for (const [owner, line] of lines) {
        const late = line.waiting.filter(({ end }) => end <= now);
        if (late.length === 0) continue;
        line.waiting = line.waiting.filter(({ end }) => end > now);
        waiting -= late.length;
        for (const { refuse } of late) refuse(overloaded());
        forgetIdle(owner, line);
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
