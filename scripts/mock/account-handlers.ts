import { isFresh } from '../../src/auth/claims';
import { isCommonPassword } from '../../src/auth/common-passwords';
import type { Tokens } from '../../src/auth/token';
import { accountExists, emailTaken } from '../../src/handlers/accounts';
import type { Handler, Handlers } from '../../src/handlers/handler';
import { commonPasswordRefusal, notFresh, passwordMissing, wrongPassword } from '../../src/handlers/passwords';
import { invalidCredentials, sessionOf } from '../../src/handlers/sessions';
import type { Account, Memory } from './memory';

/** The password of the examples in the documentation, which the service permits in development, too. */
const isCommon = (password: string) => password !== 'password123' && isCommonPassword(password);

/** Accounts in memory. Passwords are not hashed, and nothing is limited. Logging out revokes nothing, because the mock accepts any token. */
export function accountHandlers(memory: Memory, tokens: Tokens) {
  const shown = ({ password, ...account }: Account) => account;
  const session = ({ user_id, email }: Account) => sessionOf(tokens, user_id, email, Date.now() / 1000);

  const signUp: Handler<'signUp'> = ({ body }) => {
    const refusal = commonPasswordRefusal({ isCommon }, body.password, 'password');
    if (refusal) return refusal;
    const account = memory.addAccount(body.email.toLowerCase(), body.password);
    return account ? { status: 201, body: shown(account) } : accountExists;
  };

  const logIn: Handler<'logIn'> = ({ body }) => {
    const account = memory.accounts.get(body.email.toLowerCase());
    return account?.password === body.password ? { status: 200, body: session(account) } : invalidCredentials;
  };

  const changePassword: Handler<'changePassword'> = ({ user, body }) => {
    const refusal = commonPasswordRefusal({ isCommon }, body.new_password, 'new_password');
    if (refusal) return refusal;
    const account = memory.accountOf(user.id);
    if (account?.password !== body.current_password) return wrongPassword;
    const changed = { ...account, password: body.new_password };
    memory.accounts.set(account.email, changed);
    return { status: 200, body: session(changed) };
  };

  const changeEmail: Handler<'changeEmail'> = ({ user, body }) => {
    const account = memory.accountOf(user.id);
    if (account?.password !== body.password) return wrongPassword;
    const changed = { ...account, email: body.email.toLowerCase() };
    if (memory.accountOf(user.id)?.email !== changed.email && memory.accounts.has(changed.email)) return emailTaken;
    memory.accounts.delete(account.email);
    memory.accounts.set(changed.email, changed);
    return { status: 200, body: shown(changed) };
  };

  const deleteAccount: Handler<'deleteAccount'> = ({ user, body }) => {
    const account = memory.accountOf(user.id);
    if (!account && !isFresh(user)) return notFresh;
    if (account && body?.password === undefined) return passwordMissing;
    if (account && body?.password !== account.password) return wrongPassword;
    memory.forgetUser(user.id);
    return { status: 204 };
  };

  const getCurrentUser: Handler<'getCurrentUser'> = ({ user }) => {
    const { email = user.email, created_at = null } = memory.accountOf(user.id) ?? {};
    return { status: 200, body: { user_id: user.id, email, created_at } };
  };

  return {
    ...{ signUp, logIn, changePassword, changeEmail, deleteAccount, getCurrentUser },
    logOut: () => ({ status: 204 }),
    logOutEverywhere: () => ({ status: 204 }),
  } satisfies Partial<Handlers>;
}
