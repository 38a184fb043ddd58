/**
 * Prints an access token for trying out this service.
 *   npm run --silent token -- --sub alice [--expires-in 1h]
 */
import { pino } from 'pino';
import { createTokens } from '../src/auth/token';
import { readCommandLine, refuseCommandLine } from '../src/base/command-line';
import { ownCommand } from '../src/base/own-command';
import { print, printError } from '../src/base/printable';
import { isUserId } from '../src/base/user';
import { findSignatures } from '../src/process/start';
import { readSettings } from '../src/settings/config';

const command = ownCommand('token', '--sub alice [--expires-in 30s|15m|1h|7d]');
const usage = `Usage: ${command}
  --sub NAME         the user of the token
  --expires-in TIME  how long it is valid; 1h by default
Prints an access token for this service only: it is signed with a key that the service derives from BETTER_AUTH_SECRET.${
  command.includes('--silent') ? '\nWithout --silent, npm prints a header before it.' : ''
}`;
const seconds: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 };

function lifetime(text: string): number {
  const [, count, unit] = /^(\d+)([smhd])$/.exec(text) ?? [];
  if (count === undefined || unit === undefined) refuseCommandLine(`--expires-in ${text} is not a time.`, usage);
  return Number(count) * seconds[unit]!;
}

function main(): void {
  const { values } = readCommandLine(usage, { sub: { type: 'string' }, 'expires-in': { type: 'string' } });
  if (!values.sub) refuseCommandLine('Name the user of the token with --sub.', usage);
  const time = lifetime(values['expires-in'] ?? '1h');
  const settings = readSettings('serve');
  if (settings.authMode === 'jwks') {
    throw new Error(
      'With AUTH_MODE=jwks this service only verifies tokens. Get one from the issuer: Better Auth has it at /api/auth/token.',
    );
  }
  if (!isUserId(values.sub)) throw new Error(`The service would refuse a token for the subject "${values.sub}".`);
  const tokens = createTokens(settings, findSignatures(settings, pino({ level: 'silent' })).signatures);
  print(tokens.sign(values.sub, time));
}

try {
  main();
} catch (error) {
  printError((error as Error).message);
  process.exitCode = 1;
}
