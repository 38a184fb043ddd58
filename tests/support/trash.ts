import { randomUUID } from 'node:crypto';
import { createClient, type Task } from './client';
import type { TestService } from './service';

/** A user with so many deleted tasks, of so many days each. */
export async function userWithTrash(service: TestService, ...ages: number[]) {
  const name = randomUUID();
  const user = createClient(service.url).as(name);
  const tasks = ages.map((_, index) => ({ title: `Task ${index}` }));
  if (tasks.length === 0) await user.call('createTask', { body: { title: 'Kept' } });
  const body = tasks.length === 0 ? [] : (await user.call<Task[]>('createTasks', { body: { tasks } })).body;
  for (const [index, { id }] of body.entries()) {
    await user.call('deleteTask', { params: { task_id: id } });
    await service.sql`update deleted_tasks set deleted_at = now() - ${ages[index]!} * interval '1 day'
      where user_id = ${name} and id = ${id}`;
  }
  return { name, user, tasks: body };
}
/** The tasks that are left in a user's trash, and the version up to which deletions are forgotten. */
export async function trashOf({ sql }: TestService, name: string) {
  const rows = await sql<{ title: string }[]>`
    select title from deleted_tasks where user_id = ${name} order by version`;
  const [list] = await sql<{ version: string; forgotten_version: string }[]>`
    select version, forgotten_version from task_lists where user_id = ${name}`;
  return {
    left: rows.map(({ title }) => title),
    version: Number(list!.version),
    forgotten: Number(list!.forgotten_version),
  };
}
/** Puts many into the trash at once, due for a day. */
export async function fillTrash({ sql }: TestService, name: string, count: number) {
  await sql`
    insert into deleted_tasks (user_id, id, title, completed, created_at, updated_at, version, created_version, deleted_at)
    select ${name}, gen_random_uuid(), 'Old', false, now(), now(), 1, 1, now() - interval '31 days'
    from generate_series(1, ${count})`;
}
