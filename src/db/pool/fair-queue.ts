import type { Counts } from './connection';
import { Overloaded } from './errors';

/** The most jobs that wait in a lane, of all owners together. */
const maxWaiting = 10_000;
/** The most owners whose lines are kept, which take a hundred bytes each: a map whose entries come and go is copied for every few of them. */
const maxRemembered = 10_000;

/** What waits for a slot. */
interface Waiting {
  readonly owner: string;
  /** When its time is over, by performance.now(). */
  readonly end: number;
  reject(error: unknown): void;
}

/** The slots of one owner, and the jobs that wait for more. */
interface Line<Job> {
  held: number;
  /** Slots that the owner has to do without while it rests. */
  resting: number;
  /** Whether the line is in the list of turns. */
  hasTurn: boolean;
  /** The oldest first. */
  waiting: Job[];
}

/**
 * Hands out slots. When more are wanted than there are, owners take turns. Uses arrays rather than sets: a set whose entries come and go all
 * the time is copied for every few of them.
 * @param slots how many there are
 * @param share how many of them one owner may have
 * @param length how many jobs of one owner may wait
 * @param counts gets what waits and what is refused added
 * @param start starts a job that has a slot
 */
export function createFairQueue<Job extends Waiting>(
  slots: number,
  share: number,
  length: number,
  counts: Counts,
  start: (job: Job) => void,
) {
  const lines = new Map<string, Line<Job>>();
  /** The lines that take the next slots, in their order. In some of them, nothing may wait any more. */
  const turns: Line<Job>[] = [];
  let free = slots;
  let waiting = 0;

  const mayHave = (line: Line<Job>) => line.held + line.resting < share;
  function take(line: Line<Job>, job: Job): void {
    line.held += 1;
    free -= 1;
    start(job);
  }
  function refuse(job: Job): void {
    counts.refused += 1;
    job.reject(new Overloaded());
  }
  /** Notes that so many more jobs wait. */
  function wait(more: number): void {
    waiting += more;
    counts.waiting += more;
  }
  /** Puts a line behind all that have a turn. */
  function giveTurn(line: Line<Job>): void {
    if (line.hasTurn || !mayHave(line) || line.waiting.length === 0) return;
    line.hasTurn = true;
    turns.push(line);
  }
  /** To be called when an owner has a slot less, or fewer jobs. */
  function handOut(owner: string, changed: Line<Job>): void {
    if (lines.size > maxRemembered && changed.held + changed.resting + changed.waiting.length === 0)
      lines.delete(owner);
    giveTurn(changed);
    while (free > 0) {
      const line = turns.shift();
      if (!line) return;
      line.hasTurn = false;
      const job = mayHave(line) ? line.waiting.shift() : undefined;
      if (!job) continue;
      wait(-1);
      take(line, job);
      giveTurn(line);
    }
  }
  function endRest(owner: string, line: Line<Job>): void {
    line.resting -= 1;
    handOut(owner, line);
  }

  return {
    /** Starts a job when it has a slot, which it keeps until `leave`. Rejects it with Overloaded when too much waits already. */
    enter(job: Job): void {
      let line = lines.get(job.owner);
      if (!line) {
        line = { held: 0, resting: 0, hasTurn: false, waiting: [] };
        lines.set(job.owner, line);
      }
      if (free > 0 && mayHave(line)) {
        take(line, job);
      } else if (line.waiting.length >= length || waiting >= maxWaiting) {
        refuse(job);
        handOut(job.owner, line);
      } else {
        line.waiting.push(job);
        wait(1);
        giveTurn(line);
      }
    },
    /** Gives a slot back. @param rest milliseconds for which its owner may have one slot less */
    leave(owner: string, rest: number): void {
      const line = lines.get(owner)!;
      line.held -= 1;
      free += 1;
      if (rest > 0) {
        line.resting += 1;
        setTimeout(endRest, rest, owner, line).unref();
      }
      handOut(owner, line);
    },
    /** Rejects the jobs that wait and would end before this time. */
    expire(end: number): void {
      if (waiting === 0) return;
      for (const [owner, line] of lines) {
        const late = line.waiting.filter((job) => job.end <= end);
        if (late.length === 0) continue;
        line.waiting = line.waiting.filter((job) => job.end > end);
        wait(-late.length);
        late.forEach(refuse);
        handOut(owner, line);
      }
    },
  };
}
