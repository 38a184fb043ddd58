import { plansOf } from '../../src/db/task-batches';
import { entityTag, isNotModified, versionsIn } from '../../src/handlers/conditions';
import type { Handler, Handlers } from '../../src/handlers/handler';
import { createListTasks } from '../../src/handlers/task-list';
import { noNeighbour } from '../../src/handlers/task-moves';
import { changed, found, notFound, refusalOfChange, refusingPlans } from '../../src/handlers/tasks';
import { planOf } from '../../src/planning/plan';
import { type Memory, mostTasks } from './memory';
import * as lists from './task-lists';
import { positionFor } from './task-moves';
import * as store from './task-store';

/** Handlers of tasks that reply as those of src/handlers do, but have the tasks in memory. */
export function taskHandlers(memory: Memory) {
  const listTasks = createListTasks(
    async (_, owner, ...filter) => lists.page(memory, owner, ...filter),
    async (_, owner, filter) => lists.count(memory, owner, filter),
    async (_, owner) => lists.latestPlace(memory, owner),
  );

  const createTask: Handler<'createTask'> = ({ user, body, path }) =>
    refusingPlans(async () => {
      const [task] = store.add(memory, user.id, [body]);
      return { status: 201, body: task!, headers: { Location: `${path}/${task!.id}`, ETag: entityTag(task!) } };
    });

  const getTask: Handler<'getTask'> = ({ user, params, headers }) => {
    const task = store.get(memory, user.id, params.task_id);
    if (!task) return notFound();
    const ETag = entityTag(task);
    return isNotModified(headers['if-none-match'], ETag) ? { status: 304, headers: { ETag } } : found(task);
  };

  type ChangeRequest = Pick<Parameters<Handler<'toggleTask'>>[0], 'user' | 'params' | 'headers' | 'path'>;
  /** @param changesOf makes the changes of the task */
  const change = ({ user, params, headers, path }: ChangeRequest, changesOf: Parameters<typeof store.change>[4]) =>
    refusingPlans(async () => {
      const ifMatch = headers['if-match'];
      const done = store.change(memory, user.id, params.task_id, versionsIn(ifMatch), changesOf);
      return done ? changed(done, path) : refusalOfChange(store.get(memory, user.id, params.task_id), ifMatch);
    });
  const replaceTask: Handler<'replaceTask'> = (request) => {
    const { body } = request;
    const { due_date = null, time_zone = null, recurrence = null, completed } = body;
    return change(request, (task) => ({
      ...store.fieldsOf(body, planOf({ due_date, time_zone, recurrence }, task)),
      completed: completed ?? task.completed,
    }));
  };
  const updateTask: Handler<'updateTask'> = (request) =>
    change(request, (task) => ({
      ...store.fieldsOf({ ...task, ...request.body }, planOf(request.body, task)),
      completed: request.body.completed ?? task.completed,
    }));
  const toggleTask: Handler<'toggleTask'> = (request) =>
    change(request, ({ completed }) => ({ completed: !completed }));
  const moveTask: Handler<'moveTask'> = async ({ user, params, headers, body }) => {
    const before = store.get(memory, user.id, params.task_id);
    const position = positionFor(memory, user.id, params.task_id, body);
    if (before && position === undefined) return noNeighbour(body);
    const done = store.change(memory, user.id, params.task_id, versionsIn(headers['if-match']), () => ({
      position: position!,
    }));
    return done ? found(done.task) : refusalOfChange(before, headers['if-match']);
  };
  const deleteTask: Handler<'deleteTask'> = async (request) => {
    const reply = await change(request, () => ({ deleted_at: new Date().toISOString() }));
    if (reply.status !== 200) return reply;
    const { ETag, ...headers } = reply.headers;
    return { status: 204, headers };
  };

  const restoreTask: Handler<'restoreTask'> = ({ user, params }) => {
    const isMeant = isInTrash(params.task_id);
    const [restored] = store.changeAll(memory, user.id, isMeant, () => ({ deleted_at: undefined }));
    return restored ? found(restored.task) : notFound();
  };
  const purgeTask: Handler<'purgeTask'> = ({ user, params }) =>
    store.purge(memory, user.id, isInTrash(params.task_id)) > 0 ? { status: 204 } : notFound();
  const emptyTrash: Handler<'emptyTrash'> = ({ user }) => ({
    status: 200,
    body: { deleted: store.purge(memory, user.id, () => true) },
  });

  const createTasks: Handler<'createTasks'> = ({ user, body }) =>
    refusingPlans(async () => {
      const plans = await plansOf(user.id, body.tasks);
      return { status: 201 as const, body: store.add(memory, user.id, body.tasks, plans) };
    });
  const clearCompleted: Handler<'clearCompleted'> = ({ user }) => {
    const deleted_at = new Date().toISOString();
    const isCompleted = (task: { completed: boolean; deleted_at?: string }) => task.completed && !task.deleted_at;
    return {
      status: 200,
      body: { deleted: store.changeAll(memory, user.id, isCompleted, () => ({ deleted_at })).length },
    };
  };
  const completeAll: Handler<'completeAll'> = ({ user }) => {
    const isPending = (task: { completed: boolean; deleted_at?: string }) => !task.completed && !task.deleted_at;
    const completed = store.changeAll(memory, user.id, isPending, () => ({ completed: true })).length;
    return { status: 200, body: { completed } };
  };

  const getUsage: Handler<'getUsage'> = ({ user }) => {
    const unlimited = { used: null, limit: null };
    const tasks = { used: memory.listOf(user.id).tasks.size, limit: mostTasks };
    return { status: 200, body: { tasks, bytes: unlimited, kept_replies: unlimited } };
  };

  return {
    ...{ listTasks, createTask, getTask, replaceTask, updateTask, toggleTask, moveTask, deleteTask },
    listUserTasks: listTasks,
    createUserTask: createTask,
    getUserTask: getTask,
    replaceUserTask: replaceTask,
    updateUserTask: updateTask,
    toggleUserTask: toggleTask,
    deleteUserTask: deleteTask,
    ...{ restoreTask, purgeTask, emptyTrash, createTasks, clearCompleted, completeAll, getUsage },
  } satisfies Partial<Handlers>;
}

const isInTrash = (wanted: string) => (task: { id: string; deleted_at?: string }) =>
  task.id === wanted && task.deleted_at !== undefined;
