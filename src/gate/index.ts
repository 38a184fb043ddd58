import OpenAPIBackend, { type Document } from 'openapi-backend';
import requests from '../../generated/requests.json';
import { scopeRefusal } from '../auth/scopes';
import { type AnyReply, type InvalidValue, type OperationId, type ProblemReply, problem } from '../base/contract';
import { refuseValues } from '../base/invalid-values';
import type { Handlers } from '../handlers/handler';
import { originForm } from './address';
import { authenticate, createReading, createUserLimits } from './admission';
import { isLines } from './body';
import { createCarry, type Open } from './carried';
import type { ExchangeContext, Middleware } from './exchange';
import { whenClosed } from './large-bodies';
import type { ProcessServices } from './process-services';
import { Refused } from './refused';
import type { ReplyCheck } from './reply-check';
import { type GateOperation, type GateRequest, gateRequest, partsOf } from './request';
import { useOperationTable } from './router';
import { createServing } from './serving';
import { invalidInList, useGeneratedValidators } from './validators';
import { violations, withLines } from './violations';

export interface Gate {
  /** Serves the operations at their paths. For paths that the contract does not have, it calls the next middleware. */
  readonly serve: Middleware;
  /** @returns a middleware for requests whose bodies carry requests of operations, which go through the gate as well */
  readonly carry: (open: Open) => Middleware;
}

/**
 * THE GATE: openapi-backend holds the operations, their handlers, the security handler and the schemas. A handler gets
 * checked values only: the route exists, the token is valid, its user has not sent too much, the user in the path is the user of the token, and
 * every value fits its schema.
 * @param handlers the handler of each operation
 * @param switchedOff operations that are not served, such as those of accounts if another service issues the tokens, and what is said instead
 * @param checkReply validates replies in development and tests
 */
export async function createGate(
  handlers: Handlers,
  services: ProcessServices,
  switchedOff: ReadonlyMap<string, ProblemReply>,
  checkReply: ReplyCheck | undefined,
): Promise<Gate> {
  const engine = new OpenAPIBackend({
    definition: requests as unknown as Document,
    // The document was checked when generated/ was made from it.
    quick: true,
    strict: true,
  });
  // The document is no file, which would be read by a library that takes a tenth of the time of a start to load.
  engine.loadDocument = async () => engine.inputDocument as Document;
  await engine.init();
  const { operations, findOperation, operationOf, routeOf } = useOperationTable(engine);
  useGeneratedValidators(engine, operations);
  engine.registerSecurityHandler('bearerAuth', authenticate(services) as never);
  engine.register(createServing(handlers, services, operations) as never);
  const { handlers: operationHandlers, securityHandlers, validator } = engine;
  const limitUser = createUserLimits(services);
  const read = createReading();

  type Refusal = ProblemReply | undefined;
  /** Lets the user of a token in. @param operation what for, if this is known @returns why not @throws Refused */
  function enter(
    request: GateRequest,
    context: ExchangeContext,
    operation?: GateOperation,
  ): Refusal | Promise<Refusal> {
    const verdict: Refusal | Promise<Refusal> = securityHandlers.bearerAuth!(request as never, context);
    const limited = (refusal: Refusal) => {
      const why = refusal ?? (operation && scopeRefusal(request.user!, operation.facts.scope));
      if (!why) limitUser(request);
      return why;
    };
    return verdict instanceof Promise ? verdict.then(limited) : limited(verdict);
  }

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
    const off = switchedOff.get(id);
    if (off) return off;
    if (facts.secured) {
      const entering = enter(request, context, operation);
      const refusal = entering instanceof Promise ? await entering : entering;
      if (refusal) return refusal;
    }
    return carryOut(operation, request, context);
  }

  /** The steps after the user has been let in. @throws Refused */
  function carryOut(operation: GateOperation, request: GateRequest, context: ExchangeContext) {
    const reading = read(request, operation, context);
    return reading
      ? reading.then(() => validateAndServe(operation, request, context))
      : validateAndServe(operation, request, context);
  }

  function validateAndServe(operation: GateOperation, request: GateRequest, context: ExchangeContext) {
    const { operationId: id, facts } = operation;
    const serveIf = (invalid: readonly InvalidValue[]): AnyReply | Promise<AnyReply> =>
      invalid.length > 0 ? refuseValues(invalid) : operationHandlers[id]!(request as never, context);
    if (facts.lines !== null) return invalidInList(engine, request, operation, facts.lines).then(serveIf);
    const { errors } = validator.validateRequest(request as never, operation);
    return serveIf(errors ? violations(errors, partsOf(request)) : []);
  }

  /** In development and tests. @throws Error when a reply breaks the contract */
  function check(operationId: OperationId, reply: AnyReply, { state }: ExchangeContext): void {
    const fault = checkReply?.(operationId, reply, state.requestId);
    if (fault) throw new Error(`${operationId} broke the contract: ${fault}`);
  }

  const serve: Middleware = async (context, next) => {
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
    const operationId = state.operationId as OperationId | undefined;
    if (operationId && isLines(req.headers['content-type'])) reply = withLines(reply);
    const release = 'stream' in reply ? reply.stream?.release : undefined;
    if (release) whenClosed(context.res, release);
    if (operationId) check(operationId, reply, context);
    state.reply = reply;
    context.status = reply.status;
  };

  return { serve, carry: createCarry({ enter, operationOf, routeOf, carryOut, check }) };
}

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
