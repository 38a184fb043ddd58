import type { Handlers } from '../contract';
import { getCurrentUser, logIn, signUp } from './accounts';
import { getHealth, getReadiness } from './system';
import { createTask, deleteTask, getTask, listTasks, replaceTask, toggleTask, updateTask } from './tasks';

/** Every operation of the contract and what serves it. The type makes an operation without a handler a compile error. */
export const handlers: Handlers = {
  listTasks,
  createTask,
  getTask,
  replaceTask,
  updateTask,
  toggleTask,
  deleteTask,
  listUserTasks: listTasks,
  createUserTask: createTask,
  getUserTask: getTask,
  replaceUserTask: replaceTask,
  updateUserTask: updateTask,
  toggleUserTask: toggleTask,
  deleteUserTask: deleteTask,
  signUp,
  logIn,
  getCurrentUser,
  getHealth,
  getReadiness,
};
