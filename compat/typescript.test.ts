import { copyFileSync, cpSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { contract, operations } from '../tests/support/declared';
import { contractFile, describeRow, itWalks, run } from './support';
import { generators } from './typescript/generators';

// Each of these generators makes a client from the contract, which is read, compiled and used here.

const packages = join(__dirname, 'node_modules');
for (const { name, command, files, slow = false } of generators) {
  describeRow(name, { slow, missing: missing() }, (row) => {
    let program: ts.Program;
    /** Every node of the files that were made from the contract. */
    let nodes: ts.Node[];
    beforeAll(async () => {
      cpSync(join(__dirname, 'typescript', name), row.folder, { recursive: true });
      copyFileSync(join(__dirname, 'typescript', 'strictest.json'), join(row.folder, 'strictest.json'));
      copyFileSync(contractFile, join(row.folder, 'openapi.yaml'));
      symlinkSync(packages, join(row.folder, 'node_modules'));
      const [generator, ...args] = command;
      await run(process.execPath, [join(packages, '.bin', generator!), ...args], { folder: row.folder });
      program = compile(row.folder);
      const client = join(row.folder, 'client/');
      nodes = program
        .getSourceFiles()
        .filter(({ fileName }) => fileName.startsWith(client) && files.test(fileName.slice(client.length)))
        .flatMap(nodesOf);
    });

    it('compiles under the strictest settings that it allows, and so does a program that uses it', () => {
      const found = ts.getPreEmitDiagnostics(program);
      expect(ts.formatDiagnostics(found, ts.createCompilerHost({}))).toBe('');
    });

    it('has no name with a number, which is what generators make of two things with one name', () => {
      const names = nodes.flatMap(declaredName);
      expect(names.filter((declared) => /\d/.test(declared) && !ofReply.test(declared))).toEqual([]);
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

    itWalks(async (args, environment) => {
      const outfile = join(row.folder, 'walk.mjs');
      await build({
        ...{ absWorkingDir: row.folder, entryPoints: ['walk.ts'], outfile, logLevel: 'silent' },
        ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm' },
      });
      return run(process.execPath, [outfile, row.url, ...args], { folder: row.folder, environment });
    });
  });
}

/** Some have a type for each reply, which is named after the operation and the status. */
const ofReply = new RegExp(
  `^(${operations.map(({ operationId }) => operationId).join('|')})(Response)?[1-5]\\d\\d(Schema)?$`,
  'i',
);

function missing(): string | undefined {
  if (!existsSync(packages)) return 'npm run test:generators installs the generators';
  return newEnough(process.versions.node) ? undefined : 'the generators need Node 22.18 or newer';
}

function newEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function compile(folder: string): ts.Program {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  return ts.createProgram(fileNames, options);
}

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
