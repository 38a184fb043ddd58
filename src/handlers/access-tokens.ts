import { makePersonalToken } from '../auth/personal-tokens';
import { revokedToken } from '../auth/refusals';
import { revocationOfPersonalToken, tokenKey } from '../auth/revocation-scope';
import { knownScopes } from '../auth/scopes';
import { problem } from '../base/contract';
import { userKey } from '../base/user';
import * as accessTokens from '../db/access-tokens';
import type { Handler } from './handler';
import { proveOwner } from './passwords';

/** Days that a token is valid, unless its user says otherwise. */
export const defaultDays = 90;

const createAccessToken: Handler<'createAccessToken'> = async ({ user, body, address }, services) => {
  const { name, expires_in_days = defaultDays, password } = body;
  const scopes = knownScopes.filter((scope) => body.scopes.includes(scope));
  const proof = await proveOwner(user, password, address, services);
  if (proof !== null && typeof proof !== 'string') return proof;
  const { text, digest } = makePersonalToken(user.id);
  const session = { userKey: userKey(user.id), tokenKey: tokenKey(user), issued: user.issued };
  const created = await services.limits.createToken(user.id, () =>
    accessTokens.createAccessToken(services.database, user.id, session, {
      ...{ digest, name, scopes, lifetime: expires_in_days * 86_400 },
    }),
  );
  if (created === 'full') return tooManyTokens;
  if (created === 'revoked') return revokedToken;
  return 'problem' in created ? created : { status: 201, body: { ...created, token: text } };
};
export const tooManyTokens = problem(
  403,
  'QUOTA_EXCEEDED',
  `You have ${accessTokens.mostTokens} personal access tokens, the most. Revoke one that you no longer need.`,
);

const listAccessTokens: Handler<'listAccessTokens'> = async ({ user }, { database }) => {
  return { status: 200, body: await accessTokens.listAccessTokens(database, user.id) };
};

const revokeAccessToken: Handler<'revokeAccessToken'> = async ({ user, params }, { database, revocations }) => {
  const revoked = await accessTokens.revokeAccessToken(database, user.id, params.token_id, revocationOfPersonalToken);
  if (!revoked) return unknownAccessToken;
  revocations.note(revoked);
  return { status: 204 };
};
export const unknownAccessToken = problem(
  404,
  'NOT_FOUND',
  'There is no such access token. It may be revoked already, or have expired.',
);

/** The operations that are served only with the setting PERSONAL_ACCESS_TOKENS. */
export const accessTokenHandlers = { createAccessToken, listAccessTokens, revokeAccessToken };

export const noAccessTokens = problem(
  404,
  'NOT_FOUND',
  'This service gives out no personal access tokens. PERSONAL_ACCESS_TOKENS=true switches them on.',
);
