import { pino } from 'pino';
import { createKeySet } from '../../src/auth/key-set';
import { printable } from '../../src/base/printable';
import { inspectSettings, type Settings } from '../../src/settings/config';
import { checkDatabase } from './database';
import { type Finding, guarded } from './finding';
import { checkKeys } from './keys';
import { checkPort } from './port';
import { checkSecret } from './secret';
import { checkSettings, type Variables } from './settings';

/** Runs every check that these settings allow, the slow ones at the same time. */
export async function diagnose(variables: Variables): Promise<Finding[]> {
  const inspected = inspectSettings(variables, 'serve');
  // Only those that are right, whatever the type says.
  const settings: Partial<Settings> = inspected.settings;
  const { jwksUrl, host, port } = settings;
  const findings = await Promise.all([
    guarded('The settings', 5, async () => [...checkSettings(variables, inspected), ...checkSecret(settings)]),
    databaseIsKnown(variables, settings) ? guarded('The database', 90, () => checkDatabase(settings as Settings)) : [],
    jwksUrl ? guarded('The keys', 20, () => checkKeys(jwksUrl, algorithmsOf(jwksUrl), settings)) : [],
    host && port !== undefined ? guarded('The port', 5, () => checkPort(host, port)) : [],
  ]);
  return findings.flat();
}

/** A database that is named wrongly is no reason to start the embedded one. */
function databaseIsKnown({ DATABASE_URL, NEON_DATABASE_URL }: Variables, settings: Partial<Settings>): boolean {
  if (settings.database) return true;
  return !DATABASE_URL?.trim() && !NEON_DATABASE_URL?.trim() && settings.environment !== 'production';
}

/** What the service takes with published keys. */
function algorithmsOf(url: string): readonly string[] {
  return createKeySet({ url, log: pino({ level: 'silent' }) }).algorithms;
}

/** The findings as they are printed, and how many there are of each kind. */
export function report(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ state, says, mend }) => [
    `  ${state.padEnd(7)} ${printable(says)}`,
    ...(mend ? [`          mend: ${printable(mend)}`] : []),
  ]);
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length;
  return [...lines, `${count('wrong')} wrong, ${count('look')} to look at, ${count('ok')} in order.`].join('\n');
}
