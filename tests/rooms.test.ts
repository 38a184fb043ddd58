import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../src/base/paths';

// The rooms of src/, and the doors between them, which open one way: types count as much as values.

/** From the top down: what stands in a room imports from it, and from those below. */
const rooms = [
  'main.ts',
  'cluster',
  'process',
  'http',
  'mcp',
  'telemetry',
  'gate',
  'handlers',
  'events',
  'limits',
  'auth',
  'db',
  'db/pool',
  'embedded-postgres',
  'planning',
  'settings',
  'base',
];
const source = join(projectRoot, 'src');
const files = (readdirSync(source, { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return rooms.includes(`${first}/${second}`) ? `${first}/${second}` : first;
}

/** The files of src/ that a file imports, each however it does. */
function importsOf(file: string): string[] {
  const path = join(source, file);
  const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'), true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .flatMap(({ fileName }) => {
      const base = relative(source, join(path, '..', fileName)).replaceAll('\\', '/');
      return [`${base}.ts`, `${base}/index.ts`].filter((found) => files.includes(found));
    });
}
const imports = new Map(files.map((file) => [file, importsOf(file)]));

it('every file stands in a room', () => {
  expect(files.filter((file) => !rooms.includes(roomOf(file)))).toEqual([]);
  expect(imports.size).toBeGreaterThan(100);
});

it('no file imports from a room above its own', () => {
  const level = (file: string) => rooms.indexOf(roomOf(file));
  const upwards = [...imports].flatMap(([file, imported]) =>
    imported.filter((other) => level(other) < level(file)).map((other) => `${file} imports ${other}`),
  );
  expect(upwards).toEqual([]);
});

it('no files import each other, directly or around a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  function follow(file: string, path: readonly string[]): void {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    done.add(file);
    for (const other of imports.get(file)!) follow(other, [...path, file]);
  }
  for (const file of files) follow(file, []);
  expect(circles).toEqual([]);
});

it('only the settings read the environment', () => {
  const readers = files.filter((file) => readFileSync(join(source, file), 'utf8').includes('process.env'));
  expect(readers.map(roomOf).filter((room) => room !== 'settings')).toEqual([]);
});
