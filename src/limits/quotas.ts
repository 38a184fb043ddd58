import { setBounded } from '../base/bounded-map';
import { type ProblemReply, problem, type Schema } from '../base/contract';
import type { UserId } from '../base/user';
import type { Usage } from '../db/usage';
import type { QuotaLimits } from '../settings/operating';
import { type Allowance, type Amount, createAllowances, type Kind, kinds, noAmount, type Reader } from './allowance';

export interface Quotas {
  /**
   * Reserves room for the data that a request adds.
   * @returns the function to call when the request has ended, or the refusal, which names the first quota that is full. A promise only
   * when the user's data has to be measured. The promise is rejected with Overloaded when too many requests of the user wait for that, or
   * for too long
   */
  take(user: UserId, amount: Usage, database: Reader): Taken | Promise<Taken | QuotaFull>;
  /**
   * Reserves room for what a request adds while it is carried out.
   * @returns undefined, or the refusal if there is no room
   */
  takeBesides(user: UserId, amount: Usage, database: Reader): Promise<ProblemReply<403> | undefined>;
  /** Adds bytes that were stored without being taken. */
  note(user: UserId, bytes: number): void;
  /** To be called when data of the user may have been deleted. The next request that exceeds the quota measures again. */
  freed(user: UserId): void;
  /** @returns how much a user has stored, and may store */
  usage(user: UserId, database: Reader): Promise<Schema<'Usage'>>;
  /** How many requests each quota has refused. */
  readonly refused: Readonly<Amount>;
}
type Taken = () => void;
interface QuotaFull {
  readonly full: Kind;
  readonly reply: ProblemReply<403>;
}

/** How many users' allowances are remembered: two or three megabytes. The data of other users are measured again. */
const maxRemembered = 10_000;

/**
 * Quotas that all instances on a database share. No counts are stored. When a user adds something for the first time, the process
 * measures the user's data, and grants itself a tenth of the rest, but at most a hundredth of the quota. When this is used up, the process
 * measures again. So each further instance can exceed a quota by a hundredth, or by one request. A single instance exceeds it only by the
 * bytes of a reply that it keeps, because it measures while none of the user's requests is under way.
 */
export function createQuotas(limits: QuotaLimits): Quotas {
  const allowances = createAllowances(limits);
  const ofUsers = new Map<UserId, Allowance>();
  const refused = noAmount();

  function allowanceOf(user: UserId): Allowance {
    const known = ofUsers.get(user);
    if (known) return known;
    const allowance = allowances.create();
    setBounded(ofUsers, user, allowance, maxRemembered);
    return allowance;
  }

  const refusal = (full: Kind, allowance: Allowance, amount: Usage) =>
    refusalOf(full, limits[full] - allowance.left[full], limits[full], amount[full]);

  return {
    refused,
    take(user, amount, database) {
      const allowance = allowanceOf(user);
      const leave = () => allowances.leave(allowance);
      if (allowances.takeGranted(allowance, amount)) return leave;
      return allowances.take(allowance, user, amount, database).then((full) => {
        if (!full) return leave;
        refused[full] += 1;
        return { full, reply: refusal(full, allowance, amount) };
      });
    },
    async takeBesides(user, amount, database) {
      const allowance = allowanceOf(user);
      const full = await allowances.takeBesides(allowance, user, amount, database);
      return full && refusal(full, allowance, amount);
    },
    note(user, bytes) {
      const allowance = ofUsers.get(user);
      if (!allowance) return;
      allowance.left.bytes -= bytes;
      allowance.granted.bytes -= bytes;
    },
    freed(user) {
      const allowance = ofUsers.get(user);
      if (allowance) allowance.freedAt = performance.now();
    },
    async usage(user, database) {
      const isLimited = (kind: Kind) => limits[kind] < Number.POSITIVE_INFINITY;
      const used = kinds.some(isLimited) ? await allowances.measure(user, database) : noAmount();
      const of = (kind: Kind) =>
        isLimited(kind) ? { used: used[kind], limit: limits[kind] } : { used: null, limit: null };
      return { tasks: of('tasks'), bytes: of('bytes'), kept_replies: of('replies') };
    },
  };
}

const sentences: Record<Kind, (used: number, limit: number, added: number) => string> = {
  tasks: (used, limit, added) =>
    `You have ${used} of ${limit} tasks (including the trash), and this request adds ${added}. Empty the trash, or delete tasks permanently.`,
  bytes: (used, limit, added) =>
    `Your tasks (including the trash) and kept replies take ${used} of ${limit} bytes, and this request adds ${added}. Empty the trash, or delete tasks permanently.`,
  replies: (used, limit) =>
    `You have ${used} of ${limit} kept replies to requests with an Idempotency-Key, each for 24 hours. Send this request without a key, or later.`,
};
const refusalOf = (full: Kind, used: number, limit: number, added: number) =>
  problem(403, 'QUOTA_EXCEEDED', sentences[full](used, limit, added));
