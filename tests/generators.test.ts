import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { contract, operations } from './support/declared';
import { generators } from './support/generators';
import { projectRoot } from './support/process';
import { startService, type TestService } from './support/service';

// Each of these generators makes a client from the contract, which is read, compiled and used here.

const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.Node20,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  skipLibCheck: true,
};

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe.each(generators)('the client that $name generates', ({ name, generate, files }) => {
  let folder: string;
  let program: ts.Program;
  /** Every node of the files that were made from the contract. */
  let nodes: ts.Node[];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'taskflow-generators-'));
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    generate(folder, service.url);
    const consumer = readFileSync(join(__dirname, 'fixtures', 'generators', `${name}.ts`), 'utf8');
    writeFileSync(join(folder, 'consumer.ts'), consumer.slice(consumer.indexOf('\n')));
    program = ts.createProgram([join(folder, 'consumer.ts')], {
      ...options,
      rootDir: folder,
      outDir: join(folder, 'out'),
    });
    nodes = files.flatMap((file) => nodesOf(program.getSourceFile(join(folder, file))!));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('compiles under strict, and so does a program that uses it', () => {
    const found = ts.getPreEmitDiagnostics(program);
    expect(ts.formatDiagnostics(found, ts.createCompilerHost(options))).toBe('');
  });

  it('has no name with a number, which is what generators make of two things with one name', () => {
    // Orval has a type for each reply, whose name ends in the status.
    const statuses = operations.flatMap(({ operationId, responses }) =>
      Object.keys(responses).map((status) => `${operationId}Response${status}`),
    );
    const names = nodes.flatMap(declaredName);
    expect(names.filter((declared) => /\d/.test(declared) && !statuses.includes(declared))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['Task', 'TaskList', 'Problem', 'listTasks', 'createTask']));
  });

  it('has no any, and no type or property that is unknown', () => {
    expect(nodes.filter(isUntyped).map((node) => node.getText())).toEqual([]);
  });

  it('has each schema that the contract names only once', () => {
    const written = nodes.flatMap(shapeOf);
    const tooOften = namedShapes.filter((named) => times(written, named) > times(namedShapes, named));
    expect(tooOften).toEqual([]);
    expect(written).toContain('code,detail,request_id,status,title,type');
  });

  it('signs up, logs in and takes a task through its life', async () => {
    program.emit();
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'out', 'consumer.js'), service.url]);
    expect(JSON.parse(stdout)).toEqual({
      signedUp: [201, true],
      loggedIn: [200, 'Bearer'],
      created: [201, 'Buy milk', null, false],
      got: [200, true],
      listed: [200, ['Buy milk']],
      updated: [200, 'Buy milk', 'Two litres'],
      toggled: [200, true],
      listedAgain: [200, []],
      deleted: [204],
      gone: [404, 'TASK_NOT_FOUND'],
    });
  });
});

function nodesOf(node: ts.Node): ts.Node[] {
  const found = [node];
  ts.forEachChild(node, (child) => void found.push(...nodesOf(child)));
  return found;
}

function declaredName(node: ts.Node): string[] {
  if (ts.isImportSpecifier(node)) return [];
  const { name } = node as ts.NamedDeclaration;
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

function isUntyped(node: ts.Node): boolean {
  const named = ts.isTypeAliasDeclaration(node) || ts.isPropertySignature(node);
  return node.kind === ts.SyntaxKind.AnyKeyword || (named && node.type?.kind === ts.SyntaxKind.UnknownKeyword);
}

/** The properties of an object type, or the values of an enumeration, as a text that is the same for equal types. */
function shapeOf(node: ts.Node): string[] {
  if (ts.isUnionTypeNode(node) && node.types.every(ts.isLiteralTypeNode)) {
    return [shape(node.types.map((type) => type.getText().slice(1, -1)))];
  }
  if (!ts.isTypeLiteralNode(node) && !ts.isInterfaceDeclaration(node)) return [];
  return [shape(node.members.map((member) => member.name?.getText() ?? ''))];
}

const shape = (names: readonly string[]) => [...names].sort().join();
const times = (shapes: readonly string[], wanted: string) => shapes.filter((each) => each === wanted).length;

interface Schema {
  readonly properties?: object;
  readonly enum?: readonly string[];
}
/** Of more than one member: two schemas with a single member are easily equal by chance. */
const namedShapes = Object.values<Schema>(contract.components.schemas).flatMap(({ properties, enum: values }) =>
  properties || values ? [shape(values ?? Object.keys(properties!))].filter((named) => named.includes(',')) : [],
);
