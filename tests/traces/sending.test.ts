import { createClient } from '../support/client';
import { startObserved } from '../support/metrics';
import { run } from '../support/process';
import { createDatabase, secret } from '../support/service';
import { until } from '../support/waiting';
import { startReceiver } from './otlp';

// Whether, where to and when traces are sent. traces.test.ts has what is in them.

const atOnce = { OTEL_BSP_SCHEDULE_DELAY: '20' };

/** Starts a service with these settings, asks it something. @returns the span of that */
async function firstSpan(settings: (url: string) => Record<string, string>) {
  const receiver = await startReceiver();
  const { url } = await startObserved({ ...settings(receiver.url), ...atOnce });
  await createClient(url).call('getHealth');
  await until(() => receiver.spans.length > 0);
  return receiver.spans[0]!;
}

describe('the name of the service', () => {
  it('is taskflow, with its version, unless it is said', async () => {
    const { resource } = await firstSpan((url) => ({ OTEL_EXPORTER_OTLP_ENDPOINT: url }));
    const { version } = require('../../package.json');
    expect(resource).toMatchObject({ 'service.name': 'taskflow', 'service.version': version });
  });

  it('is what OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say', async () => {
    const { resource } = await firstSpan((url) => ({
      ...{ OTEL_TRACES_EXPORTER: 'otlp', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${url}/v1/traces` },
      ...{ OTEL_SERVICE_NAME: 'tasks-eu', OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=staging' },
    }));
    expect(resource).toMatchObject({ 'service.name': 'tasks-eu', 'deployment.environment.name': 'staging' });
  });
});

describe('when the service stops', () => {
  const much = {
    OTEL_BSP_SCHEDULE_DELAY: '600000',
    OTEL_BSP_EXPORT_TIMEOUT: '600000',
    OTEL_EXPORTER_OTLP_TIMEOUT: '600000',
  };

  it('the last spans are sent', async () => {
    const own = await startReceiver();
    const stopping = await startObserved({ OTEL_EXPORTER_OTLP_ENDPOINT: own.url, ...much });
    await createClient(stopping.url).call('getHealth');
    expect(own.spans).toEqual([]);
    stopping.process.child.kill('SIGTERM');
    expect(await stopping.process.ended).toBe(0);
    // The start of the test has asked whether the service is ready.
    expect(own.spans.map(({ name }) => name).filter((name) => name !== 'getReadiness')).toEqual(['getHealth']);
  });

  it('a collector that does not answer is not waited for', async () => {
    const silent = await startReceiver(true);
    const stopping = await startObserved({ OTEL_EXPORTER_OTLP_ENDPOINT: silent.url, ...much });
    await createClient(stopping.url).call('getHealth');
    stopping.process.child.kill('SIGTERM');
    expect(await stopping.process.ended).toBe(0);
    expect(silent.text()).toContain('getHealth');
  });
});

describe('a collector that cannot be reached', () => {
  it('is told in the log, once, and keeps no request from being served', async () => {
    const settings = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
      OTEL_EXPORTER_OTLP_TIMEOUT: '100',
      ...atOnce,
    };
    const alone = await startObserved(settings);
    for (let round = 0; round < 3; round += 1) {
      expect((await createClient(alone.url).call('getHealth')).status).toBe(200);
      await alone.process.until(/traces not sent/);
    }
    expect(alone.process.output().match(/traces not sent/g)).toHaveLength(1);
  });
});

describe('the packages for traces', () => {
  it('are loaded when traces are switched on', async () => {
    const settings = { DATABASE_URL: await createDatabase(), BETTER_AUTH_SECRET: secret, PORT: '0' };
    const child = run('tests/support/loaded-child.ts', [], { ...settings, OTEL_TRACES_EXPORTER: 'otlp' });
    await child.until(/listens on/);
    child.child.kill('SIGTERM');
    await child.ended;
    expect(child.output()).toContain('loaded: @opentelemetry/sdk-trace-base\n');
  });
});
