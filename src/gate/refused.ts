import type { ProblemReply } from '../contract';

/** Carries a refusal out of a step of openapi-backend that has no other way to end the request. Caught by the gate. */
export class Refused extends Error {
  constructor(readonly reply: ProblemReply) {
    super(reply.problem.code);
  }
}
