import { randomUUID } from 'node:crypto';
import { pause } from '../../support/waiting';
import type { Call, Send } from './sender';
import { tokenOf } from './service';
import type { Tally } from './tally';

type Step = Omit<Call, 'token'>;

/** What a user does with a task, and with all of them: each of the operations on tasks but the stream. */
const tasks = '/api/tasks';
const steps = (id: string): readonly Step[] => [
  { method: 'GET', path: `${tasks}/${id}` },
  { method: 'GET', path: `${tasks}?limit=20` },
  { method: 'GET', path: `${tasks}?status=pending&q=milk&limit=5` },
  { method: 'PUT', path: `${tasks}/${id}`, body: { title: 'Buy oat milk' } },
  { method: 'PATCH', path: `${tasks}/${id}`, body: { description: 'Two litres' } },
  { method: 'PATCH', path: `${tasks}/${id}/complete`, key: randomUUID() },
  { method: 'GET', path: `${tasks}/changes?limit=20` },
  { method: 'DELETE', path: `${tasks}/${id}` },
  { method: 'POST', path: `${tasks}/${id}/restore` },
  { method: 'POST', path: `${tasks}/batch`, key: randomUUID(), body: { tasks: [{ title: 'One' }, { title: 'Two' }] } },
  { method: 'POST', path: `${tasks}/complete-all` },
  { method: 'DELETE', path: `${tasks}?status=completed` },
  { method: 'GET', path: '/api/auth/me' },
];

/**
 * A client that goes through all the operations on tasks, on a list of its own that ends empty each time.
 * @param rest milliseconds between two requests
 */
export function createVisitor(send: Send, tally: Tally, rest = 0): (client: number) => Promise<void> {
  const name = randomUUID();
  return async (client) => {
    const token = tokenOf(`${name}-${client}`);
    const first = await send({ method: 'POST', path: tasks, token, key: randomUUID(), body: { title: 'Buy milk' } });
    tally.note(first);
    if (first.status !== 201) return pause(50);
    const { id } = JSON.parse(first.text) as { id: string };
    for (const step of steps(id)) {
      const answer = await send({ ...step, token });
      tally.note({ ...answer, text: `${step.method} ${step.path}: ${answer.text}` });
      // After a refusal, the requests that follow would be about another task.
      if (answer.status === undefined || answer.status >= 300) return pause(50);
      if (rest > 0) await pause(rest);
    }
  };
}
