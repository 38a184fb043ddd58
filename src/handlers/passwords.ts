import { isFresh } from '../auth/claims';
import { PasswordQueueFull } from '../auth/password-queue';
import { problem } from '../base/contract';
import type { User, UserId } from '../base/user';
import { findPassword } from '../db/users';
import { networkOf } from '../limits/network';
import type { Services } from './services';

export const wrongPassword = problem(403, 'WRONG_PASSWORD', 'The password is wrong.');

/**
 * Turns a full queue into its reply; everything else is a fault. A share of the queue depends on who else is there: there is no quota
 * to be told, and whoever comes back when the reply says so may find room.
 */
export function orBusy(error: unknown) {
  if (!(error instanceof PasswordQueueFull)) throw error;
  return problem(429, 'TOO_MANY_REQUESTS', 'Too many passwords are being checked. Try again in 1 second.');
}

/** @param field the name of the password in the body @returns why a password cannot be chosen; undefined when it can */
export function refuseCommon(passwords: Services['passwords'], password: string, field: string) {
  if (!passwords.isCommon(password)) return undefined;
  const errors = [{ in: 'body' as const, pointer: `/${field}`, detail: 'is one of the most common passwords' }];
  return problem(422, 'VALIDATION_ERROR', 'The request has 1 invalid value.', { errors });
}

/** @returns the hash of the user's password when this is it, or why not: who has no password is not told sooner */
export async function provePassword(
  user: UserId,
  password: string,
  address: string,
  { database, passwords, limits }: Services,
) {
  const kept = await findPassword(database, user);
  const proven = await passwords
    .inLine(networkOf(address), ({ verify }) =>
      limits.passwordOfUser(user, kept?.email ?? '', address, async () =>
        (await verify(password, kept?.password_hash)) ? kept?.password_hash : undefined,
      ),
    )
    .catch(orBusy);
  return proven ?? wrongPassword;
}

/**
 * What a deletion takes: the password, of a user who has one here, and of all others a token that was issued just now.
 * @returns the hash of the user's password, null for a user without one, or why not
 */
export async function proveOwner(user: User, password: string | undefined, address: string, services: Services) {
  if (!(await findPassword(services.database, user.id))) return isFresh(user) ? null : notFresh;
  return password === undefined ? passwordMissing : provePassword(user.id, password, address, services);
}
const notFresh = problem(
  403,
  'TOKEN_NOT_FRESH',
  'The token has to be issued within the last 5 minutes. Sign in again, and repeat the request at once.',
);
const passwordMissing = problem(422, 'VALIDATION_ERROR', 'The request has 1 invalid value.', {
  errors: [{ in: 'body', pointer: '/password', detail: 'is required, because this user has a password' }],
});
