import fs from 'node:fs';
import path from 'node:path';
import { roleName } from './cluster';
import { type Home, homesOf } from './home';
import { holderOf, readLock } from './lock';
import { keptPort } from './port';

/** The URL of the database `taskflow`, or of another one, with the password of the cluster's only role. */
export const urlOf = (port: number, password: string, database = roleName) =>
  `postgres://${roleName}:${password}@127.0.0.1:${port}/${database}`;

/** Where a server is. Its port is another one than its data folder has where somebody had taken that. */
export function placeOf({ folder }: Home, port: number, password: string) {
  const kept = keptPort(folder);
  return { url: urlOf(port, password), dataDirectory: folder, takenPort: kept === port ? undefined : kept };
}

/**
 * Finds the embedded database of a data folder, and starts nothing.
 * @returns its URL, that of its next start when it does not run; undefined before the first start
 */
export function findEmbeddedPostgres(requested: string): { readonly url: string; readonly runs: boolean } | undefined {
  const folder = homesOf(requested).find((home) => fs.existsSync(path.join(home, 'postgres')));
  if (folder === undefined) return undefined;
  const cluster = path.join(fs.realpathSync(folder), 'postgres');
  const lock = readLock(cluster);
  const runs = lock !== undefined && lock.status === 'ready' && holderOf(lock, cluster) === 'perhaps';
  const port = runs ? lock.port : keptPort(folder);
  if (port === undefined) return undefined;
  return { url: urlOf(port, fs.readFileSync(path.join(cluster, 'password'), 'utf8')), runs };
}
