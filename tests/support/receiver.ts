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
  /** The titles that a service would know that follows the events, by user, sorted. */
  titles(): Record<string, string[]>;
  close(): Promise<void>;
}

const taken: Answer = { status: 204 };

/** A receiver of events that keeps what it is told. @param script answers requests; each with 204 unless given */
export async function openReceiver(script: Script = () => taken): Promise<Receiver> {
  const events: CloudEvent[] = [];
  const server = await serve(async (request, index) => {
    const answer = await script(request, index);
    if (typeof answer === 'object' && answer.status < 300) events.push(JSON.parse(request.body));
    return answer;
  });
  return {
    url: server.url,
    requests: server.requests,
    events,
    titles() {
      const known = new Map<string, Map<string, string>>();
      for (const { type, partitionkey, data } of events) {
        if (type === 'taskflow.tasks.reset') known.delete(partitionkey);
        const tasks = known.get(partitionkey) ?? new Map();
        if (data.task) known.set(partitionkey, tasks.set(data.task_id, data.task.title));
        else tasks.delete(data.task_id);
      }
      return Object.fromEntries([...known].map(([user, tasks]) => [user, [...tasks.values()].sort()]));
    },
    close: server.close,
  };
}
