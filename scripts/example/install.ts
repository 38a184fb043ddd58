import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/base/paths';
import { installPackages } from '../with-packages';

/** The folder of the example app. */
export const exampleFolder = join(projectRoot, 'examples', 'nextjs');

/**
 * Installs the example's packages, with the SDK as it is now. What is already there stays: an app that is being built or runs may read it.
 * @throws Error with a sentence
 */
export function installExample(): void {
  installPackages(join('examples', 'nextjs'));
  const sdk = join(projectRoot, 'generated', 'sdk');
  const copy = join(exampleFolder, 'node_modules', '@taskflow', 'sdk');
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' }))
    if (!existsSync(join(sdk, name))) rmSync(join(copy, name), { recursive: true, force: true });
  cpSync(sdk, copy, { recursive: true, filter: (from, to) => statSync(from).isDirectory() || !isSame(from, to) });
}

const isSame = (from: string, to: string) => existsSync(to) && readFileSync(from).equals(readFileSync(to));
