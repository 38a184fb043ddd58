import type { Progress } from '../../db/event-places';

/**
 * Stores progress in lists together, because a statement for each list would cost several times as much.
 * @param wait milliseconds for which progress is collected
 * @returns a function that stores progress, and returns the latest version of the list: null when the user was deleted, undefined when
 * another process has the list by now
 */
export function collectProgress(
  wait: number,
  store: (items: readonly Progress[]) => Promise<ReadonlyMap<string, number | null>>,
): (item: Progress) => Promise<number | null | undefined> {
  let items: Progress[] = [];
  let stored: Promise<ReadonlyMap<string, number | null>> | undefined;
  return async (item) => {
    items.push(item);
    stored ??= new Promise<void>((resolve) => {
      setTimeout(resolve, wait);
    }).then(() => {
      const all = items;
      [items, stored] = [[], undefined];
      return store(all);
    });
    return (await stored).get(item.user);
  };
}
