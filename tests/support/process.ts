import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

export const projectRoot = join(__dirname, '..', '..');
const loader = pathToFileURL(require.resolve('tsx')).href;

export interface RunningProcess {
  readonly child: ChildProcess;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Resolves when the output matches. Rejects, with the output, when the process ends before or a minute has passed. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/**
 * The arguments that have Node run a file of the project; one in TypeScript as it was compiled for the run of the suite (`compiled.ts`), or through tsx
 * as the npm scripts do, where the project is a copy that has nothing compiled.
 */
export function programOf(file: string, folder = projectRoot): string[] {
  if (file.endsWith('.js')) return [join(folder, file)];
  const compiled = folder === projectRoot ? process.env.TASKFLOW_TEST_COMPILED : compiledIn(folder);
  const program = join(compiled ?? '', file.replace(/\.ts$/, '.js'));
  return compiled && existsSync(program) ? [program] : ['--import', loader, join(folder, file)];
}

const compiledIn = (copy: string) => join(copy, 'dist', 'tests');
/** Gives a copy of the project, whose sources stay as they are, what was compiled of them: through tsx, each program would take a second more. */
export function copyCompiled(copy: string): void {
  const filter = (source: string) => basename(source) !== 'compile-cache';
  cpSync(process.env.TASKFLOW_TEST_COMPILED!, compiledIn(copy), { recursive: true, filter });
}

/** Variables of all programs that tests start: PATH, and where Node keeps what it has compiled of them, to start faster the next time. */
export function usualEnvironment(): Record<string, string> {
  const { PATH, TASKFLOW_TEST_COMPILED: compiled } = process.env;
  return { PATH: PATH!, ...(compiled && { NODE_COMPILE_CACHE: join(compiled, 'compile-cache') }) };
}

/** The processes that have not ended. Those that a failed test has left behind end with the test file. */
const running = new Set<{ readonly child: ChildProcess; readonly ended: Promise<unknown> }>();
// The set-up of a run imports this file as well, where there is no test file.
globalThis.afterAll?.(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all([...running].map(({ ended }) => ended));
});

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Runs a file of the project. The process ends with the test file at the latest.
 * @param environment all of its variables: nothing is taken over from the test but `usualEnvironment`
 * @param folder the project, or a copy of it
 * @param inShell below a shell, both in a process group of their own, as npm does
 * @param through a command that runs it
 */
export function run(
  file: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
  folder = projectRoot,
  inShell = false,
  through: readonly string[] = [],
): RunningProcess {
  const command = [...through, process.execPath, ...programOf(file, folder), ...args];
  // The colon keeps the shell from making way for the command.
  const shell = ['/bin/sh', '-c', '"$@"; :', 'sh', ...command];
  const [program, ...rest] = inShell ? shell : command;
  return runCommand([program!, ...rest], { cwd: folder, detached: inShell, env: environment }, file);
}

/**
 * Runs a command, which ends with the test file at the latest.
 * @param env all of its variables: nothing is taken over from the test but `usualEnvironment`
 * @param name for messages
 */
export function runCommand(
  [program, ...args]: readonly string[],
  { env, ...options }: { cwd?: string; detached?: boolean; env?: Record<string, string> } = {},
  name = program!,
): RunningProcess {
  const child = spawn(program!, args, {
    ...options,
    env: { ...usualEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  }) as ChildProcessByStdio<null, Readable, Readable>;
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal!)),
  );
  const started = { child, ended };
  running.add(started);
  void ended.then(() => running.delete(started));
  return {
    child,
    output: () => text,
    ended,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const fail = (how: string) => reject(new Error(`${name} ${how} before ${pattern}:\n${text}`));
        const timer = setTimeout(fail, 60_000, 'ran for a minute');
        const look = () => {
          const found = pattern.exec(text);
          if (!found) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then((code) => {
          clearTimeout(timer);
          fail(`ended with ${code}`);
        });
      }),
  };
}
