import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { programOf, projectRoot, usualEnvironment } from './support/process';
import { secret } from './support/service';

// What commands print may go into a pipe that nobody reads any more, or to a disk that is full.

/** Runs a command in a line of a shell, as `"$@"`. @returns what the line writes to standard error */
function inShell(line: string): string {
  const command = [process.execPath, ...programOf('scripts/token.ts'), '--sub', 'alice'];
  const env = { ...usualEnvironment(), BETTER_AUTH_SECRET: secret };
  return spawnSync('sh', ['-c', line, 'sh', ...command], { cwd: projectRoot, env, encoding: 'utf8' }).stderr;
}

describe('a command', () => {
  it('ends without a word when nobody reads what it prints', () => {
    expect(inShell('("$@"; echo $? >&2) | true')).toBe('0\n');
  });

  const itWithFullDevice = existsSync('/dev/full') ? it : it.skip;
  itWithFullDevice('ends with a sentence and the exit code 1 when the disk is full (needs /dev/full)', () => {
    expect(inShell('"$@" >/dev/full; echo $? >&2')).toMatch(/^The output could not be written: ENOSPC.*\.\n1\n$/);
    expect(inShell('"$@" >/dev/full 2>/dev/full; echo $? >&2')).toBe('1\n');
  });
});
