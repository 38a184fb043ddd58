import { randomUUID } from 'node:crypto';
import type { Schema } from '../../src/base/contract';
import { type Client, createClient, type Task } from './client';
import { createDatabase, startService, type TestService } from './service';

export const quotas = { tasks: 5, bytes: 1000, replies: 3 };
/** Two instances on one database, with small quotas. They end with the test file that imports this one. */
export let here: TestService;
let there: TestService;
beforeAll(async () => {
  const databaseUrl = await createDatabase();
  // A user's share of so many connections lets several changes run at once.
  const start = () => startService({ databaseUrl, quotas, poolSize: 20 });
  [here, there] = await Promise.all([start(), start()]);
});
afterAll(() => Promise.all([here.close(), there.close()]));

export interface Person {
  readonly name: string;
  readonly client: Client;
  readonly elsewhere: Client;
  readonly task: Task;
}
/** A user with one task, who is known to no process. */
export async function newPerson(): Promise<Person> {
  const name = `user ${randomUUID()}`;
  const [client, elsewhere] = [here, there].map(({ url }) => createClient(url).as(name)) as [Client, Client];
  const { body: task } = await client.call('createTask', { body: { title: 'first' } });
  return { name, client, elsewhere, task };
}
export const insertTasks = (name: string, count: number, description: string | null = null) => here.sql`
  insert into tasks (user_id, id, title, description, created_at, updated_at, version, created_version)
  select ${name}, gen_random_uuid(), 'first', ${description}, now(), now(), 1, 1 from generate_series(1, ${count}::int)`;
export const usageOf = async (client: Client) => (await client.call<Schema<'Usage'>>('getUsage')).body;

/** How often the usage of a user was measured. */
export const measures = ({ logLines }: TestService) =>
  logLines.filter(({ statement }) => statement === 'measure-usage').length;

export type Kind = keyof typeof quotas;
/** Fills a quota, as another instance would, and makes room again. */
export const kinds: Record<
  Kind,
  { fill(name: string): PromiseLike<unknown>; empty(name: string): PromiseLike<unknown>; says: RegExp }
> = {
  tasks: {
    fill: (name) => insertTasks(name, quotas.tasks - 1),
    empty: (
      name,
    ) => here.sql`delete from tasks where user_id = ${name} and version = 1 and created_version = 1 and id in
      (select id from tasks where user_id = ${name} order by created_at desc limit 2)`,
    says: /^You have 5 of 5 tasks \(including the trash\), and this request adds [12]\. Empty the trash, or delete tasks permanently\.$/,
  },
  bytes: {
    fill: (name) => insertTasks(name, 1, 'x'.repeat(quotas.bytes - 10)),
    empty: (name) => here.sql`delete from tasks where user_id = ${name} and description is not null`,
    says: /^Your tasks \(including the trash\) and kept replies take 1000 of 1000 bytes, and this request adds \d+\. Empty/,
  },
  replies: {
    fill: (name) => here.sql`insert into idempotency_keys (user_id, key, fingerprint, reply, created_at)
      select ${name}, number, '', '', now() from generate_series(1, ${quotas.replies}) as number`,
    empty: (name) => here.sql`delete from idempotency_keys where user_id = ${name} and reply = ''`,
    says: /^You have 3 of 3 kept replies to requests with an Idempotency-Key, each for 24 hours\. Send/,
  },
};
