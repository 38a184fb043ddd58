'use client';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { TaskFlowError } from '../error.js';
import { expectations } from './effects.js';
import { infiniteOptions, listOptions, operationOptions } from './options.js';
import { useSession } from './provider.js';
export const useOperation = (id, values, options) => useQuery({ ...operationOptions(useSession().client, id, values), ...options });
export const useList = (id, values, options) => useQuery(selecting(listOptions(useSession().client, id, values), options));
export const useInfinite = (id, values, options) => useInfiniteQuery(selecting(infiniteOptions(useSession().client, id, values), options));
/** Lets the caller select from the items, too. */
function selecting(given, options) {
    const { select: items } = given;
    const select = options?.select;
    return { ...given, ...options, select: select ? (data) => select(items(data)) : items };
}
/** By the variables of a mutation that is under way. */
const expected = new WeakMap();
export function useChange(id, names, effect, options) {
    const session = useSession();
    const onMutate = options?.onMutate;
    return useMutation({
        retry: false,
        ...options,
        onMutate(variables, ...rest) {
            const expectation = expectations[effect]?.(variables);
            if (expectation) {
                const before = expected.get(variables) ?? [];
                expected.set(variables, [...before, session.expect(String(variables.taskId), expectation)]);
            }
            return onMutate?.(variables, ...rest);
        },
        mutationFn: (variables = {}) => change(session, id, names, effect, variables),
    });
}
async function change(session, id, names, effect, variables) {
    const shown = expected.get(variables)?.shift();
    try {
        const version = await shown?.turn();
        const given = Object.entries(variables).filter(([name]) => !names.includes(name));
        const options = { ...(version !== undefined && { ifMatch: version }), ...Object.fromEntries(given) };
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
        // The task may have another version, or the change may have been made without a reply.
        if (shown && error instanceof TaskFlowError)
            void session.refetch();
        throw error;
    }
}
const knownOf = (task) => ({ id: task.id, version: task.version, task });
