import { NotReleased, Overloaded } from './errors';

export interface Admission {
  /** Takes a statement in. @throws Overloaded, NotReleased */
  enter(): void;
  /** @param failed without an answer of the database */
  leave(failed: boolean): void;
  /** Notes how it goes. To be called `looksPerSecond` times a second. */
  look(now: number): void;
  /** Begins to let statements in. */
  open(): void;
  readonly answered: number;
  readonly refused: number;
}

/** How often `look` is called. */
export const looksPerSecond = 20;
/** While it is not known how much can be done in a second, so many may be under way. */
const burst = 1000;
/** When nothing has been answered for so many milliseconds, few are let in, to find out when it goes on. */
const silence = 1000;
/** The part of the time limit that statements may expect to wait. */
const share = 0.5;
/** Looks with more work than connections after which the rate of answers is what the database can do. */
const looksUntilKnown = looksPerSecond / 2;

/**
 * Refuses statements that could not be answered in time, at once, so that those that are let in finish (load shedding). How long a
 * statement will take follows from how many are under way and how many are answered in a second (Little's law).
 * @param size the number of connections
 * @param timeout seconds that a statement may take
 * @param held refuse everything until `open` is called
 */
export function createAdmission(size: number, timeout: number, held: boolean): Admission {
  const least = size * 4;
  let closed = held;
  let limit = burst;
  let underWay = 0;
  let answered = 0;
  let refused = 0;
  let busyLooks = 0;
  let answeredBefore = 0;
  let lastAnswer = performance.now();
  /** Answers between the last looks. */
  const rates: number[] = [];

  function limitNow(now: number): number {
    if (underWay === 0 || rates.at(-1)! > 0) lastAnswer = now;
    if (now - lastAnswer > silence) return least;
    if (busyLooks < looksUntilKnown) return burst;
    const inLook = rates.reduce((sum, count) => sum + count, 0) / rates.length;
    return Math.max(least, inLook * looksPerSecond * timeout * share);
  }

  return {
    enter() {
      if (closed) throw new NotReleased();
      if (underWay >= limit) {
        refused += 1;
        throw new Overloaded();
      }
      underWay += 1;
    },
    leave(failed) {
      underWay -= 1;
      if (!failed) answered += 1;
    },
    look(now) {
      rates.push(answered - answeredBefore);
      if (rates.length > looksPerSecond) rates.shift();
      answeredBefore = answered;
      busyLooks = underWay > size ? busyLooks + 1 : 0;
      limit = limitNow(now);
    },
    open() {
      closed = false;
    },
    get answered() {
      return answered;
    },
    get refused() {
      return refused;
    },
  };
}
