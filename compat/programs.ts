import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

// Whether the programs of other languages are there. A row that lacks one is skipped, and says so with one of these sentences.

function ends(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isNewPython = ends('python3', '-c', 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))');
export const missingPython = isNewPython ? undefined : 'Python 3.11 or newer with venv is not installed';

const goModule = join(__dirname, 'go', 'ogen');
export const missingGo = ends('go', '-C', goModule, 'version') ? undefined : 'Go 1.26 or newer is not installed';

const isThereMaven = ends('mvn', '--version') && ends('javac', '--version');
export const missingJava = isThereMaven ? undefined : 'a JDK or Maven is not installed';
