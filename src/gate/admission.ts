import { type ProblemReply, problem } from '../base/contract';
import type { User } from '../base/user';
import { pathParameters, queryParameters } from './address';
import { defaultBodyLimit, readBody } from './body';
import type { ExchangeContext } from './exchange';
import { createLargeBodies } from './large-bodies';
import { normalize } from './normalize';
import type { ProcessServices } from './process-services';
import { Refused } from './refused';
import { type GateOperation, type GateRequest, partsOf } from './request';

/**
 * The security handler of `bearerAuth`.
 * @returns why the token is refused; undefined when `request.user` is its user. A promise only for a token that is not known yet
 */
export const authenticate =
  ({ tokens }: ProcessServices) =>
  (
    request: GateRequest,
    { state, req }: ExchangeContext,
  ): ProblemReply | undefined | Promise<ProblemReply | undefined> => {
    function accept(verdict: User | ProblemReply): ProblemReply | undefined {
      if ('problem' in verdict) return verdict;
      request.user = verdict;
      state.user = verdict.id;
      return undefined;
    }
    const verdict = tokens.verify(request.headers.authorization, req);
    return verdict instanceof Promise ? verdict.then(accept) : accept(verdict);
  };

/** Applies the limits of the user whose token was accepted. @throws Refused with 429 for too many requests or unread replies */
export const createUserLimits =
  ({ userLimit, unreadReplies }: ProcessServices) =>
  (request: GateRequest): void => {
    const { id } = request.user!;
    const rate = userLimit?.take(id);
    if (rate && 'problem' in rate) throw new Refused(rate);
    request.rateHeaders = rate?.headers;
    if (unreadReplies.tooMuchFor(id)) throw new Refused(unread);
  };

/**
 * Reads the path, the query and the body. This comes after the token has been accepted, so that a client without a valid token does not
 * make the service read a body.
 * @returns undefined when everything is read; a promise when there is a body to read
 * @throws Refused: 403 for another user's path, 400, 413 or 415 for values that cannot be read
 */
export const createReading =
  (largeBodies = createLargeBodies()) =>
  (request: GateRequest, { facts }: GateOperation, context: ExchangeContext): Promise<void> | undefined => {
    const { conversions, bodyLimit, maxValues, lines, normalizations } = facts;
    const { user } = request;
    request.params = pathParameters(request.route!.parameters, request.segments, user?.id);
    request.query = queryParameters(request.queryText, conversions);
    if (bodyLimit !== null && !request.isCarried) {
      if (user && bodyLimit > defaultBodyLimit) largeBodies.admit(user.id, context.res);
      return readBody(context, { bodyLimit, maxValues, lines }).then(admitBody);
    }
    admitBody(request.requestBody);
    return undefined;
    function admitBody(body: unknown): void {
      request.requestBody = body;
      if (normalizations.length > 0) normalize(partsOf(request), normalizations);
    }
  };

const unread = problem(
  429,
  'TOO_MANY_REQUESTS',
  'You have more than 8 MB of unread replies. Read them or close their connections, then try again.',
);
