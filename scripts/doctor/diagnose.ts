import { faultOfNode } from '../../src/base/node-version';
import { inspectSettings, type Settings } from '../../src/settings/config';
import { checkDatabase } from './database';
import { type Finding, guarded, look } from './finding';
import { checkKeys } from './keys';
import { checkPort } from './network';
import { checkSettings, type Variables } from './settings';

/** Runs every check that these settings allow, all at the same time. */
export async function diagnose(variables: Variables): Promise<Finding[]> {
  const inspected = inspectSettings(variables, 'serve');
  // Settings with a fault are missing here, whatever the type says.
  const settings: Partial<Settings> = inspected.settings;
  const { jwksUrl, host, port } = settings;
  const findings = await Promise.all([
    guarded('The settings', 5, async () => checkSettings(variables, inspected)),
    databaseIsKnown(variables, settings) ? guarded('The database', 90, () => checkDatabase(settings as Settings)) : [],
    jwksUrl ? guarded('The keys', 20, () => checkKeys(jwksUrl, settings)) : [],
    host && port !== undefined ? guarded('The port', 5, () => checkPort(host, port)) : [],
  ]);
  const oldNode = faultOfNode();
  return [...(oldNode ? [look(oldNode)] : []), ...findings.flat()];
}

/** Where the address of the database has a fault, the embedded one is not started in its place. */
function databaseIsKnown({ DATABASE_URL, NEON_DATABASE_URL }: Variables, settings: Partial<Settings>): boolean {
  if (settings.database) return true;
  return !DATABASE_URL?.trim() && !NEON_DATABASE_URL?.trim() && settings.environment !== 'production';
}
