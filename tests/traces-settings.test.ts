import { parseSettings } from '../src/settings/config';

// What is sent is in tests/traces/, whose packages are not installed for the suite.

describe('traces', () => {
  it.each([
    [{}, false],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' }, true],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://localhost:4318/v1/traces' }, true],
    [{ OTEL_TRACES_EXPORTER: 'otlp' }, true],
    [{ OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' }, false],
    [{ OTEL_SDK_DISABLED: 'TRUE', OTEL_TRACES_EXPORTER: 'otlp' }, false],
    [{ OTEL_SDK_DISABLED: 'false', OTEL_TRACES_EXPORTER: 'otlp' }, true],
    [{ OTEL_SERVICE_NAME: 'tasks' }, false],
  ])('with %j: %s', (variables, tracing) => {
    expect(parseSettings(variables).tracing).toBe(tracing);
  });

  it('go nowhere but by OTLP', () => {
    expect(() => parseSettings({ OTEL_TRACES_EXPORTER: 'zipkin' })).toThrow('one of otlp, none');
  });
});
