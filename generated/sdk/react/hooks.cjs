'use client';
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.useInfinite = exports.useList = exports.useOperation = void 0;
exports.useChange = useChange;
const react_query_1 = require("@tanstack/react-query");
const error_cjs_1 = require("../error.cjs");
const effects_cjs_1 = require("./effects.cjs");
const options_cjs_1 = require("./options.cjs");
const provider_cjs_1 = require("./provider.cjs");
const useOperation = (id, values, options) => (0, react_query_1.useQuery)({ ...(0, options_cjs_1.operationOptions)((0, provider_cjs_1.useSession)().client, id, values), ...options });
exports.useOperation = useOperation;
const useList = (id, values, options) => (0, react_query_1.useQuery)(selecting((0, options_cjs_1.listOptions)((0, provider_cjs_1.useSession)().client, id, values), options));
exports.useList = useList;
const useInfinite = (id, values, options) => (0, react_query_1.useInfiniteQuery)(selecting((0, options_cjs_1.infiniteOptions)((0, provider_cjs_1.useSession)().client, id, values), options));
exports.useInfinite = useInfinite;
/** Lets the caller select from the items, too. */
function selecting(given, options) {
    const { select: items } = given;
    const select = options?.select;
    return { ...given, ...options, select: select ? (data) => select(items(data)) : items };
}
/** By the variables of a mutation that is under way. */
const expected = new WeakMap();
function useChange(id, names, effect, options) {
    const session = (0, provider_cjs_1.useSession)();
    const onMutate = options?.onMutate;
    return (0, react_query_1.useMutation)({
        retry: false,
        ...options,
        onMutate(variables, ...rest) {
            const expectation = effects_cjs_1.expectations[effect]?.(variables);
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
        if (shown && error instanceof error_cjs_1.TaskFlowError)
            void session.refetch();
        throw error;
    }
}
const knownOf = (task) => ({ id: task.id, version: task.version, task });
