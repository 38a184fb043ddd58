/**
 * A process of its own with an embedded database. Arguments: the data folder, then a mode.
 *
 * It says in one line of JSON what it got, answers each line of its input with one line, and on SIGINT asks the
 * database for the number of tasks. In mode `leave` it does nothing after the start, and ends if nothing keeps it.
 */
import { createInterface } from 'node:readline';
import postgres from 'postgres';
import { startEmbeddedPostgres } from '../../src/embedded-postgres';

const [dataDirectory = '', mode = ''] = process.argv.slice(2);
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

async function main() {
  const database = await startEmbeddedPostgres({ dataDirectory, ephemeral: mode === 'ephemeral', replaceable: true });
  const sql = postgres(database.url, { max: 1, fetch_types: false, onnotice: () => {} });
  const [row] = await sql`select current_database() as connected`;
  process.on('SIGINT', async () => say((await sql`select current_database() as connected`)[0]));
  if (mode === 'leave') await sql.end();
  say({ ...database, ...row, uid: process.getuid?.() });
  if (mode === 'leave') return;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'stop') {
      await sql.end();
      await database.stop();
      say({ stopped: true });
      return;
    }
  }
}

main().catch((error: Error) => say({ error: error.message }));
