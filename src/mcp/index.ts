import { problem } from '../base/contract';
import { mcpPath } from '../base/mcp-path';
import type { Gate } from '../gate';
import type { Open } from '../gate/carried';
import type { ExchangeContext, Middleware } from '../gate/exchange';
import { isOwnHost } from './addresses';

/** The headers of a request that the protocol reads. */
const readHeaders = ['accept', 'content-type', 'mcp-protocol-version', 'mcp-method', 'mcp-name'] as const;

interface McpOptions {
  readonly carry: Gate['carry'];
  /** Whether the page that sends a request, if it is one, may call the service. */
  readonly isPermitted: (request: ExchangeContext['req']) => boolean;
  /** The URL of the service for clients, if it is known. */
  readonly publicUrl: string | undefined;
}

/**
 * Serves the tools for agents at /mcp, by the Model Context Protocol: https://modelcontextprotocol.io/specification/2026-07-28
 * Each request has one message, and its reply one answer. There are no sessions and no streams.
 */
export function mcp({ carry, isPermitted, publicUrl }: McpOptions): Middleware {
  const open = carry(answerMessage);
  return (context, next) => {
    const { req, state } = context;
    if (state.path !== mcpPath) return next();
    if (!isOwnHost(req.headers.host, publicUrl)) context.throw(403, wrongHost);
    if (!isPermitted(req)) context.throw(403, wrongOrigin);
    if (state.method === 'POST') return open(context, next);
    const headers = { Allow: 'OPTIONS, POST' };
    state.reply =
      state.method === 'OPTIONS'
        ? { status: 204, headers }
        : problem(405, 'METHOD_NOT_ALLOWED', wrongMethod, { headers });
    context.status = state.reply.status;
    return undefined;
  };
}

const wrongHost = 'The service does not know this host as its own. Its operator can name it in PUBLIC_URL.';
const wrongOrigin = 'Pages of this origin may not call the service. Its operator can name it in CORS_ORIGINS.';
const wrongMethod =
  'This path accepts POST only: each message of the protocol is a request, and there are no sessions.';

/** Whether a message calls a tool, and wants an answer. */
const isCall = (message: unknown) => {
  const { method, id } = (message ?? {}) as { method?: unknown; id?: unknown };
  return method === 'tools/call' && id !== undefined;
};

/** The arguments of a call that is refused may be large, and nobody reads them. */
const withoutArguments = (message: object) => {
  const { params } = message as { readonly params?: object };
  return { ...message, params: { ...params, arguments: {} } };
};

const answerMessage: Open = async (context, { body: message, refusal }, carrying) => {
  const { req, state } = context;
  if (refusal && !isCall(message)) return refusal;
  if (typeof message !== 'object' || message === null || Array.isArray(message))
    return problem(400, 'MALFORMED_REQUEST', 'Send one message of the protocol, a JSON object, in each request.');
  const headers = new Headers();
  for (const name of readHeaders) if (typeof req.headers[name] === 'string') headers.set(name, req.headers[name]);
  const key = req.headers['idempotency-key'] as string | undefined;
  const { answer } = require('./protocol') as typeof import('./protocol');
  const answered = await answer(refusal ? withoutArguments(message) : message, headers, {
    ...{ ...carrying, key, refusal },
    onTool(name) {
      state.operationId = name;
    },
    onRefused(refused) {
      state.refusedCall = refused;
    },
  });
  if ('problem' in answered) return answered;
  const { status, type, text } = answered;
  // Koa writes the body: JSON, or one event, which clients of earlier versions expect.
  if (type !== null && text !== '') {
    context.set('Content-Type', type);
    context.body = text;
  }
  return { status };
};
