import { UnfitDatabase } from '../../src/db/examine';
import { whyUnreachable as why } from '../../src/db/unreachable';
import type { DatabaseAddress } from '../../src/settings/database-url';
import { type Finding, messageOf, TooLate, withoutStop, wrong } from './finding';

/** A sentence for each way in which a database cannot be reached. Never with the password. */
export async function whyUnreachable(error: unknown, address: DatabaseAddress): Promise<Finding> {
  if (error instanceof UnfitDatabase) return wrong(error.says, error.mend);
  const known = await why(error instanceof TooLate ? { code: 'CONNECT_TIMEOUT' } : error, address);
  if (known) return wrong(known.says, known.mend);
  return wrong(`The database at ${address.host}:${address.port} cannot be used: ${withoutStop(messageOf(error))}.`);
}
