import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../support/process';

/** A program that tests need, or why it is not there. */
export interface Program {
  readonly path: string | undefined;
  /** For the title of a test that is skipped. */
  readonly unless: string;
}

const cache = join(projectRoot, 'node_modules', '.cache', 'taskflow-deploy');
/** Go 1.21 and newer fetch the version that a module needs. */
const hasGo = runs('go', 'version');

export function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args).status === 0;
}

/** @returns what a program prints. @throws Error with it when the program fails */
export function execute(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 100_000_000 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

/** @returns a program of this machine */
export function installed(name: string, ...args: string[]): Program {
  return runs(name, ...args) ? { path: name, unless: '' } : missing(`${name} is not installed`);
}

const missing = (why: string): Program => ({ path: undefined, unless: ` (skipped: ${why})` });

/**
 * Finds a program that is written in Go, or builds it, and keeps it in node_modules/.cache.
 * @param module the package of the program, with its version
 * @param mayBuild false for those that take minutes
 */
export function goProgram(name: string, module: string, mayBuild = true): Program {
  const kept = join(cache, `${name}-${module.replace(/^.*@/, '')}`);
  if (existsSync(kept)) return { path: kept, unless: '' };
  if (!hasGo) return missing(`neither ${name} nor Go is installed`);
  if (!mayBuild) return missing(`${name} is not installed; TEST_DEPLOY=all builds it`);
  mkdirSync(cache, { recursive: true });
  const { status, stderr } = spawnSync('go', ['install', module], {
    env: { ...process.env, GOBIN: cache, CGO_ENABLED: '0', GOFLAGS: '-ldflags=-s' },
    encoding: 'utf8',
  });
  if (status !== 0) return missing(`${name} cannot be built: ${stderr.trim().split('\n').at(-1)}`);
  renameSync(join(cache, basename(module.replace(/@.*$/, ''))), kept);
  return { path: kept, unless: '' };
}

/** Downloads a Go module. @returns its folder; undefined without Go or the internet */
export function goModule(module: string): string | undefined {
  if (!hasGo) return undefined;
  const { status, stdout } = spawnSync('go', ['mod', 'download', '-json', module], { cwd: '/', encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout).Dir as string) : undefined;
}
