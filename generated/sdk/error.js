/** The error of a call. Only an aborted signal, and an error of your own token function, reject a call with something else. */
export class TaskFlowError extends Error {
    name = 'TaskFlowError';
    /**
     * Knows the errors of another copy of this package, too: a program may load one by `import`, and one by `require`.
     * @internal
     */
    static [Symbol.hasInstance](value) {
        // biome-ignore lint/complexity/noThisInStatic: `this` may be a subclass, which has only its own instances.
        return super[Symbol.hasInstance](value) || (this === TaskFlowError && value?.name === 'TaskFlowError');
    }
    constructor(message, code, reply = {}, cause) {
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
/** Makes an error of a reply: from its problem document with the first refused value, or from its status when it has none. */
export function errorOf(reply) {
    if (reply.status === 304)
        return new TaskFlowError('You have the current version.', 'NOT_MODIFIED', reply);
    const problem = problemOf(reply.data);
    const first = problem.errors[0];
    const message = problem.detail ?? `The reply with the status ${reply.status} is not one of the contract.`;
    const violation = first?.in ? ` ${`${first.pointer ?? ''}`.slice(1) || first.in}: ${first.detail}` : '';
    return new TaskFlowError(message + violation, problem.code ?? 'UNEXPECTED_REPLY', reply);
}
/** @returns the fields of a problem document. Anything may come from a proxy. */
function problemOf(data) {
    const problem = data;
    return { ...problem, errors: Array.isArray(problem?.errors) ? problem.errors : [] };
}
