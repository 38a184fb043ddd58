import { randomUUID } from 'node:crypto';
import Koa, { type Context, type Middleware } from 'koa';
import type { Logger } from 'pino';
import type { UserId } from './auth/token';
import { type AnyReply, type OperationId, problem } from './contract';
import { isDatabaseUnavailable } from './db/errors';
import { docsRouter } from './docs';
import { createGate } from './gate';
import { createReplyCheck } from './gate/reply-check';
import { corsHeaders, securityHeaders } from './headers';
import { projectRoot } from './paths';
import { send } from './reply';
import type { Services } from './services';

export interface AppOptions {
  readonly services: Services;
  readonly log: Logger;
  readonly corsOrigins: readonly string[];
  /** Check every reply against the contract. For development and tests. */
  readonly checkReplies: boolean;
}

/** What the middlewares say of a request to each other. */
export interface State {
  requestId: string;
  operationId?: OperationId;
  user?: UserId;
}

/** The service as a Koa application: middlewares in order, the gate last. */
export async function createApp({ services, log, corsOrigins, checkReplies }: AppOptions): Promise<Koa<State>> {
  const app = new Koa<State>();
  const docs = docsRouter();
  app.use(boundary(log, services));
  app.use(securityHeaders);
  app.use(corsHeaders(corsOrigins));
  app.use(docs.routes() as Middleware<State>);
  app.use(await createGate(services, checkReplies ? createReplyCheck() : undefined));
  // A client that goes away in the middle of a reply; everything else has been caught by the boundary.
  app.on('error', (error) => log.debug({ error: loggable(error) }, 'reply not delivered'));
  return app;
}

/** The outermost layer: gives each request a name, turns what is thrown into a problem, and writes the log line. */
function boundary(log: Logger, services: Services): Middleware<State> {
  return async (context, next) => {
    const start = performance.now();
    const { state } = context;
    state.requestId = requestId(context.get('X-Request-Id'));
    context.set('X-Request-Id', state.requestId);
    try {
      await next();
    } catch (error) {
      const reply = replyTo(error);
      const { operationId } = state;
      const fields = { request_id: state.requestId, operation: operationId, error: loggable(error) };
      if (reply.status === 500) log.error(fields, 'request failed');
      else log.warn(fields, 'database unavailable');
      send(context, reply);
    }
    // A connection that stays open would keep the service from stopping.
    if (services.stopping) context.set('Connection', 'close');
    logRequest(log, context, start);
  };
}

/** @returns the client's own name for the request when it is a sane one, a new one otherwise */
function requestId(given: string): string {
  return /^[A-Za-z0-9._~:-]{1,128}$/.test(given) ? given : randomUUID();
}

function replyTo(error: unknown): AnyReply {
  return isDatabaseUnavailable(error)
    ? problem(503, 'DATABASE_UNAVAILABLE', 'The database cannot be reached at the moment. Try again in 1 second.')
    : problem(500, 'INTERNAL_ERROR', 'Something went wrong on our side. Quote the request_id when you report it.');
}

/**
 * What the log says of an error: its name, its message and where in this service it came from. postgres.js hangs the statement
 * and its parameters on its errors, passwords and users' texts among them: they stay out, as do whole stacks.
 */
function loggable(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, table_name, constraint_name } = error as {
    code?: string;
    table_name?: string;
    constraint_name?: string;
  };
  const where = error.stack?.split('\n').find((line) => line.includes(projectRoot) && !line.includes('node_modules'));
  return { type: error.name, message: error.message, code, table_name, constraint_name, where: where?.trim() };
}

function logRequest(log: Logger, { method, path, status, state }: Context, start: number): void {
  const duration_ms = Math.round((performance.now() - start) * 1000) / 1000;
  const { requestId: request_id, operationId: operation, user } = state as State;
  log.info({ request_id, operation, method, path, status, duration_ms, user }, 'request');
}
