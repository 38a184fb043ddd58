import { createAuthClient } from 'better-auth/react';

/** Better Auth in the browser: signUp, signIn, signOut, useSession. */
export const authClient = createAuthClient();

/** What to say when a call of it is rejected: no reply came. */
export const unreachable = 'The server cannot be reached. Check your connection, and try again.';
