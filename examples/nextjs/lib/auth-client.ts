import { createAuthClient } from 'better-auth/react';

/** Better Auth in the browser: signUp, signIn, signOut, useSession. */
export const authClient = createAuthClient();
