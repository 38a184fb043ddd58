'use client';

import { type FormEvent, useState } from 'react';
import { authClient, unreachable } from '@/lib/auth-client';
import { useHydrated } from './use-hydrated';

export function SignForm({ kind }: { kind: 'sign-in' | 'sign-up' }) {
  const [error, setError] = useState<string>();
  const [isSent, setSent] = useState(false);
  const isBusy = !useHydrated() || isSent;
  const isNew = kind === 'sign-up';

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, email, password] = ['name', 'email', 'password'].map((field) => String(form.get(field)));
    setSent(true);
    setError(undefined);
    const asked = isNew
      ? authClient.signUp.email({ name: name!, email: email!, password: password! })
      : authClient.signIn.email({ email: email!, password: password! });
    const reply = await asked.catch(() => ({ error: { status: 0, message: unreachable } }));
    // Better Auth itself leads users to the next page whose agent waits for them.
    if (!reply.error && (reply.data as { redirect?: boolean }).redirect) return;
    // A new document: nothing of another user stays in the page's memory.
    if (!reply.error) return window.location.assign('/');
    setError(reply.error.message ?? `The server answered ${reply.error.status}. Try again.`);
    setSent(false);
  }

  return (
    // Whatever submits it before the scripts run: with this method, nothing is sent, and no password comes into an address.
    <form className="sign" method="dialog" onSubmit={submit}>
      {isNew && (
        <label>
          Name
          <input name="name" autoComplete="name" required />
        </label>
      )}
      <label>
        E-mail
        <input name="email" type="email" autoComplete="email" required />
      </label>
      <label>
        Password
        <input
          name="password"
          type="password"
          autoComplete={isNew ? 'new-password' : 'current-password'}
          minLength={8}
          required
        />
      </label>
      {error && <p role="alert">{error}</p>}
      <noscript>
        <p role="alert">This page needs JavaScript.</p>
      </noscript>
      <button type="submit" disabled={isBusy}>
        {isBusy ? 'One moment …' : isNew ? 'Sign up' : 'Sign in'}
      </button>
    </form>
  );
}
