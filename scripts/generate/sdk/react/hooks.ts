'use client';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { changeOptions } from './changes.js';
import type { Effect } from './effects.js';
import { infiniteOptions, listOptions, operationOptions } from './options.js';
import { useSession } from './provider.js';

// The types of the hooks are in index.d.cts, which is made from the contract.

type Options = Record<string, unknown> | undefined;
type Selection = ((data: unknown) => unknown) | undefined;

export const useOperation = (id: string, values: readonly unknown[], options: Options): unknown =>
  useQuery({ ...operationOptions(useSession().client, id, values), ...options } as never);

export const useList = (id: string, values: readonly unknown[], options: Options): unknown =>
  useQuery(selecting(listOptions(useSession().client, id, values), options) as never);

export const useInfinite = (id: string, values: readonly unknown[], options: Options): unknown =>
  useInfiniteQuery(selecting(infiniteOptions(useSession().client, id, values), options) as never);

/** Lets the caller select from the items, too. */
function selecting(given: object, options: Options): object {
  const { select: items } = given as { select: (data: unknown) => unknown };
  const select = options?.select as Selection;
  return { ...given, ...options, select: select ? (data: unknown) => select(items(data)) : items };
}

export const useChange = (id: string, names: readonly string[], effect: Effect, options: Options): unknown =>
  useMutation(changeOptions(useSession(), id, names, effect, options) as never);
