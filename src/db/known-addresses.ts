import { type Database, statement } from './pool/connection';

const find = statement(
  'find-known-address',
  `select from users join known_addresses on known_addresses.user_id = users.id
  where users.email = $1 and known_addresses.address = $2 and known_addresses.expires_at > now()`,
);
/** How many addresses of an account are remembered, those where it was used last. */
const most = 100;
// Written once a day rather than with each right password. The lock waits for a deletion of the account, and then finds nobody; and
// for others who do the same, so that they do not wait for each other's rows.
const remember = statement(
  'remember-address',
  `with owner as (select id from users where email = $1 for no key update),
  forgotten as (
    delete from known_addresses using owner
    where known_addresses.user_id = owner.id and known_addresses.address in (
      select address from known_addresses join owner on owner.id = known_addresses.user_id
      where address <> $2 order by expires_at desc offset ${most - 1}
    )
  )
  insert into known_addresses (user_id, address, expires_at)
  select id, $2, now() + interval '90 days' from owner
  on conflict (user_id, address) do update set expires_at = excluded.expires_at
  where known_addresses.expires_at < excluded.expires_at - interval '1 day'`,
);

/**
 * @param email of the account, in lower case
 * @param address as `rememberAddress` got it
 * @returns whether the account has been used from there, with its password, in the last 90 days
 */
export async function isKnownAddress(database: Database, email: string, address: string): Promise<boolean> {
  return (await database.read(find, [email, address])).length > 0;
}

/**
 * Notes that an account has been signed up, or used with its password, from an address.
 * @param email of the account, in lower case
 * @param address hashed together with the account, so that it says nothing by itself
 */
export async function rememberAddress(database: Database, email: string, address: string): Promise<void> {
  await database.write(remember, [email, address]);
}
