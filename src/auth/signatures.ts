import type { Refusal } from './refusals';

/** The keys that tokens are verified with: a shared secret, or keys that another service publishes. */
export interface Signatures {
  /** The accepted values of `alg` (RFC 7515, section 4.1.1). */
  readonly algorithms: readonly string[];
  /** Whether the keys may be used without waiting. Starts to fetch them again when it is time for that. */
  isCurrent(): boolean;
  /** Waits for keys that may be used. Never rejects: without them, `verify` refuses. */
  refresh(): Promise<void>;
  /** @returns why the signature is refused; undefined when it is right */
  verify(token: string): Refusal | undefined | Promise<Refusal | undefined>;
  /** Registers a function that is called when tokens have to be verified again: keys were added or removed, or they are too old. */
  onChange?(callback: () => void): void;
  /** Undefined where another service signs the tokens. */
  readonly own?: OwnSignatures;
}

/** How this service signs: with a key of its own, so that its tokens prove nothing to other services. */
interface OwnSignatures {
  /** The header's `kid` in the tokens of this service (RFC 7515, section 4.1.4). It selects the key, so that one signature is computed. */
  readonly keyName: string;
  verify(token: string): Refusal | undefined;
  sign(claims: object): string;
}
