import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

export const projectRoot = join(__dirname, '..', '..');

export interface RunningProcess {
  readonly child: ChildProcess;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Resolves when the output matches, rejects when the process ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/**
 * Runs a TypeScript file of the project as its npm script does.
 * @param environment all of its variables: nothing is taken over from the test but PATH
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
  const command = [...through, process.execPath, '--import', 'tsx', join(folder, file), ...args];
  // The colon keeps the shell from making way for the command.
  const shell = ['/bin/sh', '-c', '"$@"; :', 'sh', ...command];
  const [program, ...rest] = inShell ? shell : command;
  const child = spawn(program!, rest, {
    cwd: folder,
    detached: inShell,
    env: { PATH: process.env.PATH, ...environment },
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
  return {
    child,
    output: () => text,
    ended,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(text);
          if (!found) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then((code) => reject(new Error(`${file} ended with ${code} before ${pattern}:\n${text}`)));
      }),
  };
}
