import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { UserId } from '../base/user';
import { statement, type Transaction } from './pool/connection';

// A lock until the transaction ends, on a hash of owner and key. Two keys with the same hash are practically impossible.
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

/** Replies with at least this many characters are compressed. A shorter one is a small part of its row. */
const compressedLength = 1000;
/** Takes 0.1 ms for a description of 2,000 letters, and 1 ms for the longest reply. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
/**
 * Stands in the column `reply` when the reply is compressed (the migration explains why). An instance of an older release may replace it
 * by a reply that is not compressed.
 */
const replyIsCompressed = '{"status":503,"problem":{"code":"NOT_READY","detail":"Try again in 1 second."}}';

interface KeptReply {
  /** SHA-256 of the request. */
  readonly fingerprint: string;
  /** JSON. */
  readonly reply: string;
}

/**
 * Locks a key until the transaction ends.
 * @returns 'taken' while another request with this key runs; the reply that is kept for the key; undefined when the key is new
 */
export async function takeKey(
  transaction: Transaction,
  owner: UserId,
  key: string,
): Promise<'taken' | KeptReply | undefined> {
  // Two statements, because a single one would not see a reply that was kept while it waited for the lock.
  const [[taken], [kept]] = await Promise.all([
    transaction.read<{ free: boolean }>(lock, [owner, key]),
    transaction.read<KeptReply & { compressed: string | null }>(find, [owner, key]),
  ]);
  if (!taken!.free) return 'taken';
  if (kept?.reply !== replyIsCompressed) return kept;
  const reply = brotliDecompressSync(Buffer.from(kept.compressed!, 'base64')).toString();
  return { fingerprint: kept.fingerprint, reply };
}

/** Keeps a reply for 24 hours. @returns how many bytes it takes */
export async function keepReply(
  transaction: Transaction,
  owner: UserId,
  key: string,
  { fingerprint, reply }: KeptReply,
): Promise<number> {
  const compressed = reply.length < compressedLength ? undefined : brotliCompressSync(reply, quality);
  const column = compressed ? replyIsCompressed : reply;
  await transaction.write(keep, [owner, key, fingerprint, column, compressed?.toString('base64') ?? null]);
  return Buffer.byteLength(column) + (compressed?.length ?? 0);
}
