import { createClient } from './support/client';
import { requestText, sendRaw } from './support/raw-http';
import { startService, type TestService } from './support/service';
import { signToken } from './support/tokens';

// W3C Trace Context: a request can be found in the log by its trace. The spans that the service records itself are in traces.test.ts.

const traceId = '0af7651916cd43dd8448eb211c80319c';
const spanId = 'b7ad6b7169203331';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe('traceparent', () => {
  const ask = (traceparent: string) =>
    sendRaw(service.url, requestText('GET', '/health', ['Connection: close', `traceparent: ${traceparent}`]));
  const lineOf = (reply: { headers: Headers }) =>
    service.logLines.find(({ request_id }) => request_id === reply.headers.get('x-request-id'))!;

  it.each([
    [`00-${traceId}-${spanId}-01`, '01'],
    [`00-${traceId}-${spanId}-00`, '00'],
    [`00-${traceId}-${spanId}-03`, '01'],
    [`00-${traceId}-${spanId}-fe`, '00'],
    [`01-${traceId}-${spanId}-01`, '01'],
    [`cc-${traceId}-${spanId}-01-what-the-future-will-be-like`, '01'],
  ])('%s goes on in the log and in the reply, with a span of our own', async (given, flags) => {
    const reply = await ask(given);
    expect(lineOf(reply)).toMatchObject({ trace_id: traceId, status: 200 });
    expect(reply.headers.get('traceparent')).toMatch(new RegExp(`^00-${traceId}-(?!${spanId})[0-9a-f]{16}-${flags}$`));
  });

  it.each([
    '',
    'nonsense',
    `00-${traceId}-${spanId}`,
    `00-${traceId}-${spanId}-1`,
    `00-${traceId}-${spanId}-01-more`,
    `01-${traceId}-${spanId}-01more`,
    `ff-${traceId}-${spanId}-01`,
    `00-${'0'.repeat(32)}-${spanId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
    `00-${traceId.slice(1)}-${spanId}-01`,
    `00-${traceId}-${spanId}-01, 00-${traceId}-${spanId}-01`,
    `00-${traceId}-${spanId}-01\r\ntraceparent: 00-${traceId}-${spanId}-01`,
  ])('%j is ignored', async (given) => {
    const reply = await ask(given);
    expect(lineOf(reply)).not.toHaveProperty('trace_id');
    expect(reply.headers.has('traceparent')).toBe(false);
  });

  it('is in no reply to a request without it', async () => {
    expect((await createClient(service.url).call('getHealth')).headers.has('traceparent')).toBe(false);
  });

  it('is on pages, refusals and streams as well', async () => {
    const headers = {
      traceparent: `00-${traceId}-${spanId}-01`,
      Authorization: `Bearer ${signToken({ sub: 'alice' })}`,
    };
    for (const path of ['/docs', '/nothing', '/api/tasks/1', '/api/tasks/events?seconds=1']) {
      const reply = await createClient(service.url).send('GET', path, { headers });
      expect([path, reply.headers.get('traceparent')]).toEqual([path, expect.stringContaining(traceId)]);
    }
  });

  it('may be sent by pages of other origins, and read', async () => {
    const headers = { Origin: 'http://localhost:3000', 'Access-Control-Request-Method': 'GET' };
    const preflight = await createClient(service.url).send('OPTIONS', '/api/tasks', { headers });
    const allowed = preflight.headers.get('access-control-allow-headers')?.split(', ');
    expect(allowed).toEqual(expect.arrayContaining(['traceparent', 'tracestate']));
    const reply = await createClient(service.url).send('GET', '/health', { headers: { Origin: headers.Origin } });
    expect(reply.headers.get('access-control-expose-headers')?.split(', ')).toContain('traceparent');
  });
});
