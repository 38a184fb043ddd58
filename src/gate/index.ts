import type { ServerResponse } from 'node:http';
import OpenAPIBackend, { type Document } from 'openapi-backend';
import contract from '../../generated/openapi.json';
import { type AnyReply, type ProblemReply, problem } from '../base/contract';
import type { Handlers } from '../handlers/handler';
import { originForm } from './address';
import { authenticate, readValues, refuseUser } from './admission';
import type { Exchange, ExchangeContext, Middleware } from './exchange';
import type { ProcessServices } from './process-services';
import { Refused } from './refused';
import type { ReplyCheck } from './reply-check';
import { gateRequest, partsOf, type Step } from './request';
import { useOperationTable } from './router';
import { createServing } from './serving';
import { precompiled, useGeneratedValidators } from './validators';
import { maxListed, violations } from './violations';

/**
 * THE GATE, as a middleware: openapi-backend finds the operation and calls the steps that are registered here. A handler gets checked
 * values only: the route exists, the token is valid, its user has not sent too much, the user in the path is the user of the token, and
 * every value fits its schema. For paths that the contract does not have, the gate calls the next middleware.
 * @param handlers the handler of each operation
 * @param switchedOff operations that are not served: those of accounts, if another service issues the tokens
 * @param checkReply validates replies in development and tests
 */
export async function createGate(
  handlers: Handlers,
  services: ProcessServices,
  switchedOff: ReadonlySet<string>,
  checkReply: ReplyCheck | undefined,
): Promise<Middleware> {
  const engine = new OpenAPIBackend({
    definition: contract as unknown as Document,
    // The document was checked when generated/ was made from it.
    quick: true,
    strict: true,
    customizeAjv: () => precompiled,
  });
  await engine.init();
  const operations = useOperationTable(engine);
  useGeneratedValidators(engine, operations);
  const serving = createServing(handlers, services);
  /** Compares a reply, also a refusal, with the contract. @throws Error when it breaks the contract */
  function checked(reply: AnyReply, { operationId, requestId }: Exchange): AnyReply {
    const fault = operationId && checkReply?.(operationId, reply, requestId);
    if (fault) throw new Error(`${operationId} broke the contract: ${fault}`);
    return reply;
  }
  // In the order in which openapi-backend's `handleRequest` calls them. It calls bearerAuth after postRoutingHandler.
  const steps = {
    notFound: () => undefined,
    methodNotAllowed: refuseMethod,
    postRoutingHandler({ operation }: Partial<Step>, { state }: ExchangeContext) {
      state.operationId = operation?.operationId;
      if (operation && switchedOff.has(operation.operationId)) throw new Refused(noAccounts);
    },
    postSecurityHandler: readValues(services),
    unauthorizedHandler: refuseUser,
    validationFail: refuseValues,
    ...Object.fromEntries(operations.map((operation) => [operation.operationId, serving(operation)])),
    ...(checkReply && {
      postResponseHandler: ({ response }: { response?: AnyReply }, { state }: ExchangeContext) =>
        response && checked(response, state),
    }),
  };
  engine.registerSecurityHandler('bearerAuth', authenticate(services) as never);
  engine.register(steps as never);

  return async (context, next) => {
    const { req, state } = context;
    let reply: AnyReply | undefined;
    try {
      req.url = originForm(req.url!);
      const request = gateRequest(state.method, req.url, req.headers);
      state.path = request.path;
      reply = await engine.handleRequest(request as never, context);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      reply = checked(error.reply, state);
    }
    if (!reply) return next();
    const release = 'stream' in reply ? reply.stream?.release : undefined;
    if (release) whenClosed(context.res, release);
    state.reply = reply;
    context.status = reply.status;
  };
}

const noAccounts = problem(
  404,
  'NOT_FOUND',
  'This service keeps no accounts. Sign up and log in where its access tokens are issued.',
);

/** 405: the path does not accept the method, or only with a query parameter that is missing (x-only-with-query in the contract). */
function refuseMethod({ request }: Step, { state: { method } }: ExchangeContext): AnyReply {
  const { allow, operations } = request.route!;
  const headers = { Allow: allow };
  if (method === 'OPTIONS') return { status: 204, headers };
  const needed = operations.get(request.method)?.facts.onlyWithQuery;
  const detail = needed
    ? `This path accepts ${method} only with the query parameter ${needed}.`
    : `This path does not accept ${method}. It accepts: ${allow}.`;
  return problem(405, 'METHOD_NOT_ALLOWED', detail, { headers });
}

function refuseValues({ request, validation }: Step): ProblemReply {
  const found = violations(validation.errors!, partsOf(request));
  const count = found.length < maxListed ? found.length : `${maxListed} or more`;
  const detail = `The request has ${count} invalid value${count === 1 ? '' : 's'}.`;
  return problem(422, 'VALIDATION_ERROR', detail, { errors: found });
}

/** Calls back when a response is closed, at once if it is closed already. */
function whenClosed(response: ServerResponse, callback: () => void): void {
  if (response.destroyed || response.writableFinished) callback();
  else response.once('close', callback);
}
