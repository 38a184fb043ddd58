import jwt from 'jsonwebtoken';
import type postgres from 'postgres';

/** A user of the benchmark: its token and some of its tasks. */
export interface BenchUser {
  readonly id: string;
  readonly token: string;
  readonly taskIds: readonly string[];
}

/** An SQL expression for a UUID v7 at a time, with random bits from md5: what the service would have made then. */
const uuidAt = (time: string) => `(
  lpad(to_hex((extract(epoch from ${time}) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3) ||
  '8' || substr(md5(random()::text), 1, 15))::uuid`;

/**
 * Gives a number of users a number of tasks each, spread over the last year, one in three completed.
 * @param prefix what the users' names begin with
 */
export async function seedTasks(sql: postgres.Sql, prefix: string, users: number, tasks: number): Promise<void> {
  await sql.unsafe(
    `insert into users (id, created_at) select $1 || n, now() - interval '400 days' from generate_series(1, $2::int) n
     on conflict do nothing`,
    [prefix, users],
  );
  await sql.unsafe(
    `insert into task_lists (user_id, version) select $1 || n, $3 from generate_series(1, $2::int) n
     on conflict (user_id) do update set version = excluded.version`,
    [prefix, users, tasks],
  );
  await sql.unsafe(
    `insert into tasks (user_id, id, title, description, completed, created_at, updated_at, version, created_version)
     select $1 || u, ${uuidAt('t')}, 'Task ' || n || ' of user ' || u, case when n % 2 = 0 then 'Some words about what there is to do' end,
       n % 3 = 0, t, t, n, n
     from generate_series(1, $2::int) u, generate_series(1, $3::int) n,
       lateral (select date_trunc('milliseconds', now() - interval '365 days' * (n::float8 / $3::int + random() / $3::int / 2)) as t) at`,
    [prefix, users, tasks],
  );
  await sql.unsafe('vacuum analyze');
}

/** The users with a token each, valid for a day, and up to a hundred of their tasks. */
export async function benchUsers(sql: postgres.Sql, prefix: string, secret: string): Promise<BenchUser[]> {
  const rows = await sql.unsafe<{ user_id: string; ids: string[] }[]>(
    `select user_id, (array_agg(id::text))[1:100] as ids from tasks where starts_with(user_id, $1) group by user_id order by user_id`,
    [prefix],
  );
  return rows.map(({ user_id, ids }) => ({
    id: user_id,
    token: jwt.sign({ sub: user_id }, secret, { algorithm: 'HS256', expiresIn: '1d' }),
    taskIds: typeof ids === 'string' ? (ids as string).slice(1, -1).split(',') : ids,
  }));
}
