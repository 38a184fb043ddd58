import { accessToken } from '@/lib/access-token';

/** The access token for pages in the browser. This file comes before `[...all]`. */
export async function GET(request: Request): Promise<Response> {
  const token = await accessToken(request.headers);
  const headers = { 'Cache-Control': 'no-store' };
  if (token === null) return Response.json({ message: 'Sign in first.' }, { status: 401, headers });
  return Response.json({ token }, { headers });
}
