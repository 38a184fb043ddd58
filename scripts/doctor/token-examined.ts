import type { Signatures } from '../../src/auth/signatures';
import type { ProblemReply } from '../../src/base/contract';
import type { Settings } from '../../src/settings/config';
import { type Finding, ok, wrong } from './finding';
import type { JsonObject, ReadToken } from './token-parts';

export type Refusal = ProblemReply<401 | 503>;

/** A token under examination, and the means to examine it. */
export interface Examined extends ReadToken {
  readonly token: string;
  readonly settings: Settings;
  readonly signatures: Signatures;
  /** Whether it says that this service has made it. Then it needs neither an issuer nor an audience. */
  readonly ours: boolean;
  /**
   * What the service's own rules say of a token with this header and these claims, everything else being in order.
   * @param length of the token, at least
   */
  ask(header: string | undefined, claims?: JsonObject, length?: number): Refusal | undefined;
  /** The same of a token as it stands, but for its signature. */
  askAbout(token: string): Refusal | undefined;
  /** What the service says of the signature. */
  proof(): Promise<Refusal | undefined>;
}

export type Step = (examined: Examined) => Finding | undefined | Promise<Finding | undefined>;

export const encode = (object: object) => Buffer.from(JSON.stringify(object)).toString('base64url');

/** The finding of one step. @param refused whether the service refuses the token for it */
export function judge(refused: boolean, name: string, found: string, expected: string, mend: string): Finding {
  return refused ? wrong(`${name}: ${found}; expected is ${expected}.`, mend) : ok(`${name}: ${found}`);
}
