import type Koa from 'koa';
import type { AnyReply, OperationId } from '../base/contract';
import type { UserId } from '../base/user';

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
  /** Undefined: no operation of the contract. */
  operationId: OperationId | undefined;
  /** Undefined: no valid token, or none asked for. */
  user: UserId | undefined;
  /** Milliseconds that its statements have taken. */
  databaseTime: number;
  /** The headers of any reply to it: name, value, name, value. */
  headers: readonly string[];
  /** What is written when all middleware has returned, unless a middleware has set `context.body`. */
  reply: AnyReply | undefined;
  /** What was thrown and became a reply of status 500 or 503. */
  error: unknown;
  /** The status that was written; 0 until then. */
  status: number;
}

/** Koa's context of a request. */
export type ExchangeContext = Koa.ParameterizedContext<Exchange>;
export type Middleware = Koa.Middleware<Exchange>;
