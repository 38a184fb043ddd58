import type { Context, Middleware } from 'koa';
import OpenAPIBackend, { type Document, type Context as Exchange, type Operation } from 'openapi-backend';
import contract from '../../generated/openapi.json';
import { operationTable } from '../../generated/operations';
import { invalidToken, type User } from '../auth/token';
import { type AnyReply, type OperationId, type ProblemReply, problem } from '../contract';
import { handlers } from '../handlers';
import { send } from '../reply';
import type { Services } from '../services';
import { readJson } from './body';
import { createParser, type Incoming } from './incoming';
import { Refused } from './refused';
import type { ReplyCheck } from './reply-check';
import { precompiled } from './validators';
import { violations } from './violations';

/**
 * THE GATE. What leaves it towards a handler is proven: the route exists, the token is valid, the path's user is the token's,
 * and every value fits its schema, in this order. What comes back is a reply that the contract declares.
 * @param checkReply validates replies, in development and tests
 */
export async function createGate(services: Services, checkReply: ReplyCheck | undefined): Promise<Middleware> {
  const { api, parse } = await createBackend(services);
  return async (context) => {
    let reply: AnyReply;
    let operationId: OperationId | undefined;
    try {
      const incoming = parse(context);
      operationId = context.state.operationId = incoming.operationId;
      reply = await api.handleRequest(incoming as never, context);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      reply = error.reply;
    }
    send(context, reply);
    const fault = operationId && checkReply?.(operationId, context);
    if (fault) throw new Error(`${operationId} broke the contract: ${fault}`);
  };
}

/** openapi-backend with the contract, our handlers, and the four steps between: refuse, authenticate, read, validate. */
async function createBackend(services: Services) {
  const api = new OpenAPIBackend({
    definition: contract as unknown as Document,
    // The document was checked when generated/ was made from it.
    quick: true,
    strict: true,
    customizeAjv: () => precompiled,
    securityHandlers: { bearerAuth: (exchange, context) => authenticate(exchange, context, services) },
    handlers: {
      notFound: () => problem(404, 'NOT_FOUND', 'There is nothing at this address.'),
      methodNotAllowed: refuseMethod,
      unauthorizedHandler: ({ security }) => refusalOf(security?.bearerAuth),
      postSecurityHandler: readBody,
      validationFail: ({ validation }) => refuseValues(violations(validation.errors ?? [])),
      ...Object.fromEntries(Object.keys(operationTable).map((id) => [id, handle(id as OperationId, services)])),
    },
  });
  await api.init();
  const operations = api.router.getOperations();
  // Compiled here rather than at the first request, so that generated code that does not fit stops the start.
  for (const { operationId } of operations) api.validator.getRequestValidatorsForOperation(operationId!);
  remember(api, operations);
  return { api, parse: createParser(operations) };
}

/**
 * openapi-backend works out the list of operations, a regular expression for each, and the parsed request anew at every step
 * of every request. The answers do not change: the route is found by a table, and the request is parsed once, before.
 */
function remember(api: OpenAPIBackend, operations: Operation[]): void {
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]));
  api.router.getOperations = () => operations;
  api.router.parseRequest = (request) => request as never;
  api.router.matchOperation = (request: unknown) => {
    const { route, operationId } = request as Incoming;
    // The beginnings of these messages are how openapi-backend chooses between notFound and methodNotAllowed.
    if (!route) throw new Error('404-notFound');
    if (!operationId) throw new Error('405-methodNotAllowed');
    return byId.get(operationId)!;
  };
}

/** Any falsy result or one with an `error` is a refusal to openapi-backend. */
function authenticate({ request }: Exchange, context: Context, { tokens }: Services): User | { error: ProblemReply } {
  const user = namesTwice(context, 'authorization')
    ? invalidToken
    : tokens.verify(request.headers.authorization as string);
  if ('code' in user) return { error: problem(401, user.code, user.detail) };
  const named = request.params.user_id;
  if (named === undefined || named === user.id) {
    context.state.user = user.id;
    return user;
  }
  return { error: problem(403, 'USER_ID_MISMATCH', 'User ID mismatch') };
}

/** Node keeps the first of two Authorization headers and says nothing; a proxy in front may have looked at the second. */
function namesTwice({ req: { rawHeaders } }: Context, name: string): boolean {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const candidate = rawHeaders[index]!;
    if (candidate.length === name.length && candidate.toLowerCase() === name) count += 1;
  }
  return count > 1;
}

function refusalOf(result: { error?: unknown } | undefined): ProblemReply {
  const error = result?.error;
  // Something thrown in the security handler: a fault of ours, not of the token.
  if (error instanceof Error) throw error;
  return error as ProblemReply;
}

function refuseMethod({ request }: Exchange): AnyReply {
  const { method, route } = request as unknown as Incoming;
  const headers = { Allow: route!.allow };
  if (method === 'OPTIONS') return { status: 204, headers };
  const detail = `This address does not take ${method}. It takes: ${route!.allow}.`;
  return problem(405, 'METHOD_NOT_ALLOWED', detail, { headers });
}

/** The body is read when the token has been accepted: who may not ask does not make us read. */
async function readBody({ request, operation, security }: Exchange, context: Context): Promise<void> {
  const admitted = operation.security?.length === 0 || security?.authorized;
  if (operation.requestBody && admitted) request.requestBody = await readJson(context);
}

function refuseValues(errors: ReturnType<typeof violations>): ProblemReply {
  const detail = `The request has ${errors.length} invalid value${errors.length === 1 ? '' : 's'}.`;
  return problem(422, 'VALIDATION_ERROR', detail, { errors });
}

function handle(operationId: OperationId, services: Services) {
  const handler = handlers[operationId] as (request: unknown, services: Services) => AnyReply | Promise<AnyReply>;
  return ({ request, security }: Exchange) => {
    const { params, query, requestBody: body, path } = request;
    return handler(
      { params, query, body, path, user: security?.bearerAuth },
      services,
    );
  };
}
