import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OperationId } from '../base/contract';
import type { UserId } from '../base/user';

/** A request's place in a trace that goes through several services. */
export interface Trace {
  /** 32 hexadecimal digits, the same in all of the services. */
  readonly traceId: string;
  /** What the reply says of it: the trace, and this service's span in it. */
  readonly traceparent: string;
}

/** One request, as far as the gate has got to know it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  /** The trace that it belongs to, if any. */
  readonly trace: Trace | undefined;
  path: string;
  operationId: OperationId | undefined;
  user: UserId | undefined;
  /** Milliseconds that its statements have taken. */
  databaseTime: number;
}
