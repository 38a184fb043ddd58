'use client';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { Task } from '../../../../generated/sdk/index.js';
import { TaskFlowError } from '../error.js';
import { type Effect, expectations, type Variables } from './effects.js';
import type { Known } from './lists.js';
import { infiniteOptions, listOptions, operationOptions } from './options.js';
import { useSession } from './provider.js';
import type { Expected, Session } from './session.js';

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

type Call = (...values: unknown[]) => Promise<unknown>;

/** By the variables of a mutation that is under way. */
const expected = new WeakMap<object, (Expected | undefined)[]>();

export function useChange(id: string, names: readonly string[], effect: Effect, options: Options): unknown {
  const session = useSession();
  const onMutate = options?.onMutate as ((...values: unknown[]) => unknown) | undefined;
  return useMutation({
    retry: false,
    ...options,
    onMutate(variables: Variables, ...rest: unknown[]) {
      const expectation = expectations[effect]?.(variables);
      if (expectation) {
        const before = expected.get(variables) ?? [];
        expected.set(variables, [...before, session.expect(String(variables.taskId), expectation)]);
      }
      return onMutate?.(variables, ...rest);
    },
    mutationFn: (variables: Variables = {}) => change(session, id, names, effect, variables),
  } as never);
}

async function change(
  session: Session,
  id: string,
  names: readonly string[],
  effect: Effect,
  variables: Variables,
): Promise<unknown> {
  const shown = expected.get(variables)?.shift();
  try {
    const version = await shown?.turn();
    const given = Object.entries(variables).filter(([name]) => !names.includes(name));
    const options = { ...(version !== undefined && { ifMatch: version }), ...Object.fromEntries(given) };
    const method = (session.client as unknown as Record<string, Call>)[id]!;
    const reply = await method(...names.map((name) => variables[name]), options);
    if (effect === 'ends the session') session.close();
    else if (effect === 'anything') void session.refetch();
    else if (effect === 'deletes') {
      const known = { id: String(variables.taskId), version: version ?? 0, task: undefined };
      if (shown) shown.end(known);
      else session.learn(known);
    } else if (effect !== 'nothing') {
      const [known, ...others] = [reply].flat().map((task) => knownOf(task as Task));
      if (shown) shown.end(known);
      else if (known) session.learn(known);
      others.forEach(session.learn);
    }
    return reply;
  } catch (error) {
    shown?.end();
    // The task may have another version, or the change may have been made without a reply.
    if (shown && error instanceof TaskFlowError) void session.refetch();
    throw error;
  }
}

const knownOf = (task: Task): Known => ({ id: task.id, version: task.version, task });
