import { addressesOf } from '../../src/settings/addresses';
import type { inspectSettings, Settings } from '../../src/settings/config';
import { nearest } from './addresses';
import { type Finding, isLoopback, look, ok, shown, wrong } from './finding';
import { checkNames } from './names';
import { checkProxies } from './proxies';

export type Variables = Readonly<Record<string, string | undefined>>;
export type Inspected = ReturnType<typeof inspectSettings>;

/** What the service says of its settings when it starts, and what it has no reason to refuse but an operator to look at. */
export function checkSettings(variables: Variables, { settings, faults }: Inspected): Finding[] {
  const trusted = variables.TRUST_PROXY?.trim();
  const found = [
    ...faults.map((fault) => wrong(fault)),
    ...(settings.warnings ?? []).map((warning) => look(warning, 'Production refuses to start with it.')),
    ...(settings.environment === 'production' ? checkProduction(variables, settings) : []),
    ...checkIssuers(variables, settings),
    ...(settings.trustProxy && trusted ? [checkProxies(trusted)] : []),
    ...checkNames(variables),
  ];
  if (faults.length > 0) return found;
  return [ok(`The settings can be read, for ENVIRONMENT=${settings.environment}.`), ...found];
}

function checkProduction(variables: Variables, { corsOrigins = [], host = '', quotas }: Partial<Settings>): Finding[] {
  const found: Finding[] = [];
  // Apps in web views have localhost in their origins, too, and rightly.
  const local = corsOrigins.filter((origin) => /^https?:/.test(origin) && isLoopback(new URL(origin).hostname));
  const plain = corsOrigins.filter((origin) => origin.startsWith('http:') && !local.includes(origin));
  const wide = corsOrigins.filter((origin) => origin.includes('*'));
  if (local.length > 0) {
    const why = variables.CORS_ORIGINS?.trim() ? 'has' : 'is not set, and by default has';
    const mend =
      'Set it to the origins of the pages that call the service, unless this one is of an app in a web view.';
    found.push(look(`CORS_ORIGINS ${why} ${local.join(', ')}.`, mend));
  }
  if (wide.length > 0) {
    const says = `CORS_ORIGINS has ${wide.join(', ')}: whoever can have a page one label below that domain may call the service.`;
    found.push(look(says, 'Leave it only where all of those pages are yours, and nowhere where anybody can have one.'));
  }
  if (plain.length > 0) {
    const says = `CORS_ORIGINS has ${plain.join(', ')}: whoever is between can change that page and use its tokens.`;
    found.push(look(says, 'Serve the page by https, and write https here.'));
  }
  // Replies that are kept have bytes, too.
  for (const [name, limit] of [
    ['USER_TASK_LIMIT', quotas?.tasks],
    ['USER_STORAGE_LIMIT', quotas?.bytes],
  ] as const) {
    if (limit !== Number.POSITIVE_INFINITY) continue;
    found.push(look(`${name} is 0: a single user can fill the database's disk.`, 'Leave it out, or set a number.'));
  }
  if (addressesOf(host).every(isLoopback)) {
    const says = `HOST is ${host}: only this machine reaches the service.`;
    found.push(
      look(
        says,
        'Leave HOST out (all addresses), unless a proxy on this machine, not in another container, passes requests on.',
      ),
    );
  }
  return found;
}

/** Tokens name their issuer and audience as Better Auth does: by its own address, letter by letter. */
function checkIssuers(variables: Variables, { issuers, audiences }: Partial<Settings>): Finding[] {
  const address = variables.BETTER_AUTH_URL?.trim();
  if (!address || !URL.canParse(address)) return [];
  const { origin } = new URL(address);
  const compare = (name: string, accepted: readonly string[] | undefined): Finding[] => {
    if (!accepted?.length || accepted.includes(origin)) return [];
    const near = nearest(origin, accepted);
    const says = near
      ? `${name} has ${near.address}, which differs from BETTER_AUTH_URL (${origin}) by ${near.difference}; the two are compared letter by letter.`
      : `${name} is ${accepted.join(', ')}, and not the origin of BETTER_AUTH_URL (${origin}).`;
    return [
      look(
        says,
        `Better Auth writes ${origin} into its tokens unless its jwt plugin is told otherwise: remove ${name}, or write that.`,
      ),
    ];
  };
  const found = [...compare('JWT_ISSUER', issuers), ...compare('JWT_AUDIENCE', audiences)];
  if (found.length > 0 || !issuers?.length) return found;
  return [
    ok(
      `Tokens are taken from ${issuers.map(shownIssuer).join(' or ')}, for ${audiences?.length ? audiences.map(shownIssuer).join(' or ') : 'any audience'}.`,
    ),
  ];
}

/** An issuer may be any text. */
const shownIssuer = (issuer: string) =>
  URL.canParse(issuer) && /^https?:/.test(issuer) ? shown(issuer).replace(/\/$/, '') : issuer;
