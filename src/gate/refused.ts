import type { ProblemReply } from '../base/contract';

/** Thrown to refuse a request, with the reply, before its handler is called. */
export class Refused extends Error {
  constructor(readonly reply: ProblemReply) {
    super(reply.problem.code);
  }
}
