import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { isRunning, projectRoot } from './process';

const { options, entries } = require('../../bin/build') as {
  readonly options: BuildOptions;
  readonly entries: string[];
};

const parent = join(projectRoot, 'dist', 'tests');

/**
 * Compiles the service, its commands and the tests' own programs for one run: the suite starts them so often that compiling them each
 * time would take a good part of its time. Removes the files of killed runs.
 * @returns the folder, which lies in the project, so that openapi.yaml and the packages are found from there
 */
export async function compile(): Promise<string> {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) if (!isRunning(Number(name))) remove(name);
  const folder = join(parent, String(process.pid));
  const files = ['src', 'scripts', 'generated', 'tests/support'].flatMap((source) =>
    readdirSync(join(projectRoot, source), { recursive: true, encoding: 'utf8' }).map((name) => join(source, name)),
  );
  await build({
    absWorkingDir: projectRoot,
    entryPoints: files.filter(
      (name) => /(?<!\.d)\.ts$/.test(name) && (!name.startsWith('tests') || name.endsWith('-child.ts')),
    ),
    ...{ outdir: folder, outbase: '.', format: 'cjs', platform: 'node', target: 'node20', logLevel: 'warning' },
  });
  // Node 22.12 would warn at each start that it loads an ES module (see bin/build.js).
  await build({
    absWorkingDir: projectRoot,
    entryPoints: { index: 'node_modules/fractional-indexing/src/index.js' },
    ...{ outdir: join(folder, 'node_modules', 'fractional-indexing'), format: 'cjs', logLevel: 'warning' },
  });
  // The service and its commands start faster in one file each.
  await build({ ...options, entryPoints: entries, outbase: '.', outdir: folder });
  for (const name of ['openapi.json', 'openapi-3.1.json'])
    cpSync(join(projectRoot, 'generated', name), join(folder, 'generated', name));
  return folder;
}

/** Removes what this run has compiled. */
export const removeCompiled = (): void => remove(String(process.pid));
const remove = (name: string) => rmSync(join(parent, name), { recursive: true, force: true });
