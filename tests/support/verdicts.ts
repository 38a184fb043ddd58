import { createClient, type Problem } from './client';

interface Service {
  readonly url: string;
}

/** Fails unless the service refuses the token in the words of the contract. */
export async function expectRefused(
  service: Service,
  token: string,
  code: 'INVALID_TOKEN' | 'TOKEN_EXPIRED' = 'INVALID_TOKEN',
): Promise<void> {
  const reply = await createClient(service.url).call<Problem>('getCurrentUser', { token });
  const detail = code === 'TOKEN_EXPIRED' ? 'Token has expired' : 'Invalid token';
  expect([reply.status, reply.body.code, reply.body.detail]).toEqual([401, code, detail]);
  const authenticate = `Bearer error="invalid_token", error_description="${detail}"`;
  expect(reply.headers.get('www-authenticate')).toBe(authenticate);
}

/** Fails unless the service takes the token for this user's. */
export async function expectAccepted(service: Service, token: string, user = 'alice'): Promise<void> {
  const reply = await createClient(service.url).call<{ user_id: string }>('getCurrentUser', { token });
  expect([reply.status, reply.body.user_id]).toEqual([200, user]);
}
