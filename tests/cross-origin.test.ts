import contract from '../generated/openapi.json';
import { operationTable } from '../generated/operations';
import { createClient } from './support/client';
import { startService, type TestService } from './support/service';

// Which pages in browsers may call the service (CORS). headers.test.ts has the same for replies of every status.

const origin = 'https://app.example.com';
let service: TestService;
beforeAll(async () => {
  service = await startService({ corsOrigins: [origin, 'http://localhost:3000'] });
});
afterAll(() => service.close());

const send = (method: string, path: string, headers: Record<string, string>) =>
  createClient(service.url).send(method, path, { headers });

describe('an origin', () => {
  it.each([origin, 'http://localhost:3000'])('%s is allowed', async (allowed) => {
    const { headers } = await send('GET', '/api/tasks', { Origin: allowed });
    expect(headers.get('access-control-allow-origin')).toBe(allowed);
  });

  it('may read every header that the contract declares', async () => {
    const { headers } = await send('GET', '/api/tasks', { Origin: origin });
    const exposed = headers.get('access-control-expose-headers')?.split(/, */);
    expect(exposed).toEqual(expect.arrayContaining(Object.keys(contract.components.headers)));
  });

  it.each([
    ...[
      'null',
      '*',
      '',
      'app.example.com',
      'https://app.example.com/',
      'https://app.example.com, https://evil.example',
    ],
    ...['https://app.example.com.evil.example', 'https://evil-app.example.com', 'https://example.com'],
    ...['https://app.example.com:8443', 'https://app.example.com:443', 'http://app.example.com'],
    ...['https://APP.example.com', 'HTTPS://app.example.com', 'https://app.example.com@evil.example'],
    ...['http://localhost', 'http://localhost:3001', 'https://localhost:3000', 'http://127.0.0.1:3000', 'file://'],
  ])('%j is not', async (refused) => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await send(method, '/api/tasks', { Origin: refused, 'Access-Control-Request-Method': 'GET' });
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(headers.get('vary')).toBe('Origin');
    }
  });
});

describe('a preflight', () => {
  const methods = new Set(Object.values(operationTable).map(({ method }) => method.toUpperCase()));
  const asking = (method: string) => ({
    Origin: origin,
    'Access-Control-Request-Method': method,
    'Access-Control-Request-Headers': 'authorization,content-type',
  });
  const namesIn = (text: string | null) => text?.split(/, */).sort();

  it.each([
    ...[
      '/api/tasks',
      '/api/alice/tasks/0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55',
      '/api/auth/login',
      '/health',
      '/nothing',
    ],
  ])('204 for %s, without a token', async (path) => {
    const { status, headers, text } = await send('OPTIONS', path, asking('PATCH'));
    expect([status, text]).toEqual([204, '']);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(namesIn(headers.get('access-control-allow-methods'))).toEqual([...methods].sort());
    expect(namesIn(headers.get('access-control-allow-headers'))).toEqual(
      expect.arrayContaining(['Authorization', 'Content-Type', 'X-Request-Id']),
    );
    expect(headers.get('access-control-allow-headers')).not.toContain('*');
    expect(Number(headers.get('access-control-max-age'))).toBeGreaterThan(0);
    expect(headers.get('vary')).toBe('Origin');
  });

  it('allows the same methods whichever is asked for', async () => {
    const { headers } = await send('OPTIONS', '/api/tasks', asking('PROPFIND'));
    expect(namesIn(headers.get('access-control-allow-methods'))).toEqual([...methods].sort());
  });
});
