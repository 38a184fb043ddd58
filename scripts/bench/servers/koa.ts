/** The same work in Koa with @koa/router, koa-bodyparser, jsonwebtoken and Ajv put together by hand, as its users write it. */
import Router from '@koa/router';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import jwt from 'jsonwebtoken';
import Koa, { type Context } from 'koa';
import bodyParser from 'koa-bodyparser';
import postgres from 'postgres';
import { v7 } from 'uuid';

const { PORT, DATABASE_URL, SECRET } = process.env;
const sql = postgres(DATABASE_URL!);
const ajv = new Ajv({ coerceTypes: true, useDefaults: true, allErrors: true });
addFormats(ajv);

const title = { type: 'string', minLength: 1, maxLength: 200, pattern: '\\S' };
const description = { type: 'string', nullable: true, maxLength: 2000 };
const fields = { title, description, completed: { type: 'boolean' } };
const checkCreate = ajv.compile({
  type: 'object',
  required: ['title'],
  additionalProperties: false,
  properties: fields,
});
const checkUpdate = ajv.compile({ type: 'object', minProperties: 1, additionalProperties: false, properties: fields });
const checkId = ajv.compile({ type: 'object', properties: { id: { type: 'string', format: 'uuid' } } });
const checkQuery = ajv.compile({
  type: 'object',
  additionalProperties: false,
  properties: { limit: { type: 'integer', minimum: 1, maximum: 1000, default: 100 } },
});
const columns = sql(['id', 'user_id', 'title', 'description', 'completed', 'created_at', 'updated_at']);

function validate(context: Context, check: (data: unknown) => boolean, data: unknown): void {
  if (!check(data)) context.throw(422, 'Validation failed');
}

const router = new Router({ prefix: '/api/tasks' });

router.get('/:id', async (context) => {
  validate(context, checkId, context.params);
  const [found] =
    await sql`select ${columns} from tasks where user_id = ${context.state.user} and id = ${context.params.id!}`;
  if (!found) context.throw(404, 'Task not found');
  context.body = found;
});

router.get('/', async (context) => {
  const query = { ...context.query } as unknown as { limit: number };
  validate(context, checkQuery, query);
  const { limit } = query;
  const found = await sql`
    select ${columns} from tasks where user_id = ${context.state.user} order by id desc limit ${limit + 1}`;
  context.body = found.slice(0, limit);
  if (found.length <= limit) return;
  const cursor = Buffer.from(found[limit - 1]!.id.replaceAll('-', ''), 'hex').toString('base64url');
  context.set('X-Next-Cursor', cursor);
  context.set('Link', `</api/tasks?status=all&limit=${limit}&cursor=${cursor}>; rel="next"`);
});

router.post('/', async (context) => {
  const body = context.request.body as { title: string; description?: string | null; completed?: boolean };
  validate(context, checkCreate, body);
  const id = v7();
  const now = new Date();
  const { user } = context.state;
  const [made] = await sql`
    with owner as (insert into users (id, created_at) values (${user}, ${now}) on conflict (id) do nothing)
    insert into tasks (user_id, id, title, description, completed, created_at, updated_at)
    values (${user}, ${id}, ${body.title.trim()}, ${body.description ?? null}, ${body.completed ?? false}, ${now}, ${now})
    returning ${columns}`;
  context.status = 201;
  context.set('Location', `/api/tasks/${id}`);
  context.body = made;
});

router.patch('/:id', async (context) => {
  const body = context.request.body as { title?: string; description?: string | null; completed?: boolean };
  validate(context, checkId, context.params);
  validate(context, checkUpdate, body);
  const [changed] = await sql`
    update tasks set
      title = coalesce(${body.title?.trim() ?? null}, title),
      description = case when ${body.description !== undefined} then ${body.description ?? null} else description end,
      completed = coalesce(${body.completed ?? null}, completed),
      updated_at = greatest(date_trunc('milliseconds', clock_timestamp()), updated_at + interval '1 millisecond')
    where user_id = ${context.state.user} and id = ${context.params.id!} returning ${columns}`;
  if (!changed) context.throw(404, 'Task not found');
  context.body = changed;
});

const app = new Koa();
app.use(async (context, next) => {
  try {
    context.state.user = jwt.verify(context.get('Authorization').replace('Bearer ', ''), SECRET!).sub;
  } catch {
    context.throw(401, 'Invalid token');
  }
  await next();
});
app.use(bodyParser());
app.use(router.routes());
app.listen(Number(PORT), '127.0.0.1');
