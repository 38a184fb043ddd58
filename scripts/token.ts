/**
 * Prints an access token for trying out this service.
 *   npm run token -- --sub alice [--expires-in 1h]
 */
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { createTokens } from '../src/auth/token';
import { print, printError } from '../src/base/printable';
import { isUserId } from '../src/base/user';
import { findSignatures } from '../src/process/start';
import { readSettings } from '../src/settings/config';

const usage = `Usage: npm run token -- --sub alice [--expires-in 30s|15m|1h|7d]
  --sub NAME         the user of the token
  --expires-in TIME  how long it is valid; 1h by default
Prints an access token for this service only: it is signed with a key that the service derives from BETTER_AUTH_SECRET.`;
const seconds: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 };

function lifetime(text: string): number {
  const [, count, unit] = /^(\d+)([smhd])$/.exec(text) ?? [];
  if (count === undefined || unit === undefined) throw new Error(`--expires-in ${text} is not a time.\n${usage}`);
  return Number(count) * seconds[unit]!;
}

function main(): void {
  const { values } = parseArgs({
    options: { sub: { type: 'string' }, 'expires-in': { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    print(usage);
    return;
  }
  if (!values.sub) throw new Error(usage);
  const settings = readSettings('serve');
  if (settings.authMode === 'jwks') {
    throw new Error(
      'With AUTH_MODE=jwks this service only verifies tokens. Get one from the issuer: Better Auth has it at /api/auth/token.',
    );
  }
  if (!isUserId(values.sub)) throw new Error(`The service would refuse a token for the subject "${values.sub}".`);
  const tokens = createTokens(settings, findSignatures(settings, pino({ level: 'silent' })).signatures);
  print(tokens.sign(values.sub, lifetime(values['expires-in'] ?? '1h')));
}

try {
  main();
} catch (error) {
  printError((error as Error).message);
  process.exitCode = 1;
}
