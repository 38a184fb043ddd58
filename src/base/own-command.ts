import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalledPackage, projectRoot } from './paths';

type Name = 'start' | 'migrate' | 'doctor' | 'accounts' | 'events' | 'token' | 'database:url' | 'mcp' | 'mock';

/** Those whose output other programs read. */
const silent: readonly Name[] = ['token', 'database:url', 'mcp'];
/** The name of this package. `taskflow` alone would be one of somebody else. */
const packageName = '@taskflow/service';

/** How a command of the service is called here: in a checkout, as a package that npm has installed, or in an image. */
export function ownCommand(name: Name, ...args: readonly string[]): string {
  if (isInstalledPackage) return ['npx', packageName, ...(name === 'start' ? [] : [name]), ...args].join(' ');
  if (!existsSync(join(projectRoot, 'src', 'main.ts'))) {
    const file = name === 'start' ? 'src/main' : `scripts/${name.replace(':', '-')}`;
    return [`node dist/${file}.js`, ...args].join(' ');
  }
  const script = name === 'start' ? 'npm start' : `npm run ${silent.includes(name) ? '--silent ' : ''}${name}`;
  return [script, ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
}
