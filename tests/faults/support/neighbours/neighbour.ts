import { pause } from '../../../support/waiting';
import { startLoad } from '../load';
import type { Send } from '../sender';
import type { Asker } from './asker';

/** What one user does, while the others must not notice. */
export interface Neighbour {
  readonly name: string;
  /** Settings of the service besides the default ones. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Makes what the user has before. */
  readonly prepare?: (asker: Asker) => Promise<void>;
  /** Does it until it is over. */
  readonly misbehave: (asker: Asker) => Promise<void>;
  /** Statuses besides 2xx, 429 and 503 that are right for it. */
  readonly taken?: readonly number[];
}

export const tasks = '/api/tasks';
/** A number of clients of the user do the same over and over. */
export async function over(asker: Asker, clients: number, act: (client: number) => Promise<unknown>, rest = 0) {
  // A client that was refused comes back, but not at once.
  const load = startLoad(clients, act, rest);
  await asker.over;
  await load.stop();
}
/** Waits for the answer. A client that was told to come back later does so, but too early. */
export async function patient(answer: ReturnType<Send>): Promise<void> {
  const { status } = await answer;
  if (status === 429 || status === 503) await pause(20);
}

/** Starts something so many times a second until the time is over, and waits for all of it. */
export async function paced(asker: Asker, perSecond: number, start: () => Promise<unknown>): Promise<void> {
  const under = new Set<Promise<unknown>>();
  const begun = performance.now();
  for (let count = 0; !asker.isOver(); await pause(10)) {
    for (; count < ((performance.now() - begun) / 1000) * perSecond; count += 1) {
      const work: Promise<unknown> = start().finally(() => under.delete(work));
      under.add(work);
    }
  }
  await Promise.all(under);
}
