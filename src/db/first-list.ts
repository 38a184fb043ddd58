// How statements begin that create the first tasks of a user, who has no list of which they could take the next version.

const firstList = `list as (
    insert into task_lists (user_id, version) select id, 1 from owner
    on conflict (user_id) do update set version = task_lists.version + 1 returning version
  )`;
/** An account gets a list with the first task. When it is being deleted, the lock waits for that, and then there is no such user. */
export const firstOfAccount = `
  with owner as (select id from users where id = $1 for key share), ${firstList}`;
/**
 * A user known only from a token gets a row, and a list, with the first task, in the same statement: the references always hold. Not so
 * who had an account that was deleted.
 * @param now an expression for the time
 * @param revocationKey the parameter with what stands for all tokens of the user
 */
export const firstOfStranger = (now: string, revocationKey: string) => `
  with owner as (
    insert into users (id, created_at) select $1, ${now}
    where not exists (select from revocations where key = ${revocationKey} and issued_until = 'infinity')
    on conflict (id) do update set created_at = users.created_at returning id
  ), ${firstList}`;
