import { revokedToken } from '../auth/refusals';
import { ofDeletedUser, ofUser } from '../auth/revocation-scope';
import { problem } from '../base/contract';
import * as deletion from '../db/account-deletion';
import * as users from '../db/users';
import { networkOf } from '../limits/network';
import type { Handler } from './handler';
import { orBusy, proveOwner, provePassword, refuseCommon, wrongPassword } from './passwords';
import { logIn, logOut, logOutEverywhere, sessionOf, untilDistinguishable } from './sessions';

const signUp: Handler<'signUp'> = async ({ body, address }, { database, passwords, limits }) => {
  const refused = refuseCommon(passwords, body.password, 'password');
  if (refused) return refused;
  const email = body.email.toLowerCase();
  const account = await passwords
    .inLine(networkOf(address), (hasher) =>
      limits.signUp(email, address, async () => {
        const hash = await hasher.hash(body.password);
        return users.createAccount(database, email, hash);
      }),
    )
    .catch(orBusy);
  if (account && 'problem' in account) return account;
  if (!account) return problem(409, 'EMAIL_TAKEN', 'This e-mail address has an account already. Log in instead.');
  return { status: 201, body: account };
};

const changePassword: Handler<'changePassword'> = async ({ user, body, address }, services) => {
  const { database, passwords, revocations, tokens } = services;
  const refused = refuseCommon(passwords, body.new_password, 'new_password');
  if (refused) return refused;
  const former = await provePassword(user.id, body.current_password, address, services);
  if (typeof former !== 'string') return former;
  const next = await passwords.hash(body.new_password, networkOf(address)).catch(orBusy);
  if (typeof next !== 'string') return next;
  const changed = await users.changePassword(database, user.id, former, next, ofUser(user));
  if (!changed) return wrongPassword;
  revocations.note(changed.revoked);
  await untilDistinguishable(user, changed.revoked);
  return { status: 200, body: sessionOf(tokens, user.id, changed.email, changed.issued) };
};

const changeEmail: Handler<'changeEmail'> = async ({ user, body, address }, services) => {
  const proven = await provePassword(user.id, body.password, address, services);
  if (typeof proven !== 'string') return proven;
  const email = body.email.toLowerCase();
  // That an address is taken is told as often as at sign-ups, and no more.
  let isTaken = false;
  const account = await services.limits.signUp(email, address, async () => {
    const changed = await users.changeEmail(services.database, user.id, proven, email);
    isTaken = changed === 'taken';
    return changed === 'taken' ? undefined : changed;
  });
  if (!account) return isTaken ? emailTaken : wrongPassword;
  return 'problem' in account ? account : { status: 200, body: account };
};

const emailTaken = problem(409, 'EMAIL_TAKEN', 'This e-mail address has an account already. Choose another.');

/** In every mode: whoever can write here can have it all removed. */
export const deleteAccount: Handler<'deleteAccount'> = async ({ user, body, address }, services) => {
  const proven = await proveOwner(user, body?.password, address, services);
  if (proven !== null && typeof proven !== 'string') return proven;
  // Ids of accounts never come back; users of another issuer may, with another token.
  const revocation = proven === null ? ofUser(user) : ofDeletedUser(user);
  const revoked = await deletion.deleteAccount(services.database, user.id, proven, revocation);
  if (!revoked) return wrongPassword;
  if (revoked === 'gone') return revokedToken;
  services.revocations.note(revoked);
  await untilDistinguishable(user, revoked);
  return { status: 204 };
};

/** What is served where the service keeps accounts itself, and is not where tokens come from elsewhere. */
export const ofAccounts = { signUp, logIn, logOut, logOutEverywhere, changePassword, changeEmail };

export const getCurrentUser: Handler<'getCurrentUser'> = async ({ user }, { database }) => {
  const kept = await users.findUser(database, user.id);
  const body = { user_id: user.id, email: kept?.email ?? user.email, created_at: kept?.created_at ?? null };
  return { status: 200, body };
};
