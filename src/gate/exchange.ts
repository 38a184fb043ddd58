import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OperationId } from '../base/contract';
import type { UserId } from '../base/user';
import type { Trace } from '../telemetry/trace-context';

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
