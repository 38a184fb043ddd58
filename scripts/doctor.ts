/**
 * Checks the settings, the database, the keys and the port as the service would use them, and says what to do about each fault.
 *   npm run doctor
 *   npm run doctor -- --token TOKEN      explains a token; `--token -` reads it from standard input
 */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { print, printError } from '../src/base/printable';
import { inspectSettings, readVariables } from '../src/settings/config';
import { diagnose } from './doctor/diagnose';
import { type Finding, messageOf, report } from './doctor/finding';
import { explainToken } from './doctor/token';

const usage = `Usage: npm run doctor [-- --token TOKEN]
  without options  checks settings, database, keys and port
  --token TOKEN    explains why the service accepts or refuses a token; - reads it from standard input
Exits with 1 when something is wrong.`;

interface Options {
  readonly help?: boolean;
  readonly token?: string;
}

/** @returns undefined for unknown options. They are not repeated: one may be a token. */
function readOptions(): Options | undefined {
  try {
    return parseArgs({ options: { token: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch {
    return undefined;
  }
}

async function main(options: Options | undefined): Promise<number> {
  if (!options || options.help) {
    (options ? print : printError)(usage);
    return options ? 0 : 1;
  }
  const variables = readVariables();
  if (options.token === undefined) return conclude(await diagnose(variables));
  const token = options.token === '-' ? await text(process.stdin) : options.token;
  const { verdict, findings } = await explainToken(token, inspectSettings(variables, 'serve'));
  print(verdict);
  return conclude(findings);
}

function conclude(findings: readonly Finding[]): number {
  print(report(findings));
  return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
}

main(readOptions())
  .catch((error: unknown) => {
    printError(`The doctor cannot tell. ${messageOf(error)}`);
    return 1;
  })
  // Ends also when a connection does not close.
  .then((code) => process.stdout.write('', () => process.exit(code)));
