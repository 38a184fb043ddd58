import { fetchFor } from '../../src/auth/proxied-fetch';
import type { Proxies } from '../../src/settings/operating';
import { codeOf, type Finding, messageOf, shown, withoutStop, wrong } from './finding';

export type Key = Readonly<Record<string, unknown>>;

export interface PublishedKeys {
  readonly keys: readonly Key[];
  /** Seconds by which the server's clock is ahead of ours; undefined when the server does not tell the time. */
  readonly skew: number | undefined;
}

const timeoutSeconds = 5;

/** Asks for the published keys as the service does. @returns why there are none, or the keys */
export async function fetchKeySet(url: string, proxies: Proxies = {}): Promise<PublishedKeys | Finding> {
  const place = shown(url);
  try {
    const begun = Date.now();
    // A redirect is not followed: keys come from the address that was configured, and from no other.
    const reply = await (await fetchFor(url, proxies))(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
    });
    const answered = Date.now();
    const keys = readKeys(reply, await reply.text(), place);
    return 'state' in keys ? keys : { keys, skew: skewOf(reply.headers, (begun + answered) / 2) };
  } catch (error) {
    return whyNoReply(error, place);
  }
}

function whyNoReply(error: unknown, place: string): Finding {
  const code = codeOf(error);
  const { name } = error as Error;
  if (name === 'TimeoutError' || code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    const says = `The keys at ${place} do not come within ${timeoutSeconds} seconds.`;
    return wrong(says, 'Allow this machine in the firewall there.');
  }
  if (code === 'ECONNREFUSED') {
    const container = 'In a container, localhost is the container: set JWKS_URL to the inner address.';
    const says = `Nothing listens where the keys should be, at ${place}.`;
    return wrong(says, `Start that server, or correct BETTER_AUTH_URL. ${container}`);
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    const says = `There is no host ${new URL(place).hostname}, where the keys should be.`;
    return wrong(says, 'Correct BETTER_AUTH_URL, or set JWKS_URL to a name that is known here.');
  }
  if (/CERT|SIGNATURE|SSL|ISSUER/.test(code)) {
    const says = `The certificate of the server that has the keys, ${place}, is not accepted (${code}).`;
    return wrong(says, 'Renew the certificate, or name a private authority in NODE_EXTRA_CA_CERTS.');
  }
  const why = withoutStop(messageOf(error));
  return wrong(`The keys at ${place} cannot be fetched: ${why}.`, 'Correct BETTER_AUTH_URL or JWKS_URL.');
}

function readKeys({ status, headers }: Response, text: string, place: string): readonly Key[] | Finding {
  // Better Auth publishes its keys at /api/auth/jwks when its jwt plugin is on.
  const plugin = "Add jwt() to the plugins of Better Auth, or set JWKS_URL to where the issuer's keys are.";
  if (status >= 300 && status < 400) {
    const location = headers.get('location');
    const to = location && URL.canParse(location, place) ? shown(new URL(location, place).href) : 'another address';
    return wrong(`${place} redirects to ${to}, which is not followed.`, 'Set JWKS_URL to the address of the keys.');
  }
  if (status !== 200) {
    const fix = status === 404 ? plugin : 'Look into the log of that server.';
    return wrong(`There are no keys at ${place}: it answers ${status}.`, fix);
  }
  const document = parse(text);
  if (document === undefined) {
    const what = /^\s*</.test(text) ? 'a page (HTML) rather than JSON' : 'something that is not JSON';
    const page = "A page often is a log-in, or what an application shows for every path that it doesn't know.";
    return wrong(`${place} answers with ${what}.`, `${plugin} ${page}`);
  }
  const { keys } = (document ?? {}) as { keys?: unknown };
  if (!Array.isArray(keys) || keys.some((key) => typeof key !== 'object' || key === null)) {
    return wrong(`${place} answers with JSON that is no set of keys (RFC 7517): it has no list "keys".`, plugin);
  }
  if (keys.length > 0) return keys;
  const fix = 'Have the issuer make a key: sign in there once, and ask for a token.';
  return wrong(`The set of keys at ${place} is empty.`, fix);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param middle half-way between question and answer, in milliseconds since 1970 */
function skewOf(headers: Headers, middle: number): number | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date)) return undefined;
  // A cache passes on the date of the first answer, with its age. The date leaves out half a second on average.
  const age = Number(headers.get('age') ?? 0) || 0;
  return (date + 500 + age * 1000 - middle) / 1000;
}
