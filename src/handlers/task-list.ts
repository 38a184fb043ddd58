import { isBlank } from '../base/blank';
import { refuseValues } from '../base/invalid-values';
import { latestPlace } from '../db/changes';
import { countTasks } from '../db/task-counts';
import { listTasks as listPage } from '../db/task-pages';
import { syncTokenAt } from '../events/sync-token';
import { entityTagOf, isNotModified } from './conditions';
import { cursorAt, placeAt } from './cursor';
import type { Handler } from './handler';
import { filterOf, filtersOf, type ListQuery, orderOf, sortForCount } from './list-filter';

/**
 * Makes the handler of listTasks and listUserTasks, which serves both as the handlers in tasks.ts do.
 * @param readPage, count, latest as in src/db; the mock has others
 */
export const createListTasks =
  (readPage: typeof listPage, count: typeof countTasks, latest: typeof latestPlace): Handler<'listTasks'> =>
  async ({ user, query: given, headers, path }, { database }) => {
    // A form sends an empty `q` when nothing was typed. An empty `q` is no search.
    const query = given.q !== undefined && isBlank(given.q) ? withoutSearch(given) : given;
    const { limit = 100, cursor } = query;
    const { by, descending } = orderOf(query);
    const filters = filtersOf(query);
    const from = cursor === undefined ? undefined : placeAt(cursor, by, filters);
    if (cursor !== undefined && !from) return cursorOfAnotherList;
    const now = Date.now();
    // Read before the list, so that a change in between comes after the token.
    const place = asksFor(headers.prefer, aSyncToken) ? await latest(database, user.id) : undefined;
    const [page, total] = await Promise.all([
      readPage(database, user.id, filterOf(query, from, now), descending, limit),
      asksFor(headers.prefer, anExactCount)
        ? count(database, user.id, filterOf({ ...query, sort: sortForCount(query) }, undefined, now))
        : undefined,
    ]);
    const next = page.next && cursorAt(page.next, by, filters);
    const tag = entityTagOf(page.tasks, next, total);
    if (isNotModified(headers['if-none-match'], tag)) return { status: 304, headers: { ETag: tag } };
    return {
      status: 200,
      body: [...page.tasks],
      headers: {
        ETag: tag,
        ...(next && {
          'X-Next-Cursor': next,
          Link: `<${path}?${queryOf(query)}limit=${limit}&cursor=${next}>; rel="next"`,
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

function withoutSearch({ q, ...others }: ListQuery): ListQuery {
  return others;
}

const cursorOfAnotherList = refuseValues([
  {
    in: 'query',
    pointer: '/cursor',
    detail: 'belongs to a list with other filters or another order; leave it out to get the first page',
  },
]);

// Preferences (RFC 7240, section 2), by how any value of the preference begins, and by the value that is meant.
const anExactCount = [/^\s*count\s*(?:[=;]|$)/i, /^\s*count\s*=\s*(?:exact|"exact")\s*(?:;|$)/i] as const;
const aSyncToken = [/^\s*sync-token\s*(?:[=;]|$)/i, /^\s*sync-token\s*(?:;|$)/i] as const;

/** Of several preferences with the same name, the first one counts. */
function asksFor(prefer: string | undefined, [name, preference]: readonly [name: RegExp, preference: RegExp]): boolean {
  // A quote that is not closed reaches to the end. Otherwise, the regular expression would take quadratic time.
  const preferences = prefer?.match(/(?:"(?:[^"\\]|\\.)*(?:"|\\?$)|[^",])+/g) ?? [];
  return preference.test(preferences.find((given) => name.test(given)) ?? '');
}

/**
 * The query of the next page, up to its limit and its cursor. Lists are written as the contract says: priorities with commas, and each tag
 * in a parameter of its own. Every page needs one, so that it is put together without arrays between.
 */
function queryOf(query: ListQuery): string {
  let text = '';
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || name === 'limit' || name === 'cursor') continue;
    for (const each of name === 'tag' ? (value as string[]) : [value])
      text += `${name}=${encodeURIComponent(String(each))}&`;
  }
  return text;
}
