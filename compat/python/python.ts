import { execFileSync } from 'node:child_process';

const isThere = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** A sentence when Python is not there, or is too old. */
export const missingPython = isThere('python3', '-c', 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))')
  ? undefined
  : 'Python 3.11 or newer with venv is not installed';
