import { hasEnded } from '../auth/claims';
import type { Revocations } from '../auth/revocations';
import { CutOff } from '../base/contract';
import { inTurn } from '../base/turns';
import type { User, UserId } from '../base/user';
import { latestPlace } from '../db/changes';
import { type ExportedTask, exportedTasks } from '../db/task-export';
import { syncTokenAt } from '../events/sync-token';
import { createCalendar } from '../planning/icalendar';
import type { Handler } from './handler';

type Chunks = AsyncGenerator<readonly ExportedTask[], void>;

/** @param read, latest as in src/db; the mock has others */
export const createExportTasks =
  (read: typeof exportedTasks, latest: typeof latestPlace): Handler<'exportTasks'> =>
  async ({ user, query }, { database, revocations }) => {
    const isCalendar = query.format === 'ics';
    const place = await latest(database, user.id);
    const chunks = whileValid(user, revocations, read(database, user.id, !isCalendar));
    // Read before the reply begins, so that a database that fails gets a proper reply.
    const first = await chunks.next();
    const all = continued(first.value ?? [], chunks);
    return {
      status: 200,
      headers: {
        'Content-Disposition': `attachment; filename="tasks.${isCalendar ? 'ics' : 'jsonl'}"`,
        'X-Sync-Token': syncTokenAt(place, user.id),
      },
      parts: isCalendar
        ? { mediaType: 'text/calendar', texts: calendarParts(all, user.id) }
        : { mediaType: 'application/x-ndjson', texts: lines(all) },
    };
  };
export const exportTasks = createExportTasks(exportedTasks, latestPlace);

/** Ends as soon as the token does, as a slow client may read for long. @throws CutOff */
async function* whileValid(user: User, revocations: Pick<Revocations, 'refusalOf'>, chunks: Chunks): Chunks {
  for await (const chunk of chunks) {
    if (hasEnded(user) || revocations.refusalOf(user)) throw new CutOff('its token has ended');
    yield chunk;
  }
}

async function* continued(first: readonly ExportedTask[], rest: Chunks): Chunks {
  yield first;
  yield* rest;
}

async function* lines(chunks: Chunks): AsyncGenerator<string> {
  for await (const tasks of chunks) yield tasks.map((task) => `${lineOf(task)}\n`).join('');
}

/** Characters at which some programs end a line are escaped. */
const lineOf = (task: ExportedTask) =>
  JSON.stringify(task).replaceAll(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

async function* calendarParts(chunks: Chunks, user: UserId): AsyncGenerator<string> {
  const calendar = createCalendar(Date.now());
  yield calendar.beginning;
  for await (const tasks of chunks) {
    let text = '';
    for (const task of tasks) {
      // To define a time zone or to read a rule takes some milliseconds.
      text += task.due_date === null ? calendar.partOf(task) : await inTurn(user, () => calendar.partOf(task));
    }
    yield text;
  }
  yield calendar.end;
}
