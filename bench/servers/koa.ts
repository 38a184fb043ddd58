/** The same service in Koa, as its users write services: with @koa/router, koa-bodyparser, jsonwebtoken and Ajv. */
import Router from '@koa/router';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import jwt from 'jsonwebtoken';
import Koa, { type Context } from 'koa';
import bodyParser from 'koa-bodyparser';
import postgres from 'postgres';
import { v7 } from 'uuid';
import { columnNames, type TaskRow, taskOf } from '../../src/db/task-columns';
import { entityTag, entityTagOf } from '../../src/handlers/conditions';
import { cursorAt } from '../../src/handlers/cursor';

const { PORT, DATABASE_URL, SECRET } = process.env;
const sql = postgres(DATABASE_URL!, {
  types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
});
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
const columns = sql(columnNames.map((name) => `tasks.${name}`));
const [lowest, highest] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
/** The filters of the list, for its cursors. */
const newestFirst = ['all', '-created_at', null, null, null, null, null];

/** Takes the next version of the user's list. `firstVersion` creates the user and the list. */
const nextVersion = (user: string) => sql`
  with list as (update task_lists set version = version + 1 where user_id = ${user} returning version)`;
const firstVersion = (user: string) => sql`
  with owner as (insert into users (id, created_at) values (${user}, now()) on conflict (id) do nothing),
  list as (
    insert into task_lists (user_id, version) values (${user}, 1)
    on conflict (user_id) do update set version = task_lists.version + 1 returning version
  )`;

function validate(context: Context, check: (data: unknown) => boolean, data: unknown): void {
  if (!check(data)) context.throw(422, 'Validation failed');
}

const router = new Router({ prefix: '/api/tasks' });

router.get('/:id', async (context) => {
  validate(context, checkId, context.params);
  const [row] = await sql<
    TaskRow[]
  >`select ${columns} from tasks where tasks.user_id = ${context.state.user} and tasks.id = ${context.params.id!}`;
  if (!row) return context.throw(404, 'Task not found');
  const found = taskOf(row);
  context.set('ETag', entityTag(found));
  context.body = found;
});

router.get('/', async (context) => {
  const query = { ...context.query } as unknown as { limit: number };
  validate(context, checkQuery, query);
  const { limit } = query;
  const found = await sql<TaskRow[]>`
    select ${columns} from tasks
    where user_id = ${context.state.user} and (id) > (${lowest!}::uuid) and (id) < (${highest!}::uuid)
    order by id desc limit (select ${limit + 1}::integer)`;
  const page = found.slice(0, limit).map(taskOf);
  const last = found.length > limit ? page.at(-1) : undefined;
  const cursor =
    last && cursorAt({ key: new Date(last.updated_at).toISOString(), id: last.id }, 'created_at', newestFirst);
  context.set('ETag', entityTagOf(page, cursor, undefined));
  context.body = page;
  if (!cursor) return;
  context.set('X-Next-Cursor', cursor);
  context.set('Link', `</api/tasks?limit=${limit}&cursor=${cursor}>; rel="next"`);
});

router.post('/', async (context) => {
  const body = context.request.body as { title: string; description?: string | null; completed?: boolean };
  validate(context, checkCreate, body);
  const id = v7();
  const now = new Date();
  const { user } = context.state;
  const task = (list: postgres.PendingQuery<postgres.Row[]>) => sql<TaskRow[]>`
    ${list}
    insert into tasks (user_id, id, title, description, completed, completed_at, created_at, updated_at, version, created_version)
    select ${user}, ${id}::uuid, ${body.title.trim()}, ${body.description ?? null}, ${body.completed ?? false}::boolean,
      ${body.completed ? now : null}::timestamptz, ${now}::timestamptz, ${now}::timestamptz, list.version, list.version from list
    returning ${columns}`;
  const made = taskOf((await task(nextVersion(user)))[0] ?? (await task(firstVersion(user)))[0]!);
  context.status = 201;
  context.set('Location', `/api/tasks/${id}`);
  context.set('ETag', entityTag(made));
  context.body = made;
});

router.patch('/:id', async (context) => {
  const body = context.request.body as { title?: string; description?: string | null; completed?: boolean };
  validate(context, checkId, context.params);
  validate(context, checkUpdate, body);
  const [row] = await sql<TaskRow[]>`
    ${nextVersion(context.state.user)}
    update tasks set
      title = coalesce(${body.title?.trim() ?? null}, tasks.title),
      description = case when ${body.description !== undefined} then ${body.description ?? null} else tasks.description end,
      completed = coalesce(${body.completed ?? null}, tasks.completed),
      completed_at = case when not coalesce(${body.completed ?? null}, tasks.completed) then null when tasks.completed then tasks.completed_at
        else greatest(date_trunc('milliseconds', clock_timestamp()), tasks.updated_at + interval '1 millisecond') end,
      version = list.version,
      updated_at = greatest(date_trunc('milliseconds', clock_timestamp()), tasks.updated_at + interval '1 millisecond')
    from list where tasks.user_id = ${context.state.user} and tasks.id = ${context.params.id!} returning ${columns}`;
  if (!row) return context.throw(404, 'Task not found');
  const changed = taskOf(row);
  context.set('ETag', entityTag(changed));
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
