import { once } from 'node:events';
import fs from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';

/** Holds the port of the first start, so that addresses written down stay right. */
const portFile = (folder: string) => path.join(folder, 'postgres.port');

/** The port that a data folder has; undefined before its first start. */
export function keptPort(folder: string): number | undefined {
  const file = portFile(folder);
  const port = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

/** Keeps the port of a server that runs, unless the data folder has one. */
export function keepPort(folder: string, port: number): void {
  if (keptPort(folder) === undefined) fs.writeFileSync(portFile(folder), `${port}\n`, { mode: 0o600 });
}

/**
 * Chooses a port for a server: that of the data folder, or any that is free. Somebody else may still take it before the server
 * binds it.
 */
export async function choosePort(folder: string): Promise<number> {
  return (await bindOnce(keptPort(folder) ?? 0)) ?? (await bindOnce(0))!;
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
