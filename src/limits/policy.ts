import { type ProblemReply, problem } from '../base/contract';

/** How many of something are allowed in a window of time. */
export interface Policy {
  /** For clients and operators, in lower case with hyphens. */
  readonly name: string;
  readonly quota: number;
  /** Seconds. */
  readonly window: number;
  /** The sentence that tells a client why it is refused. */
  readonly complaint: string;
}

/**
 * The headers that tell a client how much of a limit is left (draft-ietf-httpapi-ratelimit-headers-10, sections 3 and 4).
 * @param policy in the form of `policyOf`
 * @param seconds until the window ends
 */
export function rateHeaders(policy: string, name: string, remaining: number, seconds: number) {
  return { 'RateLimit-Policy': policy, RateLimit: `"${name}";r=${remaining};t=${seconds}` };
}

/** The value of `RateLimit-Policy`. */
export function policyOf({ name, quota, window }: Policy): string {
  return `"${name}";q=${quota};w=${window}`;
}

/** The refusal of a request. @param milliseconds until the client may try again */
export function tooMany(policy: Policy, milliseconds: number): ProblemReply<429> {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const detail = `${policy.complaint} Try again in ${seconds} second${seconds === 1 ? '' : 's'}.`;
  const headers = { 'Retry-After': String(seconds), ...rateHeaders(policyOf(policy), policy.name, 0, seconds) };
  return problem(429, 'TOO_MANY_REQUESTS', detail, { headers });
}
