import { pause } from '../../../support/waiting';
import type { Asker } from './asker';

/** Titles and descriptions of tasks, as SQL expressions of their number n, and what to look for in them. */
export const texts = {
  nowhere: 'zebra',
  everywhere: 'milk',
  /** 2,000 characters. Every other text nearly matches 200 letters everywhere. */
  long: `case when n % 2 = 0 then rpad('milk ', 2000, 'a') else rpad('milk ' || md5(n::text) || repeat(md5((n + 1)::text), 10), 2000, md5(n::text)) end`,
  /** 2,000 characters that JSON writes with six each. */
  fat: 'repeat(chr(1), 2000)',
  short: `'Some words about what there is to do'`,
};

/** Gives the user so many tasks with such a description. */
export async function addTasks({ sql, user }: Asker, count: number, description: string): Promise<void> {
  await sql`insert into users (id, created_at) values (${user}, now())`;
  await sql`insert into task_lists (user_id, version) values (${user}, ${count})`;
  await sql.unsafe(
    `insert into tasks (user_id, id, title, description, completed, created_at, updated_at, version, created_version)
    select $1, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7000' || '8' || lpad(to_hex(n), 15, '0'))::uuid,
      'Task ' || n, ${description}, false, at, at, n, n
    from generate_series(1, $2::int) as n, lateral (select date_trunc('milliseconds', now() - interval '1 second' * ($2::int - n)) as at) as time`,
    [user, count],
  );
  await sql`analyze tasks`;
}

/** Keeps the user's list locked for so many seconds, as a change does that takes long. */
export async function holdList({ sql, user }: Asker, seconds: number): Promise<void> {
  const lock = await sql.reserve();
  await lock`begin`;
  await lock`select from task_lists where user_id = ${user} for update`;
  await pause(seconds * 1000);
  await lock`rollback`;
  lock.release();
}
