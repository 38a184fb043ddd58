'use client';

import { useEffect, useState } from 'react';
import { authClient, unreachable } from '@/lib/auth-client';

/** Who is signed in, and the way out. */
export function Account({ name }: { name: string }) {
  const [problem, setProblem] = useState<string>();
  const { data: session, isPending, error } = authClient.useSession();
  const [isOut, setOut] = useState(false);
  // Signed out here or in another tab, or the session has ended.
  const hasLeft = isOut || !(isPending || error || session);
  useEffect(() => {
    if (hasLeft) window.location.assign('/sign-in');
  }, [hasLeft]);

  async function signOut() {
    const reply = await authClient.signOut().catch(() => ({ error: { status: 0, message: unreachable } }));
    if (!reply.error) return setOut(true);
    setProblem(`You are still signed in. ${reply.error.message ?? `The server answered ${reply.error.status}.`}`);
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
