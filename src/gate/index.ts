import OpenAPIBackend, { type Document } from 'openapi-backend';
import contract from '../../generated/openapi.json';
import { scopeRefusal } from '../auth/scopes';
import { type AnyReply, type ProblemReply, problem } from '../base/contract';
import { refuseValues } from '../base/invalid-values';
import type { Handlers } from '../handlers/handler';
import { originForm } from './address';
import { authenticate, createAdmission } from './admission';
import { isLines } from './body';
import type { ExchangeContext, Middleware } from './exchange';
import { whenClosed } from './large-bodies';
import type { ProcessServices } from './process-services';
import { Refused } from './refused';
import type { ReplyCheck } from './reply-check';
import { type GateRequest, gateRequest, partsOf } from './request';
import { useOperationTable } from './router';
import { createServing } from './serving';
import { invalidInList, precompiled, useGeneratedValidators } from './validators';
import { violations, withLines } from './violations';

/**
 * THE GATE, as a middleware: openapi-backend holds the operations, their handlers, the security handler and the schemas. A handler gets
 * checked values only: the route exists, the token is valid, its user has not sent too much, the user in the path is the user of the token, and
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
  const { operations, findOperation } = useOperationTable(engine);
  useGeneratedValidators(engine, operations);
  engine.registerSecurityHandler('bearerAuth', authenticate(services) as never);
  engine.register(createServing(handlers, services, operations) as never);
  const { handlers: operationHandlers, securityHandlers, validator } = engine;
  const admit = createAdmission(services);

  /**
   * The steps of a request. openapi-backend's own `handleRequest` waits for promises of each step and each security scheme: it takes 6 of
   * the 29 microseconds of CPU that a get takes without its statement. So a step waits only for what is not there yet.
   * @returns undefined for a path that the contract does not have @throws Refused
   */
  async function handle(request: GateRequest, context: ExchangeContext): Promise<AnyReply | undefined> {
    const { state } = context;
    const operation = findOperation(request);
    if (!request.route) return undefined;
    if (!operation) return refuseMethod(request, state.method);
    const { operationId: id, facts } = operation;
    state.operationId = id;
    if (switchedOff.has(id)) return noAccounts;
    if (facts.secured) {
      const verdict = securityHandlers.bearerAuth!(request as never, state);
      const refusal: ProblemReply | undefined = verdict instanceof Promise ? await verdict : verdict;
      if (refusal) return refusal;
      const outOfScope = scopeRefusal(request.user!, facts.scope);
      if (outOfScope) return outOfScope;
    }
    const admission = admit(request, operation, context);
    if (admission) await admission;
    if (facts.lines !== null) {
      const invalid = await invalidInList(engine, request, operation, facts.lines);
      return invalid.length > 0 ? refuseValues(invalid) : operationHandlers[id]!(request as never, context);
    }
    const { errors } = validator.validateRequest(request as never, operation);
    return errors
      ? refuseValues(violations(errors, partsOf(request)))
      : operationHandlers[id]!(request as never, context);
  }

  return async (context, next) => {
    const { req, state } = context;
    let reply: AnyReply | undefined;
    try {
      req.url = originForm(req.url!);
      const request = gateRequest(state.method, req.url, req.headers);
      state.path = request.path;
      reply = await handle(request, context);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      reply = error.reply;
    }
    if (!reply) return next();
    if (state.operationId && isLines(req.headers['content-type'])) reply = withLines(reply);
    const release = 'stream' in reply ? reply.stream?.release : undefined;
    if (release) whenClosed(context.res, release);
    const fault = state.operationId && checkReply?.(state.operationId, reply, state.requestId);
    if (fault) throw new Error(`${state.operationId} broke the contract: ${fault}`);
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
function refuseMethod({ route, method: key }: GateRequest, method: string): AnyReply {
  const { allow, operations } = route!;
  const headers = { Allow: allow };
  if (method === 'OPTIONS') return { status: 204, headers };
  const needed = operations.get(key)?.facts.onlyWithQuery;
  const detail = needed
    ? `This path accepts ${method} only with the query parameter ${needed}.`
    : `This path does not accept ${method}. It accepts: ${allow}.`;
  return problem(405, 'METHOD_NOT_ALLOWED', detail, { headers });
}
