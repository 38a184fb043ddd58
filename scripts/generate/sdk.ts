/**
 * Makes the SDK, an npm package with one typed method for each operation of the contract. Its runtime is written by hand in sdk/. The
 * table of operations, the types and the README are made from the contract.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from 'openapi-backend';
import ts from 'typescript';

import { projectRoot } from '../../src/base/paths';
import { type Method, methodsOf } from './sdk-operations';
import { sdkReadme } from './sdk-readme';
import { sdkTypes } from './sdk-types';

/**
 * @param header the comment at the beginning of generated code
 * @param types the types that openapi-typescript makes of the contract, with the header
 * @returns the package's files by name
 */
export function sdkFiles(contract: Document, header: string, types: string): Map<string, string> {
  const methods = methodsOf(contract);
  refuseReservedNames(methods);
  refuseUnknownStreams(methods);
  const files = new Map([
    ['package.json', packageJson(contract)],
    ['README.md', sdkReadme(contract, methods)],
    ['LICENSE', readFileSync(join(projectRoot, 'LICENSE'), 'utf8')],
    ['index.js', header + index(methods)],
    ['index.d.ts', header + sdkTypes(contract, methods)],
    ['types.d.ts', types],
  ]);
  for (const name of ['error', 'events', 'request', 'runtime', 'waiting', 'watch'])
    files.set(`${name}.js`, javaScript(name));
  for (const name of ['error', 'request-types', 'runtime', 'waiting', 'watch-types'])
    files.set(`${name}.d.ts`, declarations(name));
  return files;
}

function refuseReservedNames(methods: Method[]): void {
  for (const { id } of methods) {
    if (['request', 'page', 'items', 'then', 'watchTasks'].includes(id))
      throw new Error(`The SDK's client has a member "${id}" of its own. Give the operation another operationId.`);
  }
}

function refuseUnknownStreams(methods: Method[]): void {
  for (const { id, traits } of methods) {
    if (traits.includes('stream') && id !== 'streamChanges')
      throw new Error(`The SDK cannot read the events of ${id}. Extend scripts/generate/sdk/watch.ts first.`);
  }
}

function packageJson({ info }: Document): string {
  const content = {
    name: '@taskflow/sdk',
    version: info.version,
    description: `The client of ${info.title}, made from its contract`,
    license: info.license?.name,
    type: 'module',
    sideEffects: false,
    main: './index.js',
    types: './index.d.ts',
    exports: { '.': { types: './index.d.ts', default: './index.js' }, './package.json': './package.json' },
    files: ['*.js', '*.d.ts'],
    engines: { node: '>=18' },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function index(methods: Method[]): string {
  const rows = methods.map(
    ({ id, method, path, traits }) => `  ${id}: ['${method}', '${path}', '${traits.join(' ')}'],`,
  );
  return `import { connect } from './runtime.js';

export { TaskFlowError } from './error.js';

const operations = {
${rows.join('\n')}
};

export const createClient = (options) => connect(operations, options);
`;
}

// In the package, the contract's types are in the same folder. Comments stay, because people read the code that they install.
const source = (name: string) =>
  readFileSync(join(projectRoot, 'scripts', 'generate', 'sdk', `${name}.ts`), 'utf8').replaceAll(
    '../../../generated/types',
    './types.js',
  );
const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, isolatedDeclarations: true };
const javaScript = (name: string) => ts.transpileModule(source(name), { compilerOptions }).outputText;
const declarations = (name: string) => ts.transpileDeclaration(source(name), { compilerOptions }).outputText;
