import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { pause } from '../../support/waiting';
import type { Send } from './sender';
import { tokenOf } from './service';
import type { Tally } from './tally';

/** Keeps what was acknowledged, to be held against what the database has in the end. */
export interface Ledger {
  /** Creates a task once. Whether it took effect may remain unknown. */
  writeOnce(client: number): Promise<void>;
  /** Creates a task under a key, with the same request again until it is acknowledged. */
  writeWithKey(client: number): Promise<void>;
  /**
   * @returns how many acknowledged tasks are not there, how many tasks are there more than once, and how many were not acknowledged
   *   although they were sent until they should have been
   */
  compare(sql: postgres.Sql): Promise<{ lost: number; twice: number; open: number }>;
  readonly acknowledged: number;
}

/** Several clients write to one user's list, as devices of a person do. */
const users = Array.from({ length: 8 }, (_, index) => `user-${index}`);
const tokens = users.map(tokenOf);
/** Milliseconds before a client tries again, and for how long it does. */
const [rest, persistence] = [50, 60_000];

export function createLedger(send: Send, tally: Tally): Ledger {
  /** The ids, by title. */
  const acknowledged = new Map<string, string>();
  const open = new Set<string>();

  async function write(client: number, title: string, key?: string): Promise<boolean> {
    const token = tokens[client % tokens.length];
    const answer = await send({ method: 'POST', path: '/api/tasks', token, key, body: { title } });
    tally.note(answer);
    if (answer.status === 201) acknowledged.set(title, JSON.parse(answer.text).id);
    else await pause(rest);
    return answer.status === 201;
  }

  return {
    async writeOnce(client) {
      await write(client, randomUUID());
    },
    async writeWithKey(client) {
      const title = randomUUID();
      const end = performance.now() + persistence;
      open.add(title);
      while (performance.now() < end) {
        if (!(await write(client, title, title))) continue;
        open.delete(title);
        return;
      }
    },
    async compare(sql) {
      const rows = await sql<
        { id: string; title: string }[]
      >`select id, title from tasks where user_id in ${sql(users)}`;
      const titles = new Map(rows.map(({ id, title }) => [id, title]));
      const lost = [...acknowledged].filter(([title, id]) => titles.get(id) !== title).length;
      return { lost, twice: rows.length - new Set(titles.values()).size, open: open.size };
    },
    get acknowledged() {
      return acknowledged.size;
    },
  };
}
