import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../src/base/paths';

const windows = process.platform === 'win32';
const caches = join(projectRoot, 'node_modules', '.cache');
const programIn = (environment: string, program: string) => join(environment, windows ? 'Scripts' : 'bin', program);

/** The sentence for a machine without Python. */
export const pythonNeeded =
  'Python 3.11 or newer with venv is needed (Debian, Ubuntu: apt-get install python3 python3-venv).';

/**
 * Installs Python packages in a virtual environment of their own, unless they have been installed from the same requirements.
 * @param name names the environment
 * @param requirements the file that pins the packages
 * @returns a function that gives the path of one of their programs
 */
export async function pythonPrograms(name: string, requirements: string): Promise<(program: string) => string> {
  // With this variable, each start would compile anew what it imports.
  delete process.env.PYTHONDONTWRITEBYTECODE;
  const environment = join(caches, name);
  const path = (program: string) => programIn(environment, program);
  const installed = join(environment, 'requirements.txt');
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(requirements))) return path;
  rmSync(environment, { recursive: true, force: true });
  await makeEnvironment(environment, ['--without-pip']);
  // Python compiles what it imports: most files are never needed.
  if ((await pip(path('python'), ['install', '--quiet', '--no-compile', '--requirement', requirements])) !== 0)
    throw new Error(`pip could not install ${basename(requirements)}. It needs a package index.`);
  copyFileSync(requirements, installed);
  return path;
}

/**
 * Runs pip for an environment. A pip in each of them would take four times as long as all the rest of an environment, so they share one.
 * @param python the Python of the environment
 * @returns its exit code
 */
export async function pip(python: string, args: readonly string[]): Promise<number> {
  const shared = join(caches, 'pip');
  if (!existsSync(shared)) {
    // Others may make it at the same time: the first one counts.
    const own = mkdtempSync(join(caches, 'pip-'));
    await makeEnvironment(own, []);
    try {
      renameSync(own, shared);
    } catch {
      rmSync(own, { recursive: true });
    }
  }
  return execute(programIn(shared, 'python'), [
    '-m',
    'pip',
    '--disable-pip-version-check',
    '--python',
    python,
    ...args,
  ]);
}

async function makeEnvironment(folder: string, options: readonly string[]): Promise<void> {
  const python = windows ? 'python' : 'python3';
  const isNewEnough = ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))'];
  for (const args of [isNewEnough, ['-m', 'venv', ...options, folder]]) {
    if ((await execute(python, args).catch(() => 1)) !== 0) throw new Error(pythonNeeded);
  }
}

/** Runs a program in the project's folder, and shows its output. @returns its exit code */
export function execute(
  program: string,
  args: readonly string[],
  variables: Record<string, string> = {},
): Promise<number> {
  const environment = { ...process.env, ...variables };
  const child = spawn(program, args, { cwd: projectRoot, env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
  endWithThisProcess(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
}

/** Ends a process together with this one. */
export function endWithThisProcess(child: ChildProcess): void {
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
}
