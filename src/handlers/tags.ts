import { shortHash } from '../base/cursor-bytes';
import { refuseValues } from '../base/invalid-values';
import type { UserId } from '../base/user';
import { changeTags, tagsAfter } from '../db/tags';
import { withoutTag, withTagRenamed } from '../planning/tags';
import { entityTagOf, isNotModified } from './conditions';
import type { Handler } from './handler';
import type { Services } from './services';

/** @param read as in src/db; the mock has another */
export const createListTags =
  (read: typeof tagsAfter): Handler<'listTags'> =>
  async ({ user, query, headers, path }, { database }) => {
    const { limit = 1000, cursor } = query;
    const after = cursor === undefined ? undefined : keyIn(cursor);
    if (cursor !== undefined && after === undefined) return cursorOfAnotherList;
    const found = await read(database, user.id, after, limit);
    const page = found.slice(0, limit);
    const body = page.map(([, use]) => use);
    const next = found.length > limit ? cursorAt(page.at(-1)![0]) : undefined;
    const ETag = entityTagOf([], JSON.stringify(body), next);
    if (isNotModified(headers['if-none-match'], ETag)) return { status: 304, headers: { ETag } };
    const more = next && { 'X-Next-Cursor': next, Link: `<${path}?limit=${limit}&cursor=${next}>; rel="next"` };
    return { status: 200, body, headers: { ETag, ...more } };
  };
export const listTags = createListTags(tagsAfter);

/** How the cursors of lists of tags begin. */
const mark = shortHash('tags');
const cursorAt = (key: string) => Buffer.concat([mark, Buffer.from(key)]).toString('base64url');

/** @returns the key of a tag; undefined for a cursor of another list */
function keyIn(cursor: string): string | undefined {
  const bytes = Buffer.from(cursor, 'base64url');
  return bytes.subarray(0, mark.length).equals(mark) ? bytes.toString('utf8', mark.length) : undefined;
}

const cursorOfAnotherList = refuseValues([
  { in: 'query', pointer: '/cursor', detail: 'belongs to another list; leave it out to get the first page' },
]);

export const renameTag: Handler<'renameTag'> = async ({ user, params, body }, { database, quotas }) => {
  const rename = withTagRenamed(params.tag, body.name);
  const updated = await changeTags(database, user.id, rename, roomFor(user.id, { database, quotas }));
  return typeof updated === 'number' ? { status: 200, body: { updated } } : updated;
};

export const removeTag: Handler<'removeTag'> = async ({ user, params }, { database }) => {
  const remove = withoutTag(params.tag);
  // Without a tag, a task is never longer.
  const updated = await changeTags<never>(database, user.id, remove, async () => undefined);
  return { status: 200, body: { updated } };
};

/** @returns a function that takes bytes from the user's quota. @returns the refusal when it is full */
const roomFor =
  (user: UserId, { database, quotas }: Pick<Services, 'database' | 'quotas'>) =>
  async (bytes: number) =>
    bytes === 0 ? undefined : quotas.takeBesides(user, { tasks: 0, bytes, replies: 0 }, database);
