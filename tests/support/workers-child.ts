import cluster from 'node:cluster';
import { join } from 'node:path';
import { createLog } from '../../src/log';
import { startWorkersTelemetry } from '../../src/telemetry';

// Two workers that are the service, on one port, and a primary that shows the metrics of both. A worker that ends is replaced.
async function main(): Promise<void> {
  const settings = { host: '127.0.0.1', metricsPort: 0 };
  await startWorkersTelemetry(settings, createLog({ logLevel: 'info', environment: 'test' }));
  cluster.setupPrimary({ exec: join(__dirname, '..', '..', 'src', 'main.ts') });
  cluster.on('online', ({ process }) => console.log(`worker ${process.pid}`));
  cluster.on('exit', () => cluster.fork());
  for (let index = 0; index < 2; index += 1) cluster.fork();
}

void main();
