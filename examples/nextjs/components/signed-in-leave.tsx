import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { sessionOf } from '@/lib/access-token';

/** Leads people who are signed in to their tasks. Shows nothing. */
export async function SignedInLeave() {
  if (await sessionOf(await headers())) redirect('/');
  return null;
}
