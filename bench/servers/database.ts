/** Runs the statements of a kind of work without HTTP, fifty at a time. Prints how many it has run. */

import postgres from 'postgres';
import { print } from '../../src/base/printable';
import type { UserId } from '../../src/base/user';
import { highest, lowest } from '../../src/db/list-filter';
import { openDatabase } from '../../src/db/pool/pool';
import * as changes from '../../src/db/task-changes';
import { listTasks } from '../../src/db/task-pages';
import * as tasks from '../../src/db/tasks';
import { parseDatabaseUrl } from '../../src/settings/database-url';
import { callOf, pick, type Work } from '../mix';
import { type BenchUser, benchUsers } from '../seed';

const [work, seconds] = process.argv.slice(2) as [Work, string];
const { DATABASE_URL, CONNECTIONS } = process.env;
const pool = openDatabase(parseDatabaseUrl(DATABASE_URL!, 'DATABASE_URL'), { size: Number(CONNECTIONS) });
const newestFirst = { status: 'all', by: 'created_at', above: lowest, below: highest } as const;

function runOne(users: readonly BenchUser[]): Promise<unknown> {
  const user = pick(users);
  const owner = user.id as UserId;
  const database = pool.for(owner, { databaseTime: 0 });
  const id = pick(user.taskIds);
  const { method, path } = callOf(work, [user]);
  if (method === 'POST')
    return tasks.createTask(database, owner, { title: 'New task', description: 'Some words about it' });
  if (method === 'PATCH')
    return changes.updateTask(database, owner, id, { title: 'Changed', completed: true }, undefined);
  if (path.includes('?')) return listTasks(database, owner, newestFirst, true, 20);
  return tasks.getTask(database, owner, id);
}

async function main(): Promise<void> {
  const sql = postgres(DATABASE_URL!, { max: 1 });
  const users = await benchUsers(sql, 'bench-', 'no token is needed here, but one is made');
  await sql.end();
  const end = performance.now() + Number(seconds) * 1000;
  let count = 0;
  const loop = async () => {
    while (performance.now() < end) {
      await runOne(users);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: 50 }, loop));
  print(String(count));
  await pool.close(1);
}

void main();
