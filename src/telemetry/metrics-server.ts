import { createServer, type Server } from 'node:http';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { listenOn } from '../base/listening';
import { loggable } from '../base/log';
import { addressesOf } from '../settings/addresses';

/** @returns the page, in Prometheus's text format */
export type MetricsPage = () => Promise<string>;

/**
 * Serves /metrics, and nothing else, on a port of its own, which the public should not reach. The server alone does not keep the process
 * alive.
 * @param port 0 lets the system choose
 * @throws Error with a sentence when it cannot listen there
 */
export async function startMetricsServer(host: string, port: number, page: MetricsPage, log: Logger): Promise<Server> {
  const server = createServer(async ({ method, url }, response) => {
    if (url?.split('?', 1)[0] !== '/metrics') return response.writeHead(404).end('Metrics are at /metrics.\n');
    if (method !== 'GET' && method !== 'HEAD') return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    try {
      const text = await page();
      return response.writeHead(200, { 'Content-Type': Registry.PROMETHEUS_CONTENT_TYPE }).end(text);
    } catch (error) {
      log.error({ error: loggable(error) }, 'metrics not collected');
      return response.writeHead(500).end('The metrics could not be collected: the log says why.\n');
    }
  });
  try {
    const chosen = await listenOn(server, addressesOf(host), port);
    log.info({ host, port: chosen }, 'metrics are served');
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`Metrics cannot be served (${message}). Choose another port with METRICS_PORT, or none.`);
  }
  return server.unref();
}
