import { connection } from 'next/server';
import { auth } from '@/lib/auth';

/** Where an agent looks that knows the address of Better Auth alone (RFC 8414, section 3.1). */
export async function GET(request: Request): Promise<Response> {
  // Not while the app is built.
  await connection();
  return auth.handler(request);
}
