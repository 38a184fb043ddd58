import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import contract from '../generated/openapi.json';
import inOpenApi31 from '../generated/openapi-3.1.json';
import { createClient, type TestReply } from './support/client';
import { startService, type TestService } from './support/service';

// The contract as the service serves it, in each of its forms.

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const get = (path: string): Promise<TestReply<unknown>> => createClient(service.url).send('GET', path);

describe('the contract', () => {
  it('is served as YAML, to the byte', async () => {
    const { status, headers, text } = await get('/openapi.yaml');
    expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, 'application/yaml']);
    expect(text).toBe(readFileSync(join(__dirname, '..', 'openapi.yaml'), 'utf8'));
  });

  it('is served as JSON, and says the same', async () => {
    const { status, headers, body } = await get('/openapi.json');
    expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, 'application/json']);
    expect(body).toEqual(contract);
    expect(Object.keys((body as typeof contract).paths)).toEqual(
      Object.keys(parse((await get('/openapi.yaml')).text).paths),
    );
  });
});

describe('the contract in OpenAPI 3.1', () => {
  it('is served as JSON', async () => {
    const { status, headers, body } = await get('/openapi-3.1.json');
    expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, 'application/json']);
    expect(body).toEqual(inOpenApi31);
  });

  it('says the same as the contract, in the words of the other version', () => {
    expect(inOpenApi31.openapi).toMatch(/^3\.1\./);
    expect(inOpenApi30(inOpenApi31)).toEqual({ ...contract, openapi: inOpenApi31.openapi });
  });
});

/** Writes types with null, and examples of schemas, headers and parameters, as OpenAPI 3.0 has them. */
function inOpenApi30(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document), (_, node) => {
    const { type, examples, ...others } = node ?? {};
    if (Array.isArray(type)) return inOpenApi30({ ...node, type: type[0], nullable: type[1] === 'null' });
    if (Array.isArray(examples)) return { ...others, type, example: examples[0] };
    if (examples?.default) return { ...others, example: examples.default.value };
    return node;
  });
}
