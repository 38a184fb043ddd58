import { pino } from 'pino';
import { createKeySet } from '../../src/auth/key-set';
import type { Settings } from '../../src/settings/config';
import {
  capitalised,
  clockDiffers,
  type Finding,
  fixClocks,
  isLoopback,
  look,
  ok,
  quoted,
  shown,
  wrong,
} from './finding';
import { fetchKeySet, type Key } from './key-set';

/** Seconds of difference between the clocks that a person should know of, and seconds from which on the service refuses tokens. */
const noticeableSkew = 10;
const leeway = 30;

/** Checks the keys that prove tokens with AUTH_MODE=jwks. */
export async function checkKeys(url: string, settings: Partial<Settings>): Promise<Finding[]> {
  const published = await fetchKeySet(url, settings.proxies);
  if ('state' in published) return [published];
  const { keys, skew } = published;
  const { algorithms } = createKeySet({ url, log: pino({ level: 'silent' }) });
  const verdicts = await Promise.all(keys.map((key) => checkKey(key, algorithms)));
  const found = verdicts.filter((verdict) => typeof verdict !== 'string');
  const usable = verdicts.filter((verdict) => typeof verdict === 'string');
  const place = shown(url);
  if (usable.length > 0) {
    found.unshift(ok(`The keys at ${place} are there. Of use to this service: ${usable.join('; ')}.`));
  } else {
    const fix = `Have the issuer sign with one of ${algorithms.join(', ')} (Better Auth's default is EdDSA).`;
    found.unshift(wrong(`None of the keys at ${place} is of use to this service.`, fix));
  }
  if (settings.environment === 'production' && url.startsWith('http:') && !isLoopback(new URL(url).hostname)) {
    const says = `The keys come from ${place} without TLS: anybody on the network can replace them, and be every user.`;
    found.push(look(says, 'Use https, unless the network between is yours alone.'));
  }
  return skew === undefined ? found : [...found, checkClock(skew)];
}

/** @returns the key's name and algorithms when the service can use it */
async function checkKey(key: Key, algorithms: readonly string[]): Promise<string | Finding> {
  const name = key.kid === undefined ? 'a key without kid' : `key ${quoted(key.kid)}`;
  const known =
    'Remove it at once, make a new pair of keys, and publish the public half only. Tokens may have been forged.';
  if (key.kty === 'oct' || key.k !== undefined) {
    const says = 'is a shared secret (oct), and everybody can read it: this service does not accept it';
    return wrong(`${capitalised(name)} ${says}.`, known);
  }
  if (key.d !== undefined) {
    const says = 'is published with its private half (d): everybody can sign tokens with it';
    return wrong(`${capitalised(name)} ${says}.`, known);
  }
  const usable: string[] = [];
  for (const algorithm of algorithms) if (await isUsable(key, algorithm)) usable.push(algorithm);
  if (usable.length > 0) return `${name} (${usable.join(', ')})`;
  const what = [key.kty, key.crv, key.alg, key.use].filter((part) => part !== undefined).map(quoted);
  const says = `${capitalised(name)} (${what.join(', ')}) is of no use to this service, which takes ${algorithms.join(', ')}.`;
  return look(says, 'Nothing, if it is for something else. Tokens that it signs are refused.');
}

/** Asks the library that the service verifies with. */
async function isUsable(key: Key, algorithm: string): Promise<boolean> {
  const jose = await import('jose');
  try {
    const found = await jose.createLocalJWKSet({ keys: [key as { kty: string }] })({ alg: algorithm });
    const { modulusLength } = found.algorithm as { modulusLength?: number };
    // Tokens with shorter keys are refused (RFC 7518, section 3.3).
    return modulusLength === undefined || modulusLength >= 2048;
  } catch {
    return false;
  }
}

/** @param skew seconds by which the clock of the keys' server is ahead of ours */
function checkClock(skew: number): Finding {
  const owner = 'the server that has the keys';
  const says = clockDiffers(owner, skew);
  if (Math.abs(skew) > leeway) {
    return wrong(
      `${says}: beyond the ${leeway} seconds that the service allows for, good tokens are refused.`,
      fixClocks,
    );
  }
  if (Math.abs(skew) > noticeableSkew) return look(`${says}; the service allows for ${leeway}.`, fixClocks);
  return ok(`Our clock and that of ${owner} agree.`);
}
