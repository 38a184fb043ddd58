import { join } from 'node:path';
import type { Settings } from '../../src/settings/config';
import { type Finding, look, ok } from './finding';

/** Fewer different characters than 32 random ones ever have, be it in hexadecimal. */
const fewestCharacters = 10;
const mend = 'Make one with `openssl rand -base64 48`.';

/** How good the secret is. Its length, and whether it is a sample, is told with the settings. Nothing of it is ever said. */
export function checkSecret({
  authMode,
  secret,
  previousSecret,
  dataDirectory,
  environment,
}: Partial<Settings>): Finding[] {
  if (authMode !== 'secret') return [];
  const found: Finding[] = [];
  if (secret !== undefined) {
    found.push(...weaknesses('BETTER_AUTH_SECRET', secret));
    if (found.length === 0) found.push(ok(`BETTER_AUTH_SECRET has ${Buffer.byteLength(secret)} bytes.`));
  } else if (environment !== 'production' && dataDirectory) {
    const file = join(dataDirectory, 'secret');
    found.push(
      ok(`BETTER_AUTH_SECRET is not set: tokens are signed with a secret made for this machine, kept in ${file}.`),
    );
  }
  if (previousSecret !== undefined) {
    const says = 'BETTER_AUTH_SECRET_PREVIOUS is set: whoever knows the old secret can still sign tokens.';
    found.push(look(says, 'Remove it once the tokens signed with it have expired.'));
  }
  return found;
}

function weaknesses(name: string, secret: string): Finding[] {
  const found: Finding[] = [];
  const different = new Set(secret).size;
  if (/^(.{1,16}?)\1+.{0,15}$/s.test(secret))
    found.push(look(`${name} repeats itself, which makes it easy to guess.`, mend));
  else if (different < fewestCharacters) {
    found.push(look(`${name} has only ${different} different characters, which makes it easy to guess.`, mend));
  }
  if (secret !== secret.trim() || /^(["']).*\1$/s.test(secret)) {
    const says = `${name} begins and ends with quotes, or has white space around it. They are part of it.`;
    found.push(look(says, 'Remove them here, unless whoever signs tokens has them too.'));
  }
  return found;
}
