import { hasEnded } from '../../src/auth/claims';
import { readPersonalToken } from '../../src/auth/personal-tokens';
import { expiredPersonalToken, noPersonalTokens, type Refusal, unknownPersonalToken } from '../../src/auth/refusals';
import { findAccessToken } from '../../src/db/access-token-uses';
import type { Settings } from '../../src/settings/config';
import { inDatabase } from '../operators/database';
import { type Finding, messageOf, ok, quoted, withoutStop, wrong } from './finding';

/** Explains a personal access token, which proves nothing by itself: the database knows it or not. */
export async function explainPersonalToken(
  token: string,
  settings: Settings,
): Promise<{ verdict: string; findings: Finding[] }> {
  const findings: Finding[] = [];
  const refused = ({ status, problem }: Refusal, says: string, fix: string) => {
    const verdict = `The service answers ${status} ${problem.code}: ${withoutStop(problem.detail)}.`;
    return { verdict, findings: [...findings, wrong(says, fix)] };
  };
  if (!settings.personalTokens)
    return refused(
      noPersonalTokens,
      `kind: a personal access token, and they are switched off${settings.authMode === 'jwks' ? ' with AUTH_MODE=jwks' : ''}.`,
      'Set PERSONAL_ACCESS_TOKENS=true on this service, or send a token of the issuer.',
    );
  findings.push(ok('kind: a personal access token'));
  const unproven = readPersonalToken(`Bearer ${token}`);
  if (!unproven)
    return refused(
      unknownPersonalToken,
      `form: ${token.length} characters; expected is tfp_, the user and 43 random characters, with _ between them.`,
      'Send it complete and unchanged.',
    );
  findings.push(ok(`form: complete; it names the user ${quoted(unproven.user)}`));
  let found: Awaited<ReturnType<typeof findAccessToken>>;
  try {
    await inDatabase(settings, async (database) => {
      found = await findAccessToken(database, unproven.user, unproven.digest);
    });
  } catch (error) {
    const fix = 'Call the doctor without a token: it says more about the database.';
    return {
      verdict: 'The doctor cannot tell what the service answers: the database has these tokens.',
      findings: [...findings, wrong(`database: ${withoutStop(messageOf(error))}.`, fix)],
    };
  }
  const again = 'Make a new one with createAccessToken.';
  if (!found)
    return refused(
      unknownPersonalToken,
      'database: it is not there. It was revoked, it expired, its user has changed the password or logged out everywhere, or it belongs to another service.',
      again,
    );
  const ends = found.expires * 1000;
  const end = new Date(ends).toISOString();
  if (hasEnded({ ends })) return refused(expiredPersonalToken, `database: it expired at ${end}.`, again);
  findings.push(ok(`database: valid until ${end}, last used ${found.last_used_at ?? 'never'}`));
  const verdict = `The service accepts it: its user is ${quoted(unproven.user)}, and it may do ${found.scopes.join(' and ')}.`;
  return { verdict, findings };
}
