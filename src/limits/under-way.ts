/** Bounds how much is under way at once for each key. The rest waits, in its order. */
export interface UnderWay {
  /** Resolves when fewer than `most` are under way. The caller has to call `leave` at the end. */
  enter(key: string, most: number): Promise<void>;
  leave(key: string): void;
}

export function createUnderWay(): UnderWay {
  const keys = new Map<string, { count: number; readonly waiting: (() => void)[] }>();
  return {
    async enter(key, most) {
      const here = keys.get(key);
      if (!here) keys.set(key, { count: 1, waiting: [] });
      else if (here.count < most) here.count += 1;
      else await new Promise<void>((resolve) => here.waiting.push(resolve));
    },
    leave(key) {
      const here = keys.get(key)!;
      // The next one starts in place of this one, so the count stays.
      const next = here.waiting.shift();
      if (next) next();
      else if (here.count === 1) keys.delete(key);
      else here.count -= 1;
    },
  };
}
