import { isFresh } from '../../src/auth/claims';
import { makePersonalToken } from '../../src/auth/personal-tokens';
import { knownScopes } from '../../src/auth/scopes';
import { mostTokens } from '../../src/db/access-tokens';
import { newId } from '../../src/db/ids';
import { defaultDays, tooManyTokens, unknownAccessToken } from '../../src/handlers/access-tokens';
import type { Handler, Handlers } from '../../src/handlers/handler';
import { notFresh, passwordMissing, wrongPassword } from '../../src/handlers/passwords';
import type { Memory } from './memory';

/** Personal access tokens in memory. They are held to their scopes; one that is revoked is accepted as any token is, with all of them. */
export function accessTokenHandlers(memory: Memory) {
  const createAccessToken: Handler<'createAccessToken'> = ({ user, body }) => {
    const account = memory.accountOf(user.id);
    if (!account && !isFresh(user)) return notFresh;
    if (account && body.password === undefined) return passwordMissing;
    if (account && body.password !== account.password) return wrongPassword;
    const tokens = memory.tokensOf(user.id);
    if (tokens.size >= mostTokens) return tooManyTokens;
    const { text: token, digest } = makePersonalToken(user.id);
    const { id, now: created_at } = newId();
    const { name, expires_in_days = defaultDays } = body;
    const scopes = knownScopes.filter((scope) => body.scopes.includes(scope));
    const expires_at = new Date(Date.parse(created_at) + expires_in_days * 86_400_000).toISOString();
    const made = { id, name, scopes, created_at, expires_at, last_used_at: null };
    tokens.set(digest, made);
    return { status: 201, body: { ...made, token } };
  };

  const listAccessTokens: Handler<'listAccessTokens'> = ({ user }) => {
    return { status: 200, body: [...memory.tokensOf(user.id).values()].reverse() };
  };

  const revokeAccessToken: Handler<'revokeAccessToken'> = ({ user, params }) => {
    const tokens = memory.tokensOf(user.id);
    const [digest] = [...tokens].find(([, { id }]) => id === params.token_id) ?? [];
    return digest !== undefined && tokens.delete(digest) ? { status: 204 } : unknownAccessToken;
  };

  return { createAccessToken, listAccessTokens, revokeAccessToken } satisfies Partial<Handlers>;
}
