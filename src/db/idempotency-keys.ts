import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { UserId } from '../base/user';
import { statement, type Transaction } from './pool/connection';

// Held until the transaction ends. The two texts are hashed into one number; that another key has the same is as good as impossible.
const lock = statement(
  'lock-key',
  'select pg_try_advisory_xact_lock(hashtextextended($1, hashtextextended($2, 0))) as free',
);
const find = statement(
  'find-kept-reply',
  `select fingerprint, reply, encode(compressed, 'base64') as compressed from idempotency_keys
  where user_id = $1 and key = $2 and created_at > now() - interval '24 hours'`,
);
const keep = statement(
  'keep-reply',
  `insert into idempotency_keys (user_id, key, fingerprint, reply, compressed, created_at)
  values ($1, $2, $3, $4, decode($5, 'base64'), now())
  on conflict (user_id, key) do update set
    fingerprint = excluded.fingerprint, reply = excluded.reply, compressed = excluded.compressed, created_at = excluded.created_at`,
);

/** The length from which on a reply is compressed: of a shorter one, the rest of its row is the most. */
const long = 1000;
/** Takes 0.1 ms for a description of 2,000 letters, and 1 ms for the longest reply. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
/** What is in the place of a compressed reply (see the migration), and tells it from one that a former release has kept meanwhile. */
const elsewhere = '{"status":503,"problem":{"code":"NOT_READY","detail":"Try again in 1 second."}}';

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
    transaction.read<KeptReply & { compressed: string | null }>(find, [owner, key]),
  ]);
  if (!taken!.free) return 'taken';
  if (kept?.reply !== elsewhere) return kept;
  const reply = brotliDecompressSync(Buffer.from(kept.compressed!, 'base64')).toString();
  return { fingerprint: kept.fingerprint, reply };
}

/** @returns how many bytes the reply takes */
export async function keepReply(
  transaction: Transaction,
  owner: UserId,
  key: string,
  { fingerprint, reply }: KeptReply,
): Promise<number> {
  const compressed = reply.length < long ? undefined : brotliCompressSync(reply, quality);
  const kept = compressed ? elsewhere : reply;
  await transaction.write(keep, [owner, key, fingerprint, kept, compressed?.toString('base64') ?? null]);
  return Buffer.byteLength(kept) + (compressed?.length ?? 0);
}
