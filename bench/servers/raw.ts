/**
 * The fastest that Node can be: node:http and postgres.js, with every trick that the service has. It does the same work (token, owner,
 * validation, the same statements), but has no contract, log, request ids, CORS or documentation.
 */
import { createSecretKey } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import jwt from 'jsonwebtoken';
import postgres from 'postgres';
import { newId } from '../../src/db/ids';
import { makeOptimizable } from '../../src/db/pool/optimizable';
import { timestampFromPostgres } from '../../src/db/pool/timestamp';
import { type Task, type TaskValues, taskFrom, valuesForTask } from '../../src/db/task-columns';
import { entityTag, entityTagOf } from '../../src/handlers/conditions';
import { cursorAt } from '../../src/handlers/cursor';
import { defaultPosition } from '../../src/planning/position';

const { PORT, DATABASE_URL, SECRET, CONNECTIONS, SHARED } = process.env;
const key = createSecretKey(Buffer.from(SECRET!));
const connections = Array.from(
  { length: Number(CONNECTIONS) },
  () =>
    postgres(DATABASE_URL!, {
      max: 1,
      fetch_types: false,
      types: {
        bigint: { to: 20, from: [20], serialize: String, parse: Number },
        timestamptz: { to: 1184, from: [1184], serialize: (text: string) => text, parse: timestampFromPostgres },
      },
    }) as unknown as postgres.Sql,
);
// As in the service, reads share two connections, and each of the others serves one write at a time. With SHARED, all requests share all.
const [readers, free] = SHARED ? [connections, []] : [connections.slice(0, 2), connections.slice(2)];
const waiting: ((connection: postgres.Sql) => void)[] = [];
type Values = (string | number | boolean | null)[];
let turn = 0;
function run(connection: postgres.Sql, text: string, values: Values) {
  const query = connection.unsafe(text, values, { prepare: true });
  makeOptimizable(query);
  return query.values().then((rows) => {
    makeOptimizable(rows);
    return rows;
  });
}
const tasksIn = (rows: readonly unknown[], values: Values) =>
  (rows as TaskValues[]).map((row) => taskFrom(row, values));
const read = async (text: string, values: Values) =>
  tasksIn(await run(readers[++turn % readers.length]!, text, values), values);
async function write(text: string, values: Values): Promise<readonly unknown[][]> {
  if (SHARED) return run(readers[++turn % readers.length]!, text, values);
  const connection = free.pop() ?? (await new Promise<postgres.Sql>((resolve) => waiting.push(resolve)));
  try {
    return await run(connection, text, values);
  } finally {
    const next = waiting.shift();
    if (next) next(connection);
    else free.push(connection);
  }
}

const time = "greatest(list.changed_at, tasks.updated_at + interval '1 millisecond')";
const nextVersion = `with list as (
    update task_lists set version = version + 1 where user_id = $1
    returning version, date_trunc('milliseconds', clock_timestamp()) as changed_at
  )`;
const columns = valuesForTask('tasks');
const selectOne = `select ${columns} from tasks where tasks.user_id = $1 and tasks.id = $2`;
const selectPage = `
  select ${columns} from tasks where user_id = $1 and (id) > ($2::uuid) and (id) < ($3::uuid)
  order by id desc limit (select $4::integer)`;
const [lowest, highest] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
const insertInto = `
  insert into tasks (user_id, id, title, description, completed, completed_at, created_at, updated_at, version, created_version)
  select $1, $2::uuid, $3, $4, $5::boolean, case when $5::boolean then $6::timestamptz end, $6::timestamptz, $6::timestamptz,
    list.version, list.version from list
  returning version`;
const insert = nextVersion + insertInto;
const insertFirst = `
  with owner as (insert into users (id, created_at) values ($1, now()) on conflict (id) do nothing),
  list as (
    insert into task_lists (user_id, version) values ($1, 1)
    on conflict (user_id) do update set version = task_lists.version + 1 returning version
  )${insertInto}`;
const update = `${nextVersion}
  update tasks set
    title = coalesce($3, tasks.title),
    description = case when $4 then $5 else tasks.description end,
    completed = coalesce($6::boolean, tasks.completed),
    completed_at = case when not coalesce($6::boolean, tasks.completed) then null when tasks.completed then tasks.completed_at else ${time} end,
    version = list.version, updated_at = ${time}
  from list where tasks.user_id = $1 and tasks.id = $2 returning ${columns}`;
/** The filters of the list, for its cursors. */
const newestFirst = ['all', '-created_at', null, null, null, null, null];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const remembered = new Map<string, { user: string; expires: number }>();

function userOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const known = remembered.get(authorization);
  if (known && known.expires > Date.now()) return known.user;
  try {
    const payload = jwt.verify(authorization.slice(7), key, { algorithms: ['HS256'], clockTolerance: 30 });
    if (typeof payload !== 'object' || typeof payload.sub !== 'string' || typeof payload.exp !== 'number')
      return undefined;
    remembered.set(authorization, { user: payload.sub, expires: payload.exp * 1000 });
    return payload.sub;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, text: string, extra: string[] = []): void {
  response.writeHead(status, [
    'Content-Type',
    'application/json; charset=utf-8',
    'Content-Length',
    String(Buffer.byteLength(text)),
    ...extra,
  ]);
  response.end(text);
}

