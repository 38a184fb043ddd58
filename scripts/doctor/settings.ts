import { addressesOf } from '../../src/settings/addresses';
import type { inspectSettings, Settings } from '../../src/settings/config';
import { misspeltIn } from '../../src/settings/misspelt';
import { requireTracePackages } from '../../src/telemetry/trace-packages';
import { type Finding, isLoopback, look, ok, wrong } from './finding';
import { explainProxies } from './network';
import { checkIssuers, checkSecret } from './token-settings';

export type Variables = Readonly<Record<string, string | undefined>>;
export type Inspected = ReturnType<typeof inspectSettings>;

/** The faults and warnings that the service itself tells at its start, and settings that it takes but that may be a mistake. */
export function checkSettings(variables: Variables, { settings, faults }: Inspected): Finding[] {
  const trusted = variables.TRUST_PROXY?.trim();
  return [
    ...(faults.length > 0 ? [] : [ok(`The settings can be read, for ENVIRONMENT=${settings.environment}.`)]),
    ...faults.map((fault) => wrong(fault)),
    ...(settings.warnings ?? []).map((warning) => look(warning, 'Production refuses to start with it.')),
    ...(settings.environment === 'production' ? checkProduction(variables, settings) : []),
    ...checkIssuers(variables, settings),
    ...(settings.trustProxy && trusted ? [explainProxies(trusted)] : []),
    ...(settings.tracing ? checkTraces() : []),
    ...misspeltIn(variables).map(({ name, meant }) =>
      look(`${name} is set, and is no setting.`, `If ${meant} is meant, rename it.`),
    ),
    ...checkSecret(settings),
  ];
}

function checkTraces(): Finding[] {
  try {
    requireTracePackages();
    return [];
  } catch (error) {
    return [wrong((error as Error).message)];
  }
}

function checkProduction(variables: Variables, { corsOrigins = [], host = '', quotas }: Partial<Settings>): Finding[] {
  const found: Finding[] = [];
  // Not the origins of apps in web views, which rightly have localhost in them.
  const local = corsOrigins.filter((origin) => /^https?:/.test(origin) && isLoopback(new URL(origin).hostname));
  const plain = corsOrigins.filter((origin) => origin.startsWith('http:') && !local.includes(origin));
  const wide = corsOrigins.filter((origin) => origin.includes('*'));
  if (local.length > 0) {
    const has = variables.CORS_ORIGINS?.trim() ? 'has' : 'is not set, and by default has';
    const fix = 'Set it to the origins of the pages that call the service. Keep it only for an app in a web view.';
    found.push(look(`CORS_ORIGINS ${has} ${local.join(', ')}.`, fix));
  }
  if (wide.length > 0) {
    const says = `CORS_ORIGINS has ${wide.join(', ')}: every subdomain there may call the service.`;
    found.push(look(says, 'Keep it only if nobody else can have a page on one of these subdomains.'));
  }
  if (plain.length > 0) {
    const says = `CORS_ORIGINS has ${plain.join(', ')}: anybody on the network can change that page and use its tokens.`;
    found.push(look(says, 'Serve the page by https, and write https here.'));
  }
  for (const [name, limit] of Object.entries({ USER_TASK_LIMIT: quotas?.tasks, USER_STORAGE_LIMIT: quotas?.bytes })) {
    if (limit !== Number.POSITIVE_INFINITY) continue;
    found.push(
      look(`${name} is 0: a single user can fill the disk of the database.`, 'Leave it out, or set a number.'),
    );
  }
  if (addressesOf(host).every(isLoopback)) {
    const fix =
      'Leave HOST out (all addresses), unless a proxy on this machine, outside a container, passes requests on.';
    found.push(look(`HOST is ${host}: only this machine reaches the service.`, fix));
  }
  return found;
}
