import { convertV2, type Options } from 'openapi-to-postmanv2';
import { addressOf, contract, type Json, operations, read, requestsIn, resolve } from '../../tests/support/postman';
import { startService } from '../../tests/support/service';
import { signToken } from '../../tests/support/tokens';
import { baseUrl, repliesOf, run } from './newman';

describe('openapi.yaml, imported into Postman', () => {
  const importContract = (options: Options): Promise<Json> =>
    new Promise((resolve, reject) =>
      convertV2({ type: 'string', data: read('openapi.yaml') }, options, (error, conversion) =>
        error ? reject(error) : resolve(conversion?.output?.[0]?.data),
      ),
    );
  const settings: [string, Options][] = [
    ["Postman's default settings", {}],
    ['"Parameter generation: Example"', { parametersResolution: 'Example' }],
    // What is optional is there too, and off until it is wanted.
    [
      '"Parameter generation: Example", optional parameters off',
      { parametersResolution: 'Example', enableOptionalParameters: false },
    ],
  ];

  it.each(settings)('with %s has every operation, the token, and all fields filled', async (_, options) => {
    const imported = await importContract(options);
    expect(imported.auth).toMatchObject({ type: 'bearer', bearer: [{ key: 'token', value: '{{bearerToken}}' }] });
    expect(imported.variable).toContainEqual({ key: 'baseUrl', value: contract.servers[0].url });
    const requests = requestsIn(imported);
    expect(requests.map(addressOf).sort()).toEqual(operations.map(({ address }) => address).sort());
    for (const { address, media, parameters } of operations) {
      const { request } = requests.find((item) => addressOf(item) === address);
      const fields = Object.keys(request.body?.raw ? JSON.parse(request.body.raw) : {});
      expect(fields.length > 0).toBe(media !== undefined);
      expect(Object.keys(resolve(media?.schema)?.properties ?? {})).toEqual(expect.arrayContaining(fields));
      const filled = [...request.url.query, ...request.url.variable, ...request.header].filter(({ value }) => value);
      // A text may be empty, and Postman leaves it so: an empty `q` searches for nothing.
      const needed = parameters.map(({ name }) => name).filter((name) => name !== 'q');
      expect(filled.map(({ key }) => key)).toEqual(expect.arrayContaining(needed));
    }
  });

  it('with "Parameter generation: Example" and optional parameters off can be sent at once: only a token has to be given', async () => {
    const service = await startService();
    const imported = await importContract({ parametersResolution: 'Example', enableOptionalParameters: false });
    // A stream lasts until it is told to end.
    for (const item of requestsIn(imported)) {
      const seconds = item.request.url.query.find(({ key }: Json) => key === 'seconds');
      if (seconds) seconds.disabled = false;
    }
    const token = { key: 'bearerToken', value: signToken({ sub: 'alice' }) };
    const refusals: Record<string, string> = {
      'POST /api/auth/change-password': 'WRONG_PASSWORD',
      'POST /api/auth/change-email': 'WRONG_PASSWORD',
      'POST /api/auth/delete-account': 'TOKEN_NOT_FRESH',
      'POST /api/auth/access-tokens': 'TOKEN_NOT_FRESH',
      'DELETE /api/auth/access-tokens/{token_id}': 'NOT_FOUND',
      'POST /api/auth/logout': 'TOKEN_REVOKED',
    };
    const refusal = (address: string) =>
      refusals[address] ?? (address.includes('{task_id}') ? 'TASK_NOT_FOUND' : undefined);
    const summary = await run({ collection: imported, envVar: [...baseUrl(service.url), token] });
    await service.close();
    // The example's task and its personal access token do not exist; whatever is about it says so. The token's user has no password, and the last of the
    // operations finds the token revoked by the one before it. Everything else succeeds.
    const outcomes = repliesOf(summary).map(({ item, response }) => {
      const address = addressOf(item.toJSON());
      return [address, refusal(address) ? response.json().code : response.code < 300];
    });
    expect(outcomes.sort()).toEqual(operations.map(({ address }) => [address, refusal(address) ?? true]).sort());
  });
});
