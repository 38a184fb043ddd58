import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseAddress } from '../settings/database-url';
import { isConnectionLost, isDatabaseUnavailable, isRefusal } from './pool/errors';
import { whyUnreachable } from './unreachable';

/** Milliseconds from one try to the next. */
const interval = 1000;

/**
 * Uses a database, and tries again while a fault may pass by itself.
 * @param address which is asked, unless `use` says in `attempt.asked` that it asks another one
 * @param seconds for how long, as in DATABASE_WAIT; 0: one try
 * @param onWait told once, when the first try has failed: why
 * @throws Error with a sentence when that takes too long, or when waiting does not help
 */
export async function waitForDatabase<Result>(
  address: DatabaseAddress,
  seconds: number,
  use: (attempt: { asked: DatabaseAddress }) => Promise<Result>,
  onWait: (why: string) => void,
): Promise<Result> {
  const end = performance.now() + seconds * 1000;
  for (let tries = 1; ; tries += 1) {
    const attempt = { asked: address };
    try {
      return await use(attempt);
    } catch (error) {
      const { why, fix, passing } = await judge(error, attempt.asked);
      if (!passing || seconds === 0) throw new Error(`${why}${fix}`, { cause: error });
      if (performance.now() > end)
        throw new Error(`The database was not there within ${seconds} s. ${why}${fix}`, { cause: error });
      if (tries === 1) onWait(why);
    }
    await sleep(interval);
  }
}

async function judge(error: unknown, address: DatabaseAddress) {
  const known = await whyUnreachable(error, address);
  // A lost connection has a known reason only where the server was asked for it. Then it would be lost again.
  const passing = isDatabaseUnavailable(error) && !(known && (isConnectionLost(error) || isRefusal(error)));
  return { why: known?.says ?? (error as Error).message, fix: known ? ` ${known.fix}` : '', passing };
}
