import { type Database, statement, type Transaction } from './connection';

/** Which tokens are refused before they expire. Times are in seconds since 1970. */
export interface Revocation {
  /** Stands for one token, or for all tokens of a user. */
  readonly key: string;
  /** Tokens issued later are not meant. Infinity: all are. */
  readonly until: number;
  /** When no token that is meant can be valid any more. */
  readonly expires: number;
}

// The database's clock is the one that all instances share.
const insert = statement(
  'revoke-tokens',
  `insert into revocations (key, issued_until, revoked_at, expires_at)
  values ($1, greatest(clock_timestamp(), to_timestamp($2)), clock_timestamp(), to_timestamp($3))
  on conflict (key) do update set
    issued_until = greatest(revocations.issued_until, excluded.issued_until),
    revoked_at = excluded.revoked_at,
    expires_at = greatest(revocations.expires_at, excluded.expires_at)
  returning extract(epoch from issued_until)::float8 as until, extract(epoch from expires_at)::float8 as expires`,
);
const selectRecent = statement(
  'list-revocations',
  `select key, extract(epoch from issued_until)::float8 as until, extract(epoch from expires_at)::float8 as expires
  from revocations where revoked_at > now() - $1::float8 * interval '1 second' and expires_at > now()`,
);

/**
 * Revokes tokens: those issued until now, or until a time that is later.
 * @returns what is in force now
 */
export async function revoke(database: Transaction, { key, until, expires }: Revocation): Promise<Revocation> {
  const [row] = await database.write<Omit<Revocation, 'key'>>(insert, [key, until, expires]);
  return { key, ...row! };
}

/** What was revoked in the last so many seconds and can still matter. */
export function revocationsOf(database: Database, seconds: number): Promise<readonly Revocation[]> {
  return database.read<Revocation>(selectRecent, [seconds]);
}
