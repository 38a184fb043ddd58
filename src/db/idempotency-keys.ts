import type { UserId } from '../auth/token';
import { statement, type Transaction } from './connection';

// Held until the transaction ends. The two texts are hashed into one number; that another key has the same is as good as impossible.
const lock = statement(
  'lock-key',
  'select pg_try_advisory_xact_lock(hashtextextended($1, hashtextextended($2, 0))) as free',
);
const find = statement(
  'find-kept-reply',
  `select fingerprint, reply from idempotency_keys
  where user_id = $1 and key = $2 and created_at > now() - interval '24 hours'`,
);
const keep = statement(
  'keep-reply',
  `insert into idempotency_keys (user_id, key, fingerprint, reply, created_at) values ($1, $2, $3, $4, now())
  on conflict (user_id, key) do update set fingerprint = $3, reply = $4, created_at = now()`,
);

export interface KeptReply {
  /** SHA-256 of the request. */
  readonly fingerprint: string;
  /** The reply as JSON. */
  readonly reply: string;
}

/**
 * Takes a key for the rest of the transaction.
 * @returns 'taken' while another request with it runs, or the reply that is kept under it, or undefined when it is new
 */
export async function takeKey(
  transaction: Transaction,
  owner: UserId,
  key: string,
): Promise<'taken' | KeptReply | undefined> {
  // Two statements: one would look for a reply as things were before it got the lock.
  const [[taken], [kept]] = await Promise.all([
    transaction.read<{ free: boolean }>(lock, [owner, key]),
    transaction.read<KeptReply>(find, [owner, key]),
  ]);
  return taken!.free ? kept : 'taken';
}

export async function keepReply(transaction: Transaction, owner: UserId, key: string, kept: KeptReply): Promise<void> {
  await transaction.write(keep, [owner, key, kept.fingerprint, kept.reply]);
}
