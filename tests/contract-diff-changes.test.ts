import { breaking, deprecated, future, laterStill, past, type Seed } from './support/contract-changes';
import { type Comparison, contractDiff, it, write } from './support/contract-diff';

// What no client notices.
const harmless: Seed[] = [
  {
    name: 'an operation is added',
    sentence: 'path item was added (/version)',
    change: ({ paths }) => (paths['/version'] = { get: { ...paths['/health'].get, operationId: 'getVersion' } }),
  },
  {
    name: 'an operation is removed after its sunset',
    sentence: 'operation was removed after its sunset (DELETE /api/tasks/trash)',
    change: ({ paths }) => delete paths['/api/tasks/trash'].delete,
    before: ({ paths }) => Object.assign(paths['/api/tasks/trash'].delete, deprecated(past)),
  },
  {
    name: 'a path is removed after the sunset of all its operations',
    sentence: 'path item was removed after its sunset (/api/tasks/batch)',
    change: ({ paths }) => delete paths['/api/tasks/batch'],
    before: ({ paths }) => Object.assign(paths['/api/tasks/batch'].post, deprecated(past)),
  },
  {
    name: 'an operation becomes deprecated',
    sentence: '`deprecated` was modified (POST /api/tasks/complete-all, deprecated)',
    change: ({ paths }) => Object.assign(paths['/api/tasks/complete-all'].post, deprecated(future)),
  },
  {
    name: 'a sunset becomes later',
    sentence: '`x-sunset` was modified (GET /ready, x-sunset)',
    change: ({ paths }) => Object.assign(paths['/ready'].get, deprecated(laterStill)),
    before: ({ paths }) => Object.assign(paths['/ready'].get, deprecated(future)),
  },
  {
    name: 'an operation is deprecated no longer',
    sentence: '`deprecated` was modified (POST /api/auth/login',
    change: () => {},
    before: ({ paths }) => Object.assign(paths['/api/auth/login'].post, deprecated(future)),
  },
  {
    name: 'an optional parameter is added',
    sentence: 'parameter list was added (GET /health, parameters)',
    change: ({ paths }) =>
      (paths['/health'].get.parameters = [{ name: 'verbose', in: 'query', schema: { type: 'boolean' } }]),
  },
  {
    name: 'an optional field of a request is added',
    sentence: 'schema was added (components schemas TaskCreate properties colour)',
    change: ({ components }) => (components.schemas.TaskCreate.properties.colour = { type: 'string' }),
  },
  {
    name: 'an optional field of a reply is added',
    sentence: 'schema was added (components schemas Session properties colour)',
    change: ({ components }) => (components.schemas.Session.properties.colour = { type: 'string' }),
  },
  {
    name: 'a request may have a new value',
    sentence: '`enum` was modified (components schemas StatusFilter enum)',
    change: ({ components }) => components.schemas.StatusFilter.enum.push('archived'),
  },
  {
    name: 'a limit of a request is loosened',
    sentence: '`maximum` was modified (components schemas PageLimit maximum)',
    change: ({ components }) => (components.schemas.PageLimit.maximum = 2000),
  },
  {
    name: 'a default is documented in a reply',
    sentence: '`default` was modified (components schemas Session properties token_type default)',
    change: ({ components }) =>
      (components.schemas.Session.properties.token_type = { type: 'string', default: 'bearer' }),
    before: ({ components }) => (components.schemas.Session.properties.token_type = { type: 'string' }),
  },
  {
    name: 'there is another successful status besides those that were',
    sentence: 'response was added (POST /api/auth/signup, responses 202)',
    change: ({ paths }) => {
      const { responses } = paths['/api/auth/signup'].post;
      responses[202] = { description: 'Later.', content: responses[201].content };
    },
  },
  {
    name: 'a token is no longer needed',
    sentence: 'security requirement was removed (GET /api/auth/me, security 0)',
    change: ({ paths }) => (paths['/api/auth/me'].get.security = []),
  },
  {
    name: 'a description is another one',
    sentence: '`description` was modified (GET /health, description)',
    change: ({ paths }) => (paths['/health'].get.description = 'Alive.'),
  },
  {
    name: 'a schema gets another name',
    sentence: 'schema was added (components schemas Duration)',
    change: ({ components: { schemas } }) => {
      schemas.Duration = schemas.Seconds;
      schemas.Session.properties.expires_in = { $ref: '#/components/schemas/Duration' };
    },
  },
];

describe('npm run contract:diff', () => {
  describe.each([
    { kind: 'breaking', seeds: breaking, exit: 1, begins: 'Breaking: ' },
    { kind: 'harmless', seeds: harmless, exit: 0, begins: 'Harmless: ' },
  ])('with $kind changes, all at once', ({ seeds, exit, begins }) => {
    let found: Comparison;
    beforeAll(async () => {
      const all = (key: 'change' | 'before') => (contract: unknown) => {
        for (const seed of seeds) seed[key]?.(contract);
      };
      write('openapi.yaml', all('change'));
      found = await contractDiff(write('released.yaml', all('before')));
    });

    it(`exits ${exit}`, () => {
      expect(found.code).toBe(exit);
      if (exit === 0) expect(found.breaks).toBe('');
    });

    it.each(seeds)('says so when $name', ({ sentence }) => {
      const lines = found.output.split('\n').filter((line) => line.startsWith(begins));
      expect(lines).toContainEqual(expect.stringContaining(sentence));
    });
  });
});
