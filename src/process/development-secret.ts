import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examineDataFolder, prepareDataFolder, refuseUntrustedData } from '../base/data-folder';

/**
 * The secret of a development machine: made once, then kept in the data folder with mode 0600. Two first starts at the same time end
 * with one secret: the file is complete before it gets its name, and is never replaced.
 * @throws Error with a sentence when the file holds no secret, or when other users may know it
 */
export function developmentSecret(dataDirectory: string): { secret: string; file: string } {
  const file = join(dataDirectory, 'secret');
  prepareDataFolder(dataDirectory);
  if (existsSync(file)) return { secret: readSecret(file), file };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(48).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return { secret: readSecret(file), file };
}

/** Makes nothing. @returns the file of the secret @throws Error with a sentence when the service could not use or make it */
export function examineDevelopmentSecret(dataDirectory: string): string {
  const file = join(dataDirectory, 'secret');
  examineDataFolder(dataDirectory);
  if (existsSync(file)) readSecret(file);
  return file;
}

function readSecret(file: string): string {
  refuseUntrustedData(file, { secret: true });
  if (!statSync(file).isFile()) throw new Error(`${file} is not a file. Remove it, and a new secret is made.`);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new Error(`The secret in ${file} is too short to be one. Remove the file, and a new secret is made.`);
}
