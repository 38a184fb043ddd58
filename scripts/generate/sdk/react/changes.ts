import type { Task } from '../../../../generated/sdk/index.js';
import { TaskFlowError } from '../error.js';
import { type Effect, expectations, given, type Variables } from './effects.js';
import type { Known } from './lists.js';
import type { Expected, Session } from './session.js';

type Call = (...values: unknown[]) => Promise<unknown>;

/** What a mutation shows until its first attempt has ended, and the version that all of its attempts send. */
interface Attempts {
  shown: Expected | undefined;
  version?: number;
}
/** By the context of a mutation, which its callback and its attempts share. */
const started = new WeakMap<object, Attempts>();

/** The options of a mutation that shows what is expected of it, before the service has replied. */
export function changeOptions(
  session: Session,
  id: string,
  names: readonly string[],
  effect: Effect,
  options: Readonly<Record<string, unknown>> | undefined,
): object {
  const onMutate = options?.onMutate as ((...values: unknown[]) => unknown) | undefined;
  return {
    retry: false,
    ...options,
    async onMutate(variables: Variables = {}, context: object) {
      const expectation = expectations[effect]?.(variables);
      const shown = expectation && session.expect(String(variables.taskId), expectation);
      started.set(context, { shown });
      try {
        return await onMutate?.(variables, context);
      } catch (error) {
        shown?.end();
        throw error;
      }
    },
    mutationFn: (variables: Variables = {}, context: object) =>
      change(session, id, names, effect, variables, started.get(context) ?? { shown: undefined }),
  };
}

async function change(
  session: Session,
  id: string,
  names: readonly string[],
  effect: Effect,
  variables: Variables,
  attempts: Attempts,
): Promise<unknown> {
  const { shown } = attempts;
  try {
    if (shown) attempts.version = await shown.turn();
    const { version } = attempts;
    const settings = Object.entries(variables).filter(([name]) => !names.includes(name));
    const options = { ...(version !== undefined && { ifMatch: version }), ...given(Object.fromEntries(settings)) };
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
    attempts.shown = undefined;
    // The task may have another version, or the change may have been made without a reply.
    if (shown && error instanceof TaskFlowError) void session.refetch();
    throw error;
  }
}

const knownOf = (task: Task): Known => ({ id: task.id, version: task.version, task });
