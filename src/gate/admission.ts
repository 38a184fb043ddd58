import { type ProblemReply, problem } from '../base/contract';
import type { User } from '../base/user';
import { pathParameters, queryParameters } from './address';
import { readJson } from './body';
import type { ExchangeContext } from './exchange';
import { normalize } from './normalize';
import type { ProcessServices } from './process-services';
import { Refused } from './refused';
import { partsOf, type Step } from './request';

/** The result of a security handler that does not accept a request: the refusal, or the error that the handler has thrown. */
interface NotAdmitted {
  readonly error: ProblemReply | object;
}

/** The security handler of `bearerAuth`. @returns the user, which openapi-backend keeps as the result, or the refusal */
export const authenticate =
  ({ tokens }: ProcessServices) =>
  async ({ request }: Step, { state }: ExchangeContext): Promise<User | NotAdmitted> => {
    const verdict = await tokens.verify(request.headers.authorization);
    if ('problem' in verdict) return { error: verdict };
    request.user = verdict;
    state.user = verdict.id;
    return verdict;
  };

/** @returns the refusal of the security handler @throws the error because of which the token could not be checked, such as Overloaded */
export function refuseUser({ security }: { readonly security: { readonly bearerAuth?: NotAdmitted } }): ProblemReply {
  const { error } = security.bearerAuth!;
  if ('problem' in error) return error;
  throw error;
}

/**
 * Reads the values of a request after its token has been accepted, so that a client without a valid token does not make the service read a
 * body.
 * @throws Refused: 429 for too many requests or unread replies, 403 for another user's path, 400, 413 or 415 for values that cannot be read
 */
export const readValues =
  ({ userLimit, unreadReplies }: ProcessServices) =>
  async ({ request, operation }: Step, context: ExchangeContext): Promise<void> => {
    const { secured, conversions, bodyLimit, normalizations } = operation.facts;
    const { user } = request;
    // openapi-backend calls the handler for unauthorized requests after this one.
    if (secured && !user) return;
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
