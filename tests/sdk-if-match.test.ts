import { createClient, type HeaderFields } from '../generated/sdk/index.js';
import { serve } from './support/scripted-server';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe('ifMatch', () => {
  it.each([
    [7, '"7"'],
    ['"a", "b"', '"a", "b"'],
    ['*', '*'],
  ])('%s is sent as If-Match: %s', async (ifMatch, sent) => {
    const server = await serve(() => ({ status: 200, body: '{}' }));
    await createClient({ baseUrl: server.url }).toggleTask('1', { ifMatch });
    expect(server.requests[0]!.headers['if-match']).toBe(sent);
  });

  it('412 when the task has moved on', async () => {
    const client = createClient({ baseUrl: service.url, token: signToken({ sub: 'alice' }) });
    const { id, version } = await client.createTask({ title: 'Buy milk' });
    await client.toggleTask(id, { ifMatch: version });
    const late = client.toggleTask(id, { ifMatch: version });
    await expect(late).rejects.toMatchObject({ status: 412, code: 'PRECONDITION_FAILED' });
  });
});

describe('an If-None-Match of the caller', () => {
  it.each(['getTask', 'listTasks'] as const)('%s: 304 rejects, and says what it means', async (operation) => {
    const client = createClient({ baseUrl: service.url, token: signToken({ sub: 'bob' }) });
    const { id } = await client.createTask({ title: 'Buy milk' });
    const call = (headers?: HeaderFields) =>
      operation === 'getTask'
        ? client.request('getTask', { params: { task_id: id }, headers })
        : client.request('listTasks', { headers });
    const headers = { 'If-None-Match': (await call()).headers.get('etag')! };
    const again = operation === 'getTask' ? client.getTask(id, { headers }) : client.listTasks({}, { headers });
    await expect(again).rejects.toMatchObject({
      status: 304,
      code: 'NOT_MODIFIED',
      message: 'You have the current version.',
    });
    expect((await call(headers)).status).toBe(304);
  });
});
