import { isBlank } from '../base/blank';
import { problem } from '../base/contract';
import { parseDateTime } from '../base/date-time';
import { countTasks } from '../db/task-counts';
import { highest, lowest, type Place, type TaskFilter } from '../db/task-filters';
import { listTasks as listPage } from '../db/task-pages';
import { entityTagOf, isKnown } from './conditions';
import { cursorAt, placeAt } from './cursor';
import type { Handler } from './handler';

type Query = Parameters<Handler<'listTasks'>>[0]['query'];

/** Serves two operations, as the handlers in tasks.ts do. */
export const listTasks: Handler<'listTasks'> = async ({ user, query: given, headers, path }, { database }) => {
  // A search for nothing is none: what a form sends when nothing was typed.
  const { q = '', ...others } = given;
  const query: Query = isBlank(q) ? others : given;
  const { limit = 100, cursor, status = 'all', sort = '-created_at' } = query;
  const { created_after, created_before, updated_after, updated_before } = query;
  const list = [status, sort, query.q, created_after, created_before, updated_after, updated_before];
  const from = cursor === undefined ? undefined : placeAt(cursor, list);
  if (cursor !== undefined && !from) return ofAnotherList;
  const descending = sort.startsWith('-');
  const filter = filterOf(query, descending, from);
  const counts = asksForCount(headers.prefer);
  const [page, total] = await Promise.all([
    listPage(database, user.id, filter, descending, limit),
    counts
      ? countTasks(database, user.id, filterOf({ ...query, sort: sortToCount(query) }, false, undefined))
      : undefined,
  ]);
  const next = page.next && cursorAt(page.next, list);
  const tag = entityTagOf(page.tasks, next, total);
  if (isKnown(headers['if-none-match'], tag)) return { status: 304, headers: { ETag: tag } };
  return {
    status: 200,
    body: [...page.tasks],
    headers: {
      ETag: tag,
      ...(next && {
        'X-Next-Cursor': next,
        Link: `<${path}?${queryOf({ ...query, limit, cursor: next })}>; rel="next"`,
      }),
      ...(total !== undefined && { 'X-Total-Count': total, 'Preference-Applied': 'count=exact' }),
    },
  };
};

const ofAnotherList = problem(422, 'VALIDATION_ERROR', 'The request has 1 invalid value.', {
  errors: [
    {
      in: 'query',
      pointer: '/cursor',
      detail: 'belongs to a list with other filters or another order: leave it out to start this one',
    },
  ],
});

/** Reads Prefer (RFC 7240, section 2): of several preferences with the same name the first one holds. */
function asksForCount(prefer = ''): boolean {
  // A quote that is not closed reaches to the end: looking for its end from each quote on would take time by the square.
  const preferences = prefer.match(/(?:"(?:[^"\\]|\\.)*(?:"|\\?$)|[^",])+/g) ?? [];
  const first = preferences.find((preference) => /^\s*count\s*(?:[=;]|$)/i.test(preference)) ?? '';
  return /^\s*count\s*=\s*(?:exact|"exact")\s*(?:;|$)/i.test(first);
}

/** Counted is in the order that is limited, whatever the list is sorted by. */
const sortToCount = ({ updated_after, updated_before }: Query) =>
  (updated_after ?? updated_before) === undefined ? 'created_at' : 'updated_at';

/** @param from where the page begins; undefined for the whole list */
function filterOf(query: Query, descending: boolean, from: Place | undefined): TaskFilter {
  const { status = 'all', q: search } = query;
  const [createdAfter, createdBefore] = [lastUntil(query.created_after), firstSince(query.created_before)];
  const [updatedAfter, updatedBefore] = [lastUntil(query.updated_after), firstSince(query.updated_before)];
  const by = query.sort?.endsWith('updated_at') ? 'updated_at' : 'created_at';
  // Ids begin with the time of creation. None is as low as the first, or as high as the last, of its millisecond.
  const ids = [firstIdOf((createdAfter ?? -2) + 1), firstIdOf(createdBefore ?? Number.POSITIVE_INFINITY)] as const;
  const changed = [isoOf(updatedAfter) ?? lowest.updatedAt, isoOf(updatedBefore) ?? highest.updatedAt] as const;
  const byCreation = by === 'created_at';
  const above = byCreation ? { updatedAt: lowest.updatedAt, id: ids[0] } : { updatedAt: changed[0], id: highest.id };
  const below = byCreation ? { updatedAt: highest.updatedAt, id: ids[1] } : { updatedAt: changed[1], id: lowest.id };
  return {
    status,
    by,
    search,
    above: (!descending && from) || above,
    below: (descending && from) || below,
    updatedBetween: byCreation && (updatedAfter ?? updatedBefore) !== undefined ? changed : undefined,
    createdBetween: !byCreation && (createdAfter ?? createdBefore) !== undefined ? ids : undefined,
  };
}

/** @returns the last millisecond that is not after a time */
const lastUntil = (text: string | undefined) => momentOf(text, 0);

/** @returns the first millisecond that is not before a time: for one that is finer than milliseconds, the next */
const firstSince = (text: string | undefined) => momentOf(text, 1);

/** Milliseconds since 1970, within what ids and PostgreSQL can hold: no task is older, or newer. */
function momentOf(text: string | undefined, moreIfFiner: number): number | undefined {
  if (text === undefined) return undefined;
  const { milliseconds, isFiner } = parseDateTime(text)!;
  return Math.min(Math.max(milliseconds + (isFiner ? moreIfFiner : 0), 0), Date.parse('9999-12-31T23:59:59.999Z'));
}

const isoOf = (moment: number | undefined) => (moment === undefined ? undefined : new Date(moment).toISOString());

/** @returns an id before all of this millisecond's; the lowest or the highest for times beyond all ids */
function firstIdOf(moment: number): string {
  if (moment < 0) return lowest.id;
  if (moment > 0xffff_ffff_ffff) return highest.id;
  const time = moment.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}

function queryOf(query: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(query)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
}
