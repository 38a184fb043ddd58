import { drainSeconds } from '../process/stop';
import type { Settings } from '../settings/config';

/** What a worker owes the primary: first it has to listen, then to answer each time it is asked, and one day to end. */
type Duty = 'listen' | 'answer' | 'end';

/**
 * After how many checks a worker is late with each duty. They are counted in checks, not in time: after a machine, or a group of
 * processes, was suspended, all workers would be late at once, but the primary has not checked meanwhile. Where the primary gets
 * little of the processor, its checks are late too.
 */
export interface WorkerTimeouts extends Readonly<Record<Duty, number>> {
  /** Milliseconds from one check to the next. */
  readonly interval: number;
}

const secondsBetweenChecks = 2;
export const timeoutsOf = (settings: Settings): WorkerTimeouts => ({
  interval: secondsBetweenChecks * 1000,
  // A worker listens without a database, and so does not wait for one.
  listen: 60 / secondsBetweenChecks,
  answer: 30 / secondsBetweenChecks,
  // After the requests in flight, a worker closes its connections to the database (5 s) and sends its traces (2 s).
  end: (drainSeconds(settings) + 8) / secondsBetweenChecks,
});

const reasons: Record<Duty, string> = {
  listen: 'it did not listen in time',
  answer: 'it hangs, and has not answered',
  end: 'it did not end in time',
};

export interface WorkerWatch {
  /** The worker has sent something: it does not hang. */
  heard(): void;
  /** The worker listens. From now on it is asked to answer. */
  listens(): void;
  /** The worker has been told to end. Nothing else is expected of it. */
  toldToEnd(): void;
  /** The worker has ended, or is killed: the watch is over. */
  over(): void;
}

/**
 * Checks at intervals whether a worker does what it has to, so that nobody waits for ever for one that hangs.
 * @param ask has the worker asked to answer
 * @param onLate called once, with the reason, when the worker is late; then the watch is over
 */
export function watchWorker(
  timeouts: WorkerTimeouts,
  { ask, onLate }: { ask(): void; onLate(reason: string): void },
): WorkerWatch {
  let duty: Duty = 'listen';
  let missed = 0;
  let timer = setInterval(check, timeouts.interval).unref();

  function check(): void {
    missed += 1;
    if (missed >= timeouts[duty]) {
      onLate(reasons[duty]);
      over();
    } else if (duty === 'answer') ask();
  }
  function begin(next: Duty): void {
    if (duty === 'end') return;
    duty = next;
    missed = 0;
    clearInterval(timer);
    timer = setInterval(check, timeouts.interval).unref();
  }
  function over(): void {
    duty = 'end';
    clearInterval(timer);
  }

  return {
    heard() {
      if (duty === 'answer') missed = 0;
    },
    listens() {
      begin('answer');
      ask();
    },
    toldToEnd: () => begin('end'),
    over,
  };
}
