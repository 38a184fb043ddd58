import type { ProblemReply } from '../base/contract';

/** Carries a refusal out of the depths of reading a request: a broken escape, a body that is no JSON. */
export class Refused extends Error {
  constructor(readonly reply: ProblemReply) {
    super(reply.problem.code);
  }
}
