import { postmanFiles } from '../scripts/generate/postman';
import { marked, readUnmarkedContract } from './support/contract';
import { addressOf, collection, contract, environment, type Json, operations, read } from './support/postman';

// The Postman collection as a file. `npm run test:generators` runs it.

describe('the Postman collection', () => {
  it('is made of the same bytes each time', async () => {
    const files = await postmanFiles(contract);
    expect(await postmanFiles(contract)).toEqual(files);
    expect(files.get('postman_collection.json')).toBe(read('generated/postman_collection.json'));
    expect(files.get('postman_environment.json')).toBe(read('generated/postman_environment.json'));
  });

  it.each(operations)('has $id in the folder of its tag, filled with the example of the contract', (operation) => {
    const { id, tag, address, media, parameters, security } = operation;
    const folder = collection.item.find(({ name }: { name: string }) => name === tag);
    const found = folder.item.filter((item: unknown) => addressOf(item) === address);
    expect(found).toEqual([expect.objectContaining({ id })]);
    const { request } = found[0];
    expect(request.url.host).toEqual(['{{baseUrl}}']);
    expect(request.auth).toEqual(security?.length === 0 ? { type: 'noauth' } : undefined);
    const example = Object.values<{ value: object }>(media?.examples ?? {})[0]?.value;
    const email = example && 'email' in example && { email: '{{email}}' };
    expect(request.body && JSON.parse(request.body.raw)).toEqual(example && { ...example, ...email });
    const given = [...request.url.query, ...request.url.variable].filter(({ disabled }) => !disabled);
    const ids: Record<string, string> = { user_id: '{{userId}}', task_id: '{{taskId}}', token_id: '{{tokenId}}' };
    expect(given.map(({ key, value }) => [key, value])).toEqual(
      parameters
        .filter(({ in: place, example }) => place !== 'header' && example !== undefined)
        .sort((a, b) => b.in.localeCompare(a.in))
        .map(({ name, example }) => [name, ids[name] ?? String(example)]),
    );
  });

  it('says of an operation that it is deprecated, and until when it stays', async () => {
    const deprecated = readUnmarkedContract();
    Object.assign(deprecated.paths['/health'].get, marked);
    const made = JSON.parse((await postmanFiles(deprecated)).get('postman_collection.json')!);
    const requests: Json[] = made.item.flatMap(({ item }: Json) => item);
    const said = requests.filter(({ request }) => request.description.startsWith('Deprecated. '));
    expect(said.map(({ id }) => id)).toEqual(['getHealth']);
    expect(said[0].request.description).toContain('It may be removed from 2026-07-14 on.');
  });

  it('keeps the token secret in the environment, and has it empty', () => {
    expect(environment.values).toContainEqual({ key: 'token', value: '', type: 'secret', enabled: true });
    expect(collection.auth).toEqual({ type: 'bearer', bearer: [{ key: 'token', type: 'string', value: '{{token}}' }] });
  });
});
