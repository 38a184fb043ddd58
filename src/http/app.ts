import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { CutOff, problem } from '../base/contract';
import { loggable, requestFields } from '../base/log';
import { createGate } from '../gate';
import type { ExchangeContext, Middleware } from '../gate/exchange';
import type { ProcessServices } from '../gate/process-services';
import { createReplyCheck } from '../gate/reply-check';
import { accessTokenHandlers, noAccessTokens } from '../handlers/access-tokens';
import { accountHandlers, noAccounts } from '../handlers/accounts';
import type { Handlers } from '../handlers/handler';
import { mcp } from '../mcp';
import type { Observer } from '../telemetry/observer';
import { Application } from './application';
import { deprecations } from './deprecation';
import { docsRouter } from './documentation';
import { errorBoundary } from './failures';
import { answerPreflights, type CommonHeaders } from './headers';
import { observed } from './observed';
import { protectedResource } from './protected-resource';
import { refuseMalformed } from './raw-headers';
import { writeReplies } from './reply';

interface AppOptions {
  /** The handler of each operation. */
  readonly handlers: Handlers;
  readonly services: ProcessServices;
  /** Whether the operations for accounts are served: sign up, log in and so on. */
  readonly accounts: boolean;
  /** Whether people make personal access tokens here. */
  readonly personalTokens: boolean;
  readonly log: Logger;
  /** The headers of every reply, and of the replies to preflights. */
  readonly headers: CommonHeaders;
  /** Check every reply against the contract. For development and tests. */
  readonly checkReplies: boolean;
  /** Metrics and traces of requests. */
  readonly observer?: Observer | undefined;
  /** The URL of the service for clients, with which the URLs in its replies start. Undefined: these are paths. */
  readonly publicUrl?: string | undefined;
  /** Who issues the tokens, if that is an OAuth server which clients can find by its address. */
  readonly authorizationServer?: string | undefined;
  /** Whether agents may use the service, by the Model Context Protocol. */
  readonly mcp?: boolean;
  /** Middleware of your own: see middleware.ts. */
  readonly middleware?: readonly Middleware[];
}

/** @returns the service as a listener for Node's HTTP server: a Koa application. Requests go through its middleware from top to bottom */
export async function createApp(options: AppOptions): Promise<RequestListener> {
  const {
    handlers,
    services,
    accounts,
    personalTokens,
    log,
    headers,
    checkReplies,
    observer = {},
    publicUrl,
    authorizationServer,
    mcp: withMcp = false,
    middleware = [],
  } = options;
  const catchErrors = errorBoundary(log);
  const switchedOff = new Map([
    ...(accounts ? [] : Object.keys(accountHandlers).map((id) => [id, noAccounts] as const)),
    ...(personalTokens ? [] : Object.keys(accessTokenHandlers).map((id) => [id, noAccessTokens] as const)),
  ]);
  const app = new Application();

  app.use(observed(log, headers, observer));
  const resource =
    publicUrl !== undefined && authorizationServer !== undefined
      ? { publicUrl, authorizationServer, mcp: withMcp }
      : undefined;
  app.use(writeReplies(services, publicUrl, resource));
  for (const deprecation of deprecations) app.use(deprecation);
  // There is a boundary around each, so that every middleware sees an error of those after it as a status.
  for (const own of middleware) app.use(catchErrors).use(own);
  app.use(catchErrors);
  app.use(refuseMalformed);
  app.use(answerPreflights(headers));
  const gate = await createGate(handlers, services, switchedOff, checkReplies ? createReplyCheck() : undefined);
  if (withMcp) app.use(mcp({ carry: gate.carry, isPermitted: headers.permits, publicUrl }));
  app.use(gate.serve);
  if (resource) app.use(protectedResource(resource));
  app.use(docsRouter(accounts, [...switchedOff.keys()], publicUrl).routes() as unknown as Middleware);
  app.use(refuseUnknown);

  // Emitted when a reply in parts, or the body that a middleware has set, cannot be written to its end.
  app.on('error', (error, context?: ExchangeContext) => {
    const fields = { ...(context && requestFields(context.state)), error: loggable(error) };
    log[hasClientLeft(error) ? 'debug' : 'error'](fields, 'reply not written');
  });
  return app.callback();
}

const hasClientLeft = (error: NodeJS.ErrnoException) =>
  error instanceof CutOff ||
  /^(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|HPE_\w+|ERR_STREAM_(PREMATURE_CLOSE|DESTROYED))$/.test(error.code ?? '');

const refuseUnknown: Middleware = (context) => {
  context.state.reply = problem(404, 'NOT_FOUND', 'There is nothing at this path.');
  context.status = 404;
};
