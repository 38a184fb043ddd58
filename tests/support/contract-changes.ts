// biome-ignore lint/suspicious/noExplicitAny: a contract of any shape, to be changed
export type Change = (contract: any) => unknown;
export interface Seed {
  readonly name: string;
  readonly sentence: string;
  readonly change: Change;
  readonly before?: Change;
}

/** Dates of a deprecated operation, and days that have long come and that will not come soon. */
export const deprecated = (sunset: string) => ({
  deprecated: true,
  'x-deprecated-since': '2019-01-01',
  'x-sunset': sunset,
});
export const [past, future, laterStill] = ['2020-01-01', '2998-01-01', '2999-01-01'] as const;

/** What breaks clients: a name, what is said about it, the change, and what the contract was before, if not as it is. */
export const breaking: Seed[] = [
  {
    name: 'a path is removed',
    sentence: 'Path `/ready` was removed',
    change: ({ paths }) => delete paths['/ready'],
  },
  {
    name: 'an operation is removed',
    sentence: 'Operation `DELETE /api/tasks/{task_id}` was removed',
    change: ({ paths }) => delete paths['/api/tasks/{task_id}'].delete,
  },
  {
    name: 'a deprecated operation is removed before its sunset',
    sentence: 'Operation `DELETE /api/tasks/trash` was removed',
    change: ({ paths }) => delete paths['/api/tasks/trash'].delete,
    before: ({ paths }) => Object.assign(paths['/api/tasks/trash'].delete, deprecated(future)),
  },
  {
    name: 'a path is removed of which not all operations are past their sunset',
    sentence: 'Path `/api/tasks/trash/{task_id}` was removed',
    change: ({ paths }) => delete paths['/api/tasks/trash/{task_id}'],
    before({ paths }) {
      const path = paths['/api/tasks/trash/{task_id}'];
      Object.assign(path.delete, deprecated(past));
      path.put = { ...paths['/api/tasks/{task_id}'].put, operationId: 'replaceInTrash' };
    },
  },
  {
    name: 'a sunset becomes earlier',
    sentence: 'The sunset of `GET /api/usage` moved from 2999-01-01 to 2998-01-01',
    change: ({ paths }) => Object.assign(paths['/api/usage'].get, deprecated(future)),
    before: ({ paths }) => Object.assign(paths['/api/usage'].get, deprecated(laterStill)),
  },
  {
    name: 'an operation becomes deprecated with a sunset that has come',
    sentence: 'The sunset of `POST /api/tasks/complete-all` is 2020-01-01, without notice',
    change: ({ paths }) => Object.assign(paths['/api/tasks/complete-all'].post, deprecated(past)),
  },
  {
    name: 'an operationId is renamed',
    sentence: "changed from 'listTasks' to 'allTasks'",
    change: ({ paths }) => (paths['/api/tasks'].get.operationId = 'allTasks'),
  },
  {
    name: 'a parameter becomes required',
    sentence: '`limit` query parameter became required',
    change: ({ components }) => (components.parameters.Limit.required = true),
  },
  {
    name: 'a required parameter is added',
    sentence: 'Required `verbose` query parameter was added',
    change: ({ paths }) =>
      (paths['/health'].get.parameters = [
        { name: 'verbose', in: 'query', required: true, schema: { type: 'boolean' } },
      ]),
  },
  {
    name: 'a field of a request becomes required',
    sentence: 'Properties of `TaskCreate` became required: `description`',
    change: ({ components }) => components.schemas.TaskCreate.required.push('description'),
  },
  {
    name: 'a body becomes required',
    sentence: 'Request body became required',
    change: () => {},
    before: ({ components }) => delete components.requestBodies.NewTask.required,
  },
  {
    name: 'a type in a request changes',
    sentence: "Type of `completed` narrowed from 'boolean' to 'string'",
    change: ({ components }) => (components.schemas.TaskCreate.properties.completed = { type: 'string' }),
  },
  {
    name: 'a value of a request is no longer taken',
    sentence: "lost values: 'completed'",
    change: ({ components }) => (components.schemas.StatusFilter.enum = ['all', 'pending']),
  },
  {
    name: 'a limit of a request is tightened',
    sentence: "changed from '<= 1000' to '<= 500'",
    change: ({ components }) => (components.schemas.PageLimit.maximum = 500),
  },
  {
    name: 'the default of a parameter changes',
    sentence:
      "The default of a request changed from '-created_at' to 'created_at' (components schemas SortOrder default)",
    change: ({ components }) => (components.schemas.SortOrder.default = 'created_at'),
  },
  {
    name: 'a field of a request gets a default',
    sentence: "The default of a request changed from none to 'true'",
    change: ({ components }) => (components.schemas.TaskCreate.properties.starred = { type: 'boolean', default: true }),
    before: ({ components }) => (components.schemas.TaskCreate.properties.starred = { type: 'boolean' }),
  },
  {
    name: 'a request has to match a pattern',
    sentence: '`pattern` of `email` was set',
    change: ({ components }) => (components.schemas.EmailAddress.pattern = '^[a-z]'),
  },
  {
    name: 'a request may no longer have other fields',
    sentence: "`additionalProperties` of `TaskCreate` was set to 'false'",
    change: () => {},
    before: ({ components }) => delete components.schemas.TaskCreate.additionalProperties,
  },
  {
    name: 'a field is added to a reply that had no others',
    sentence: '`colour` was added to a reply that had no other fields',
    change: ({ components: { schemas } }) => {
      schemas.Account.additionalProperties = false;
      schemas.Account.properties.colour = { type: 'string' };
    },
    before: ({ components }) => (components.schemas.Account.additionalProperties = false),
  },
  {
    name: 'a reply may have other fields from now on',
    sentence: '`additionalProperties` of `CurrentUser` was removed',
    change: () => {},
    before: ({ components }) => (components.schemas.CurrentUser.additionalProperties = false),
  },
  {
    name: 'a field of a reply is removed',
    sentence: 'Property `token_type` of `Session` was removed',
    change: ({ components: { schemas } }) => {
      delete schemas.Session.properties.token_type;
      schemas.Session.required = schemas.Session.required.filter((field: string) => field !== 'token_type');
    },
  },
  {
    name: 'a field of a reply may be missing',
    sentence: 'Properties of `Task` are no longer required: `completed`',
    change: ({ components: { schemas } }) =>
      schemas.Task.required.splice(schemas.Task.required.indexOf('completed'), 1),
  },
  {
    name: 'a field of a reply may be null',
    sentence: "Type of `token` widened from 'string' to 'string | null'",
    change: ({ components }) => (components.schemas.Session.properties.token.nullable = true),
  },
  {
    name: 'a type in a reply changes',
    sentence: "from 'integer' to 'string'",
    change: ({ components }) => (components.schemas.Seconds = { type: 'string' }),
  },
  {
    name: 'a reply has a new value',
    sentence: "gained values: 'degraded'",
    change: ({ components }) => components.schemas.HealthStatus.enum.push('degraded'),
  },
  {
    name: 'a successful status is another one',
    sentence: 'Response `201` became `200`',
    change: ({ paths }) => {
      const { 201: created, ...others } = paths['/api/auth/signup'].post.responses;
      paths['/api/auth/signup'].post.responses = { 200: created, ...others };
    },
  },
  {
    name: 'a reply has another media type',
    sentence: 'Media type `application/json` was removed',
    change: ({ components: { responses } }) => {
      responses.Changes.content = { 'text/json': responses.Changes.content['application/json'] };
    },
  },
  {
    name: 'a token is needed',
    sentence: 'Authentication became required',
    change: ({ paths }) => delete paths['/health'].get.security,
  },
];
