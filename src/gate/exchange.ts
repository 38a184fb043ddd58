import type Koa from 'koa';
import type { tools } from '../../generated/mcp-tools';
import type { AnyReply, OperationId, ProblemCode } from '../base/contract';
import type { UserId } from '../base/user';

export type ToolName = keyof typeof tools;

/** The status and the code that the call of a tool would have had as a request. */
export interface RefusedCall {
  readonly status: number;
  readonly code: ProblemCode;
}

/** A request's place in a trace that goes through several services. */
export interface Trace {
  /** 32 hexadecimal digits, the same in all of the services. */
  readonly traceId: string;
  /** The header of the reply: the trace, and this service's span in it. */
  readonly traceparent: string;
}

/** One request and its outcome, as far as they are known: `context.state` in middleware. */
export interface Exchange {
  readonly requestId: string;
  /** The trace that the request belongs to, if any. */
  readonly trace: Trace | undefined;
  readonly method: string;
  /** Without the query. */
  path: string;
  /** Undefined: the contract has no such operation, or it is not known yet. For the call of a tool, its name. */
  operationId: OperationId | ToolName | undefined;
  /** Undefined: the request has no valid token, or needs none. */
  user: UserId | undefined;
  /** Why a tool was not carried out, where the model is told so in an answer with status 200. */
  refusedCall: RefusedCall | undefined;
  /** Milliseconds of all its statements together. */
  databaseTime: number;
  /** The headers that any reply to the request has: name, value, name, value. */
  headers: readonly string[];
  /** The reply that is written when all middleware has returned, unless a middleware has set `context.body`. */
  reply: AnyReply | undefined;
  /** The error that was thrown and became a reply with a status of 500 or more. */
  error: unknown;
  /** The status of the reply; 0 until it is known. */
  status: number;
}

/** Koa's context of a request. */
export type ExchangeContext = Koa.ParameterizedContext<Exchange>;
export type Middleware = Koa.Middleware<Exchange>;
