import { revokedToken } from '../auth/refusals';
import { completeAll as completeEach } from '../db/complete-all';
import * as batches from '../db/task-batches';
import type { Handler } from './handler';
import { refusingPlans, roomFor } from './tasks';

export const createTasks: Handler<'createTasks'> = ({ user, body }, { database }) =>
  refusingPlans(async () => {
    const created = await batches.createTasks(database, user.id, body.tasks, user.issued);
    return created ? { status: 201, body: [...created] } : revokedToken;
  });

export const clearCompleted: Handler<'clearCompleted'> = async ({ user }, { database }) => {
  return { status: 200, body: { deleted: await batches.clearCompleted(database, user.id) } };
};

export const completeAll: Handler<'completeAll'> = async ({ user }, services) => {
  const completed = await completeEach(services.database, user.id, roomFor(user.id, services));
  return { status: 200, body: { completed } };
};
