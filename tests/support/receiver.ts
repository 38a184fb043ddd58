import type { Task } from './client';
import { type Answer, type Script, type SeenRequest, serve } from './scripted-server';

export interface CloudEvent {
  readonly id: string;
  readonly type: string;
  readonly subject?: string;
  readonly partitionkey: string;
  readonly data: {
    readonly user_id: string;
    readonly type: string;
    readonly task_id: string;
    readonly version: number;
    readonly task?: Task;
  };
}

export interface Receiver {
  readonly url: string;
  /** All requests, also those that were answered with an error. */
  readonly requests: readonly SeenRequest[];
  /** The events that were taken, in order. */
  readonly events: readonly CloudEvent[];
  /** The tasks that a service would know that follows the events. @param once whether it passes over ids that it has seen */
  tasks(once?: boolean): Task[];
  /** The ids of events that came for the first time after a later change of the same user. */
  disorder(): string[];
  /** The titles that a service would know that follows the events, by user, sorted. */
  titles(): Record<string, string[]>;
  close(): Promise<void>;
}

const taken: Answer = { status: 204 };

/**
 * A receiver of events that keeps what it is told.
 * @param script answers requests; each with 204 unless given
 * @param keepsHalf whether it has taken an event when half of its answer is lost
 */
export async function openReceiver(script: Script = () => taken, keepsHalf = false): Promise<Receiver> {
  const events: CloudEvent[] = [];
  const server = await serve(async (request, index) => {
    const answer = await script(request, index);
    if ((answer === 'half' && keepsHalf) || (typeof answer === 'object' && answer.status < 300))
      events.push(JSON.parse(request.body));
    return answer;
  });
  function tasks(once = false): Task[] {
    const known = new Map<string, Map<string, Task>>();
    const seen = new Set<string>();
    for (const { id, type, partitionkey, data } of events) {
      if (once && seen.has(id)) continue;
      seen.add(id);
      if (type === 'taskflow.tasks.reset') known.delete(partitionkey);
      const ofUser = known.get(partitionkey) ?? new Map<string, Task>();
      if (data.task) known.set(partitionkey, ofUser.set(data.task_id, data.task));
      else ofUser.delete(data.task_id);
    }
    return [...known.values()].flatMap((ofUser) => [...ofUser.values()]);
  }
  return {
    url: server.url,
    requests: server.requests,
    events,
    tasks,
    disorder() {
      const told = new Set<string>();
      const latest = new Map<string, number>();
      const wrong: string[] = [];
      for (const { id, type, partitionkey, data } of events) {
        if (type === 'taskflow.tasks.reset') latest.delete(partitionkey);
        const version = latest.get(partitionkey) ?? 0;
        if (!told.has(id) && data.version < version) wrong.push(id);
        told.add(id);
        latest.set(partitionkey, Math.max(version, data.version ?? 0));
      }
      return wrong;
    },
    titles() {
      const byUser: Record<string, string[]> = {};
      for (const { user_id, title } of tasks()) byUser[user_id] = [...(byUser[user_id] ?? []), title].sort();
      return byUser;
    },
    close: server.close,
  };
}
