import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setBounded } from '../base/bounded-map';
import { isUserId, type User, type UserId } from '../base/user';
import { findAccessToken, noteUseOfAccessToken } from '../db/access-token-uses';
import type { Pool } from '../db/pool/connection';
import { type Refusal, unknownPersonalToken } from './refusals';
import { scopesIn } from './scopes';

/** The request that a token came with. */
export type Sender = Pick<IncomingMessage, 'headers' | 'socket'>;

/** Looks personal access tokens up. */
export interface PersonalTokens {
  /** @param sender waits for its turn among the look-ups of its network only @returns the user, or why the token is refused */
  find(token: PersonalToken, sender: Sender): Promise<User | Refusal>;
}

/** A text with the form of a personal access token, and nothing proven. */
export interface PersonalToken {
  /** Whom it names. */
  readonly user: UserId;
  /** SHA-256 of the text, in base64url. */
  readonly digest: string;
}

/** By it, people and programs that search for leaked secrets recognise a token. */
const prefix = 'tfp_';
/** The random part has 256 bits: 43 characters. */
const form = /^tfp_([\w-]{2,1400})_[\w-]{43}$/;

/** Milliseconds after which a process looks a token up again, and notes when it was used. */
export const hour = 3_600_000;
/** Milliseconds for which an unknown token is refused without a look-up, and how many of them are remembered: about 2 MB. */
const [minute, mostUnknown] = [60_000, 10_000];

/**
 * Makes a token. It names its user, so that a look-up reads what belongs to one user, and touches nobody else's data. All the rest is
 * random. So a fast hash is as good as a slow one: there is nothing to guess, and each look-up computes it.
 */
export function makePersonalToken(user: UserId): { text: string; digest: string } {
  const text = `${prefix}${Buffer.from(user).toString('base64url')}_${randomBytes(32).toString('base64url')}`;
  return { text, digest: digestOf(text) };
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Whether an Authorization header has what looks like a personal access token. */
export const isPersonal = (authorization: string) => /^Bearer +tfp_/i.test(authorization);

/** @returns undefined for a text that cannot be one */
export function readPersonalToken(authorization: string): PersonalToken | undefined {
  const text = authorization.replace(/^Bearer +/i, '').trimEnd();
  const [, name] = form.exec(text) ?? [];
  if (name === undefined) return undefined;
  const user = Buffer.from(name, 'base64url').toString('utf8');
  // A name can be written in several ways, of which one is right.
  if (!isUserId(user) || Buffer.from(user).toString('base64url') !== name) return undefined;
  return { user, digest: digestOf(text) };
}

/**
 * Looks tokens up in the database. A look-up counts as the network's that it comes from, as nobody is known yet: unknown tokens wait
 * behind each other, and users do not wait for them. The same unknown token costs one look-up a minute.
 * @param networkOf the network that a request comes from
 */
export function createPersonalTokens(database: Pool, networkOf: (sender: Sender) => string): PersonalTokens {
  /** By digest, until when each is refused. */
  const unknown = new Map<string, number>();
  /** By digest. Requests with the same token wait for one look-up. */
  const underWay = new Map<string, Promise<User | Refusal>>();

  async function lookUp({ user, digest }: PersonalToken, sender: Sender): Promise<User | Refusal> {
    const found = await findAccessToken(database.for(networkOf(sender), undefined, user), user, digest);
    if (!found) {
      setBounded(unknown, digest, Date.now() + minute, mostUnknown);
      return unknownPersonalToken;
    }
    const { issued, expires, last_used_at } = found;
    if (last_used_at === null || Date.parse(last_used_at) < Date.now() - hour) {
      const time = new Date().toISOString();
      // Not awaited, and may fail: the time is for people.
      noteUseOfAccessToken(database.for(user), user, digest, time).catch(() => {});
    }
    return {
      id: user,
      scopes: scopesIn({ scp: found.scopes }),
      email: null,
      ends: expires * 1000,
      issued,
      signingInput: digest,
    };
  }

  return {
    async find(token, sender) {
      const { digest } = token;
      const until = unknown.get(digest);
      if (until !== undefined && Date.now() < until) return unknownPersonalToken;
      let looking = underWay.get(digest);
      if (!looking) {
        looking = lookUp(token, sender).finally(() => underWay.delete(digest));
        underWay.set(digest, looking);
      }
      return looking;
    },
  };
}
