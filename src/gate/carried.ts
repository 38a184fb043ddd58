import { wrongAgentAudience } from '../auth/refusals';
import { scopeRefusal } from '../auth/scopes';
import type { AnyReply, OperationId, ProblemReply } from '../base/contract';
import type { User } from '../base/user';
import { defaultBodyLimit, readBytes } from './body';
import type { ExchangeContext, Middleware } from './exchange';
import { defaultMaxValues, parseJson, tooLarge } from './json';
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

/** The body of a request that carries another. */
export interface Carrier {
  readonly body: unknown;
  /** Why nothing of it is carried out. It was parsed all the same, so that the answer can say which call is refused. */
  readonly refusal: ProblemReply | undefined;
}

/** What the gate does for the user of a carrier. */
export interface Carrying {
  /** @returns why the token does not allow an operation; undefined if it does */
  readonly refusalOf: (id: OperationId) => ProblemReply | undefined;
  /** Carries out a request. Refusals are replies, too. */
  readonly call: (call: Call) => Promise<AnyReply>;
}

/** Reads what a body asks for, and carries it out. */
export type Open = (context: ExchangeContext, carrier: Carrier, carrying: Carrying) => Promise<AnyReply>;

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

/** Bytes, more than a model writes at once. What is longer than the body of an operation is refused, but its sender is told by an answer. */
const longestCarrier = 4 * defaultBodyLimit;

/** @returns a function that makes a middleware for requests whose bodies carry requests */
export function createCarry({ enter, operationOf, routeOf, carryOut, check }: Steps): (open: Open) => Middleware {
  async function callWithin(carrier: GateRequest, call: Call, context: ExchangeContext): Promise<AnyReply> {
    const operation = operationOf(call.operationId);
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
      return open(context, await readCarrier(context), {
        refusalOf: (id) => scopeRefusal(carrier.user!, operationOf(id).facts.scope),
        call: (call) => callWithin(carrier, call, context),
      });
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

/** @throws Refused for a body that cannot be parsed, or that nobody would send by mistake */
async function readCarrier(context: ExchangeContext): Promise<Carrier> {
  const bytes = await readBytes(context, { bodyLimit: longestCarrier, lines: null });
  if (bytes === undefined) return { body: undefined, refusal: undefined };
  try {
    if (bytes.length > defaultBodyLimit) throw tooLarge(`The body is larger than ${defaultBodyLimit / 1000} kB.`);
    return { body: parseJson(bytes, defaultMaxValues), refusal: undefined };
  } catch (error) {
    if (!(error instanceof Refused) || ![413, 422].includes(error.reply.status)) throw error;
    return { body: parsedOr(error, bytes), refusal: error.reply };
  }
}

function parsedOr(refused: Refused, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw refused;
  }
}

/** @param carrier the request whose body has the call, and whose user was let in */
function carriedRequest({ user }: GateRequest, call: Call, { method, path }: GateOperation): GateRequest {
  const { params, query, body, key } = call;
  const target = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
  const headers = key === undefined ? {} : { 'idempotency-key': key };
  return { ...gateRequest(method, `${target}?${query}`, headers), user, requestBody: body, isCarried: true };
}
