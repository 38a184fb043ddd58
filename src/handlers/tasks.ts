import { type Handler, problem } from '../contract';
import * as tasks from '../db/tasks';
import { cursorAfter, positionOf } from './cursor';

// Each function serves two operations: the tasks of the token's user, and those of the user named in the path, who has been
// found to be the same.

const notFound = () => problem(404, 'TASK_NOT_FOUND', 'Task not found');

export const listTasks: Handler<'listTasks'> = async ({ user, query, path }, { database }) => {
  const { status = 'all', limit = 100, cursor } = query;
  const completed = status === 'all' ? undefined : status === 'completed';
  const before = cursor === undefined ? undefined : positionOf(cursor);
  // One more than asked for tells whether there is a next page.
  const found = await tasks.listTasks(database, user.id, { completed, before, limit: limit + 1 });
  const body = found.slice(0, limit);
  if (found.length <= limit) return { status: 200, body };
  const next = cursorAfter(body.at(-1)!.id);
  const address = `${path}?status=${status}&limit=${limit}&cursor=${next}`;
  return { status: 200, body, headers: { 'X-Next-Cursor': next, Link: `<${address}>; rel="next"` } };
};

export const createTask: Handler<'createTask'> = async ({ user, body, path }, { database }) => {
  const task = await tasks.createTask(database, user.id, { ...body, title: body.title.trim() });
  return { status: 201, body: task, headers: { Location: `${path}/${task.id}` } };
};

export const getTask: Handler<'getTask'> = async ({ user, params }, { database }) => {
  const task = await tasks.getTask(database, user.id, params.task_id);
  return task ? { status: 200, body: task } : notFound();
};

export const replaceTask: Handler<'replaceTask'> = async ({ user, params, body }, { database }) => {
  const task = await tasks.replaceTask(database, user.id, params.task_id, { ...body, title: body.title.trim() });
  return task ? { status: 200, body: task } : notFound();
};

export const updateTask: Handler<'updateTask'> = async ({ user, params, body }, { database }) => {
  const changes = body.title === undefined ? body : { ...body, title: body.title.trim() };
  const task = await tasks.updateTask(database, user.id, params.task_id, changes);
  return task ? { status: 200, body: task } : notFound();
};

export const toggleTask: Handler<'toggleTask'> = async ({ user, params }, { database }) => {
  const task = await tasks.toggleTask(database, user.id, params.task_id);
  return task ? { status: 200, body: task } : notFound();
};

export const deleteTask: Handler<'deleteTask'> = async ({ user, params }, { database }) => {
  const deleted = await tasks.deleteTask(database, user.id, params.task_id);
  return deleted ? { status: 204 } : notFound();
};
