import { revokedToken } from '../auth/refusals';
import { problem } from '../base/contract';
import type { UserId } from '../base/user';
import type { Database } from '../db/pool/connection';
import * as changes from '../db/task-changes';
import type { Task } from '../db/task-columns';
import * as tasks from '../db/tasks';
import { alteredTagIn, entityTag, isNotModified, versionsIn } from './conditions';
import type { Handler } from './handler';

// Each handler serves two operations: on the tasks of the token's user, and on those of the user in the path. The gate makes sure that
// both are the same user.

export const notFound = () => problem(404, 'TASK_NOT_FOUND', 'Task not found');
export const found = (task: Task) => ({ status: 200 as const, body: task, headers: { ETag: entityTag(task) } });

/** @returns the reply when no task was changed: there is none, or If-Match names other versions */
async function changeRefusal(database: Database, owner: UserId, id: string, ifMatch: string | undefined) {
  return refusalOfChange(versionsIn(ifMatch) && (await tasks.getTask(database, owner, id)), ifMatch);
}

/** @param task undefined: there is none @param ifMatch does not name its version */
export function refusalOfChange(task: Task | undefined, ifMatch: string | undefined) {
  if (!task) return notFound();
  const altered = alteredTagIn(ifMatch!, task);
  if (!altered)
    return problem(412, 'PRECONDITION_FAILED', 'The task has changed since you got it. Get it again, then retry.');
  const cause = `${altered} is not the ETag that this service sent: a proxy that compresses replies has changed it`;
  return problem(412, 'ETAG_ALTERED', `${cause}. Send ${entityTag(task)}, the task's version in quotes, as If-Match.`);
}

export const createTask: Handler<'createTask'> = async ({ user, body, path }, { database }) => {
  const task = await tasks.createTask(database, user.id, body, user.issued);
  if (!task) return revokedToken;
  return { status: 201, body: task, headers: { Location: `${path}/${task.id}`, ETag: entityTag(task) } };
};

export const getTask: Handler<'getTask'> = async ({ user, params, headers }, { database }) => {
  const task = await tasks.getTask(database, user.id, params.task_id);
  if (!task) return notFound();
  if (isNotModified(headers['if-none-match'], entityTag(task)))
    return { status: 304, headers: { ETag: entityTag(task) } };
  return found(task);
};

export const replaceTask: Handler<'replaceTask'> = async ({ user, params, headers, body }, { database }) => {
  const versions = versionsIn(headers['if-match']);
  const task = await changes.replaceTask(database, user.id, params.task_id, body, versions);
  return task ? found(task) : changeRefusal(database, user.id, params.task_id, headers['if-match']);
};

export const updateTask: Handler<'updateTask'> = async ({ user, params, headers, body }, { database }) => {
  const versions = versionsIn(headers['if-match']);
  const task = await changes.updateTask(database, user.id, params.task_id, body, versions);
  return task ? found(task) : changeRefusal(database, user.id, params.task_id, headers['if-match']);
};

export const toggleTask: Handler<'toggleTask'> = async ({ user, params, headers }, { database }) => {
  const versions = versionsIn(headers['if-match']);
  const task = await changes.toggleTask(database, user.id, params.task_id, versions);
  return task ? found(task) : changeRefusal(database, user.id, params.task_id, headers['if-match']);
};

export const deleteTask: Handler<'deleteTask'> = async ({ user, params, headers }, { database }) => {
  const versions = versionsIn(headers['if-match']);
  const deleted = await changes.deleteTask(database, user.id, params.task_id, versions);
  return deleted ? { status: 204 } : changeRefusal(database, user.id, params.task_id, headers['if-match']);
};
