'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { authClient, unreachable } from '@/lib/auth-client';
import { useHydrated } from './use-hydrated';

const meanings: Readonly<Record<string, string>> = {
  'tasks:read': 'read your tasks',
  'tasks:write': 'add, change, complete and delete tasks',
  offline_access: 'do so while you are away',
};

/** Better Auth has signed the query: it tells of no other agent and no other scopes than those that the answer is about. */
export function Consent() {
  const query = useSearchParams();
  const [error, setError] = useState<string>();
  const [isSent, setSent] = useState(false);
  const isBusy = !useHydrated() || isSent;
  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '');

  async function answer(accept: boolean) {
    setSent(true);
    setError(undefined);
    const asked = authClient.$fetch('/oauth2/consent', { method: 'POST', body: { accept } });
    const reply = await asked.catch(() => ({ error: { status: 0, message: unreachable } }));
    // Better Auth's client goes to where the agent waits.
    if (!reply.error) return;
    setError(reply.error.message ?? `The server answered ${reply.error.status}. Start again from your agent.`);
    setSent(false);
  }

  return (
    <>
      <p>
        <strong>{query.get('client_id')}</strong> wants to
      </p>
      <ul>
        {scopes.map((scope) => (
          <li key={scope}>{meanings[scope] ?? scope}</li>
        ))}
      </ul>
      {error && <p role="alert">{error}</p>}
      <button type="button" disabled={isBusy} onClick={() => answer(true)}>
        Allow
      </button>
      <button type="button" disabled={isBusy} onClick={() => answer(false)}>
        Refuse
      </button>
    </>
  );
}
