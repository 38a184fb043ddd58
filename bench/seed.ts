import jwt from 'jsonwebtoken';
import type postgres from 'postgres';

/** A user of the benchmark, with a token and the ids of some tasks. */
export interface BenchUser {
  readonly id: string;
  readonly token: string;
  readonly taskIds: readonly string[];
}

/** An SQL expression for a UUID v7, as the service would have made it at a time. Its random bits come from md5. */
const uuidAt = (time: string) => `(
  lpad(to_hex((extract(epoch from ${time}) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3) ||
  '8' || substr(md5(random()::text), 1, 15))::uuid`;

/** The columns of planned tasks: half of the tasks have a due date, half a priority, a quarter tags, a tenth a rule, a tenth were moved. */
const plannedColumns = 'completed_at, priority, tags, due_date, due_at, recurrence, position';
const planned = `case when n % 3 = 0 then t end, (array[null, null, null, 'low', 'high', 'urgent'])[n % 6 + 1]::task_priority,
       case when n % 20 = 0 then '["home", "errand"]'::jsonb when n % 4 = 0 then '["work"]' end,
       case when n % 2 = 0 then to_char(day, 'YYYY-MM-DD') end, case when n % 2 = 0 then day end,
       case when n % 10 = 0 then 'FREQ=WEEKLY' end, case when n % 10 = 1 then 'p8' || lpad(to_hex(n), 15, '0') end`;

/**
 * Creates users with tasks. The tasks are spread over the last year, and one in three is completed.
 * @param prefix the beginning of the users' ids
 * @param tasks how many tasks each user gets
 * @param arePlanned whether they have due dates, priorities, tags and so on, too
 */
export async function seedTasks(
  sql: postgres.Sql,
  prefix: string,
  users: number,
  tasks: number,
  arePlanned = false,
): Promise<void> {
  await insertTasks(sql, prefix, 1, users, tasks, arePlanned);
  await sql.unsafe('vacuum analyze');
}

/** Does so with the users of these numbers, without the rest of PostgreSQL's work that makes reading fast. */
export async function insertTasks(
  sql: postgres.Sql,
  prefix: string,
  first: number,
  last: number,
  tasks: number,
  arePlanned = false,
): Promise<void> {
  await sql.unsafe(
    `insert into users (id, created_at) select $1 || n, now() - interval '400 days' from generate_series($3::int, $2::int) n
     on conflict do nothing`,
    [prefix, last, first],
  );
  await sql.unsafe(
    `insert into task_lists (user_id, version) select $1 || n, $3 from generate_series($4::int, $2::int) n
     on conflict (user_id) do update set version = excluded.version`,
    [prefix, last, tasks, first],
  );
  await sql.unsafe(
    `insert into tasks (user_id, id, title, description, completed, created_at, updated_at, version, created_version
       ${arePlanned ? `, ${plannedColumns}` : ''})
     select $1 || u, ${uuidAt('t')}, 'Task ' || n || ' of user ' || u, case when n % 2 = 0 then 'Some words about what there is to do' end,
       n % 3 = 0, t, t, n, n ${arePlanned ? `, ${planned}` : ''}
     from generate_series($4::int, $2::int) u, generate_series(1, $3::int) n,
       lateral (select date_trunc('milliseconds', now() - interval '365 days' * (n::float8 / $3::int + random() / $3::int / 2)) as t) at,
       lateral (select date_trunc('day', now(), 'UTC') + interval '1 day' * (n % 730 - 365) as day) days`,
    [prefix, last, tasks, first],
  );
}

/** @returns some of the users, or all, each with a token for a day and the ids of some tasks */
export async function benchUsers(
  sql: postgres.Sql,
  prefix: string,
  secret: string,
  { users = 1000, tasks = 100 } = {},
): Promise<BenchUser[]> {
  const rows = await sql.unsafe<{ user_id: string; ids: string[] }[]>(
    `select user_id, array(select id::text from tasks where tasks.user_id = chosen.user_id order by id limit $3::int) as ids
     from (select id as user_id from users where starts_with(id, $1) order by md5(id) limit $2::int) as chosen order by user_id`,
    [prefix, users, tasks],
  );
  return rows.map(({ user_id, ids }) => ({
    id: user_id,
    token: jwt.sign({ sub: user_id }, secret, { algorithm: 'HS256', expiresIn: '1d' }),
    taskIds: typeof ids === 'string' ? (ids as string).slice(1, -1).split(',') : ids,
  }));
}
