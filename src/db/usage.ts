import type { UserId } from '../base/user';
import { type Database, statement } from './pool/connection';

/** What is kept for a user. */
export interface Usage {
  /** With those in the trash. */
  readonly tasks: number;
  /** Of titles and descriptions, and of kept replies. */
  readonly bytes: number;
  /** Replies to requests with an Idempotency-Key. */
  readonly replies: number;
}

/** How many bytes a text has, without reading it where it is large: PostgreSQL knows from its head. */
const text = 'octet_length(title) + coalesce(octet_length(description), 0) as bytes';
// Counted when it has to be known, a thousand requests apart, rather than kept count of: a counter would make each change slower, and
// has to be right after every sweep, erasure, restore and mistake. A million rows take about a second.
const measure = {
  ...statement(
    'measure-usage',
    `select tasks, of_tasks.bytes + of_replies.bytes as bytes, replies
    from (
      select count(*) as tasks, coalesce(sum(bytes), 0)::bigint as bytes from (
        (select ${text} from tasks where user_id = $1 limit $2::int)
        union all (select ${text} from deleted_tasks where user_id = $1 limit $2::int)
        limit $2::int
      ) as task
    ) as of_tasks, (
      select count(*) as replies, coalesce(sum(bytes), 0)::bigint as bytes from (
        select octet_length(reply) + coalesce(octet_length(compressed), 0) as bytes from idempotency_keys where user_id = $1 limit $3::int
      ) as reply
    ) as of_replies`,
  ),
  long: true,
};

/** @param most how many tasks, and replies, are looked at: no more are counted */
export async function usageOf(
  database: Pick<Database, 'read'>,
  owner: UserId,
  most: { readonly tasks: number; readonly replies: number },
): Promise<Usage> {
  return (await database.read<Usage>(measure, [owner, most.tasks, most.replies]))[0]!;
}

const sizes = statement(
  'size-of-task',
  `select octet_length(title) as title, coalesce(octet_length(description), 0) as description
  from tasks where user_id = $1 and id = $2`,
);

/** @returns how many bytes the texts of a task have; undefined when the user has no such task */
export async function textSizesOf(
  database: Pick<Database, 'read'>,
  owner: UserId,
  id: string,
): Promise<{ readonly title: number; readonly description: number } | undefined> {
  return (await database.read<{ title: number; description: number }>(sizes, [owner, id]))[0];
}
