import { type Database, type Parameter, type Rows, type Statement, statement } from './connection';

/** What rate-limiter-flexible needs of a client of PostgreSQL, in the shape of `pg`. */
export interface LimiterClient {
  /** Takes a point back that was counted, unless its window is over. */
  giveBack(key: string): Promise<unknown>;
  query(query: { name: string; text: string; values: Parameter[] }): Promise<{ rows: Rows<unknown>; rowCount: number }>;
}

// In the order of the keys, so that two instances never wait for each other.
const add = statement(
  'add-request-counts',
  `insert into rate_limits (key, points, expire)
  select key, points, $2 from jsonb_to_recordset($1::text::jsonb) as counts (key text, points integer) order by key
  on conflict (key) do update set points = rate_limits.points + excluded.points
  returning key, points`,
);

// Not the library's `reward`: it would begin a new window below nothing when the old one is over.
const giveBack = statement(
  'rate-limit-give-back',
  'update rate_limits set points = points - 1 where key = $1 and expire > $2 and points > 0',
);

export interface Count {
  readonly key: string;
  readonly points: number;
}

/**
 * Adds to several counts at once.
 * @param counts each key once
 * @param expire when they end, in milliseconds since 1970
 * @returns what they have come to, with what others have added
 */
export function addCounts(database: Database, counts: readonly Count[], expire: number): Promise<Rows<Count>> {
  return database.write<Count>(add, [JSON.stringify(counts), expire]);
}

/** Runs rate-limiter-flexible's statements as the service's own: with its deadlines, and with names for operators. */
export function limiterClient(database: Database): LimiterClient {
  const statements = new Map<string, Statement>();
  return {
    giveBack: (key) => database.write(giveBack, [key, Date.now()]),
    async query({ name, text, values }) {
      const known = statements.get(text) ?? statement(name.replace(/^.*:rlflx-/, 'rate-limit-'), text);
      statements.set(text, known);
      const rows = await database.write(known, values);
      return { rows, rowCount: rows.length };
    },
  };
}
