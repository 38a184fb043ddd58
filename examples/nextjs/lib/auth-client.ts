import { oauthProviderClient } from '@better-auth/oauth-provider/client';
import { createAuthClient } from 'better-auth/react';

/** Better Auth in the browser: signUp, signIn, signOut, useSession. The plugin keeps what an agent has asked for while its user signs in. */
export const authClient = createAuthClient({ plugins: [oauthProviderClient()] });

/** What to say when a call of it is rejected: no reply came. */
export const unreachable = 'The server cannot be reached. Check your connection, and try again.';
