import { revokedToken } from '../auth/refusals';
import type { InvalidValue, Schema } from '../base/contract';
import { maxListed, refuseValues } from '../base/invalid-values';
import { inTurn } from '../base/turns';
import type { UserId } from '../base/user';
import { listedValues } from '../db/task-columns';
import { type ImportedRow, importTasks as store } from '../db/task-import';
import { invalidAt, isGone, readImported } from '../planning/imported-task';
import type { Handler } from './handler';

/** @param write as in src/db; the mock has another */
export const createImportTasks =
  (write: typeof store): Handler<'importTasks'> =>
  async ({ user, body }, { database }) => {
    const now = Date.now();
    const { rows, invalid } = await read(user.id, body.tasks, now);
    if (invalid.length > 0) return refuseValues(invalid);
    const fresh = rows.filter((row) => !isGone(row, now));
    const imported = await write(database, user.id, fresh, user.issued);
    if (imported === undefined) return revokedToken;
    const expired = rows.length - fresh.length;
    return { status: 200, body: { imported, existing: body.tasks.length - imported - expired, expired } };
  };
export const importTasks = createImportTasks(store);

/** @returns the tasks, each id once, or what is invalid: at most twenty */
async function read(user: UserId, tasks: readonly Schema<'ImportedTask'>[], now: number) {
  const rows = new Map<string, ImportedRow>();
  const invalid: InvalidValue[] = [];
  for (const [index, task] of tasks.entries()) {
    if (invalid.length >= maxListed) break;
    const imported = await inTurn(user, () => readImported(task, now));
    if ('refusals' in imported) invalid.push(...imported.refusals.map((refusal) => invalidAt(index, refusal)));
    else if (!rows.has(task.id)) {
      const { title, description = null, completed = false } = task;
      rows.set(task.id, { title, description, completed, ...listedValues(task), ...imported });
    }
  }
  return { rows: [...rows.values()], invalid: invalid.slice(0, maxListed) };
}
