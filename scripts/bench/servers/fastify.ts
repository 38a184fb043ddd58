/**
 * The same work in Fastify 5 as its users write it: schemas for requests and replies, @fastify/jwt, postgres.js with its pool
 * and tagged templates, pino's log.
 */
import jwt from '@fastify/jwt';
import fastify, { type FastifyRequest } from 'fastify';
import postgres from 'postgres';
import { v7 } from 'uuid';

const { PORT, DATABASE_URL, SECRET } = process.env;
const sql = postgres(DATABASE_URL!);
const app = fastify({ logger: true });

const task = {
  type: 'object',
  required: ['id', 'user_id', 'title', 'description', 'completed', 'created_at', 'updated_at'],
  properties: {
    id: { type: 'string' },
    user_id: { type: 'string' },
    title: { type: 'string' },
    description: { type: 'string', nullable: true },
    completed: { type: 'boolean' },
    created_at: { type: 'string', format: 'date-time' },
    updated_at: { type: 'string', format: 'date-time' },
  },
};
const title = { type: 'string', minLength: 1, maxLength: 200, pattern: '\\S' };
const description = { type: 'string', nullable: true, maxLength: 2000 };
const completed = { type: 'boolean' };
const params = { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' } } };
const columns = sql(['id', 'user_id', 'title', 'description', 'completed', 'created_at', 'updated_at']);
const owner = (request: FastifyRequest) => (request.user as { sub: string }).sub;

app.register(jwt, { secret: SECRET! });
app.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});

app.get<{ Params: { id: string } }>(
  '/api/tasks/:id',
  { schema: { params, response: { 200: task } } },
  async (request, reply) => {
    const [found] =
      await sql`select ${columns} from tasks where user_id = ${owner(request)} and id = ${request.params.id}`;
    return found ?? reply.code(404).send({ detail: 'Task not found' });
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
    const found = await sql`
      select ${columns} from tasks where user_id = ${owner(request)} order by id desc limit ${limit + 1}`;
    if (found.length <= limit) return found;
    const page = found.slice(0, limit);
    const cursor = Buffer.from(page.at(-1)!.id.replaceAll('-', ''), 'hex').toString('base64url');
    reply.header('X-Next-Cursor', cursor);
    reply.header('Link', `</api/tasks?status=all&limit=${limit}&cursor=${cursor}>; rel="next"`);
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
    const [made] = await sql`
      with owner as (insert into users (id, created_at) values (${owner(request)}, ${now}) on conflict (id) do nothing)
      insert into tasks (user_id, id, title, description, completed, created_at, updated_at)
      values (${owner(request)}, ${id}, ${body.title.trim()}, ${body.description ?? null}, ${body.completed ?? false}, ${now}, ${now})
      returning ${columns}`;
    return reply.code(201).header('Location', `/api/tasks/${id}`).send(made);
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
    const [changed] = await sql`
      update tasks set
        title = coalesce(${body.title?.trim() ?? null}, title),
        description = case when ${body.description !== undefined} then ${body.description ?? null} else description end,
        completed = coalesce(${body.completed ?? null}, completed),
        updated_at = greatest(date_trunc('milliseconds', clock_timestamp()), updated_at + interval '1 millisecond')
      where user_id = ${owner(request)} and id = ${request.params.id} returning ${columns}`;
    return changed ?? reply.code(404).send({ detail: 'Task not found' });
  },
);

app.listen({ port: Number(PORT), host: '127.0.0.1' });
