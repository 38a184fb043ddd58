import { operationTable } from '../generated/operations';
import { parseSettings } from '../src/settings/config';
import { createClient } from './support/client';
import { startService, type TestService } from './support/service';

// What a browser asks before it sends a request to the service from a page of another origin (CORS).

const origin = 'https://app.example.com';
let service: TestService;
beforeAll(async () => {
  const { corsHeaders } = parseSettings({ CORS_HEADERS: 'X-Requested-With, X-Api-Version' });
  service = await startService({ corsOrigins: [origin], crossOrigin: { headers: corsHeaders } });
});
afterAll(() => service.close());

const send = (path: string, headers: Record<string, string>) =>
  createClient(service.url).send('OPTIONS', path, { headers });
const methods = new Set(Object.values(operationTable).map(({ method }) => method.toUpperCase()));
const asking = (method: string) => ({
  Origin: origin,
  'Access-Control-Request-Method': method,
  'Access-Control-Request-Headers': 'authorization,content-type',
});
const namesIn = (text: string | null) => text?.split(/, */).sort();

describe('a preflight', () => {
  it.each([
    ...[
      '/api/tasks',
      '/api/alice/tasks/0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55',
      '/api/auth/login',
      '/health',
      '/nothing',
    ],
  ])('204 for %s, without a token', async (path) => {
    const { status, headers, text } = await send(path, asking('PATCH'));
    expect([status, text]).toEqual([204, '']);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(namesIn(headers.get('access-control-allow-methods'))).toEqual([...methods].sort());
    expect(namesIn(headers.get('access-control-allow-headers'))).toEqual(
      expect.arrayContaining(['Authorization', 'Content-Type', 'X-Request-Id']),
    );
    expect(headers.get('access-control-allow-headers')).not.toContain('*');
    expect(headers.get('access-control-max-age')).toBe('600');
    expect(headers.get('vary')).toBe('Origin');
  });

  // The headers that libraries in a page add, as browsers ask for them.
  it.each([
    [
      'the contract',
      'authorization,content-type,idempotency-key,if-match,if-none-match,last-event-id,prefer,x-request-id',
    ],
    ['W3C trace context, OpenTelemetry', 'traceparent,tracestate,baggage'],
    ['Sentry', 'baggage,sentry-trace,traceparent'],
    ['Zipkin', 'b3,x-b3-traceid,x-b3-spanid,x-b3-parentspanid,x-b3-sampled,x-b3-flags'],
    ['Datadog', 'x-datadog-origin,x-datadog-parent-id,x-datadog-sampling-priority,x-datadog-trace-id,x-datadog-tags'],
    ['New Relic', 'newrelic,traceparent,tracestate'],
    ['Elastic', 'elastic-apm-traceparent,traceparent,tracestate'],
    ['Application Insights', 'request-context,request-id,traceparent'],
    ['AWS', 'x-amzn-trace-id'],
    ['Jaeger, SkyWalking, Dynatrace', 'uber-trace-id,sw8,x-dtpc'],
    ['Instana', 'x-instana-l,x-instana-s,x-instana-t'],
    ['CORS_HEADERS', 'x-requested-with,x-api-version'],
  ])('allows the headers of %s', async (_, asked) => {
    const { headers } = await send('/api/tasks', {
      ...asking('GET'),
      'Access-Control-Request-Headers': asked,
    });
    const allowed = namesIn(headers.get('access-control-allow-headers')?.toLowerCase() ?? null);
    expect(allowed).toEqual(expect.arrayContaining(asked.split(',')));
    expect(allowed).not.toContain('x-forwarded-for');
  });

  it('allows the same methods whichever is asked for', async () => {
    const { headers } = await send('/api/tasks', asking('PROPFIND'));
    expect(namesIn(headers.get('access-control-allow-methods'))).toEqual([...methods].sort());
  });
});
