import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/base/paths';

/** The folder of the example app. */
export const exampleFolder = join(projectRoot, 'examples', 'nextjs');
const packages = join(exampleFolder, 'node_modules');
/** The lockfile that the packages were installed from. */
const installed = join(packages, '.installed-from.json');
const lockfile = () => readFileSync(join(exampleFolder, 'package-lock.json'), 'utf8');

/** Whether the example has the packages of its lockfile, with the SDK as it is now. */
export function isInstalled(): boolean {
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lockfile()) return false;
  const [copy, current] = [join(packages, '@taskflow', 'sdk'), join(projectRoot, 'generated', 'sdk')];
  const files = readdirSync(current, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.every(({ parentPath, name }) => {
    const file = join(parentPath, name);
    const copied = join(copy, file.slice(current.length));
    return existsSync(copied) && readFileSync(copied).equals(readFileSync(file));
  });
}

/** Installs the example's packages, in their folder. @throws Error with npm's last lines */
export async function installExample(): Promise<void> {
  if (isInstalled()) return;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Under `npm run`, the settings of the project above are in the environment.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const npm = spawn('npm', args, { cwd: exampleFolder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise((resolve, reject) => npm.once('error', reject).once('close', resolve));
  if (code !== 0) {
    throw new Error(
      `npm ci in ${exampleFolder} ended with ${code}:\n${output.trimEnd().split('\n').slice(-10).join('\n')}`,
    );
  }
  writeFileSync(installed, lockfile());
}
