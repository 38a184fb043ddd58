import { ofToken, ofUser, userKey } from '../auth/revocations';
import type { Tokens } from '../auth/token';
import { type Handler, problem, type Schema } from '../contract';
import { revoke } from '../db/revocations';
import * as users from '../db/users';
import { orBusy } from './passwords';

/** How long an access token is valid, in seconds: seven days. */
const tokenLifetime = 604_800;

/** @param issued seconds since 1970 */
export function sessionOf(tokens: Tokens, user_id: string, email: string, issued: number): Schema<'Session'> {
  const token = tokens.sign(user_id, email, tokenLifetime, issued);
  return { user_id, email, token, token_type: 'Bearer', expires_in: tokenLifetime };
}

export const logIn: Handler<'logIn'> = async ({ body }, { database, passwords, tokens }) => {
  const account = await users.findCredentials(database, body.email.toLowerCase());
  const right = await passwords.verify(body.password, account?.password_hash).catch(orBusy);
  if (typeof right !== 'boolean') return right;
  if (!right || !account) return invalidCredentials;
  const { user_id, email, password_hash } = account;
  const issued = await users.beginSession(database, user_id, password_hash, userKey(user_id));
  return issued ? { status: 200, body: sessionOf(tokens, user_id, email, issued) } : invalidCredentials;
};
const invalidCredentials = problem(401, 'INVALID_CREDENTIALS', 'The e-mail address or the password is wrong.');

export const logOut: Handler<'logOut'> = async ({ user }, { database, revocations }) => {
  revocations.note(await revoke(database, ofToken(user)));
  return { status: 204 };
};

export const logOutEverywhere: Handler<'logOutEverywhere'> = async ({ user }, { database, revocations }) => {
  revocations.note(await revoke(database, ofUser(user)));
  return { status: 204 };
};
