import type { UserId } from '../base/user';
import { type Database, statement } from './pool/connection';

/** How much is stored for a user. */
export interface Usage {
  /** Including tasks in the trash. */
  readonly tasks: number;
  /** Of titles, descriptions and tags, and of kept replies. */
  readonly bytes: number;
  /** Replies to requests with an Idempotency-Key. */
  readonly replies: number;
}

/** The bytes of a task's texts, as `bytes`. PostgreSQL knows them without reading a large text. */
export const textBytes =
  'octet_length(title) + coalesce(octet_length(description), 0) + coalesce(octet_length(tags::text), 0) as bytes';
// Counted about once in a thousand requests. A stored counter would make each change slower, and every sweep, deletion and restore would
// have to keep it right. Counting a million rows takes about a second.
const measure = statement(
  'measure-usage',
  `select tasks, of_tasks.bytes + of_replies.bytes as bytes, replies
    from (
      select $1::text as user_id, count(*) as tasks, coalesce(sum(bytes), 0)::bigint as bytes from (
        (select ${textBytes} from tasks where user_id = $1 limit $2::int)
        union all (select ${textBytes} from deleted_tasks where user_id = $1 limit $2::int)
        limit $2::int
      ) as task
    ) as of_tasks, (
      select count(*) as replies, coalesce(sum(bytes), 0)::bigint as bytes from (
        select octet_length(reply) + coalesce(octet_length(compressed), 0) as bytes from idempotency_keys where user_id = $1 limit $3::int
      ) as reply
    ) as of_replies
    where of_tasks.user_id = $1`,
  // completeAll measures after many chunks, for the next tasks of those that recur.
  { long: true, hasOwnTime: true },
);

/** @param most how many tasks and replies are counted at the most */
export async function usageOf(
  database: Pick<Database, 'read'>,
  owner: UserId,
  most: { readonly tasks: number; readonly replies: number },
): Promise<Usage> {
  return (await database.read<Usage>(measure, [owner, most.tasks, most.replies]))[0]!;
}

/** The bytes of the texts of a task; of its tags as JSON. */
export interface TextSizes {
  readonly title: number;
  readonly description: number;
  readonly tags: number;
}
const sizes = statement(
  'size-of-task',
  `select octet_length(title) as title, coalesce(octet_length(description), 0) as description,
    coalesce(octet_length(tags::text), 0) as tags
  from tasks where user_id = $1 and id = $2`,
);

/** @returns how many bytes the texts of a task have; undefined when the user has no such task */
export async function textSizesOf(
  database: Pick<Database, 'read'>,
  owner: UserId,
  id: string,
): Promise<TextSizes | undefined> {
  return (await database.read<TextSizes>(sizes, [owner, id]))[0];
}
