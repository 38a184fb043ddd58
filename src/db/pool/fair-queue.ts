import type { Counts } from './connection';
import { Overloaded } from './errors';
import type { Job } from './job';

/** The most jobs that wait in a lane, of all owners together. */
const maxWaiting = 10_000;

/** The most owners whose lines are kept, which take a hundred bytes each: a map whose entries come and go is copied for every few of them. */
const maxRemembered = 10_000;

/** Hands out a bounded number of slots. When more are wanted, owners take turns. */
export interface FairQueue {
  /** Starts a job when it has a slot, which it keeps until `leave`. Rejects it with Overloaded when too much waits already. */
  enter(job: Job): void;
  /** Gives a slot back. @param rest milliseconds for which its owner may have one slot less */
  leave(owner: string, rest: number): void;
  /** Rejects the jobs that wait and would end before this time. */
  expire(end: number): void;
}
export interface FairQueueOptions {
  /** How many slots there are. */
  readonly slots: number;
  /** How many of them one owner may have. */
  readonly share: number;
  /** How many jobs of one owner may wait. */
  readonly length: number;
}

/** The slots of one owner, and the jobs that wait for more. */
interface Line {
  held: number;
  /** Slots that the owner has to do without while it rests. */
  resting: number;
  /** Whether the line is in the list of turns. */
  hasTurn: boolean;
  /** The oldest first. */
  waiting: Job[];
}

/**
 * Uses arrays rather than sets: a set whose entries come and go all the time is copied for every few of them.
 * @param counts of the lane
 */
export function createFairQueue(
  { slots, share, length }: FairQueueOptions,
  counts: Counts,
  start: (job: Job) => void,
): FairQueue {
  const lines = new Map<string, Line>();
  /** The lines that take the next slots, in their order. In some of them, nothing may wait any more. */
  const turns: Line[] = [];
  let free = slots;

  const mayHave = (line: Line) => line.held + line.resting < share;
  function take(line: Line, job: Job): void {
    line.held += 1;
    free -= 1;
    start(job);
  }
  function refuse(job: Job): void {
    counts.refused += 1;
    job.reject(new Overloaded());
  }
  /** Puts a line behind all that have a turn. */
  function giveTurn(line: Line): void {
    if (line.hasTurn || !mayHave(line) || line.waiting.length === 0) return;
    line.hasTurn = true;
    turns.push(line);
  }
  /** To be called when an owner has a slot less, or fewer jobs. */
  function handOut(owner: string, changed: Line): void {
    if (lines.size > maxRemembered && changed.held + changed.resting === 0 && changed.waiting.length === 0)
      lines.delete(owner);
    giveTurn(changed);
    while (free > 0) {
      const line = turns.shift();
      if (!line) return;
      line.hasTurn = false;
      const job = mayHave(line) ? line.waiting.shift() : undefined;
      if (!job) continue;
      counts.waiting -= 1;
      take(line, job);
      giveTurn(line);
    }
  }
  function endRest(owner: string, line: Line): void {
    line.resting -= 1;
    handOut(owner, line);
  }

  return {
    enter(job) {
      let line = lines.get(job.owner);
      if (!line) {
        line = { held: 0, resting: 0, hasTurn: false, waiting: [] };
        lines.set(job.owner, line);
      }
      if (free > 0 && mayHave(line)) {
        take(line, job);
      } else if (line.waiting.length >= length || counts.waiting >= maxWaiting) {
        refuse(job);
        handOut(job.owner, line);
      } else {
        line.waiting.push(job);
        counts.waiting += 1;
        giveTurn(line);
      }
    },
    leave(owner, rest) {
      const line = lines.get(owner)!;
      line.held -= 1;
      free += 1;
      if (rest > 0) {
        line.resting += 1;
        setTimeout(endRest, rest, owner, line).unref();
      }
      handOut(owner, line);
    },
    expire(end) {
      if (counts.waiting === 0) return;
      for (const [owner, line] of lines) {
        if (line.waiting.length === 0) continue;
        const late = line.waiting.filter((job) => job.end <= end);
        if (late.length === 0) continue;
        line.waiting = line.waiting.filter((job) => job.end > end);
        counts.waiting -= late.length;
        late.forEach(refuse);
        handOut(owner, line);
      }
    },
  };
}
