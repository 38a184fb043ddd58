import { drainTime } from '../process/serve';

/** What is due from a worker. First it is to listen, then to answer each time it is asked, and one day to end. */
type Due = 'listen' | 'answer' | 'end';

/**
 * How long a worker may take for each, in looks at it. Not in time: of a machine, or a group of processes, that was suspended, all are
 * late at once, and the primary has not looked meanwhile. Where it gets little of the processor, its looks are late, too.
 */
export interface Patience extends Readonly<Record<Due, number>> {
  /** Milliseconds from one look to the next. */
  readonly interval: number;
}

const secondsBetween = 2;
export const usualPatience: Patience = {
  interval: secondsBetween * 1000,
  // None of it is spent on the database: a worker listens without one.
  listen: 60 / secondsBetween,
  answer: 30 / secondsBetween,
  // After what is in flight, it closes the database (5 s) and sends its traces (2 s).
  end: (drainTime + 8) / secondsBetween,
};

const why: Record<Due, string> = {
  listen: 'it did not listen in time',
  answer: 'it hangs, and has not answered',
  end: 'it did not end in time',
};

export interface Watch {
  /** It has said something: it does not hang. */
  heard(): void;
  /** It listens, and is asked from now on. */
  answers(): void;
  /** It is to end. Nothing else is expected of it any more. */
  end(): void;
  /** It has ended. */
  nothing(): void;
}

/** What a watch does. */
export interface Means {
  ask(): void;
  /** Called once, when the worker has owed something for too long. */
  lost(why: string): void;
}

/** Looks whether a worker does what is due from it, so that nobody waits for ever for one that hangs. */
export function watchOver(patience: Patience, { ask, lost }: Means): Watch {
  let due: Due = 'listen';
  let inVain = 0;
  let timer = setInterval(look, patience.interval).unref();

  function look(): void {
    inVain += 1;
    if (inVain >= patience[due]) {
      lost(why[due]);
      nothing();
    } else if (due === 'answer') ask();
  }
  /** Counts from now. */
  function expect(next: Due): void {
    if (due === 'end') return;
    due = next;
    inVain = 0;
    clearInterval(timer);
    timer = setInterval(look, patience.interval).unref();
  }

  function nothing(): void {
    due = 'end';
    clearInterval(timer);
  }

  return {
    heard() {
      if (due === 'answer') inVain = 0;
    },
    answers() {
      expect('answer');
      ask();
    },
    end: () => expect('end'),
    nothing,
  };
}
