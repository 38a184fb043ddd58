import { TaskFlowError } from '../error.js';
import { expectations, given } from './effects.js';
/** By the context of a mutation, which its callback and its attempts share. */
const started = new WeakMap();
/** The options of a mutation that shows what is expected of it, before the service has replied. */
export function changeOptions(session, id, names, effect, options) {
    const onMutate = options?.onMutate;
    return {
        retry: false,
        ...options,
        async onMutate(variables = {}, context) {
            const expectation = expectations[effect]?.(variables);
            const shown = expectation && session.expect(String(variables.taskId), expectation);
            started.set(context, { shown });
            try {
                return await onMutate?.(variables, context);
            }
            catch (error) {
                shown?.end();
                throw error;
            }
        },
        mutationFn: (variables = {}, context) => change(session, id, names, effect, variables, started.get(context) ?? { shown: undefined }),
    };
}
async function change(session, id, names, effect, variables, attempts) {
    const { shown } = attempts;
    try {
        if (shown)
            attempts.version = await shown.turn();
        const { version } = attempts;
        const settings = Object.entries(variables).filter(([name]) => !names.includes(name));
        const options = { ...(version !== undefined && { ifMatch: version }), ...given(Object.fromEntries(settings)) };
        const method = session.client[id];
        const reply = await method(...names.map((name) => variables[name]), options);
        if (effect === 'ends the session')
            session.close();
        else if (effect === 'anything')
            void session.refetch();
        else if (effect === 'deletes') {
            const known = { id: String(variables.taskId), version: version ?? 0, task: undefined };
            if (shown)
                shown.end(known);
            else
                session.learn(known);
        }
        else if (effect !== 'nothing') {
            const [known, ...others] = [reply].flat().map((task) => knownOf(task));
            if (shown)
                shown.end(known);
            else if (known)
                session.learn(known);
            others.forEach(session.learn);
        }
        return reply;
    }
    catch (error) {
        shown?.end();
        attempts.shown = undefined;
        // The task may have another version, or the change may have been made without a reply.
        if (shown && error instanceof TaskFlowError)
            void session.refetch();
        throw error;
    }
}
const knownOf = (task) => ({ id: task.id, version: task.version, task });
