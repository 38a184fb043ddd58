import { accountOf } from './account-emails';
import { minus } from './next-version';
import { type Database, statement } from './pool/connection';

const find = statement(
  'find-known-address',
  'select from known_addresses where user_id = $1 and address = $2 and expires_at > now()',
);
/** How many addresses are remembered for an account: the latest ones. */
const maxAddresses = 100;
// Writes an address once a day, rather than at each log-in. The lock on the user waits for a deletion of the account, and then finds no
// user. The lock also prevents deadlocks between log-ins.
const remember = statement(
  'remember-address',
  `with owner as (select id from users where id = $1 for no key update),
  forgotten as (
    delete from known_addresses using owner
    where known_addresses.user_id = $1 and known_addresses.address in (
      select address from known_addresses where user_id = $1 and address <> $2 order by expires_at desc offset ${maxAddresses - 1}
    )
  )
  insert into known_addresses (user_id, address, expires_at)
  select $1, $2, now() + interval '90 days' from owner
  on conflict (user_id, address) do update set expires_at = excluded.expires_at
  where known_addresses.expires_at < ${minus('excluded.expires_at', "interval '1 day'")}`,
);

/**
 * @param email of the account, in lower case
 * @param address the same hash as for `rememberAddress`
 * @returns whether the account's password was used from there in the last 90 days
 */
export async function isKnownAddress(database: Database, email: string, address: string): Promise<boolean> {
  // Asked for no account as well: it takes as long.
  return (await database.read(find, [(await accountOf(database, email)) ?? '', address])).length > 0;
}

/**
 * Remembers that an account was created, or its password used, from an address.
 * @param email of the account, in lower case
 * @param address a hash of the address and the account, so that the table does not reveal the address
 */
export async function rememberAddress(database: Database, email: string, address: string): Promise<void> {
  const account = await accountOf(database, email);
  if (account !== undefined) await database.write(remember, [account, address]);
}
