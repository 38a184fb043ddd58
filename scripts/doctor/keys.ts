import type { Settings } from '../../src/settings/config';
import { type Finding, isLoopback, look, ok, quoted, shown, wrong } from './finding';
import { fetchKeySet, type Key } from './key-set';

/** All of those that the service takes, with published keys. */
type Algorithms = readonly string[];

/** How far clocks may differ for a person to look at it, and how far before the service refuses tokens; in seconds. */
const noticeable = 10;
const leeway = 30;

/** The keys that prove tokens in AUTH_MODE=jwks. */
export async function checkKeys(url: string, algorithms: Algorithms, settings: Partial<Settings>): Promise<Finding[]> {
  const published = await fetchKeySet(url, settings.proxies);
  if ('state' in published) return [published];
  const { keys, skew } = published;
  const verdicts = await Promise.all(keys.map((key) => checkKey(key, algorithms)));
  const found = verdicts.filter((verdict) => typeof verdict !== 'string');
  const usable = verdicts.filter((verdict) => typeof verdict === 'string');
  const place = shown(url);
  if (usable.length > 0)
    found.unshift(ok(`The keys at ${place} are there. Of use to this service: ${usable.join('; ')}.`));
  else {
    const mend = `It takes ${algorithms.join(', ')}: have the issuer sign with one of them (Better Auth's default is EdDSA).`;
    found.unshift(wrong(`None of the keys at ${place} is of use to this service.`, mend));
  }
  if (settings.environment === 'production' && url.startsWith('http:') && !isLoopback(new URL(url).hostname)) {
    const says = `The keys come from ${place} without TLS: whoever is between can put in their own, and be every user.`;
    found.push(look(says, 'Use https, unless the network between is yours alone.'));
  }
  return [...found, ...checkClock(skew)];
}

/** @returns the key's name and algorithms when the service can use it */
async function checkKey(key: Key, algorithms: Algorithms): Promise<string | Finding> {
  const name = key.kid === undefined ? 'a key without kid' : `key ${quoted(key.kid)}`;
  const Name = name.replace(/^./, (letter) => letter.toUpperCase());
  const mend =
    'Take it out at once, make a new pair of keys, and publish the public half only. Tokens may have been forged.';
  if (key.kty === 'oct' || key.k !== undefined) {
    return wrong(`${Name} is a shared secret (oct), and everybody can read it: this service does not accept it.`, mend);
  }
  if (key.d !== undefined) {
    return wrong(`${Name} is published with its private half (d): everybody can sign tokens with it.`, mend);
  }
  const usable: string[] = [];
  for (const algorithm of algorithms) if (await isUsable(key, algorithm)) usable.push(algorithm);
  if (usable.length > 0) return `${name} (${usable.join(', ')})`;
  const what = [key.kty, key.crv, key.alg, key.use].filter((part) => part !== undefined).map(quoted);
  const says = `${Name} (${what.join(', ')}) is of no use to this service, which takes ${algorithms.join(', ')}.`;
  return look(says, 'Nothing, if it is for something else. Tokens that it signs are refused.');
}

/** Asks the library that the service verifies with. */
async function isUsable(key: Key, algorithm: string): Promise<boolean> {
  const jose = await import('jose');
  try {
    const found = await jose.createLocalJWKSet({ keys: [key as { kty: string }] })({ alg: algorithm });
    const { modulusLength } = found.algorithm as { modulusLength?: number };
    // Shorter ones are refused when a token comes (RFC 7518, section 3.3).
    return modulusLength === undefined || modulusLength >= 2048;
  } catch {
    return false;
  }
}

function checkClock(skew: number | undefined): Finding[] {
  if (skew === undefined) return [];
  const size = Math.abs(skew);
  const says = `The clock of the server that has the keys is ${Math.round(size)} seconds ${skew > 0 ? 'ahead of' : 'behind'} ours`;
  const mend = 'Synchronise both clocks (NTP).';
  if (size > leeway)
    return [wrong(`${says}: beyond the ${leeway} seconds that the service allows for, good tokens are refused.`, mend)];
  if (size > noticeable) return [look(`${says}; the service allows for ${leeway}.`, mend)];
  return [ok('Our clock and that of the server that has the keys agree.')];
}
