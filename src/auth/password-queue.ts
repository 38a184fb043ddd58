/** Thrown when too many passwords wait to be hashed. */
export class PasswordQueueFull extends Error {}

/** The right to do one piece of work, now or later. */
interface Ticket {
  /** Does the work when the ticket's turn comes. @throws PasswordQueueFull when the ticket was taken back for another network */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Returns the ticket, unless its turn has come. */
  leave(): void;
}
interface PasswordQueue {
  /** @param network where the request comes from @throws PasswordQueueFull when the network has its share of the tickets already */
  enter(network: string): Ticket;
}

interface Entry {
  readonly network: string;
  state: 'entered' | 'waiting' | 'gone';
  go(): void;
  refuse(error: Error): void;
}

/**
 * A queue that networks share evenly. Waiting tickets are served in turn, one of each network. A network may have all tickets while no
 * other network wants any. When another one comes, the network with the most tickets loses its newest.
 * @param concurrency how much work is done at once
 * @param length how many more tickets there are
 */
export function createPasswordQueue(concurrency: number, length: number): PasswordQueue {
  /** The tickets of each network whose turn has not come, the newest last. */
  const shares = new Map<string, Set<Entry>>();
  /** The tickets that wait for their turn. The networks are served in the order of this map. */
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
        async run(work) {
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
            // The next one starts in place of this one, so that no newcomer overtakes the queue.
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
