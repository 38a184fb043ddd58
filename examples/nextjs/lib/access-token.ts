import { signJWT } from 'better-auth/crypto';
import { cache } from 'react';
import { auth } from './auth';

/** Who is signed in. A page asks the database once, however many of its parts ask this. */
export const sessionOf = cache((headers: Headers) => auth.api.getSession({ headers }));

/** An access token for the user of a request; null when nobody is signed in. It lasts 15 minutes. */
export async function accessToken(headers: Headers): Promise<string | null> {
  const session = await sessionOf(headers);
  if (!session) return null;
  if (process.env.AUTH_MODE !== 'secret') return (await auth.api.getToken({ headers })).token;
  // Only the id: Better Auth would take a token with `email`, signed with this secret, for the link of an e-mail.
  return signJWT({ sub: session.user.id }, process.env.BETTER_AUTH_SECRET!, 15 * 60);
}
