/**
 * The same service in Fastify 5, as its users write services: with schemas for requests and replies, @fastify/jwt, postgres.js with its
 * pool and tagged templates, and pino's log.
 */
import jwt from '@fastify/jwt';
import fastify, { type FastifyRequest } from 'fastify';
import postgres from 'postgres';
import { v7 } from 'uuid';
import { columnNames, type TaskRow, taskOf } from '../../src/db/task-columns';
import { entityTag, entityTagOf } from '../../src/handlers/conditions';
import { cursorAt } from '../../src/handlers/cursor';

const { PORT, DATABASE_URL, SECRET } = process.env;
const sql = postgres(DATABASE_URL!, {
  types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
});
const app = fastify({ logger: true });

const task = {
  type: 'object',
  required: [...columnNames],
  properties: {
    id: { type: 'string' },
    user_id: { type: 'string' },
    title: { type: 'string' },
    description: { type: 'string', nullable: true },
    completed: { type: 'boolean' },
    completed_at: { type: 'string', format: 'date-time', nullable: true },
    priority: { type: 'string' },
    tags: { type: 'array', items: { type: 'string' } },
    due_date: { type: 'string', nullable: true },
    time_zone: { type: 'string', nullable: true },
    recurrence: { type: 'string', nullable: true },
    reminders: { type: 'array', items: { type: 'integer' } },
    position: { type: 'string' },
    series_id: { type: 'string', nullable: true },
    created_at: { type: 'string', format: 'date-time' },
    updated_at: { type: 'string', format: 'date-time' },
    version: { type: 'integer' },
  },
};
const title = { type: 'string', minLength: 1, maxLength: 200, pattern: '\\S' };
const description = { type: 'string', nullable: true, maxLength: 2000 };
const completed = { type: 'boolean' };
const params = { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' } } };
const columns = sql(columnNames.map((name) => `tasks.${name}`));
const [lowest, highest] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
/** The filters of the list, for its cursors. */
const newestFirst = ['all', '-created_at', null, null, null, null, null];
const owner = (request: FastifyRequest) => (request.user as { sub: string }).sub;

/** Takes the next version of the user's list. `firstVersion` creates the user and the list. */
const nextVersion = (user: string) => sql`
  with list as (update task_lists set version = version + 1 where user_id = ${user} returning version)`;
const firstVersion = (user: string) => sql`
  with owner as (insert into users (id, created_at) values (${user}, now()) on conflict (id) do nothing),
  list as (
    insert into task_lists (user_id, version) values (${user}, 1)
    on conflict (user_id) do update set version = task_lists.version + 1 returning version
  )`;

app.register(jwt, { secret: SECRET! });
app.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});

app.get<{ Params: { id: string } }>(
  '/api/tasks/:id',
  { schema: { params, response: { 200: task } } },
  async (request, reply) => {
    const [row] = await sql<
      TaskRow[]
    >`select ${columns} from tasks where tasks.user_id = ${owner(request)} and tasks.id = ${request.params.id}`;
    if (!row) return reply.code(404).send({ detail: 'Task not found' });
    const found = taskOf(row);
    reply.header('ETag', entityTag(found));
    return found;
  },
);

app.get<{ Querystring: { limit: number } }>(
  '/api/tasks',
  {
    schema: {
      querystring: {
        type: 'object',
        additionalProperties: false,
        properties: { limit: { type: 'integer', minimum: 1, maximum: 1000, default: 100 } },
      },
      response: { 200: { type: 'array', items: task } },
    },
  },
  async (request, reply) => {
    const { limit } = request.query;
    const found = await sql<TaskRow[]>`
      select ${columns} from tasks
      where user_id = ${owner(request)} and (id) > (${lowest!}::uuid) and (id) < (${highest!}::uuid)
      order by id desc limit (select ${limit + 1}::integer)`;
    const page = found.slice(0, limit).map(taskOf);
    const last = found.length > limit ? page.at(-1) : undefined;
    const cursor =
      last && cursorAt({ key: new Date(last.updated_at).toISOString(), id: last.id }, 'created_at', newestFirst);
    reply.header('ETag', entityTagOf(page, cursor, undefined));
    if (!cursor) return page;
    reply.header('X-Next-Cursor', cursor);
    reply.header('Link', `</api/tasks?limit=${limit}&cursor=${cursor}>; rel="next"`);
    return page;
  },
);

app.post<{ Body: { title: string; description?: string | null; completed?: boolean } }>(
  '/api/tasks',
  {
    schema: {
      body: {
        type: 'object',
        required: ['title'],
        additionalProperties: false,
        properties: { title, description, completed },
      },
      response: { 201: task },
    },
  },
  async (request, reply) => {
    const id = v7();
    const now = new Date();
    const { body } = request;
    const task = (list: postgres.PendingQuery<postgres.Row[]>) => sql<TaskRow[]>`
      ${list}
      insert into tasks (user_id, id, title, description, completed, completed_at, created_at, updated_at, version, created_version)
      select ${owner(request)}, ${id}::uuid, ${body.title.trim()}, ${body.description ?? null}, ${body.completed ?? false}::boolean,
        ${body.completed ? now : null}::timestamptz, ${now}::timestamptz, ${now}::timestamptz, list.version, list.version from list
      returning ${columns}`;
    const made = taskOf((await task(nextVersion(owner(request))))[0] ?? (await task(firstVersion(owner(request))))[0]!);
    return reply.code(201).header('Location', `/api/tasks/${id}`).header('ETag', entityTag(made)).send(made);
  },
);

app.patch<{ Params: { id: string }; Body: { title?: string; description?: string | null; completed?: boolean } }>(
  '/api/tasks/:id',
  {
    schema: {
      params,
      body: {
        type: 'object',
        minProperties: 1,
        additionalProperties: false,
        properties: { title, description, completed },
      },
      response: { 200: task },
    },
  },
  async (request, reply) => {
    const { body } = request;
    const [row] = await sql<TaskRow[]>`
      ${nextVersion(owner(request))}
      update tasks set
        title = coalesce(${body.title?.trim() ?? null}, tasks.title),
        description = case when ${body.description !== undefined} then ${body.description ?? null} else tasks.description end,
        completed = coalesce(${body.completed ?? null}, tasks.completed),
        completed_at = case when not coalesce(${body.completed ?? null}, tasks.completed) then null when tasks.completed then tasks.completed_at
          else greatest(date_trunc('milliseconds', clock_timestamp()), tasks.updated_at + interval '1 millisecond') end,
        version = list.version,
        updated_at = greatest(date_trunc('milliseconds', clock_timestamp()), tasks.updated_at + interval '1 millisecond')
      from list where tasks.user_id = ${owner(request)} and tasks.id = ${request.params.id} returning ${columns}`;
    if (!row) return reply.code(404).send({ detail: 'Task not found' });
    const changed = taskOf(row);
    reply.header('ETag', entityTag(changed));
    return changed;
  },
);

app.listen({ port: Number(PORT), host: '127.0.0.1' });
