import postgres from 'postgres';
import { migrateDown } from '../../src/db/migrate';
import { parseDatabaseUrl } from '../../src/settings/database-url';
import { createClient, type Task, type TestReply } from '../support/client';
import { createDatabase } from '../support/service';

// Steps of several walk-throughs: requests as a client or a browser sends them, and looks into the database.

export type Send = <Body = Task>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<TestReply<Body>>;

/** A client that takes a method and a path. A body is sent as JSON. */
export function clientWith(url: string, token?: string): Send {
  const client = createClient(url);
  return (method, path, body, headers) =>
    client.send(method, path, {
      headers: {
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
}

/** The test's own connection, to look at the database as its owner would. */
export function connect(databaseUrl: string): postgres.Sql {
  return postgres(databaseUrl, { max: 1, onnotice: () => {} });
}

/** A database without any table. @returns its URL */
export async function emptyDatabase(): Promise<string> {
  const databaseUrl = await createDatabase();
  await migrateDown(parseDatabaseUrl(databaseUrl, 'DATABASE_URL'), 1000);
  const sql = connect(databaseUrl);
  await sql`drop table schema_migrations`;
  await sql.end();
  return databaseUrl;
}

/** The columns of each index of a table, as pg_indexes shows them. */
export async function indexesOf(sql: postgres.Sql, table: string): Promise<string[]> {
  const rows = await sql<{ indexdef: string }[]>`select indexdef from pg_indexes where tablename = ${table}`;
  return rows.map(({ indexdef }) => /USING btree \((.*?)\)( WHERE .*)?$/.exec(indexdef)!.slice(1).join(''));
}

const methods = ['get', 'put', 'post', 'patch', 'delete'];

/** Opens documentation pages with all that they load, as a browser would, and looks for operations, named `GET /path`. */
export async function expectDocs(send: Send, pages: readonly string[], operations: readonly string[]): Promise<void> {
  for (const page of pages) {
    const html = await send('GET', page);
    expect([html.status, html.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    // Relative to the page, so that they work below any prefix.
    const addresses = [...html.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, address]) => new URL(address!, `http://service${page}`).pathname,
    );
    const assets = await Promise.all(addresses.map((address) => send('GET', address)));
    expect(assets.map(({ status }) => status)).toEqual(addresses.map(() => 200));
    expect(assets.map(({ text }) => text).join('\n')).toMatch(/(fetch|Redoc\.init)\('openapi\.json'/);
  }
  const { body } = await send<{ paths: Record<string, Record<string, unknown>> }>('GET', '/openapi.json');
  const shown = Object.entries(body.paths).flatMap(([path, item]) =>
    methods.filter((method) => method in item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(shown).toEqual(expect.arrayContaining([...operations]));
}

/** Asks, as browsers do before they send a token and a JSON body, for pages on origins that are listed and that are not. */
export async function expectOrigins(url: string, listed: readonly string[], others: readonly string[]): Promise<void> {
  for (const origin of listed) {
    const headers = await preflight(url, origin);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    const list = (name: string) => headers.get(name)?.split(/, */);
    expect(list('access-control-allow-methods')).toEqual(
      expect.arrayContaining(methods.map((method) => method.toUpperCase())),
    );
    expect(list('access-control-allow-headers')).toEqual(expect.arrayContaining(['Authorization', 'Content-Type']));
  }
  for (const origin of others) {
    const names = [...(await preflight(url, origin)).keys()];
    expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
}

async function preflight(url: string, origin: string): Promise<Headers> {
  const asked = {
    'Access-Control-Request-Method': 'PUT',
    'Access-Control-Request-Headers': 'authorization,content-type',
  };
  return (await fetch(`${url}/api/tasks`, { method: 'OPTIONS', headers: { Origin: origin, ...asked } })).headers;
}
