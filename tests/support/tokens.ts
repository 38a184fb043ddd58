import { createHmac } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { secret } from './service';

/** A token signed with the suite's secret. `exp` is an hour ahead unless given; null leaves it out. */
export function signToken(
  claims: Record<string, unknown>,
  key: jwt.Secret = secret,
  options: jwt.SignOptions = {},
): string {
  const { exp = Math.floor(Date.now() / 1000) + 3600, ...rest } = claims;
  return jwt.sign({ ...rest, ...(exp !== null && { exp }) }, key, {
    algorithm: 'HS256',
    // The library would take `iat` away with it.
    noTimestamp: rest.iat === undefined,
    ...options,
  });
}

/** A token put together by hand, for what no library would sign. Header and payload go in as JSON text. */
export function forgeToken(header: string, payload: string, key: string = secret): string {
  const encode = (text: string) => Buffer.from(text).toString('base64url');
  const signed = `${encode(header)}.${encode(payload)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}
