import { problem } from '../base/contract';
import { moveTask as move } from '../db/task-moves';
import { versionsIn } from './conditions';
import type { Handler } from './handler';
import { changeRefusal, found } from './tasks';

export const moveTask: Handler<'moveTask'> = async ({ user, params, headers, body }, { database }) => {
  const ifMatch = headers['if-match'];
  const moved = await move(database, user.id, params.task_id, body, versionsIn(ifMatch));
  if (moved === 'no task') return changeRefusal(database, user.id, params.task_id, ifMatch);
  return moved === 'no neighbour' ? noNeighbour(body) : found(moved);
};

/** 422: the body names no other task of the user. */
export const noNeighbour = (body: { readonly before?: string }) =>
  problem(422, 'VALIDATION_ERROR', 'The request has 1 invalid value.', {
    errors: [
      {
        in: 'body',
        pointer: body.before === undefined ? '/after' : '/before',
        detail: 'must be the id of another task of yours that is not in the trash',
      },
    ],
  });
