/** Lets so many be under way at once, for each key; the others wait for their turn. */
export interface UnderWay {
  /** @returns when there is room. `leave` has to be called then */
  enter(key: string, room: number): Promise<void>;
  leave(key: string): void;
}

export function createUnderWay(): UnderWay {
  const keys = new Map<string, { count: number; readonly waiting: (() => void)[] }>();
  return {
    async enter(key, room) {
      const here = keys.get(key);
      if (!here) keys.set(key, { count: 1, waiting: [] });
      else if (here.count < room) here.count += 1;
      else await new Promise<void>((resolve) => here.waiting.push(resolve));
    },
    leave(key) {
      const here = keys.get(key)!;
      // The place is handed on rather than given back.
      const next = here.waiting.shift();
      if (next) next();
      else if (here.count === 1) keys.delete(key);
      else here.count -= 1;
    },
  };
}
