import { defineConfig } from '@kubb/core';
import { pluginClient } from '@kubb/plugin-client';
import { pluginOas } from '@kubb/plugin-oas';
import { pluginReactQuery } from '@kubb/plugin-react-query';
import { pluginTs } from '@kubb/plugin-ts';
import { pluginZod } from '@kubb/plugin-zod';

// A reply without a body.
const emptySchemaType = 'void';
// Requests and successful replies are checked with the zod schemas.
const client = { parser: 'zod', importPath: '../../http' } as const;

export default defineConfig({
  input: { path: './openapi.yaml' },
  output: { path: './client', format: false, lint: false },
  plugins: [
    pluginOas(),
    pluginTs({ emptySchemaType }),
    pluginZod({ emptySchemaType, dateType: 'stringOffset' }),
    pluginClient(client),
    pluginReactQuery({ client: { importPath: client.importPath }, parser: client.parser }),
  ],
});
