/** Thrown when too many passwords are waiting to be hashed already. */
export class PasswordQueueFull extends Error {}

/** A place in the queue, for one piece of work. */
export interface Place {
  /** Does the work when it is its turn. @throws PasswordQueueFull when the place had to be given to another network */
  turn<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Gives the place up, if it had no turn. */
  leave(): void;
}
export interface PasswordQueue {
  /** @param network whose share of the queue it comes from @throws PasswordQueueFull when that share is used up */
  enter(network: string): Place;
}

interface Entry {
  readonly network: string;
  state: 'entered' | 'waiting' | 'gone';
  go(): void;
  refuse(error: Error): void;
}

/**
 * A queue that networks share evenly. Those that wait are served in turn, one of each network. A network may have all places while
 * nobody else wants them; then those with the most give up their newest.
 * @param concurrency how much is done at once
 * @param length how many may wait besides
 */
export function createPasswordQueue(concurrency: number, length: number): PasswordQueue {
  /** The places of each network that had no turn yet, the newest last. */
  const shares = new Map<string, Set<Entry>>();
  /** Those of them that wait for their turn, in the order in which the networks are served. */
  const lines = new Map<string, Entry[]>();
  let entered = 0;
  let running = 0;

  function remove(entry: Entry): void {
    if (entry.state === 'gone') return;
    entry.state = 'gone';
    entered -= 1;
    const share = shares.get(entry.network)!;
    share.delete(entry);
    if (share.size === 0) shares.delete(entry.network);
  }
  function makeRoom(network: string): void {
    const [, longest] = [...shares].reduce((one, other) => (other[1].size > one[1].size ? other : one));
    if (longest.size <= (shares.get(network)?.size ?? 0) + 1) throw full();
    const newest = [...longest].at(-1)!;
    const line = lines.get(newest.network) ?? [];
    if (newest.state === 'waiting') line.splice(line.indexOf(newest), 1);
    if (line.length === 0) lines.delete(newest.network);
    remove(newest);
    newest.refuse(full());
  }
  function next(): Entry | undefined {
    const [first] = lines;
    if (!first) return undefined;
    const [network, line] = first;
    lines.delete(network);
    const entry = line.shift()!;
    if (line.length > 0) lines.set(network, line);
    remove(entry);
    return entry;
  }
  function wait(entry: Entry): Promise<void> {
    const line = lines.get(entry.network);
    if (line) line.push(entry);
    else lines.set(entry.network, [entry]);
    entry.state = 'waiting';
    return new Promise((resolve, reject) => Object.assign(entry, { go: resolve, refuse: reject }));
  }

  return {
    enter(network) {
      if (entered + running >= concurrency + length) makeRoom(network);
      const entry: Entry = { network, state: 'entered', go: () => {}, refuse: () => {} };
      const share = shares.get(network) ?? new Set();
      shares.set(network, share.add(entry));
      entered += 1;
      return {
        leave: () => remove(entry),
        async turn(work) {
          if (entry.state === 'gone') throw full();
          if (running >= concurrency) {
            await wait(entry);
          } else {
            running += 1;
            remove(entry);
          }
          try {
            return await work();
          } finally {
            // The turn is handed on rather than given back, so that nobody overtakes the queue.
            const following = next();
            if (following) following.go();
            else running -= 1;
          }
        },
      };
    },
  };
}

const full = () => new PasswordQueueFull('too many passwords are being hashed');
