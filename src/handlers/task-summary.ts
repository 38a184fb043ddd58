import { summaryOf } from '../db/task-summary';
import { entityTagOf, isNotModified } from './conditions';
import type { Handler } from './handler';

/** @param count as in src/db; the mock has another */
export const createGetTaskSummary =
  (count: typeof summaryOf): Handler<'getTaskSummary'> =>
  async ({ user, query, headers }, { database }) => {
    const body = await count(database, user.id, Date.now(), query.time_zone);
    const ETag = entityTagOf([], JSON.stringify(body));
    if (isNotModified(headers['if-none-match'], ETag)) return { status: 304, headers: { ETag } };
    return { status: 200, body, headers: { ETag } };
  };
export const getTaskSummary = createGetTaskSummary(summaryOf);
