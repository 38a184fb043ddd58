import type { ErrorObject } from 'ajv';
import { type AnyReply, type ProblemReply, problem } from '../base/contract';
import type { User } from '../base/user';
import type { Handlers } from '../handlers/handler';
import type { Services } from '../handlers/services';
import { networkOf } from '../limits/network';
import type { UserLimit } from '../limits/users';
import { originForm, pathParameters, queryParameters, splitTarget } from './address';
import { readJson } from './body';
import type { Exchange } from './exchange';
import { bringIntoForm } from './forms';
import { type GateOperation, readOperations } from './operations';
import { Refused } from './refused';
import type { ReplyCheck } from './reply-check';
import { createRoutes, type Route } from './routes';
import type { ProcessServices } from './services';
import { createStoring } from './storing';
import { mostListed, violations } from './violations';

/** @returns the reply, or undefined when the address is none of the contract's. @throws Refused */
export type Gate = (exchange: Exchange) => Promise<AnyReply | undefined>;

/**
 * THE GATE. What leaves it towards a handler is proven: the route exists, the token is valid, its user has not sent too much, the
 * path's user is the token's, and every value fits its schema, in this order. What comes back is a reply that the contract declares.
 * @param handlers what serves each operation
 * @param switchedOff operations that are not served: the accounts, where tokens come from elsewhere
 * @param checkReply validates replies, in development and tests
 */
export async function createGate(
  handlers: Handlers,
  services: ProcessServices,
  switchedOff: ReadonlySet<string>,
  checkReply: ReplyCheck | undefined,
): Promise<Gate> {
  const operations = await readOperations(handlers);
  const findRoute = createRoutes(operations);
  const store = createStoring();
  return checkReply ? checked : pass;

  async function pass(exchange: Exchange): Promise<AnyReply | undefined> {
    const { request } = exchange;
    request.url = originForm(request.url!);
    const target = splitTarget(request.url);
    const segments = target.path.split('/');
    exchange.path = target.path;
    const route = findRoute(segments);
    if (!route) return undefined;
    // HEAD is GET without the body.
    const operation = route.operations.get(request.method === 'HEAD' ? 'GET' : request.method!);
    if (!operation) return refuseMethod(request.method!, route);
    if (lacksQuery(operation, target.query)) return refuseBroad(request.method!, operation, route);
    exchange.operationId = operation.id;
    if (switchedOff.has(operation.id)) return elsewhere;
    let user: User | undefined;
    let rate: ReturnType<UserLimit['take']> | undefined;
    if (operation.secured) {
      const pending = services.tokens.verify(request.headers.authorization);
      const verdict = pending instanceof Promise ? await pending : pending;
      if ('problem' in verdict) return verdict;
      user = verdict;
      exchange.user = user.id;
      rate = services.userLimit?.take(user.id);
      if (rate && 'problem' in rate) return rate;
      if (services.unreadReplies.tooMuchFor(user.id)) return unread;
    }
    const params = pathParameters(route, segments);
    if (params.user_id !== undefined && params.user_id !== user?.id) {
      return problem(403, 'USER_ID_MISMATCH', 'User ID mismatch');
    }
    const query = queryParameters(target.query, operation.conversions);
    // The body is read when the token has been accepted: who may not ask does not make us read.
    const { mostBytes } = operation;
    const body = mostBytes === undefined ? undefined : await readJson(exchange, mostBytes);
    const values = { path: params, query, header: request.headers, cookie: {}, requestBody: body };
    bringIntoForm(values, operation.formed);
    const refused = validate(operation, values);
    if (refused) return refused;
    const { path } = exchange;
    const address = operation.addressed ? services.clientAddress(request) : undefined;
    const ours: Services = {
      ...services,
      database: services.database.for(user?.id ?? (address && networkOf(address)), exchange),
    };
    const handle = (within: Services) =>
      operation.handle({ params, query, headers: request.headers, body, path, user, address }, within);
    const key = operation.keyed ? request.headers['idempotency-key'] : undefined;
    const reply = await (user && (key !== undefined || operation.stores)
      ? store({ operation, owner: user.id, params, body, whole: request.method === 'PUT', key }, ours, handle)
      : handle(ours));
    // Whatever it was that has been done in the name of a user, it is committed now.
    if (user && operation.changesTasks && reply.status < 300) {
      services.events.changed(user.id);
      if (operation.stores !== 'tasks') services.quotas.freed(user.id);
    }
    return rate && reply.status < 400 ? { ...reply, headers: { ...reply.headers, ...rate.headers } } : reply;
  }

  /** As development and tests have it: refusals and replies are held against the contract before they leave. */
  async function checked(exchange: Exchange): Promise<AnyReply | undefined> {
    const reply = await pass(exchange).catch(replyOfRefused);
    const fault = reply && exchange.operationId && checkReply?.(exchange.operationId, reply, exchange.requestId);
    if (fault) throw new Error(`${exchange.operationId} broke the contract: ${fault}`);
    return reply;
  }
}

const elsewhere = problem(
  404,
  'NOT_FOUND',
  'This service keeps no accounts. Sign up and log in where its access tokens are issued.',
);

const unread = problem(
  429,
  'TOO_MANY_REQUESTS',
  'More than 8 MB of earlier replies wait for you to read them. Read them, or close their connections, and try again.',
);

/** A method that would do too much by mistake asks for a query (x-only-with-query in the contract). */
function lacksQuery({ onlyWithQuery }: GateOperation, query: string): boolean {
  return onlyWithQuery !== null && !query.split('&').some((part) => part.startsWith(`${onlyWithQuery}=`));
}

function validate({ checks }: GateOperation, values: object): ProblemReply | undefined {
  let errors: ErrorObject[] | undefined;
  for (const check of checks) if (!check(values)) errors = [...(errors ?? []), ...(check.errors ?? [])];
  if (!errors) return undefined;
  const found = violations(errors, values);
  const count = found.length < mostListed ? found.length : `${mostListed} or more`;
  const detail = `The request has ${count} invalid value${count === 1 ? '' : 's'}.`;
  return problem(422, 'VALIDATION_ERROR', detail, { errors: found });
}

function refuseMethod(method: string, { allow }: Route): AnyReply {
  const headers = { Allow: allow };
  if (method === 'OPTIONS') return { status: 204, headers };
  return problem(405, 'METHOD_NOT_ALLOWED', `This address does not take ${method}. It takes: ${allow}.`, { headers });
}

function refuseBroad(method: string, { onlyWithQuery }: GateOperation, { allow }: Route): AnyReply {
  const detail = `This address takes ${method} only with the query parameter ${onlyWithQuery}.`;
  return problem(405, 'METHOD_NOT_ALLOWED', detail, { headers: { Allow: allow } });
}

function replyOfRefused(error: unknown): AnyReply {
  if (error instanceof Refused) return error.reply;
  throw error;
}
