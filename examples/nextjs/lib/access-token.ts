import { signJWT } from 'better-auth/crypto';
import { auth } from './auth';

/** An access token for the user of a request; null when nobody is signed in. It lasts 15 minutes. */
export async function accessToken(headers: Headers): Promise<string | null> {
  const session = await auth.api.getSession({ headers });
  if (!session) return null;
  if (process.env.AUTH_MODE !== 'secret') return (await auth.api.getToken({ headers })).token;
  // Only the id: Better Auth would take a token with `email`, signed with this secret, for the link of an e-mail.
  return signJWT({ sub: session.user.id }, process.env.BETTER_AUTH_SECRET!, 15 * 60);
}
