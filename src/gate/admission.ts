import { type ProblemReply, problem } from '../base/contract';
import { pathParameters, queryParameters } from './address';
import { readJson } from './body';
import type { Exchange, ExchangeContext } from './exchange';
import { normalize } from './normalize';
import type { ProcessServices } from './process-services';
import { Refused } from './refused';
import { type GateOperation, type GateRequest, partsOf } from './request';

/** The security handler of `bearerAuth`. @returns why the token is refused; undefined when `request.user` is its user */
export const authenticate =
  ({ tokens }: ProcessServices) =>
  async (request: GateRequest, state: Exchange): Promise<ProblemReply | undefined> => {
    const verdict = await tokens.verify(request.headers.authorization);
    if ('problem' in verdict) return verdict;
    request.user = verdict;
    state.user = verdict.id;
    return undefined;
  };

/**
 * Applies the user's limits, and then reads the path, the query and the body. This comes after the token has been accepted, so that a client
 * without a valid token does not make the service read a body.
 * @throws Refused: 429 for too many requests or unread replies, 403 for another user's path, 400, 413 or 415 for values that cannot be read
 */
export const createAdmission =
  ({ userLimit, unreadReplies }: ProcessServices) =>
  async (request: GateRequest, { facts }: GateOperation, context: ExchangeContext): Promise<void> => {
    const { conversions, bodyLimit, normalizations } = facts;
    const { user } = request;
    if (user) {
      const rate = userLimit?.take(user.id);
      if (rate && 'problem' in rate) throw new Refused(rate);
      request.rateHeaders = rate?.headers;
      if (unreadReplies.tooMuchFor(user.id)) throw new Refused(unread);
    }
    request.params = pathParameters(request.route!.parameters, request.segments, user?.id);
    request.query = queryParameters(request.queryText, conversions);
    if (bodyLimit !== null) request.requestBody = await readJson(context, bodyLimit);
    if (normalizations.length > 0) normalize(partsOf(request), normalizations);
  };

const unread = problem(
  429,
  'TOO_MANY_REQUESTS',
  'You have more than 8 MB of unread replies. Read them or close their connections, then try again.',
);
