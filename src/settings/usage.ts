import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownCommand } from '../base/own-command';
import { projectRoot, workingFolder } from '../base/paths';

/** What `npm start -- --help` prints: the settings, with the example that .env.example has of each. */
export function usage(): string {
  const file = join(projectRoot, '.env.example');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const settings = [...text.matchAll(/^#?([A-Z_]+=.*)$/gm)].map(([, setting]) => `  ${setting}`);
  return `Usage: ${ownCommand('start')}
Starts the service. It takes no options: its settings are environment variables, or lines of a file .env in ${workingFolder}.
  PORT=8001 ${ownCommand('start')}
None of them is needed in development. \`${ownCommand('doctor')}\` checks them. .env.example and docs/operations.md explain them:
${settings.join('\n')}`.trimEnd();
}
