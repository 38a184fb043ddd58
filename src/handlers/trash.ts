import * as trash from '../db/trash';
import type { Handler } from './handler';
import { found, notFound } from './tasks';

export const restoreTask: Handler<'restoreTask'> = async ({ user, params }, { database }) => {
  const task = await trash.restoreTask(database, user.id, params.task_id);
  return task ? found(task) : notFound();
};

export const purgeTask: Handler<'purgeTask'> = async ({ user, params }, { database }) => {
  return (await trash.purgeTask(database, user.id, params.task_id)) ? { status: 204 } : notFound();
};

export const emptyTrash: Handler<'emptyTrash'> = async ({ user }, { database }) => {
  return { status: 200, body: { deleted: await trash.emptyTrash(database, user.id) } };
};
