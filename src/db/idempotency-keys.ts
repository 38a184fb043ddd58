import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { UserId } from '../base/user';
import { ensureList } from './first-list';
import { lockList } from './locked-list';
import { type Database, statement, type Transaction } from './pool/connection';

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

type Row = KeptReply & { readonly compressed: string | null };
interface KeptReply {
  /** SHA-256 of the request. */
  readonly fingerprint: string;
  /** JSON. */
  readonly reply: string;
}

/**
 * Locks the user's list until the transaction ends, and so the key: a request with the same key waits, in whatever process it is. A user without
 * a list gets one.
 * @param transaction with all that a handler may use
 * @param issued when the request's token was issued, in seconds since 1970
 * @returns the reply that is kept for the key; undefined when the key is new
 */
export async function takeKey(
  transaction: Database,
  owner: UserId,
  key: string,
  issued: number | undefined,
): Promise<KeptReply | undefined> {
  // Two statements, because a single one would not see a reply that was kept while it waited for the lock.
  const ask = () => Promise.all([lockList(transaction, owner), transaction.read<Row>(find, [owner, key])]);
  let [isLocked, [kept]] = await ask();
  if (!isLocked && (await ensureList(transaction, owner, issued))) [isLocked, [kept]] = await ask();
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
