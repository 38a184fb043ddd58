import { revokedToken } from '../auth/refusals';
import { revocationOfDeletedUser, revocationOfUser } from '../auth/revocation-scope';
import { problem } from '../base/contract';
import * as deletion from '../db/account-deletion';
import * as users from '../db/users';
import { networkOf } from '../limits/network';
import type { Handler } from './handler';
import { commonPasswordRefusal, proveOwner, provePassword, queueFullReply, wrongPassword } from './passwords';
import { logIn, logOut, logOutEverywhere, sessionOf, waitForNextSecond } from './sessions';

const signUp: Handler<'signUp'> = async ({ body, address }, { database, passwords, limits }) => {
  const refusal = commonPasswordRefusal(passwords, body.password, 'password');
  if (refusal) return refusal;
  const email = body.email.toLowerCase();
  const account = await passwords
    .inLine(networkOf(address), ({ hash }) =>
      limits.signUp(email, address, async () => users.createAccount(database, email, await hash(body.password))),
    )
    .catch(queueFullReply);
  if (account && 'problem' in account) return account;
  if (!account) return accountExists;
  return { status: 201, body: account };
};

const changePassword: Handler<'changePassword'> = async ({ user, body, address }, services) => {
  const { database, passwords, revocations, tokens } = services;
  const refusal = commonPasswordRefusal(passwords, body.new_password, 'new_password');
  if (refusal) return refusal;
  const currentHash = await provePassword(user.id, body.current_password, address, services);
  if (typeof currentHash !== 'string') return currentHash;
  const newHash = await passwords.hash(body.new_password, networkOf(address)).catch(queueFullReply);
  if (typeof newHash !== 'string') return newHash;
  const changed = await users.changePassword(database, user.id, currentHash, newHash, revocationOfUser(user));
  if (!changed) return wrongPassword;
  revocations.note(changed.revoked);
  await waitForNextSecond(user, changed.revoked);
  return { status: 200, body: sessionOf(tokens, user.id, changed.email, changed.issued) };
};

const changeEmail: Handler<'changeEmail'> = async ({ user, body, address }, services) => {
  const passwordHash = await provePassword(user.id, body.password, address, services);
  if (typeof passwordHash !== 'string') return passwordHash;
  const email = body.email.toLowerCase();
  // Like the reply to a sign-up, this reply tells whether an address is taken. So the limits of sign-ups count here, too.
  let isTaken = false;
  const account = await services.limits.signUp(email, address, async () => {
    const changed = await users.changeEmail(services.database, user.id, passwordHash, email);
    isTaken = changed === 'taken';
    return changed === 'taken' ? undefined : changed;
  });
  if (!account) return isTaken ? emailTaken : wrongPassword;
  return 'problem' in account ? account : { status: 200, body: account };
};

const alreadyThere = 'There is already an account with this e-mail address.';
export const accountExists = problem(409, 'EMAIL_TAKEN', `${alreadyThere} Log in instead.`);
export const emailTaken = problem(409, 'EMAIL_TAKEN', `${alreadyThere} Choose another.`);

/** Serves users of other issuers, too: all users can have their data removed. */
export const deleteAccount: Handler<'deleteAccount'> = async ({ user, body, address }, services) => {
  const passwordHash = await proveOwner(user, body?.password, address, services);
  if (passwordHash !== null && typeof passwordHash !== 'string') return passwordHash;
  // The id of a deleted account is never used again. A user of another issuer may come back with a new token.
  const revocation = passwordHash === null ? revocationOfUser(user) : revocationOfDeletedUser(user);
  const revoked = await deletion.deleteAccount(services.database, user.id, passwordHash, revocation);
  if (!revoked) return wrongPassword;
  if (revoked === 'gone') return revokedToken;
  services.revocations.note(revoked);
  // For the sinks of events.
  services.events.changed(user.id);
  await waitForNextSecond(user, revoked);
  return { status: 204 };
};

/** For a service where people do not sign up and log in. */
export const noAccounts = problem(
  404,
  'NOT_FOUND',
  'This service keeps no accounts. Sign up and log in where its access tokens are issued.',
);
/** The operations that are served only if people sign up and log in at this service (the setting ACCOUNTS). */
export const accountHandlers = { signUp, logIn, logOut, logOutEverywhere, changePassword, changeEmail };

export const getCurrentUser: Handler<'getCurrentUser'> = async ({ user }, { database }) => {
  const stored = await users.findUser(database, user.id);
  const body = { user_id: user.id, email: stored?.email ?? user.email, created_at: stored?.created_at ?? null };
  return { status: 200, body };
};
