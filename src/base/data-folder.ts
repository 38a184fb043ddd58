import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { FixableError } from './fault';
import { refuseUntrusted, type TrustRules } from './trusted-files';

const alternative = 'choose another DATA_DIR';

/**
 * Creates the data folder, closed to other users, if it does not exist. The service trusts the files in it from then on.
 * @param folder absolute path
 * @throws Error with a sentence when other users can write to it, or when it cannot be created
 */
export function prepareDataFolder(folder: string): void {
  examine(folder, () => {
    if (!existsSync(folder)) create(folder);
    // Another user may have created it after the first check.
    refuseUntrusted(folder, { alternative, mayBeGiven: true });
  });
}

/** Tells whether the service could use or create the data folder, and creates nothing. @throws Error with a sentence if it could not */
export function examineDataFolder(folder: string): void {
  examine(folder, () => {
    const existing = nearestExisting(folder);
    if (statSync(existing).isDirectory()) accessSync(existing, constants.W_OK | constants.X_OK);
  });
}

function examine(folder: string, use: () => void): void {
  try {
    refuseUntrusted(folder, { alternative, mayBeGiven: true });
    use();
    if (!existsSync(folder) || statSync(folder).isDirectory()) return;
  } catch (cause) {
    const { syscall, message } = cause as NodeJS.ErrnoException;
    if (!syscall) throw cause;
    const says = `The data folder ${folder} cannot be used: ${message}.`;
    throw new FixableError({ says, fix: `Give it to the user who runs the service, or ${alternative}.` }, { cause });
  }
  throw new Error(`${folder} is not a folder: move it away, or ${alternative}.`);
}

/** The folder itself, or the nearest one above it that exists. */
export function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

function create(folder: string): void {
  const parent = dirname(folder);
  const firstCreated = mkdirSync(parent, { recursive: true });
  // Started by root, the embedded PostgreSQL runs as another user. That user has to reach the folder even when root's umask is strict.
  if (firstCreated !== undefined && process.geteuid?.() === 0) {
    for (let made = parent; made.length >= firstCreated.length; made = dirname(made)) chmodSync(made, 0o711);
  }
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Refuses a file in the data folder that other users may have written. @throws Error with a sentence */
export function refuseUntrustedData(file: string, rules: Omit<TrustRules, 'alternative'> = {}): void {
  refuseUntrusted(file, { alternative, ...rules });
}
