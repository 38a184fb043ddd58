import { revokedToken } from '../auth/refusals';
import { problem } from '../base/contract';
import { refuseValues } from '../base/invalid-values';
import type { UserId } from '../base/user';
import type { ChangedTask } from '../db/change-attempts';
import type { MakeRoom } from '../db/next-occurrence';
import type { Database } from '../db/pool/connection';
import * as changes from '../db/task-changes';
import type { Task } from '../db/task-columns';
import * as tasks from '../db/tasks';
import { Unplannable } from '../planning/plan';
import { alteredTagIn, entityTag, isNotModified, versionsIn } from './conditions';
import type { Handler } from './handler';
import type { Services } from './services';

// Each handler serves two operations: on the tasks of the token's user, and on those of the user in the path. The gate makes sure that
// both are the same user.

export const notFound = () => problem(404, 'TASK_NOT_FOUND', 'Task not found');
export const found = (task: Task) => ({ status: 200 as const, body: task, headers: { ETag: entityTag(task) } });

/** Runs the work of a handler, and refuses a plan that is none: a due date and a rule have to fit. */
export async function refusingPlans<Result>(work: () => Promise<Result>) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Unplannable)) throw error;
    const { field, detail, index } = error;
    const pointer = index === undefined ? `/${field}` : `/tasks/${index}/${field}`;
    return refuseValues([{ in: 'body', pointer, detail }]);
  }
}

/** Reserves room for the next tasks of series. Where there is none, tasks are completed and deleted all the same. */
export const roomFor =
  (user: UserId, { quotas, database }: Services): MakeRoom =>
  async (tasks, bytes) =>
    (await quotas.takeBesides(user, { tasks, bytes, replies: 0 }, database)) === undefined;

/** @param path of the task that was changed: the next one is in the same family */
const linkToNext = (path: string, nextId: string | undefined) =>
  nextId ? { Link: `<${path.slice(0, path.lastIndexOf('/tasks/'))}/tasks/${nextId}>; rel="next-occurrence"` } : {};
export const changed = ({ task, nextId }: ChangedTask, path: string) => {
  const reply = found(task);
  return nextId ? { ...reply, headers: { ...reply.headers, ...linkToNext(path, nextId) } } : reply;
};

/** @returns the reply when no task was changed: there is none, or If-Match names other versions */
export async function changeRefusal(database: Database, owner: UserId, id: string, ifMatch: string | undefined) {
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

export const createTask: Handler<'createTask'> = ({ user, body, path }, { database }) =>
  refusingPlans(async () => {
    const task = await tasks.createTask(database, user.id, body, user.issued);
    if (!task) return revokedToken;
    return { status: 201, body: task, headers: { Location: `${path}/${task.id}`, ETag: entityTag(task) } };
  });

export const getTask: Handler<'getTask'> = async ({ user, params, headers }, { database }) => {
  const task = await tasks.getTask(database, user.id, params.task_id);
  if (!task) return notFound();
  if (isNotModified(headers['if-none-match'], entityTag(task)))
    return { status: 304, headers: { ETag: entityTag(task) } };
  return found(task);
};

export const replaceTask: Handler<'replaceTask'> = ({ user, params, headers, body, path }, services) =>
  refusingPlans(async () => {
    const { database } = services;
    const versions = versionsIn(headers['if-match']);
    const room = roomFor(user.id, services);
    const done = await changes.replaceTask(database, user.id, params.task_id, body, versions, room);
    return done ? changed(done, path) : changeRefusal(database, user.id, params.task_id, headers['if-match']);
  });

export const updateTask: Handler<'updateTask'> = ({ user, params, headers, body, path }, services) =>
  refusingPlans(async () => {
    const { database } = services;
    const versions = versionsIn(headers['if-match']);
    const room = roomFor(user.id, services);
    const done = await changes.updateTask(database, user.id, params.task_id, body, versions, room);
    return done ? changed(done, path) : changeRefusal(database, user.id, params.task_id, headers['if-match']);
  });

export const toggleTask: Handler<'toggleTask'> = async ({ user, params, headers, path }, services) => {
  const { database } = services;
  const versions = versionsIn(headers['if-match']);
  const done = await changes.toggleTask(database, user.id, params.task_id, versions, roomFor(user.id, services));
  return done ? changed(done, path) : changeRefusal(database, user.id, params.task_id, headers['if-match']);
};

export const deleteTask: Handler<'deleteTask'> = async ({ user, params, headers, path }, services) => {
  const { database } = services;
  const versions = versionsIn(headers['if-match']);
  const done = await changes.deleteTask(database, user.id, params.task_id, versions, roomFor(user.id, services));
  return done
    ? { status: 204, headers: linkToNext(path, done.nextId) }
    : changeRefusal(database, user.id, params.task_id, headers['if-match']);
};
