import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = mkdtempSync(join(tmpdir(), 'taskflow-npm-'));
afterAll(() => rmSync(cache, { recursive: true, maxRetries: 20, retryDelay: 100 }));

/** Runs npm in a folder, with a cache of its own: not every home can be written to. @returns its standard output */
export async function npm(folder: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, npm_config_cache: cache, npm_config_update_notifier: 'false' };
  return (await run('npm', args, { cwd: folder, env })).stdout;
}

interface Packed {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Packs a package, as for publishing it. @param options such as `--dry-run` */
export async function pack(folder: string, ...options: readonly string[]): Promise<Packed> {
  const packages = JSON.parse(await npm(folder, 'pack', '--json', ...options));
  // An array, and from npm 12 on an object by name.
  return Object.values<Packed>(packages)[0]!;
}
