'use client';
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.useChange = exports.useInfinite = exports.useList = exports.useOperation = void 0;
const react_query_1 = require("@tanstack/react-query");
const changes_cjs_1 = require("./changes.cjs");
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
const useChange = (id, names, effect, options) => (0, react_query_1.useMutation)((0, changes_cjs_1.changeOptions)((0, provider_cjs_1.useSession)(), id, names, effect, options));
exports.useChange = useChange;
