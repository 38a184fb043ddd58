import type { Logger } from 'pino';
import { loggable } from '../base/log';
import type { Proxies } from '../settings/operating';
import { fetchFor } from './proxied-fetch';
import { invalidToken, keysUnavailable, type Refusal } from './refusals';
import type { Signatures } from './signatures';

/** Times are in milliseconds. */
export interface KeySetOptions {
  /** Where the keys are published: a JSON Web Key Set (RFC 7517, section 5). */
  readonly url: string;
  /** The proxies that the keys are fetched through. */
  readonly proxies?: Proxies;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** How long a fetch may take. */
  readonly timeout?: number;
  /** The shortest time between two fetches that follow a failure or an unknown key, however many tokens ask for them. */
  readonly coolDown?: number;
  /** The longest time for which a key is accepted that is no longer published. */
  readonly cacheTime?: number;
  /** The longest time for which the last known keys are used while the key server does not answer. */
  readonly longestOutage?: number;
}

/** Asymmetric only: a service that verifies with a shared secret could also sign with it (RFC 8725, section 3.1). */
const algorithms = ['EdDSA', 'ES256', 'ES512', 'RS256', 'PS256'];

/**
 * Verifies tokens with published keys. jose fetches and reads the set, and knows EdDSA, which jsonwebtoken does not. This file decides when
 * to fetch: while the key server does not answer, jose itself would ask it again for every token, and discard the keys that it has.
 */
export function createKeySet(options: KeySetOptions): Signatures {
  const {
    url,
    proxies = {},
    log,
    timeout = 5_000,
    coolDown = 10_000,
    cacheTime = 600_000,
    longestOutage = 86_400_000,
  } = options;
  let changed = () => {};
  let known = '';
  let notBefore = Number.NEGATIVE_INFINITY;
  let loadedAt = Number.NEGATIVE_INFINITY;
  let failedAt: number | undefined;
  let loading: Promise<void> | undefined;
  // jose is an ES module, and a service with a shared secret does not need it.
  const library = import('jose').then(async (jose) => {
    const onlyWhenAsked = {
      timeoutDuration: timeout,
      cooldownDuration: Number.POSITIVE_INFINITY,
      cacheMaxAge: Number.POSITIVE_INFINITY,
      [jose.customFetch]: await fetchFor(url, proxies),
    };
    return { jose, keys: jose.createRemoteJWKSet(new URL(url), onlyWhenAsked) };
  });

  async function load(): Promise<void> {
    try {
      const { keys } = await library;
      await keys.reload();
      loadedAt = performance.now();
      failedAt = undefined;
      const published = keys.jwks()!.keys;
      if (JSON.stringify(published) === known) return;
      known = JSON.stringify(published);
      changed();
      log.info({ url, keys: published.map(({ kid, alg }) => ({ kid, alg })) }, 'keys fetched');
    } catch (error) {
      failedAt = performance.now();
      notBefore = failedAt + coolDown;
      log.warn({ url, error: loggable(error) }, 'keys not fetched');
    }
  }
  /** Starts a fetch, unless one is under way or it is too early. @returns the fetch that is under way */
  function fetchKeys(): Promise<void> | undefined {
    if (!loading && performance.now() >= notBefore) {
      loading = load().finally(() => {
        loading = undefined;
      });
    }
    return loading;
  }
  /** Does the same for an unknown key, and starts a cool-down. A scheduled fetch starts none: the new key may be published just after. */
  function fetchUnknownKey(): Promise<void> | undefined {
    const isNew = !loading;
    const fetching = fetchKeys();
    if (isNew && fetching) notBefore = performance.now() + coolDown;
    return fetching;
  }
  function isCurrent(): boolean {
    const age = performance.now() - loadedAt;
    if (age < cacheTime / 2) return true;
    fetchKeys();
    if (age >= longestOutage) {
      changed();
      return false;
    }
    // A request waits for newer keys, because a key may have been withdrawn; but not while the key server does not answer.
    const failing = failedAt !== undefined && performance.now() - failedAt < cacheTime / 2;
    return age < cacheTime || failing || !loading;
  }
  const unavailable = () => keysUnavailable(Math.max(1, Math.ceil((notBefore - performance.now()) / 1000)));

  /** @returns why the signature is refused, undefined when it is right, 'unknown' when no key has the token's name */
  async function prove(token: string): Promise<Refusal | 'unknown' | undefined> {
    const { jose, keys } = await library;
    try {
      await jose.compactVerify(token, keys, { algorithms });
      return undefined;
    } catch (error) {
      return error instanceof jose.errors.JWKSNoMatchingKey ? 'unknown' : invalidToken;
    }
  }

  fetchKeys();
  return {
    algorithms,
    isCurrent,
    async refresh() {
      if (!isCurrent()) await loading;
    },
    async verify(token) {
      if (performance.now() - loadedAt >= longestOutage) return unavailable();
      let verdict = await prove(token);
      // The key may be newer than the known ones, and newer than the answer to a fetch that is under way: hence two rounds.
      for (let round = 0; round < 2 && verdict === 'unknown'; round += 1) {
        const fetching = fetchUnknownKey();
        if (!fetching) break;
        await fetching;
        verdict = await prove(token);
      }
      if (verdict !== 'unknown') return verdict;
      return failedAt === undefined ? invalidToken : unavailable();
    },
    onChange(callback) {
      changed = callback;
    },
  };
}
