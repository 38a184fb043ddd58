import type { Logger } from 'pino';
import { loggable } from '../base/log';
import type { Proxies } from '../settings/operating';
import { fetchFor } from './proxied-fetch';
import { invalidToken, keysUnavailable, type Refusal } from './refusals';
import type { Signatures } from './token';

export interface KeySetOptions {
  /** Where the keys are published: a JSON Web Key Set (RFC 7517, section 5). */
  readonly url: string;
  /** What they are fetched through. */
  readonly proxies?: Proxies;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** How long an answer is waited for. Times are in milliseconds. */
  readonly timeout?: number;
  /** Tokens with unknown keys, and failures, lead to one request for the keys in this time, however many there are. */
  readonly coolDown?: number;
  /** A key that is no longer published works for this long at the most. */
  readonly cacheTime?: number;
  /** How long the last known keys are used while no others can be fetched. */
  readonly longestOutage?: number;
}

/** All of them asymmetric: with a secret among them, whoever can verify could sign (RFC 8725, section 3.1). */
const algorithms = ['EdDSA', 'ES256', 'ES512', 'RS256', 'PS256'];

/**
 * Tokens signed with private keys whose public halves are published. jose fetches and reads the set; when it is fetched is
 * decided here, because jose by itself tries again with every token while the set cannot be reached, and lets go of keys that it has.
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
  // jose is an ES module, and a service with a shared secret has no use for it.
  const library = import('jose').then(async (jose) => {
    const whenAsked = {
      timeoutDuration: timeout,
      cooldownDuration: Number.POSITIVE_INFINITY,
      cacheMaxAge: Number.POSITIVE_INFINITY,
      [jose.customFetch]: await fetchFor(url, proxies),
    };
    return { jose, keys: jose.createRemoteJWKSet(new URL(url), whenAsked) };
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
  /** Fetches, unless it is too early for that. @returns what is under way */
  function attempt(): Promise<void> | undefined {
    if (!loading && performance.now() >= notBefore) {
      loading = load().finally(() => {
        loading = undefined;
      });
    }
    return loading;
  }
  /** The same for a key that is not known. Only these count, and failures: the set may have been fetched just before a new key. */
  function attemptForUnknown(): Promise<void> | undefined {
    const isNew = !loading;
    const fetching = attempt();
    if (isNew && fetching) notBefore = performance.now() + coolDown;
    return fetching;
  }
  const unavailable = () => keysUnavailable(Math.max(1, Math.ceil((notBefore - performance.now()) / 1000)));

  /** @returns undefined when the signature is right, a refusal when not, 'unknown' when there is no such key */
  async function prove(token: string): Promise<Refusal | 'unknown' | undefined> {
    const { jose, keys } = await library;
    try {
      await jose.compactVerify(token, keys, { algorithms });
      return undefined;
    } catch (error) {
      return error instanceof jose.errors.JWKSNoMatchingKey ? 'unknown' : invalidToken;
    }
  }

  attempt();
  return {
    algorithms,
    refresh() {
      const age = performance.now() - loadedAt;
      if (age < cacheTime / 2) return undefined;
      // What they have proven is no longer good either.
      if (age >= longestOutage) changed();
      const fetching = attempt();
      // Keys that may have been withdrawn are worth waiting for, but not again and again while nobody answers.
      const failing = failedAt !== undefined && performance.now() - failedAt < cacheTime / 2;
      return age >= longestOutage || (age >= cacheTime && !failing) ? fetching : undefined;
    },
    async verify(token) {
      if (performance.now() - loadedAt >= longestOutage) return unavailable();
      let verdict = await prove(token);
      // The key may be a new one: newer, too, than an answer that is under way.
      for (let round = 0; round < 2 && verdict === 'unknown'; round += 1) {
        const fetching = attemptForUnknown();
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
