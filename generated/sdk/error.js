/** What a call rejects with, whatever went wrong, unless its AbortSignal or your own token function did. */
export class TaskFlowError extends Error {
    name = 'TaskFlowError';
    /** The HTTP status, or 0 when there was no reply. */
    status;
    /** What went wrong, for programs. The message says it to a person. */
    code;
    /** The refused values, each with a JSON Pointer to it; empty unless the code is `VALIDATION_ERROR`. */
    errors;
    /** Finds the request in the service's log. */
    requestId;
    /** The headers of the reply. */
    headers;
    constructor(message, code, reply = {}, cause) {
        super(message, { cause });
        const { status = 0, headers = new Headers(), data } = reply;
        const problem = data;
        this.status = status;
        this.code = code;
        this.errors = problem?.errors ?? [];
        this.requestId = problem?.request_id ?? headers.get('x-request-id') ?? undefined;
        this.headers = headers;
    }
}
/** The error that a reply stands for: its problem document, or a sentence about the status when it has none. */
export function errorOf(reply) {
    if (reply.status === 304)
        return new TaskFlowError('What you have is current.', 'NOT_MODIFIED', reply);
    const problem = reply.data;
    const message = problem?.detail ?? `The reply is a ${reply.status}, and not as the contract has it.`;
    return new TaskFlowError(message, problem?.code ?? 'UNEXPECTED_REPLY', reply);
}
