import { setTimeout as sleep } from 'node:timers/promises';
import { revocationOfToken, revocationOfUser } from '../auth/revocation-scope';
import type { Tokens } from '../auth/token';
import { problem, type Schema } from '../base/contract';
import type { User } from '../base/user';
import { userKey } from '../base/user';
import { revokeTokensOf } from '../db/access-tokens';
import { type Revocation, revoke } from '../db/revocations';
import * as users from '../db/users';
import { networkOf } from '../limits/network';
import type { Handler } from './handler';
import { queueFullReply } from './passwords';

/** Seconds that an access token is valid: seven days. */
const tokenLifetime = 604_800;

/** @param issued seconds since 1970, by the database's clock */
export function sessionOf(tokens: Tokens, user_id: string, email: string, issued: number): Schema<'Session'> {
  const token = tokens.sign(user_id, tokenLifetime, issued);
  return { user_id, email, token, token_type: 'Bearer', expires_in: tokenLifetime };
}

export const logIn: Handler<'logIn'> = async ({ body, address }, { database, passwords, tokens, limits }) => {
  const loginEmail = body.email.toLowerCase();
  const account = await passwords
    .inLine(networkOf(address), ({ verify }) =>
      limits.password(loginEmail, address, async () => {
        const stored = await users.findCredentials(database, loginEmail);
        return (await verify(body.password, stored?.password_hash)) ? stored : undefined;
      }),
    )
    .catch(queueFullReply);
  if (!account) return invalidCredentials;
  if ('problem' in account) return account;
  const { user_id, email, password_hash } = account;
  const issued = await database.transaction((transaction) =>
    users.beginSession(transaction, user_id, password_hash, userKey(user_id)),
  );
  if (issued === undefined) return invalidCredentials;
  return { status: 200, body: sessionOf(tokens, user_id, email, issued) };
};
export const invalidCredentials = problem(401, 'INVALID_CREDENTIALS', 'The e-mail address or the password is wrong.');

export const logOut: Handler<'logOut'> = async ({ user }, { database, revocations, limits }) => {
  const revoked = await limits.logOut(user.id, () => revoke(database, revocationOfToken(user)));
  if ('problem' in revoked) return revoked;
  revocations.note(revoked);
  return { status: 204 };
};

export const logOutEverywhere: Handler<'logOutEverywhere'> = async ({ user }, { database, revocations }) => {
  const revoked = await revokeTokensOf(database, user.id, revocationOfUser(user));
  revocations.note(revoked);
  await waitForNextSecond(user, revoked);
  return { status: 204 };
};

/**
 * Waits until a new token of another issuer is no longer refused. Other issuers write `iat` in whole seconds, and all tokens that were
 * issued in the second of the revocation are refused. If the reply came sooner, the client might get another such token.
 */
export async function waitForNextSecond({ issued }: User, { until }: Revocation): Promise<void> {
  if (!Number.isInteger(issued) || until === Number.POSITIVE_INFINITY) return;
  const seconds = Math.floor(until) + 1 - until;
  await sleep(Math.ceil(seconds * 1000));
}
