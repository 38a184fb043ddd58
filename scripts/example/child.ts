import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { print } from '../../src/base/printable';

/** A part of the example, as a process of its own. */
export interface Child {
  readonly name: string;
  /** Resolves with the exit code; null after a signal. */
  readonly ended: Promise<number | null>;
  hasEnded(): boolean;
  /** Asks it once to stop; resolves when it is gone. */
  stop(): Promise<unknown>;
}

/**
 * Ends the process group when the example has ended in whatever way: the pipe on stdin then ends. It also ends what the process
 * itself may leave behind.
 */
const endingWithParent = 'exec 3<&0; ( read -r _; kill -TERM 0 ) <&3 >/dev/null 2>&1 & exec "$@" </dev/null 3<&-';

/** Runs Node, and prints the lines with the name before them. The environment is this process's, and what is given. */
export function startChild(name: string, cwd: string, args: readonly string[], environment: object): Child {
  // Under `npm run`, the environment also has npm's own settings for this project.
  const own = Object.entries(process.env).filter(([variable]) => !/^npm_/i.test(variable));
  const child = spawn('/bin/sh', ['-c', endingWithParent, 'sh', process.execPath, ...args], {
    cwd,
    env: { ...Object.fromEntries(own), ...environment } as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own: a Ctrl-C reaches it once, from here, and its own processes too.
    detached: true,
  });
  child.once('exit', () => child.stdin.destroy());
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      const text = stripVTControlCharacters(line).trimEnd();
      if (text) print(`${name.padEnd(7)} | ${text}`);
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  let isAsked = false;
  return {
    ...{ name, ended, hasEnded },
    async stop() {
      if (!isAsked && !hasEnded()) process.kill(-child.pid!, 'SIGTERM');
      isAsked = true;
      await ended;
    },
  };
}
