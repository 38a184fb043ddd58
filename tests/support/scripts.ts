import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { programOf, projectRoot, usualEnvironment } from './process';

/** What a command has done. */
export interface Ended {
  readonly code: number | null;
  /** What it has printed for scripts, and for people, without the line end. */
  readonly output: string;
  readonly complaints: string;
}

/** Runs a command of the project as scripts do. @param where all of its settings @param input its standard input */
export async function runScript(
  file: string,
  where: Record<string, string>,
  args: readonly string[],
  input = '',
): Promise<Ended> {
  const child = spawn(process.execPath, [...programOf(file), ...args], {
    cwd: projectRoot,
    env: { ...usualEnvironment(), ...where },
    timeout: 60_000,
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, output: output.trim(), complaints: complaints.trim() };
}
