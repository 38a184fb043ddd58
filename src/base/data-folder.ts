import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { refuseForeign, type Trust } from './trusted-files';

const otherwise = 'choose another DATA_DIR';

/**
 * Makes the data folder, closed to other users, unless it is there. What lies in it is trusted afterwards.
 * @param folder absolute
 * @throws Error with a sentence when others may have put something there, or when it cannot be made
 */
export function prepareDataFolder(folder: string): void {
  try {
    refuseForeign(folder, { otherwise, given: true });
    if (!existsSync(folder)) make(folder);
    // Somebody may have been faster.
    refuseForeign(folder, { otherwise, given: true });
    if (statSync(folder).isDirectory()) return;
  } catch (cause) {
    const { syscall, message } = cause as NodeJS.ErrnoException;
    if (!syscall) throw cause;
    throw new Error(
      `The data folder ${folder} cannot be used (${message}): make it one of this user's, or ${otherwise}.`,
      { cause },
    );
  }
  throw new Error(`${folder} is not a folder: move it away, or ${otherwise}.`);
}

function make(folder: string): void {
  const above = dirname(folder);
  const first = mkdirSync(above, { recursive: true });
  // A server that root starts runs as another user, who has to get to the folder however strict root's umask is.
  if (first !== undefined && process.geteuid?.() === 0) {
    for (let made = above; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o711);
  }
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Refuses something in the data folder that is not to be trusted. @throws Error with a sentence */
export function refuseForeignData(file: string, trust: Omit<Trust, 'otherwise'> = {}): void {
  refuseForeign(file, { otherwise, ...trust });
}
