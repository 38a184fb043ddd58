import { createClient } from './support/client';
import { requestText, sendRaw } from './support/raw-http';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// The line that the log has for each request. Faults are in log-faults.test.ts.

const id = '0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55';
let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const linesOf = (requestId: string) => service.logLines.filter((line) => line.request_id === requestId);

describe('a request', () => {
  it.each([
    ['GET', '/api/tasks', 'alice', 200, 'listTasks'],
    ['GET', '/api/tasks?limit=2', 'alice', 200, 'listTasks'],
    ['HEAD', '/api/alice/tasks', 'alice', 200, 'listUserTasks'],
    ['GET', `/api/tasks/${id}`, 'alice', 404, 'getTask'],
    ['GET', '/api/bob/tasks', 'alice', 403, 'listUserTasks'],
    ['DELETE', '/api/tasks/1', 'alice', 422, 'deleteTask'],
    ['GET', '/api/tasks', undefined, 401, 'listTasks'],
    ['GET', '/health', undefined, 200, 'getHealth'],
    ['GET', '/nothing', undefined, 404, undefined],
    ['PUT', '/api/tasks', 'alice', 405, undefined],
    ['OPTIONS', '/api/tasks', undefined, 204, undefined],
    ['GET', '/docs', undefined, 200, undefined],
  ])('%s %s of %s is one line: %i, %s', async (method, address, subject, status, operation) => {
    const headers = { ...(subject && { Authorization: `Bearer ${signToken({ sub: subject })}` }) };
    const reply = await createClient(service.url).send(method, address, { headers });
    const [path] = address.split('?');
    expect(linesOf(reply.headers.get('x-request-id')!)).toEqual([
      {
        ...{ level: 30, time: expect.anything(), msg: 'request' },
        ...{ duration_ms: expect.any(Number), database_ms: expect.any(Number) },
        ...{ request_id: reply.headers.get('x-request-id'), method, path, status },
        ...(operation && { operation }),
        // Whose token it is, as soon as there is an operation that asks for one; also of whoever tries another user's path.
        ...(subject && operation && { user: subject }),
      },
    ]);
  });

  it.each(['a"b', 'a\\', 'a\nb', '"}\n{"level":60,"msg":"forged"}', 'a\u2028b', '\u001b[31mred', '😀'])(
    'is one line whatever its user is called: %j',
    async (subject) => {
      const reply = await createClient(service.url)
        .as(subject)
        .call('listUserTasks', { params: { user_id: subject } });
      expect(linesOf(reply.headers.get('x-request-id')!)).toEqual([
        expect.objectContaining({ user: subject, status: 200 }),
      ]);
      expect(service.logLines.filter(({ msg }) => msg === 'forged')).toEqual([]);
    },
  );

  it('is one line whatever its address is', async () => {
    const reply = await sendRaw(service.url, requestText('GET', '/"},{"level":60}'));
    expect(linesOf(reply.headers.get('x-request-id')!)).toEqual([
      expect.objectContaining({ path: '/"},{"level":60}', status: 404 }),
    ]);
  });
});

describe('the path in the line', () => {
  it.each([
    ['GET', '/nothing?password=secret', '/nothing'],
    ['GET', '/api/tasks?q=secret&%', '/api/tasks'],
    ['GET', 'http://alice:secret@example.com/nothing?q=secret', '/nothing'],
    ['GET', 'ftp://alice:secret@example.com/nothing', '/nothing'],
    ['OPTIONS', 'http://alice:secret@example.com/nothing', '/nothing'],
  ])('of %s %s is %s', async (method, target, path) => {
    const asks = ['Origin: http://localhost:3000', 'Access-Control-Request-Method: GET'];
    const reply = await sendRaw(service.url, requestText(method, target, asks));
    const lines = linesOf(reply.headers.get('x-request-id')!);
    expect(lines).toEqual([expect.objectContaining({ method, path })]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });
});
