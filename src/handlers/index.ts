import { accessTokenHandlers } from './access-tokens';
import { accountHandlers, deleteAccount, getCurrentUser } from './accounts';
import { listChanges } from './changes';
import { streamChanges } from './events';
import type { Handlers } from './handler';
import { getHealth, getReadiness } from './system';
import { listTags, removeTag, renameTag } from './tags';
import { clearCompleted, completeAll, createTasks } from './task-batches';
import { exportTasks } from './task-export';
import { importTasks } from './task-import';
import { listTasks } from './task-list';
import { moveTask } from './task-moves';
import { getTaskSummary } from './task-summary';
import { createTask, deleteTask, getTask, replaceTask, toggleTask, updateTask } from './tasks';
import { emptyTrash, purgeTask, restoreTask } from './trash';
import { getUsage } from './usage';

/** The handler of each operation. A missing handler is a compile error. */
export const handlers: Handlers = {
  listTasks,
  createTask,
  getTask,
  replaceTask,
  updateTask,
  toggleTask,
  moveTask,
  deleteTask,
  restoreTask,
  purgeTask,
  emptyTrash,
  createTasks,
  clearCompleted,
  completeAll,
  getTaskSummary,
  listTags,
  renameTag,
  removeTag,
  exportTasks,
  importTasks,
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
  ...accountHandlers,
  ...accessTokenHandlers,
  deleteAccount,
  getCurrentUser,
  getHealth,
  getReadiness,
};
