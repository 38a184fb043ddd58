import type { UserId } from './user';

/** Milliseconds of work after which others are served. */
const slice = 1;

/** What waits, by user. The users are served in the order of this map. */
const lines = new Map<UserId, (() => void)[]>();
let isBusy = false;
/** Milliseconds of work since others were served. */
let spent = 0;

/**
 * Does work that keeps the process busy for up to some milliseconds, such as to find the occurrences of a rule. Users take turns. After a
 * slice of work all other requests that have come are served first, whatever a user asks for.
 */
export async function inTurn<Result>(user: UserId, work: () => Result): Promise<Result> {
  if (isBusy) await new Promise<void>((resolve) => wait(user, resolve));
  isBusy = true;
  const begun = performance.now();
  try {
    return work();
  } finally {
    spent += performance.now() - begun;
    if (spent < slice) next();
    else {
      setImmediate(next);
      spent = 0;
    }
  }
}

function wait(user: UserId, go: () => void): void {
  const line = lines.get(user);
  if (line) line.push(go);
  else lines.set(user, [go]);
}

/** The next one starts in place of the one before, so that no newcomer overtakes those that wait. */
function next(): void {
  const [first] = lines;
  isBusy = first !== undefined;
  if (!first) return;
  const [user, line] = first;
  lines.delete(user);
  const go = line.shift()!;
  if (line.length > 0) lines.set(user, line);
  go();
}
