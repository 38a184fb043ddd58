import { PasswordQueueFull } from '../auth/password';
import { type Handler, problem } from '../contract';
import * as users from '../db/users';

/** How long an access token is valid, in seconds: seven days. */
const tokenLifetime = 604_800;

const busy = () => problem(429, 'TOO_MANY_REQUESTS', 'Too many sign-ups and log-ins at once. Try again in 1 second.');

/** Turns a full queue into its reply; everything else is a fault. */
function orBusy(error: unknown) {
  if (error instanceof PasswordQueueFull) return busy();
  throw error;
}

export const signUp: Handler<'signUp'> = async ({ body }, { database, passwords }) => {
  const hash = await passwords.hash(body.password).catch(orBusy);
  if (typeof hash !== 'string') return hash;
  const account = await users.createAccount(database, body.email.toLowerCase(), hash);
  if (!account) return problem(409, 'EMAIL_TAKEN', 'This e-mail address has an account already. Log in instead.');
  return { status: 201, body: account };
};

export const logIn: Handler<'logIn'> = async ({ body }, { database, passwords, tokens }) => {
  const account = await users.findCredentials(database, body.email.toLowerCase());
  const right = await passwords.verify(body.password, account?.password_hash).catch(orBusy);
  if (typeof right !== 'boolean') return right;
  if (!right || !account) return problem(401, 'INVALID_CREDENTIALS', 'The e-mail address or the password is wrong.');
  const { user_id, email } = account;
  const token = tokens.sign(user_id, email, tokenLifetime);
  return {
    status: 200,
    body: { user_id, email, token, token_type: 'Bearer', expires_in: tokenLifetime },
  };
};

export const getCurrentUser: Handler<'getCurrentUser'> = async ({ user }, { database }) => {
  const kept = await users.findUser(database, user.id);
  const body = { user_id: user.id, email: kept?.email ?? user.email, created_at: kept?.created_at ?? null };
  return { status: 200, body };
};
