import { createDatabase } from './support/service';
import { listening, start } from './support/started';

// Which pages may call the service when it is started with these settings. cross-origin.test.ts has all the origins.

const secret = 'a secret of the test suite, long enough';

it.each([
  ['development', true],
  ['test', false],
  ['production', false],
])('in %s, pages of this machine may call: %s', async (ENVIRONMENT, allowed) => {
  const DATABASE_URL = await createDatabase();
  const CORS_ORIGINS = 'https://app.example.com';
  const service = start({ ENVIRONMENT, DATABASE_URL, BETTER_AUTH_SECRET: secret, CORS_ORIGINS, CORS_HEADERS: 'X-Own' });
  const found = ENVIRONMENT === 'production' && (await service.until(/"port":(\d+)/));
  const url = found ? `http://127.0.0.1:${found[1]}` : await listening(service);
  const permitted = async (Origin: string) => {
    const headers = { Origin, 'Access-Control-Request-Method': 'GET' };
    return (await fetch(`${url}/health`, { method: 'OPTIONS', headers })).headers.get('access-control-allow-headers');
  };
  expect(await permitted(CORS_ORIGINS)).toMatch(/, X-Own$/);
  expect((await permitted('http://localhost:5173')) !== null).toBe(allowed);
  if (!allowed) await service.until(/"origin":"http:\/\/localhost:5173".*CORS_ORIGINS/);
});
