import { once } from 'node:events';
import fs from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';

/**
 * Chooses a port for a server: that of its last start, so that addresses written down stay right, or a free one. Somebody else may
 * still take it before the server binds it.
 */
export async function choosePort(cluster: string): Promise<number> {
  return (await bindOnce(lastPort(cluster) ?? 0)) ?? (await bindOnce(0))!;
}

/** PostgreSQL notes in a file how it was started. */
function lastPort(cluster: string): number | undefined {
  const file = path.join(cluster, 'postmaster.opts');
  const [, port] = (fs.existsSync(file) && /"-p" "(\d+)"/.exec(fs.readFileSync(file, 'utf8'))) || [];
  return port === undefined ? undefined : Number(port);
}

/** Listens on a port for a moment; 0 is any free one. @returns the port; undefined when it is taken */
export async function bindOnce(port: number): Promise<number | undefined> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return undefined;
  }
  const found = (probe.address() as AddressInfo).port;
  await new Promise((resolve) => probe.close(resolve));
  return found;
}
