import type { ProblemReply } from '../base/contract';

/** Thrown while a request is read, with the reply that refuses it. */
export class Refused extends Error {
  constructor(readonly reply: ProblemReply) {
    super(reply.problem.code);
  }
}
