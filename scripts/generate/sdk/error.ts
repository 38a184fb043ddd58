import type { components } from '../../../generated/types';

type Schemas = components['schemas'];
type Problem = Schemas['ValidationProblem'];

/**
 * The codes of the contract's problems, and five of the client's own. `NETWORK_ERROR`: no complete reply came. `TIMEOUT`: none came within
 * the time limit. After both, the service may have carried out the request. `UNEXPECTED_REPLY`: the reply does not come from the service,
 * but for example from a proxy. `NOT_MODIFIED`: the reply to your own `If-None-Match` is 304. `INVALID_ARGUMENT`: an argument is invalid,
 * and nothing was sent.
 */
export type ErrorCode =
  | Schemas['ProblemCode']
  | 'NETWORK_ERROR'
  | 'TIMEOUT'
  | 'UNEXPECTED_REPLY'
  | 'NOT_MODIFIED'
  | 'INVALID_ARGUMENT';

/** The error of a call. Only an aborted signal, and an error of your own token function, reject a call with something else. */
export class TaskFlowError extends Error {
  override readonly name = 'TaskFlowError';
  /** The HTTP status, or 0 when there was no reply. */
  declare readonly status: number;
  /** Tells programs what went wrong. The message tells people. */
  declare readonly code: ErrorCode;
  /** All refused values, each with a JSON Pointer to it; empty unless the code is `VALIDATION_ERROR`. */
  declare readonly errors: readonly Schemas['InvalidValue'][];
  /** The name of the request in the service's log. */
  declare readonly requestId: string | undefined;
  /** The headers of the reply. */
  declare readonly headers: Headers;

  /**
   * Knows the errors of another copy of this package, too: a program may load one by `import`, and one by `require`.
   * @internal
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: `this` may be a subclass, which has only its own instances.
    return super[Symbol.hasInstance](value) || (this === TaskFlowError && (value as Error)?.name === 'TaskFlowError');
  }

  constructor(message: string, code: ErrorCode, reply: Partial<Reply> = {}, cause?: unknown) {
    super(message, { cause });
    const { status = 0, headers = new Headers(), data } = reply;
    const problem = problemOf(data);
    this.status = status;
    this.code = code;
    this.errors = problem.errors;
    this.requestId = problem.request_id ?? headers.get('x-request-id') ?? undefined;
    this.headers = headers;
  }
}

/** A reply of any status. Its data are parsed JSON. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
}

/** Makes an error of a reply: from its problem document with the first refused value, or from its status when it has none. */
export function errorOf(reply: Reply): TaskFlowError {
  if (reply.status === 304) return new TaskFlowError('You have the current version.', 'NOT_MODIFIED', reply);
  const problem = problemOf(reply.data);
  const first = problem.errors[0];
  const message = problem.detail ?? `The reply with the status ${reply.status} is not one of the contract.`;
  const violation = first?.in ? ` ${`${first.pointer ?? ''}`.slice(1) || first.in}: ${first.detail}` : '';
  return new TaskFlowError(message + violation, problem.code ?? 'UNEXPECTED_REPLY', reply);
}

/** @returns the fields of a problem document. Anything may come from a proxy. */
function problemOf(data: unknown): Partial<Problem> & Pick<Problem, 'errors'> {
  const problem = data as Partial<Problem> | null | undefined;
  return { ...problem, errors: Array.isArray(problem?.errors) ? problem.errors : [] };
}