const refuse = (response: ServerResponse, status: number, detail: string) =>
  send(response, status, JSON.stringify({ detail }));

function readJson(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= 100_000) chunks.push(chunk);
    });
    request.on('end', () => {
      try {
        resolve(
          length <= 100_000
            ? JSON.parse((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString())
            : undefined,
        );
      } catch {
        resolve(undefined);
      }
    });
  });
}

const isTitle = (value: unknown) =>
  typeof value === 'string' && value.length <= 200 && value.trim() !== '' && !value.includes('\0');
const isDescription = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.length <= 2000 && !value.includes('\0'));
const isCompleted = (value: unknown) => value === undefined || typeof value === 'boolean';
const fields = new Set(['title', 'description', 'completed']);
const isTask = (body: Record<string, unknown>) =>
  Object.keys(body).every((name) => fields.has(name)) && isDescription(body.description) && isCompleted(body.completed);

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url, method } = request as { url: string; method: string };
  const question = url.indexOf('?');
  const path = question === -1 ? url : url.slice(0, question);
  if (!path.startsWith('/api/tasks')) return refuse(response, 404, 'Not found');
  const user = userOf(request.headers.authorization);
  if (user === undefined) return refuse(response, 401, 'Invalid token');
  if (path.length === 10) {
    if (method === 'GET') return list(response, user, question === -1 ? '' : url.slice(question + 1));
    if (method === 'POST') return create(request, response, user);
    return refuse(response, 405, 'Method not allowed');
  }
  const id = path.slice(11);
  if (!uuid.test(id)) return refuse(response, 422, 'Not a task id');
  if (method === 'GET') return get(response, user, id);
  if (method === 'PATCH') return change(request, response, user, id);
  return refuse(response, 405, 'Method not allowed');
}

async function get(response: ServerResponse, user: string, id: string): Promise<void> {
  const [task] = await read(selectOne, [user, id]);
  if (task) send(response, 200, JSON.stringify(task), ['ETag', entityTag(task)]);
  else refuse(response, 404, 'Task not found');
}

async function list(response: ServerResponse, user: string, query: string): Promise<void> {
  const text = new URLSearchParams(query).get('limit') ?? '100';
  const limit = Number(text);
  if (!/^[1-9]\d*$/.test(text) || limit > 1000) return refuse(response, 422, 'Not a limit');
  const found = await read(selectPage, [user, lowest, highest, limit + 1]);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const cursor = last && cursorAt({ key: last.updated_at, id: last.id }, 'created_at', newestFirst);
  const headers = ['ETag', entityTagOf(page, cursor, undefined)];
  if (cursor) headers.push('X-Next-Cursor', cursor, 'Link', `</api/tasks?limit=${limit}&cursor=${cursor}>; rel="next"`);
  send(response, 200, JSON.stringify(page), headers);
}

async function create(request: IncomingMessage, response: ServerResponse, user: string): Promise<void> {
  const body = await readJson(request);
  if (!body || !isTask(body) || !isTitle(body.title)) return refuse(response, 422, 'Not a task');
  const { id, now } = newId();
  const {
    title,
    description = null,
    completed = false,
  } = body as { title: string; description?: string; completed?: boolean };
  const values = [user, id, title.trim(), description, completed, now];
  const [version] = (await write(insert, values))[0] ?? (await write(insertFirst, values))[0]!;
  // All else is known, as in the service.
  const task: Task = {
    id,
    user_id: user,
    title: title.trim(),
    description,
    completed,
    completed_at: completed ? now : null,
    ...{ priority: 'medium', tags: [], due_date: null, time_zone: null, recurrence: null, reminders: [] },
    position: defaultPosition(id),
    series_id: null,
    created_at: now,
    updated_at: now,
    version: version as number,
  };
  send(response, 201, JSON.stringify(task), ['Location', `/api/tasks/${id}`, 'ETag', entityTag(task)]);
}

async function change(request: IncomingMessage, response: ServerResponse, user: string, id: string): Promise<void> {
  const body = await readJson(request);
  if (!body || !isTask(body) || (body.title !== undefined && !isTitle(body.title)))
    return refuse(response, 422, 'Not a task');
  const {
    title = null,
    description = null,
    completed = null,
  } = body as { title?: string; description?: string; completed?: boolean };
  const values = [user, id, title?.trim() ?? null, body.description !== undefined, description, completed];
  const [task] = tasksIn(await write(update, values), values);
  if (task) send(response, 200, JSON.stringify(task), ['ETag', entityTag(task)]);
  else refuse(response, 404, 'Task not found');
}

createServer((request, response) => {
  serve(request, response).catch(() => refuse(response, 500, 'Internal error'));
}).listen(Number(PORT), '127.0.0.1');
