import { isFresh } from '../auth/claims';
import { PasswordQueueFull } from '../auth/password-queue';
import { problem } from '../base/contract';
import { refuseValues } from '../base/invalid-values';
import type { User, UserId } from '../base/user';
import { findPassword } from '../db/users';
import { networkOf } from '../limits/network';
import type { Services } from './services';

export const wrongPassword = problem(403, 'WRONG_PASSWORD', 'The password is wrong.');

/** @returns the reply for PasswordQueueFull. It has no RateLimit headers, because the queue is shared. Throws other errors again */
export function queueFullReply(error: unknown) {
  if (!(error instanceof PasswordQueueFull)) throw error;
  return problem(429, 'TOO_MANY_REQUESTS', 'Too many passwords are being checked. Try again in 1 second.');
}

/** @param field the name of the password in the body @returns a reply that refuses one of the most common passwords, or undefined */
export function commonPasswordRefusal(
  passwords: Pick<Services['passwords'], 'isCommon'>,
  password: string,
  field: string,
) {
  if (!passwords.isCommon(password)) return undefined;
  return refuseValues([{ in: 'body', pointer: `/${field}`, detail: 'is one of the most common passwords' }]);
}

/**
 * Checks a user's password. For a user without a password, the check takes the same time.
 * @returns the hash of the password when it is right, or the reply that refuses it
 */
export async function provePassword(
  user: UserId,
  password: string,
  address: string,
  { database, passwords, limits }: Services,
) {
  const stored = await findPassword(database, user);
  const proven = await passwords
    .inLine(networkOf(address), ({ verify }) =>
      limits.passwordOfUser(user, stored?.email ?? '', address, async () =>
        (await verify(password, stored?.password_hash)) ? stored?.password_hash : undefined,
      ),
    )
    .catch(queueFullReply);
  return proven ?? wrongPassword;
}

/**
 * Checks that a deletion comes from the user: by the password, or, for a user without a password here, by the age of the token.
 * @returns the hash of the user's password, null for a user without one, or the reply that refuses the request
 */
export async function proveOwner(user: User, password: string | undefined, address: string, services: Services) {
  if (!(await findPassword(services.database, user.id))) return isFresh(user) ? null : notFresh;
  return password === undefined ? passwordMissing : provePassword(user.id, password, address, services);
}
export const notFresh = problem(
  403,
  'TOKEN_NOT_FRESH',
  'The token must be at most 5 minutes old. Sign in again, then repeat the request at once.',
);
export const passwordMissing = refuseValues([
  { in: 'body', pointer: '/password', detail: 'is required, because this user has a password' },
]);
