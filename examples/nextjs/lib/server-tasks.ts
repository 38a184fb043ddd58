import 'server-only';
import { type Client, createClient } from '@taskflow/sdk';
import { headers } from 'next/headers';
import { accessToken } from './access-token';

/** The service's address for browsers. */
export const tasksUrl = () => process.env.TASKS_URL ?? 'http://localhost:8000';

/** The tasks of the request's user, for server components and actions; null when nobody is signed in. */
export async function serverTasks(): Promise<Client | null> {
  const token = await accessToken(await headers());
  if (token === null) return null;
  // A page must not wait for a service that is away: no retries. The browser's client tries again.
  return createClient({ baseUrl: process.env.TASKS_INTERNAL_URL ?? tasksUrl(), token, retries: 0, timeout: 5000 });
}
