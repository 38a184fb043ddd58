/**
 * Makes the Python client, a package with one typed method for each operation of the contract. openapi-python-client makes the models, the
 * requests and the methods, from the templates in python/templates. How requests are sent is written by hand in python/package.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/base/paths';
import { execute, pythonPrograms } from '../python/programs';
import { type Deprecated, deprecationNotice } from './deprecation';
import { withoutAsync } from './python/without-async';

const sources = join(projectRoot, 'scripts', 'generate', 'python');
const header = '# Made from openapi.yaml by `npm run generate:python`. Do not edit.\n';

/** @returns the files of generated/python by name */
export async function pythonFiles(contract: Contract): Promise<Map<string, string>> {
  const programs = await pythonPrograms('openapi-python-client', join(sources, 'requirements.txt'));
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-python-'));
  try {
    const adapted = join(folder, 'contract.json');
    writeFileSync(adapted, JSON.stringify(contractForPython(contract)));
    const client = join(folder, 'client');
    const options = ['--config', join(sources, 'settings.yaml'), '--custom-template-path', join(sources, 'templates')];
    const generate = ['generate', '--path', adapted, '--output-path', client, '--meta', 'uv', '--fail-on-warning'];
    await succeed(programs('openapi-python-client'), [...generate, ...options]);
    addOwnParts(client);
    const rules = ['check', '--quiet', '--no-cache', '--fix-only', '--select', 'F401,I,UP', client];
    await succeed(programs('ruff'), rules);
    await succeed(programs('ruff'), ['format', '--quiet', '--no-cache', client]);
    return new Map(namesIn(client).map((name) => [name, readFileSync(join(client, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Schema {
  readonly $ref?: string;
  readonly enum?: unknown;
  readonly description?: string;
}
interface Operation extends Deprecated {
  security?: unknown;
  description?: string;
}
interface Contract {
  readonly security: unknown;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    readonly schemas: Record<string, Schema>;
    readonly parameters: Record<string, { description: string; schema: Schema }>;
    readonly requestBodies: Record<string, { readonly content: Record<string, object> }>;
  };
}

/** A copy of the contract, with three things in other places, where the generator looks for them, and without what it does not know. */
function contractForPython(original: Contract): Contract {
  const contract = structuredClone(original);
  for (const operation of Object.values(contract.paths).flatMap((path) => Object.values(path))) {
    if (Array.isArray(operation)) continue;
    // The generator ignores the security of the whole contract.
    operation.security ??= contract.security;
    // It ignores that an operation is deprecated.
    const deprecated = deprecationNotice(operation);
    if (deprecated) operation.description = `Deprecated. ${deprecated}\n\n${operation.description}`;
  }
  // It has no bodies of lines.
  for (const { content } of Object.values(contract.components.requestBodies)) delete content['application/x-ndjson'];
  // The generator documents a parameter with the description of its schema.
  for (const parameter of Object.values(contract.components.parameters)) {
    const schema = contract.components.schemas[parameter.schema.$ref!.split('/').at(-1)!]!;
    if (!schema.enum) parameter.schema = { ...schema, description: parameter.description };
  }
  return contract;
}

/** Adds what is written by hand, and the client without `async`. */
function addOwnParts(client: string): void {
  rmSync(join(client, '.gitignore'));
  cpSync(join(projectRoot, 'LICENSE'), join(client, 'LICENSE'));
  const code = join(client, 'taskflow_sdk');
  const made = namesIn(code).filter((name) => name.endsWith('.py'));
  renameSync(join(code, 'client.py'), join(code, 'async_client.py'));
  for (const name of made.map((each) => (each === 'client.py' ? 'async_client.py' : each)))
    writeFileSync(join(code, name), header + readFileSync(join(code, name), 'utf8'));
  cpSync(join(sources, 'package'), code, { recursive: true, filter: (name) => !name.endsWith('__pycache__') });
  for (const name of ['async_client.py', '_runtime/async_connection.py', '_runtime/async_watching.py']) {
    const text = withoutAsync(readFileSync(join(code, name), 'utf8'));
    writeFileSync(join(code, name.replace('async_', '')), text);
  }
}

const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

async function succeed(program: string, args: readonly string[]): Promise<void> {
  if ((await execute(program, args)) !== 0) throw new Error(`${program} failed.`);
}
