import type { UserId } from '../base/user';
import { type Database, statement } from './pool/connection';

// What the use of a personal access token asks of the database.

const find = statement(
  'find-access-token',
  `select scopes, last_used_at, extract(epoch from created_at)::float8 as issued, extract(epoch from expires_at)::float8 as expires
  from access_tokens where user_id = $1 and digest = $2`,
);
const noteUse = statement(
  'note-use-of-access-token',
  `update access_tokens set last_used_at = $3::timestamptz
  where user_id = $1 and digest = $2 and (last_used_at is null or last_used_at < $3::timestamptz)`,
);

interface FoundToken {
  readonly scopes: readonly string[];
  readonly last_used_at: string | null;
  /** Seconds since 1970. */
  readonly issued: number;
  readonly expires: number;
}

/** @param user whom the token names @param digest its hash @returns undefined for an unknown token */
export async function findAccessToken(
  database: Database,
  user: UserId,
  digest: string,
): Promise<FoundToken | undefined> {
  const [row] = await database.read<Omit<FoundToken, 'scopes'> & { readonly scopes: string }>(find, [user, digest]);
  return row && { ...row, scopes: row.scopes.split(' ') };
}

/** Notes that a token was used. @param time as in `last_used_at` */
export async function noteUseOfAccessToken(database: Database, owner: UserId, digest: string, time: string) {
  await database.write(noteUse, [owner, digest, time]);
}
