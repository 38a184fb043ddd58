import type { Schema } from '../base/contract';
import type { UserId } from '../base/user';
import { tagKey } from '../planning/tags';
import { touched } from './change-statements';
import { lowest } from './list-filter';
import { nextVersion } from './next-version';
import { type Database, statement } from './pool/connection';
import { Overloaded } from './pool/errors';
import { chunkStatement } from './task-batches';

/** How many tasks one statement reads at most: 5 ms, or 30 ms if each of them has twenty long tags. */
const chunkSize = 500;
// Reads up to `chunkSize` rows after the last id of the chunk before.
const readTags = statement(
  'read-tags',
  `
    select jsonb_agg(jsonb_build_array(id, tags, not completed) order by id) filter (where tags is not null) as tasks,
      case when count(*) = ${chunkSize} then max(id::text collate "C") end as last
    from (
      select user_id, id, tags, completed from tasks where user_id = $1 and id > $2 order by id limit (select ${chunkSize})
    ) as chunk where user_id = $1`,
  { long: true, hasOwnTime: true },
);

type Tags = readonly string[];
interface Chunk {
  /** The tasks with tags, the oldest first. */
  readonly tasks: readonly (readonly [id: string, tags: Tags, isPending: boolean])[];
  /** The last id of the chunk; null when there are no more chunks. */
  readonly last: string | null;
}
async function chunkAfter(database: Database, owner: UserId, id: string): Promise<Chunk> {
  const [chunk] = await database.read<Chunk>(readTags, [owner, id]);
  return { tasks: chunk!.tasks ?? [], last: chunk!.last };
}

type TagUse = Schema<'TagUse'>;
const { compare } = new Intl.Collator('en');
/** The order of tags by their keys: as people sort them, and always the same. */
export const compareTags = (one: string, other: string) => compare(one, other) || (one < other ? -1 : +(one > other));

/**
 * Counts the tags of a user's tasks. It reads all tasks, however short the page is, and remembers only the tags of the page.
 * @param after the key of the last tag on the page before; undefined: the first page
 * @returns the tags after it by their keys, in their order: one more than the limit if there are so many
 */
export async function tagsAfter(
  database: Database,
  owner: UserId,
  after: string | undefined,
  limit: number,
): Promise<readonly (readonly [key: string, use: TagUse])[]> {
  const found = new Map<string, TagUse>();
  /** Tags from here on belong to later pages. */
  let end: string | undefined;
  const isOnPage = (key: string) =>
    (after === undefined || compareTags(key, after) > 0) && (end === undefined || compareTags(key, end) < 0);
  const firstOf = (count: number) => [...found].sort(([one], [other]) => compareTags(one, other)).slice(0, count);

  for (let last: string | null = lowest.id; last !== null; ) {
    const chunk: Chunk = await chunkAfter(database, owner, last);
    for (const [, tags, isPending] of chunk.tasks) {
      for (const name of tags) {
        const key = tagKey(name);
        const known = found.get(key);
        if (!known && !isOnPage(key)) continue;
        const { tasks, pending } = known ?? { tasks: 0, pending: 0 };
        found.set(key, { name, tasks: tasks + 1, pending: pending + Number(isPending) });
      }
      if (found.size <= 2 * limit + 1) continue;
      const kept = new Map(firstOf(limit + 1));
      for (const key of found.keys()) if (!kept.has(key)) found.delete(key);
      end = [...kept.keys()].at(-1);
    }
    last = chunk.last;
  }
  return firstOf(limit + 1);
}

// The tags are compared again: the task may have changed since they were read. The first and the last id ($3, $4) keep PostgreSQL from
// reading all tasks of a user.
const retag = chunkStatement(
  'retag-tasks',
  `${nextVersion},
  item as (
    select * from jsonb_to_recordset($2::text::jsonb) as item (id uuid, old_tags jsonb, new_tags jsonb, new_keys jsonb)
  )
  update tasks set tags = nullif(item.new_tags, '[]'), tag_keys = nullif(item.new_keys, '[]'), version = list.version, ${touched}
  from list, item
  where tasks.user_id = $1 and tasks.id between $3 and $4 and tasks.id = item.id and tasks.tags = item.old_tags returning 1`,
);

/** How often a chunk is read again, when others change tasks in it each time. */
const maxAttempts = 20;

/**
 * Changes tags in all tasks of a user, one chunk after the other, as `changeAll` in task-batches.ts does.
 * @param change the tags of a task as they shall be; the same object when they stay
 * @param reserve takes room for the bytes that a chunk adds. @returns the refusal when there is none
 * @returns how many tasks were changed, or the refusal
 */
export async function changeTags<Refusal extends object>(
  database: Database,
  owner: UserId,
  change: (tags: Tags) => Tags,
  reserve: (bytes: number) => Promise<Refusal | undefined>,
): Promise<number | Refusal> {
  let total = 0;
  let attempts = 0;
  for (let last: string | null = lowest.id; last !== null; ) {
    const chunk: Chunk = await chunkAfter(database, owner, last);
    const items = chunk.tasks.flatMap(([id, old_tags]) => {
      const new_tags = change(old_tags);
      return new_tags === old_tags ? [] : [{ id, old_tags, new_tags, new_keys: new_tags.map(tagKey) }];
    });
    if (items.length > 0) {
      const added = items.reduce((sum, { old_tags, new_tags }) => sum + bytesOf(new_tags) - bytesOf(old_tags), 0);
      const refusal = await reserve(Math.max(added, 0));
      if (refusal) return refusal;
      const values = [owner, JSON.stringify(items), items[0]!.id, items.at(-1)!.id];
      const changed = (await database.write(retag, values)).length;
      total += changed;
      // What others have changed in between is read again.
      attempts = changed < items.length ? attempts + 1 : 0;
      if (attempts === maxAttempts) throw new Overloaded();
      if (attempts > 0) continue;
    }
    last = chunk.last;
  }
  return total;
}

const bytesOf = (tags: Tags) => Buffer.byteLength(JSON.stringify(tags));
