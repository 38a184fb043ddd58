import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/base/paths';
import { installPackages } from '../with-packages';

/** The folder of the example app. */
export const exampleFolder = join(projectRoot, 'examples', 'nextjs');

/** Installs the example's packages, with the SDK as it is now. @throws Error with a sentence */
export function installExample(): void {
  installPackages(join('examples', 'nextjs'));
  const copy = join(exampleFolder, 'node_modules', '@taskflow', 'sdk');
  rmSync(copy, { recursive: true });
  cpSync(join(projectRoot, 'generated', 'sdk'), copy, { recursive: true });
}
