import { deleteAccount, getCurrentUser, ofAccounts } from './accounts';
import { listChanges } from './changes';
import { streamChanges } from './events';
import type { Handlers } from './handler';
import { getHealth, getReadiness } from './system';
import { clearCompleted, completeAll, createTasks } from './task-batches';
import { listTasks } from './task-list';
import { createTask, deleteTask, getTask, replaceTask, toggleTask, updateTask } from './tasks';
import { emptyTrash, purgeTask, restoreTask } from './trash';
import { getUsage } from './usage';

/** Every operation of the contract and what serves it. The type makes an operation without a handler a compile error. */
export const handlers: Handlers = {
  listTasks,
  createTask,
  getTask,
  replaceTask,
  updateTask,
  toggleTask,
  deleteTask,
  restoreTask,
  purgeTask,
  emptyTrash,
  createTasks,
  clearCompleted,
  completeAll,
  listChanges,
  streamChanges,
  getUsage,
  listUserTasks: listTasks,
  createUserTask: createTask,
  getUserTask: getTask,
  replaceUserTask: replaceTask,
  updateUserTask: updateTask,
  toggleUserTask: toggleTask,
  deleteUserTask: deleteTask,
  ...ofAccounts,
  deleteAccount,
  getCurrentUser,
  getHealth,
  getReadiness,
};
