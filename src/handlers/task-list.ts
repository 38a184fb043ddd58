import { isBlank } from '../base/blank';
import { problem } from '../base/contract';
import { parseDateTime } from '../base/date-time';
import { latestPlace } from '../db/changes';
import { countTasks } from '../db/task-counts';
import { highest, type ListPlace, lowest, type TaskFilter } from '../db/task-filters';
import { listTasks as listPage } from '../db/task-pages';
import { syncTokenAt } from '../events/sync-token';
import { entityTagOf, isNotModified } from './conditions';
import { cursorAt, placeAt } from './cursor';
import type { Handler } from './handler';

type Query = Parameters<Handler<'listTasks'>>[0]['query'];

/**
 * Makes the handler of listTasks and listUserTasks, which serves both as the handlers in tasks.ts do.
 * @param readPage, count, latest as in src/db; the mock has others
 */
export const createListTasks =
  (readPage: typeof listPage, count: typeof countTasks, latest: typeof latestPlace): Handler<'listTasks'> =>
  async ({ user, query: given, headers, path }, { database }) => {
    // A form sends an empty `q` when nothing was typed. An empty `q` is no search.
    const { q = '', ...others } = given;
    const query: Query = isBlank(q) ? others : given;
    const { limit = 100, cursor, status = 'all', sort = '-created_at' } = query;
    const { created_after, created_before, updated_after, updated_before } = query;
    const filters = [status, sort, query.q, created_after, created_before, updated_after, updated_before];
    const from = cursor === undefined ? undefined : placeAt(cursor, filters);
    if (cursor !== undefined && !from) return cursorOfAnotherList;
    const descending = sort.startsWith('-');
    // Read before the list, so that a change in between comes after the token.
    const place = asksFor(headers.prefer, aSyncToken) ? await latest(database, user.id) : undefined;
    const [page, total] = await Promise.all([
      readPage(database, user.id, filterOf(query, descending, from), descending, limit),
      asksFor(headers.prefer, anExactCount)
        ? count(database, user.id, filterOf({ ...query, sort: sortForCount(query) }, false, undefined))
        : undefined,
    ]);
    const next = page.next && cursorAt(page.next, filters);
    const tag = entityTagOf(page.tasks, next, total);
    if (isNotModified(headers['if-none-match'], tag)) return { status: 304, headers: { ETag: tag } };
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
        ...(place && {
          'X-Sync-Token': syncTokenAt(place, user.id),
          'Preference-Applied': total === undefined ? 'sync-token' : 'count=exact, sync-token',
        }),
      },
    };
  };
export const listTasks = createListTasks(listPage, countTasks, latestPlace);

const cursorOfAnotherList = problem(422, 'VALIDATION_ERROR', 'The request has 1 invalid value.', {
  errors: [
    {
      in: 'query',
      pointer: '/cursor',
      detail: 'belongs to a list with other filters or another order; leave it out to get the first page',
    },
  ],
});

// Preferences (RFC 7240, section 2), by how any value of the preference begins, and by the value that is meant.
const anExactCount = [/^\s*count\s*(?:[=;]|$)/i, /^\s*count\s*=\s*(?:exact|"exact")\s*(?:;|$)/i] as const;
const aSyncToken = [/^\s*sync-token\s*(?:[=;]|$)/i, /^\s*sync-token\s*(?:;|$)/i] as const;

/** Of several preferences with the same name, the first one counts. */
function asksFor(prefer: string | undefined, [name, preference]: readonly [name: RegExp, preference: RegExp]): boolean {
  // A quote that is not closed reaches to the end. Otherwise, the regular expression would take quadratic time.
  const preferences = prefer?.match(/(?:"(?:[^"\\]|\\.)*(?:"|\\?$)|[^",])+/g) ?? [];
  return preference.test(preferences.find((given) => name.test(given)) ?? '');
}

/** The count does not depend on the sort. It uses the order of the time filter, for which there is an index. */
const sortForCount = ({ updated_after, updated_before }: Query) =>
  (updated_after ?? updated_before) === undefined ? 'created_at' : 'updated_at';

/** @param from where the page starts; undefined for the whole list */
function filterOf(query: Query, descending: boolean, from: ListPlace | undefined): TaskFilter {
  const { status = 'all', q: search } = query;
  const [createdAfter, createdBefore] = [lastUntil(query.created_after), firstSince(query.created_before)];
  const [updatedAfter, updatedBefore] = [lastUntil(query.updated_after), firstSince(query.updated_before)];
  const by = query.sort?.endsWith('updated_at') ? 'updated_at' : 'created_at';
  // Ids start with the time of creation, and no task has the lowest or the highest id of a millisecond. With created_after=10:00:00.000
  // the list starts above the lowest id of 10:00:00.001; without created_after, above the lowest id of all (millisecond -1).
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
const lastUntil = (time: string | undefined) => millisecondsOf(time, 0);

/** @returns the first millisecond that is not before a time */
const firstSince = (time: string | undefined) => millisecondsOf(time, 1);

/**
 * @param ifBetween added to a time that lies between two milliseconds
 * @returns milliseconds since 1970, limited to the times that PostgreSQL and ids can express. No task is older or newer than those
 */
function millisecondsOf(time: string | undefined, ifBetween: number): number | undefined {
  if (time === undefined) return undefined;
  const { milliseconds, isBetween } = parseDateTime(time)!;
  return Math.min(Math.max(milliseconds + (isBetween ? ifBetween : 0), 0), Date.parse('9999-12-31T23:59:59.999Z'));
}

const isoOf = (milliseconds: number | undefined) =>
  milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();

/** @returns the lowest id of a millisecond; the lowest or the highest of all for times that no id can express */
function firstIdOf(milliseconds: number): string {
  if (milliseconds < 0) return lowest.id;
  if (milliseconds > 0xffff_ffff_ffff) return highest.id;
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}

function queryOf(query: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(query)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
}
