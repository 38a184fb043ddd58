import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pythonPrograms } from '../scripts/python/programs';
import { projectRoot } from '../src/base/paths';
import { type Program, service } from './contenders';

// The servers that need more than Node: other languages, and another version of the service.

/** A server that is compared, or the reason why it is not. */
export type Prepared = Program | { readonly skipped: string };

const servers = join(projectRoot, 'bench', 'servers');

/** Builds the server in Go, if Go is installed. */
export function prepareGo(): Prepared {
  const program = join(projectRoot, 'bench', 'dist', 'go-server');
  try {
    execFileSync('go', ['build', '-o', program, '.'], {
      cwd: join(servers, 'go'),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return { command: program, args: [] };
  } catch (error) {
    return { skipped: `Go cannot build it: ${(error as Error).message.split('\n').slice(0, 3).join(' ')}` };
  }
}

/** Installs FastAPI and what the server in Python needs besides, if Python is installed. */
export async function prepareFastapi(): Promise<Prepared> {
  const folder = join(servers, 'fastapi');
  try {
    const find = await pythonPrograms('bench-fastapi', join(folder, 'requirements.txt'));
    return { command: find('python'), args: [join(folder, 'main.py')] };
  } catch (error) {
    return { skipped: (error as Error).message };
  }
}

/**
 * Builds another version of the service in a folder of its own.
 * @param ref a commit, branch or tag; undefined for the newest tag of a release
 * @returns also the folder, whose migrations the version's database needs
 */
export function prepareRelease(ref: string | undefined): Prepared & { readonly folder?: string } {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  let commit: string;
  try {
    commit = git(
      'rev-parse',
      '--verify',
      `${ref ?? git('describe', '--tags', '--abbrev=0', '--match', 'v*')}^{commit}`,
    );
  } catch {
    return {
      skipped: ref ? `Git knows no version ${ref}.` : 'No version has been released here. Name one with --against.',
    };
  }
  const folder = join(projectRoot, 'node_modules', '.cache', 'bench', commit);
  mkdirSync(folder, { recursive: true });
  const run = (command: string) =>
    execFileSync('sh', ['-c', command], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  run(`git -C '${projectRoot}' archive ${commit} | tar -x`);
  run('test -d node_modules || npm ci --no-audit --no-fund --loglevel=error');
  run('npm run --silent build');
  return { ...service(folder), folder };
}
