import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret of a development machine: made once, then kept in the data folder with mode 0600.
 * Two first starts at the same time end with one secret: the file is complete before it gets its name, and is never replaced.
 */
export function developmentSecret(dataDirectory: string): { secret: string; file: string; made: boolean } {
  const file = join(dataDirectory, 'secret');
  if (existsSync(file)) return { secret: readFileSync(file, 'utf8').trim(), file, made: false };
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(48).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return { secret: readFileSync(file, 'utf8').trim(), file, made: true };
}
