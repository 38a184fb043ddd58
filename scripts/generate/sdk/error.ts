import type { components } from '../../../generated/types';

type Schemas = components['schemas'];

/**
 * The codes of the contract's problems, and four of the client's own. `NETWORK_ERROR`: there was no whole reply.
 * `UNEXPECTED_REPLY`: the reply is not the service's, but a proxy's, say. `NOT_MODIFIED`: the reply to an `If-None-Match` of your own
 * is 304. `INVALID_ARGUMENT`: nothing was sent.
 */
export type ErrorCode =
  | Schemas['ProblemCode']
  | 'NETWORK_ERROR'
  | 'UNEXPECTED_REPLY'
  | 'NOT_MODIFIED'
  | 'INVALID_ARGUMENT';

/** What a call rejects with, whatever went wrong, unless its AbortSignal or your own token function did. */
export class TaskFlowError extends Error {
  override readonly name = 'TaskFlowError';
  /** The HTTP status, or 0 when there was no reply. */
  readonly status: number;
  /** What went wrong, for programs. The message says it to a person. */
  readonly code: ErrorCode;
  /** The refused values, each with a JSON Pointer to it; empty unless the code is `VALIDATION_ERROR`. */
  readonly errors: readonly Schemas['InvalidValue'][];
  /** Finds the request in the service's log. */
  readonly requestId: string | undefined;
  /** The headers of the reply. */
  readonly headers: Headers;

  constructor(message: string, code: ErrorCode, reply: Partial<Reply> = {}, cause?: unknown) {
    super(message, { cause });
    const { status = 0, headers = new Headers(), data } = reply;
    const problem = data as Partial<Schemas['ValidationProblem']> | null | undefined;
    this.status = status;
    this.code = code;
    this.errors = problem?.errors ?? [];
    this.requestId = problem?.request_id ?? headers.get('x-request-id') ?? undefined;
    this.headers = headers;
  }
}

/** Any reply, with its JSON parsed. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
}

/** The error that a reply stands for: its problem document, or a sentence about the status when it has none. */
export function errorOf(reply: Reply): TaskFlowError {
  if (reply.status === 304) return new TaskFlowError('What you have is current.', 'NOT_MODIFIED', reply);
  const problem = reply.data as Partial<Schemas['Problem']> | null | undefined;
  const message = problem?.detail ?? `The reply is a ${reply.status}, and not as the contract has it.`;
  return new TaskFlowError(message, problem?.code ?? 'UNEXPECTED_REPLY', reply);
}
