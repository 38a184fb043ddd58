/**
 * Makes the SDK, an npm package with one typed method for each operation of the contract. Its runtime is written by hand in sdk/. The
 * table of operations, the types and the README are made from the contract. Each module is there as an ES module (.js), and as CommonJS
 * (.cjs) for Jest, `require` and older tools.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from 'openapi-backend';
import ts from 'typescript';

import { projectRoot } from '../../src/base/paths';
import { type Method, methodsOf } from './sdk-operations';
import { reactEntry, reactModules } from './sdk-react';
import { sdkReadme } from './sdk-readme';
import { sdkTypes } from './sdk-types';

/** The modules written by hand. */
const runtime = 'connection due error events follow persistence planning request rule runtime tabs waiting watch'.split(
  ' ',
);

/** Those of them whose types are published; `request-types` and `watch-types` are only types. */
const declared = 'due error planning request-types rule runtime waiting watch-types'.split(' ');

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
    ['index.d.ts', header + reExport('index')],
    ['index.d.cts', header + commonJs(sdkTypes(contract, methods))],
    ['planning.d.ts', reExport('planning')],
    ['types.d.cts', types],
  ]);
  const react = reactEntry(contract, methods);
  const modules = new Map([...runtime, ...reactModules].map(source));
  modules.set('index', header + index(methods));
  modules.set('react/index', header + react.code);
  for (const [name, text] of modules) {
    files.set(`${name}.js`, transpile(text, ts.ModuleKind.ESNext));
    files.set(`${name}.cjs`, transpile(commonJs(text), ts.ModuleKind.CommonJS));
  }
  // React Query has different declarations for the two kinds of modules, so these have, too.
  const reactTypes = declarations(source('react/types')[1]);
  files.set('react/index.d.ts', header + react.types);
  files.set('react/index.d.cts', header + commonJs(react.types));
  files.set('react/types.d.ts', reactTypes);
  files.set('react/types.d.cts', commonJs(reactTypes));
  for (const [name, text] of declared.map(source)) files.set(`${name}.d.cts`, declarations(commonJs(text)));
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
    // Tools that do not know `exports` want CommonJS.
    main: './index.cjs',
    types: './index.d.cts',
    exports: {
      '.': {
        require: { types: './index.d.cts', default: './index.cjs' },
        default: { types: './index.d.ts', default: './index.js' },
      },
      './react': {
        require: { types: './react/index.d.cts', default: './react/index.cjs' },
        default: { types: './react/index.d.ts', default: './react/index.js' },
      },
      './planning': {
        require: { types: './planning.d.cts', default: './planning.cjs' },
        default: { types: './planning.d.ts', default: './planning.js' },
      },
      './package.json': './package.json',
    },
    files: ['*.js', '*.cjs', '*.d.ts', '*.d.cts', 'react'],
    peerDependencies: { '@tanstack/react-query': '^5.90.1', react: '^18 || ^19' },
    peerDependenciesMeta: { '@tanstack/react-query': { optional: true }, react: { optional: true } },
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

// A CommonJS declaration may be imported by both kinds of modules, one of an ES module may not. So there is one copy of the declarations.
const reExport = (name: string) => `export * from './${name}.cjs';\n`;

/** @returns the name and text of a module of the runtime. In the package, the contract's types are in the same folder */
const source = (name: string): [string, string] => [
  name,
  readFileSync(join(projectRoot, 'scripts', 'generate', 'sdk', `${name}.ts`), 'utf8')
    .replaceAll('../../../../generated/types', '../types.js')
    .replaceAll('../../../../generated/sdk/index.js', '../index.js')
    .replaceAll('../../../generated/types', './types.js'),
];
const commonJs = (text: string) => text.replaceAll(/'(\.{1,2}\/[\w-]+)\.js'/g, "'$1.cjs'");
const compilerOptions = { target: ts.ScriptTarget.ES2022, isolatedDeclarations: true, stripInternal: true };
const declarations = (text: string) => ts.transpileDeclaration(text, { compilerOptions }).outputText;
/** Keeps comments, because people read the code that they install. */
const transpile = (text: string, module: ts.ModuleKind) =>
  ts.transpileModule(text, { compilerOptions: { ...compilerOptions, module } }).outputText;
