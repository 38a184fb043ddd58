import { fetchFor } from '../../src/auth/proxied-fetch';
import type { Proxies } from '../../src/settings/operating';
import { codeOf, type Finding, messageOf, shown, withoutStop, wrong } from './finding';

export type Key = Readonly<Record<string, unknown>>;

export interface PublishedKeys {
  readonly keys: readonly Key[];
  /** The server's clock minus ours, in seconds; undefined when it does not tell the time. */
  readonly skew: number | undefined;
}

const seconds = 5;

/** Asks for the published keys as the service does. @returns what is wrong when there are none */
export async function fetchKeySet(url: string, proxies: Proxies = {}): Promise<PublishedKeys | Finding> {
  const place = shown(url);
  let reply: Response;
  let text: string;
  const begun = Date.now();
  let answered: number;
  try {
    // A redirect is not followed: keys come from the address that was configured, and from no other.
    reply = await (await fetchFor(url, proxies))(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(seconds * 1000),
    });
    answered = Date.now();
    text = await reply.text();
  } catch (error) {
    return whyNoReply(error, place);
  }
  const keys = readKeys(reply, text, place);
  if ('state' in keys) return keys;
  return { keys, skew: skewOf(reply.headers, (begun + answered) / 2) };
}

function whyNoReply(error: unknown, place: string): Finding {
  const code = codeOf(error);
  const { name } = error as Error;
  if (name === 'TimeoutError' || code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return wrong(
      `The keys at ${place} do not come within ${seconds} seconds.`,
      'Allow this machine in the firewall there.',
    );
  }
  if (code === 'ECONNREFUSED') {
    const mend =
      'Start it, or correct BETTER_AUTH_URL. In a container, localhost is the container: set JWKS_URL to the inner address.';
    return wrong(`Nothing listens where the keys should be, at ${place}.`, mend);
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    const mend = 'Correct BETTER_AUTH_URL, or set JWKS_URL to a name that is known here.';
    return wrong(`There is no host ${new URL(place).hostname}, where the keys should be.`, mend);
  }
  if (/CERT|SIGNATURE|SSL|ISSUER/.test(code)) {
    const mend = 'Renew the certificate, or name a private authority in NODE_EXTRA_CA_CERTS.';
    return wrong(`The certificate of the server that has the keys, ${place}, is not accepted (${code}).`, mend);
  }
  const why = withoutStop(messageOf(error));
  return wrong(`The keys at ${place} cannot be fetched: ${why}.`, 'Correct BETTER_AUTH_URL or JWKS_URL.');
}

/** Better Auth has them at /api/auth/jwks when its jwt plugin is on. */
function readKeys(reply: Response, text: string, place: string): readonly Key[] | Finding {
  const { status } = reply;
  const location = reply.headers.get('location');
  if (status >= 300 && status < 400) {
    const to = location && URL.canParse(location, place) ? shown(new URL(location, place).href) : 'another address';
    return wrong(
      `${place} redirects to ${to}, which is not followed.`,
      `Set JWKS_URL to the address that has the keys.`,
    );
  }
  const plugin = "Add jwt() to the plugins of Better Auth, or set JWKS_URL to where the issuer's keys are.";
  if (status === 404) return wrong(`There are no keys at ${place}: it answers 404.`, plugin);
  if (status !== 200)
    return wrong(`There are no keys at ${place}: it answers ${status}.`, 'Look into the log of that server.');
  const document = parse(text);
  if (document === undefined) {
    const what = /^\s*</.test(text) ? 'a page (HTML) rather than JSON' : 'something that is not JSON';
    return wrong(
      `${place} answers with ${what}.`,
      `${plugin} A page in its place often is a log-in or an application's catch-all.`,
    );
  }
  const { keys } = (document ?? {}) as { keys?: unknown };
  if (!Array.isArray(keys) || keys.some((key) => typeof key !== 'object' || key === null)) {
    return wrong(`${place} answers with JSON that is no set of keys (RFC 7517): it has no list "keys".`, plugin);
  }
  if (keys.length === 0)
    return wrong(
      `The set of keys at ${place} is empty.`,
      'Have the issuer make a key: sign in there once, and ask for a token.',
    );
  return keys;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param middle when we may take the answer to have been written */
function skewOf(headers: Headers, middle: number): number | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date)) return undefined;
  // A cache hands on the date of the first answer, with its age. Half of a second is what the date leaves out, on average.
  const age = Number(headers.get('age') ?? 0) || 0;
  return (date + 500 + age * 1000 - middle) / 1000;
}
