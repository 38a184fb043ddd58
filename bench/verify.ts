import { isDeepStrictEqual } from 'node:util';
import type { Contender, Name } from './contenders';
import type { BenchUser } from './seed';

type Task = Record<string, unknown>;

/** These have tables of their own, and tasks with other fields. */
const differs: ReadonlySet<Name> = new Set(['release', 'fastapi']);

/** Checks that all servers give the same replies, so that none is fast because it does less. @throws Error when they differ */
export async function verify(all: readonly Contender[], users: readonly BenchUser[]): Promise<void> {
  const contenders = all.filter(({ name }) => !differs.has(name));
  const user = users[0]!;
  // All servers read before one of them writes, so that all see the same list.
  for (const part of [reads, refusals, writes]) {
    const answers: unknown[] = [];
    for (const { url } of contenders) answers.push(await part(clientOf(url, user), user));
    for (const [index, answer] of answers.entries()) {
      if (isDeepStrictEqual(answer, answers[0])) continue;
      const [first, other] = [JSON.stringify(answers[0]), JSON.stringify(answer)];
      throw new Error(
        `${contenders[index]!.name} answers differently from ${contenders[0]!.name}:\n${first}\n${other}`,
      );
    }
  }
}

type Client = ReturnType<typeof clientOf>;

const clientOf = (url: string, user: BenchUser) => ({
  async send(path: string, init: RequestInit = {}, token = user.token) {
    const json = init.body !== undefined && { 'Content-Type': 'application/json' };
    const response = await fetch(url + path, { ...init, headers: { Authorization: `Bearer ${token}`, ...json } });
    const { status, headers } = response;
    const body = (response.ok ? await response.json() : {}) as Task;
    return { status, cursor: headers.get('x-next-cursor'), link: headers.get('link'), tag: headers.has('etag'), body };
  },
});

async function reads({ send }: Client, { taskIds }: BenchUser): Promise<unknown> {
  return [await send(`/api/tasks/${taskIds[0]}`), await send('/api/tasks?limit=20'), await send('/api/tasks')];
}

async function refusals({ send }: Client, { taskIds, token }: BenchUser): Promise<unknown> {
  const path = `/api/tasks/${taskIds[0]}`;
  const refused = [
    await send('/api/tasks', { method: 'POST', body: '{"title":"  "}' }),
    await send('/api/tasks', { method: 'POST', body: '{"title":"x","completed":"yes"}' }),
    await send('/api/tasks?limit=0'),
    await send('/api/tasks/not-an-id'),
  ].map(({ status }) => refusal(status));
  const forged = await send(path, {}, `${token.slice(0, -3)}abc`);
  const missing = await send('/api/tasks/0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55');
  return [refused, forged.status, missing.status];
}

async function writes({ send }: Client): Promise<unknown> {
  const created = await send('/api/tasks', { method: 'POST', body: '{"title":" New ","description":"Words"}' });
  const updated = await send(`/api/tasks/${created.body.id}`, { method: 'PATCH', body: '{"completed":true}' });
  // Ids, times and versions differ, because the servers write to the same list one after the other.
  const comparable = ({ id, position, completed_at, created_at, updated_at, version, ...rest }: Task) => [
    ...[id, position, completed_at, created_at, updated_at, version].map((value) => typeof value),
    rest,
  ];
  return [created.status, comparable(created.body), updated.status, comparable(updated.body)];
}

/** Whether a request was refused as invalid. Services in Fastify or Koa use 400 or 422 for that. */
const refusal = (status: number) => status === 400 || status === 422;
