import type { BenchUser } from './seed';

export const works = ['get', 'list', 'create', 'update', 'mix'] as const;
export type Work = (typeof works)[number];

/** How many percent of the mix each kind of request has. */
const mix: Record<Exclude<Work, 'mix'>, number> = { list: 60, get: 25, create: 10, update: 5 };

/** A request. */
interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

let counter = 0;
export const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)]!;

/** Makes one request of a kind, by a random user. */
export function callOf(work: Work, users: readonly BenchUser[]): Call {
  if (work === 'mix') {
    let percent = Math.random() * 100;
    const kind = (Object.keys(mix) as (keyof typeof mix)[]).find((candidate) => {
      percent -= mix[candidate];
      return percent < 0;
    });
    return callOf(kind ?? 'list', users);
  }
  const user = pick(users);
  counter += 1;
  const headers = { authorization: `Bearer ${user.token}` };
  const json = { ...headers, 'content-type': 'application/json' };
  const task = `/api/tasks/${pick(user.taskIds)}`;
  switch (work) {
    case 'get':
      return { method: 'GET', path: task, headers };
    case 'list':
      return { method: 'GET', path: '/api/tasks?limit=20', headers };
    case 'create':
      return {
        method: 'POST',
        path: '/api/tasks',
        headers: json,
        body: `{"title":"New task ${counter}","description":"Some words about it"}`,
      };
    case 'update':
      return {
        method: 'PATCH',
        path: task,
        headers: json,
        body: `{"title":"Changed ${counter}","completed":${counter % 2 === 0}}`,
      };
  }
}
