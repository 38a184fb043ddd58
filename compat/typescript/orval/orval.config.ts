import { defineConfig } from 'orval';

export default defineConfig({
  client: {
    input: 'openapi.yaml',
    output: {
      target: 'client/endpoints.ts',
      schemas: 'client/model',
      mode: 'split',
      client: 'react-query',
      httpClient: 'fetch',
      // Any expression: this one takes the first argument of the program.
      baseUrl: { runtime: 'process.argv[2]' },
      // Handlers for Mock Service Worker, which answer with the examples of the contract.
      mock: { generators: [{ type: 'msw', useExamples: true }] },
    },
  },
  schemas: {
    input: 'openapi.yaml',
    output: { target: 'client/schemas.zod.ts', client: 'zod' },
  },
});
