import { pause } from '../../support/waiting';

export interface Load {
  /** Lets each client finish what it is at. */
  stop(): Promise<void>;
}

/**
 * Has a number of clients do the same over and over.
 * @param act one thing that a client does, and waits for
 * @param rest milliseconds between two things
 */
export function startLoad(clients: number, act: (client: number) => Promise<unknown>, rest = 0): Load {
  let stopped = false;
  const client = async (index: number) => {
    while (!stopped) {
      await act(index);
      if (rest > 0) await pause(rest);
    }
  };
  const all = Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  return {
    async stop() {
      stopped = true;
      await all;
    },
  };
}
