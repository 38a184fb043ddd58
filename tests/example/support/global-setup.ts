import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { exampleFolder, installExample } from '../../../scripts/example/install';
import startTestRun from '../../support/global-setup';
import { projectRoot } from '../../support/process';

/** Installs the example, and lets the tests in this folder use its packages. */
export default async function setUp(): Promise<void> {
  installExample();
  const link = join(__dirname, '..', 'node_modules');
  if (!existsSync(link)) symlinkSync(join('..', '..', 'examples', 'nextjs', 'node_modules'), link);
  const compiler = join(exampleFolder, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '--noEmit', '-p', join(__dirname, '..')], { stdio: 'inherit' });
  await startTestRun();
  await compileServer();
}

/** Better Auth's server is started so often that compiling its hundreds of files each time would take a minute in all. */
async function compileServer(): Promise<void> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['tests/example/support/better-auth-server.ts'],
    ...{ outdir: process.env.TASKFLOW_TEST_COMPILED!, outbase: '.', bundle: true, logLevel: 'warning' },
    ...{ format: 'cjs', platform: 'node', target: 'node20' },
    alias: { '#example': exampleFolder },
    external: ['next', 'pg-native'],
  });
}
