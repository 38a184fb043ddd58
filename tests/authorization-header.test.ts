import { createClient, type Problem, type Task } from './support/client';
import { requestText, sendRaw } from './support/raw-http';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// How a token is sent (RFC 6750), whatever is in it.

const valid = signToken({ sub: 'alice' });
let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const send = (Authorization: string) =>
  createClient(service.url).send('GET', '/api/tasks', { headers: { Authorization } });

describe('the scheme', () => {
  it.each(['Bearer', 'bearer', 'BEARER', 'bEaReR'])(
    '200 for %s: upper and lower case make no difference',
    async (scheme) => {
      expect((await send(`${scheme} ${valid}`)).status).toBe(200);
    },
  );

  it.each([
    ['Basic', `Basic ${Buffer.from('alice:password123').toString('base64')}`],
    ['another scheme with a valid token', `Token ${valid}`],
    ['a scheme that only begins alike', `Bearerx ${valid}`],
    ['no scheme', valid],
    ['no token', 'Bearer'],
    ['nothing', ''],
    ['no space', `Bearer${valid}`],
    ['a colon', `Bearer: ${valid}`],
    ['white space inside of the token', `Bearer ${valid.replace('.', ' .')}`],
    ['two tokens in one header', `Bearer ${valid}, Bearer ${valid}`],
    ['two tokens after one scheme', `Bearer ${valid} ${valid}`],
  ])('401 for %s', async (_, authorization) => {
    const reply = await send(authorization);
    expect([reply.status, reply.body.code]).toEqual([401, 'MISSING_TOKEN']);
    expect(reply.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('401 for a token in quotes', async () => {
    expect((await send(`Bearer "${valid}"`)).body.code).toBe('NOT_A_JWT');
  });
});

describe('a token elsewhere', () => {
  it.each([
    ['in the query', `/api/tasks?access_token=${valid}`, {}],
    ['in a cookie', '/api/tasks', { Cookie: `token=${valid}; better-auth.session_token=${valid}` }],
    [
      'in a header of another name',
      '/api/tasks',
      { 'X-Access-Token': valid, 'Proxy-Authorization': `Bearer ${valid}` },
    ],
  ])('401 for one %s', async (_, path, headers) => {
    const reply = await createClient(service.url).send('GET', path, { headers: headers as Record<string, string> });
    expect([reply.status, reply.body.code]).toEqual([401, 'MISSING_TOKEN']);
  });
});

describe('two Authorization headers', () => {
  it.each([
    ['the same twice', [`Authorization: Bearer ${valid}`, `Authorization: Bearer ${valid}`]],
    ['of two users', [`Authorization: Bearer ${valid}`, `Authorization: Bearer ${signToken({ sub: 'bob' })}`]],
    ['spelt differently', [`Authorization: Bearer ${valid}`, `AUTHORIZATION: Bearer ${valid}`]],
    ['the first of them empty', ['Authorization:', `authorization: Bearer ${valid}`]],
    ['the second of another scheme', [`Authorization: Bearer ${valid}`, 'Authorization: Basic YTpi']],
  ])('400 for %s (RFC 6750, section 3.1)', async (_, headers) => {
    const reply = await sendRaw(service.url, requestText('GET', '/api/tasks', headers));
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.text)).toMatchObject({ code: 'MALFORMED_REQUEST' });
  });
});

describe('the size', () => {
  const padded = (bytes: number) => signToken({ sub: 'alice', padding: 'x'.repeat(bytes) });

  it('200 for a token of 6 kB', async () => {
    expect((await send(`Bearer ${padded(4_500)}`)).status).toBe(200);
  });

  it('401 for a token of 12 kB, though its signature is right', async () => {
    const token = padded(9_000);
    expect(token.length).toBeGreaterThan(12_000);
    expect((await send(`Bearer ${token}`)).body.code).toBe('INVALID_TOKEN');
  });

  it('431 for a header of 20 kB, as a problem document', async () => {
    const reply = await sendRaw(
      service.url,
      requestText('GET', '/api/tasks', [`Authorization: Bearer ${'x'.repeat(20_000)}`]),
    );
    expect([reply.status, reply.headers.get('content-type')]).toEqual([431, 'application/problem+json']);
    expect(JSON.parse(reply.text)).toEqual({
      type: 'about:blank',
      title: 'Request Header Fields Too Large',
      status: 431,
      detail: expect.any(String),
      code: 'HEADERS_TOO_LARGE',
      request_id: reply.headers.get('x-request-id'),
    });
  });
});

describe('logIn', () => {
  it('200 with a token that is accepted, and that is valid for seven days', async () => {
    const client = createClient(service.url);
    const body = { email: 'alice@example.com', password: 'password123' };
    await client.call('signUp', { body });
    const session = await client.call<{ user_id: string; token: string }>('logIn', { body });
    const claims = JSON.parse(Buffer.from(session.body.token.split('.')[1]!, 'base64url').toString());
    expect(claims).toEqual({ sub: session.body.user_id, iat: expect.any(Number), exp: expect.any(Number) });
    expect(claims.exp - claims.iat).toBe(604_800);
    const listed = await client.call<Task[] & Problem>('listTasks', { token: session.body.token });
    expect([listed.status, listed.body]).toEqual([200, []]);
  });
});
