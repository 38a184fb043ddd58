import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { handlers } from '../src/handlers';
import { createApp } from '../src/http/app';
import { drain } from '../src/http/drain';
import { createHeaders } from '../src/http/headers';
import { listen } from '../src/http/server';
import type { Observer } from '../src/telemetry/observer';
import { startService } from './support/service';
import { until } from './support/waiting';

// An error around a request, where no part of the service turns it into a reply any more. Uncaught, it would end the process.

/** Serves two requests, of which only the first one fails. @returns what became of each, and the complaints in the log */
async function serveWith(observerOf: (fail: () => undefined) => Observer) {
  const service = await startService();
  const logLines: Record<string, unknown>[] = [];
  const log = pino({ base: null }, { write: (line: string) => void logLines.push(JSON.parse(line)) });
  let faulty = true;
  const observer = observerOf(() => {
    if (faulty) throw new Error('a fault of the service');
    return undefined;
  });
  const { services } = service;
  const headers = createHeaders({ origins: [] });
  const app = await createApp({
    handlers,
    services,
    accounts: true,
    personalTokens: true,
    log,
    headers,
    checkReplies: true,
    observer,
  });
  const server = await listen(app, '127.0.0.1', 0, log, headers);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = () =>
    fetch(`${url}/health`).then(
      ({ status }) => status,
      () => 'cut off',
    );
  const first = await ask();
  await until(() => logLines.some(({ msg }) => msg === 'request not served'));
  faulty = false;
  const second = await ask();
  await drain(server, 1);
  await service.close();
  return { first, second, complaints: logLines.filter(({ level }) => Number(level) >= 40) };
}

const complaint = { level: 50, msg: 'request not served', error: { type: 'Error', message: 'a fault of the service' } };

describe('a fault', () => {
  it.each<[string, (fail: () => undefined) => Observer]>([
    ['before the request has a name', (requestBegan) => ({ requestBegan })],
    ['when its trace starts', (startTrace) => ({ startTrace })],
  ])('%s cuts off the request, and is logged', async (_, observer) => {
    const { first, second, complaints } = await serveWith(observer);
    expect([first, second]).toEqual(['cut off', 200]);
    expect(complaints).toMatchObject([complaint]);
  });

  it('after the reply is logged', async () => {
    const { second, complaints } = await serveWith((requestEnded) => ({ requestEnded }));
    expect(second).toBe(200);
    expect(complaints).toMatchObject([complaint]);
  });
});
