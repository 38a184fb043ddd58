'use client';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { changeOptions } from './changes.js';
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
export const useChange = (id, names, effect, options) => useMutation(changeOptions(useSession(), id, names, effect, options));
