import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFolder, installExample } from '../../../scripts/example/install';
import startTestRun from '../../support/global-setup';

/** Installs the example, and lets the tests in this folder use its packages. */
export default async function setUp(): Promise<void> {
  installExample();
  const link = join(__dirname, '..', 'node_modules');
  if (!existsSync(link)) symlinkSync(join('..', '..', 'examples', 'nextjs', 'node_modules'), link);
  const compiler = join(exampleFolder, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '--noEmit', '-p', join(__dirname, '..')], { stdio: 'inherit' });
  await startTestRun();
}
