import { randomUUID } from 'node:crypto';
import type { Client } from './client';
import type { TestService } from './service';

// The rows of a user in all tables of the database.

/** Of somebody about whom there is something in each table that names users. */
export const oneInEach = {
  users: 1,
  task_lists: 1,
  tasks: 1,
  deleted_tasks: 1,
  due_reminders: 1,
  idempotency_keys: 1,
  known_addresses: 1,
  access_tokens: 1,
};
/** Of an account, which has an e-mail address, too. */
export const oneInEachOfAccount = { ...oneInEach, account_emails: 1 };
export const nothing = {};

/** How many rows of each table have the user's id anywhere; tables without any are left out. */
export async function rowsOf({ sql }: Pick<TestService, 'sql'>, user: string): Promise<Record<string, number>> {
  const tables = await sql<{ tablename: string }[]>`select tablename from pg_tables where schemaname = 'public'`;
  const counts = await Promise.all(
    tables.map(async ({ tablename: table }) => {
      const [row] = await sql<{ count: number }[]>`
        select count(*)::int as count from ${sql(table)} as whole where position(${user} in whole::text) > 0`;
      return [table, row!.count] as const;
    }),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Leaves a row of the user in each table. */
export async function fillTables({ sql }: Pick<TestService, 'sql'>, user: string, client: Client): Promise<void> {
  const key = { 'Idempotency-Key': randomUUID() };
  await client.call('createTask', { body: { title: 'Kept' }, headers: key });
  const { body: task } = await client.call('createTask', { body: { title: 'Deleted' } });
  await client.call('deleteTask', { params: { task_id: task.id } });
  await sql`insert into due_reminders values (${user}, 1, ${task.id}, 1, '2026-01-01', now(), now())`;
  await sql`insert into access_tokens (user_id, digest, id, name, scopes, created_at, expires_at)
    values (${user}, 'digest', gen_random_uuid(), 'Script', 'tasks:read', now(), now() + interval '90 days')`;
  await sql`insert into known_addresses (user_id, address, expires_at) values (${user}, 'somewhere', now() + interval '90 days')`;
}
