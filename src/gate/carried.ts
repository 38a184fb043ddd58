import { wrongAgentAudience } from '../auth/refusals';
import { scopeRefusal } from '../auth/scopes';
import type { AnyReply, OperationId, ProblemReply } from '../base/contract';
import type { User } from '../base/user';
import { type BodyFacts, defaultBodyLimit, readBody } from './body';
import type { ExchangeContext, Middleware } from './exchange';
import { defaultMaxValues } from './json';
import { Refused } from './refused';
import { type GateOperation, type GateRequest, gateRequest, type Route } from './request';

// A request can come in the body of another, such as the call of a tool. The user of the one is the user of the other.

/** A request of an operation, as the body of another request says it. */
export interface Call {
  readonly operationId: OperationId;
  readonly params: Readonly<Record<string, string>>;
  /** Percent-encoded. */
  readonly query: string;
  readonly body: unknown;
  /** Its Idempotency-Key. The gate ignores the key where the operation takes none. */
  readonly key: string | undefined;
}

/**
 * Reads what a body asks for, and carries it out.
 * @param body of the request, which the gate has read
 * @param call has the gate carry out a request. Refusals are replies, too
 */
export type Open = (
  context: ExchangeContext,
  body: unknown,
  call: (call: Call) => Promise<AnyReply>,
) => Promise<AnyReply>;

/** The steps of the gate that a carried request takes, too. */
interface Steps {
  readonly enter: (request: GateRequest, context: ExchangeContext) => Refusal | Promise<Refusal>;
  readonly operationOf: (id: OperationId) => GateOperation;
  readonly routeOf: (operation: GateOperation) => Route | undefined;
  readonly carryOut: (
    operation: GateOperation,
    request: GateRequest,
    context: ExchangeContext,
  ) => AnyReply | Promise<AnyReply>;
  readonly check: (operationId: OperationId, reply: AnyReply, context: ExchangeContext) => void;
}
type Refusal = ProblemReply | undefined;

/** What such a body may be: so what it carries is within the limits of an operation's body. */
const carrierBody: BodyFacts = { bodyLimit: defaultBodyLimit, maxValues: defaultMaxValues, lines: null };

/** @returns a function that makes a middleware for requests whose bodies carry requests */
export function createCarry({ enter, operationOf, routeOf, carryOut, check }: Steps): (open: Open) => Middleware {
  async function callWithin(carrier: GateRequest, call: Call, context: ExchangeContext): Promise<AnyReply> {
    const operation = operationOf(call.operationId);
    const outOfScope = scopeRefusal(carrier.user!, operation.facts.scope);
    if (outOfScope) return outOfScope;
    const request = carriedRequest(carrier, call, operation);
    // By its template, not by the path of the request: there, a value such as `trash` could make another operation of it.
    request.route = routeOf(operation);
    const reply = await unlessRefused(async () => carryOut(operation, request, context));
    check(call.operationId, reply, context);
    return reply;
  }

  return (open) => async (context) => {
    const { req, state } = context;
    const carrier = gateRequest(state.method, state.path, req.headers);
    const reply = await unlessRefused(async () => {
      const refusal = (await enter(carrier, context)) ?? audienceRefusal(carrier.user!);
      if (refusal) return refusal;
      if (carrier.rateHeaders) context.set(carrier.rateHeaders);
      return open(context, await readBody(context, carrierBody), (call) => callWithin(carrier, call, context));
    });
    state.reply = reply;
    context.status = reply.status;
  };
}

/** A request that carries others comes from an agent, which needs a token that is for this service. */
const audienceRefusal = ({ missingAudiences }: User): Refusal =>
  missingAudiences && wrongAgentAudience(missingAudiences);

async function unlessRefused(work: () => Promise<AnyReply>): Promise<AnyReply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return error.reply;
    throw error;
  }
}

/** @param carrier the request whose body has the call, and whose user was let in */
function carriedRequest({ user }: GateRequest, call: Call, { method, path }: GateOperation): GateRequest {
  const { params, query, body, key } = call;
  const target = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
  const headers = key === undefined ? {} : { 'idempotency-key': key };
  return { ...gateRequest(method, `${target}?${query}`, headers), user, requestBody: body, isCarried: true };
}
