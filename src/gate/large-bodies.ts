import type { ServerResponse } from 'node:http';
import { problem } from '../base/contract';
import type { UserId } from '../base/user';
import { Refused } from './refused';

/** How many requests of a process may have large bodies at a time. */
const most = 20;

/** Bounds the memory of large bodies: a user has one at a time, from when it is read until the reply is sent. */
export function createLargeBodies() {
  const users = new Set<UserId>();
  return {
    /** @throws Refused with 429 or 503 */
    admit(user: UserId, response: ServerResponse): void {
      if (users.has(user)) throw new Refused(ofUser);
      if (users.size >= most) throw new Refused(ofAll);
      users.add(user);
      whenClosed(response, () => users.delete(user));
    },
  };
}

const ofUser = problem(429, 'TOO_MANY_REQUESTS', 'Another import of yours is still running. Try again in 1 second.', {
  headers: { 'Retry-After': '1' },
});
const ofAll = problem(503, 'OVERLOADED', 'The service is overloaded. Try again in 1 second.');

/** Calls back when a response is closed, at once if it is closed already. */
export function whenClosed(response: ServerResponse, callback: () => void): void {
  if (response.destroyed || response.writableFinished) callback();
  else response.once('close', callback);
}
