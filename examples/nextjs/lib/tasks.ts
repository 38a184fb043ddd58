import { type Client, createClient } from '@taskflow/sdk';

/** The user's tasks, for pages in the browser. Create another client when another user signs in. */
export const connectTasks = (baseUrl: string): Client => createClient({ baseUrl, token: getToken });

/** The user's access token; undefined when nobody is signed in. The service then answers 401, which pages show. */
async function getToken(): Promise<string | undefined> {
  const reply = await fetch('/api/auth/token');
  if (reply.status === 401) return undefined;
  if (!reply.ok) throw new Error(`/api/auth/token answered ${reply.status}.`);
  return ((await reply.json()) as { token: string }).token;
}
