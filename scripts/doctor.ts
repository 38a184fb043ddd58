/**
 * Checks the settings, the database, the keys and the port as the service would use them, and says what to do about each fault.
 *   npm run doctor
 *   npm run doctor -- --token TOKEN      explains a token; `--token -` reads it from standard input
 */
import { text } from 'node:stream/consumers';
import { readCommandLine } from '../src/base/command-line';
import { ownCommand } from '../src/base/own-command';
import { print, printError } from '../src/base/printable';
import { inspectSettings, readVariables } from '../src/settings/config';
import { diagnose } from './doctor/diagnose';
import { type Finding, messageOf, report } from './doctor/finding';
import { explainToken } from './doctor/token';

const usage = `Usage: ${ownCommand('doctor', '[--token TOKEN]')}
  without options  checks settings, database, keys and port
  --token TOKEN    explains why the service accepts or refuses a token; - reads it from standard input
Exits with 1 when something is wrong.`;

async function main(): Promise<number> {
  const { values } = readCommandLine(usage, { token: { type: 'string' } });
  const variables = readVariables();
  if (values.token === undefined) return conclude(await diagnose(variables));
  const token = values.token === '-' ? await text(process.stdin) : values.token;
  const { verdict, findings } = await explainToken(token, inspectSettings(variables, 'serve'));
  print(verdict);
  return conclude(findings);
}

function conclude(findings: readonly Finding[]): number {
  print(report(findings));
  return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
}

main()
  .catch((error: unknown) => {
    printError(`The doctor cannot tell. ${messageOf(error)}`);
    return 1;
  })
  // Ends also when a connection does not close.
  .then((code) => process.stdout.write('', () => process.exit(code)));
