'use client';

import { useEffect, useState } from 'react';
import { authClient } from '@/lib/auth-client';

const leave = () => window.location.assign('/sign-in');

/** Who is signed in, and the way out. */
export function Account({ name }: { name: string }) {
  const [problem, setProblem] = useState<string>();
  const { data: session, isPending, error } = authClient.useSession();
  // Signed out in another tab, or the session has ended.
  useEffect(() => {
    if (!isPending && !error && !session) leave();
  }, [isPending, error, session]);

  async function signOut() {
    const reply = await authClient.signOut().catch((error: Error) => ({ error }));
    if (!reply.error) return leave();
    setProblem(`You are still signed in: ${reply.error.message}`);
  }

  return (
    <header>
      <p>
        Signed in as <strong>{name}</strong>
      </p>
      <button type="button" onClick={signOut}>
        Sign out
      </button>
      {problem && <p role="alert">{problem}</p>}
    </header>
  );
}
