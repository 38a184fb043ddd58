import { type Database, statement, type Transaction } from './pool/connection';

// Who has which e-mail address. Where tables are distributed, the server with a row of this table does not have the user's other rows, so that no
// statement joins it with another table. The addresses are in lower case.

const find = statement('find-account', 'select user_id from account_emails where email = $1');
// A user who takes an address anew still has it.
const take = statement(
  'take-email',
  `insert into account_emails (email, user_id) values ($1, $2)
  on conflict (email) do update set user_id = excluded.user_id where account_emails.user_id = excluded.user_id
  returning user_id`,
);
const forget = statement('forget-email', 'delete from account_emails where email = $1 and user_id = $2');

/** @returns the id of the account with this address */
export async function accountOf(database: Pick<Database, 'read'>, email: string): Promise<string | undefined> {
  return (await database.read<{ user_id: string }>(find, [email]))[0]?.user_id;
}

/** @returns false when another account has the address */
export async function takeEmail(transaction: Transaction, email: string, user: string): Promise<boolean> {
  return (await transaction.write(take, [email, user])).length > 0;
}

export async function forgetEmail(transaction: Transaction, email: string, user: string): Promise<void> {
  await transaction.write(forget, [email, user]);
}
