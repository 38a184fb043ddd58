// What esbuild makes of the sources: a file with the service and its commands, and one with the packages that starts of the service need.

const { readdirSync, readFileSync } = require('node:fs');
const { join, relative, sep } = require('node:path');

const folder = join(__dirname, '..');
/** The service and its commands. */
const programs = [
  ...['src/main', 'src/cluster/worker'],
  ...['migrate', 'doctor', 'accounts', 'events', 'token', 'database-url', 'mcp', 'mock'].map(
    (name) => `scripts/${name}`,
  ),
];

const common = { absWorkingDir: folder, bundle: true, platform: 'node', format: 'cjs', target: 'node20' };
/** Without the packages. */
const options = {
  ...{ ...common, packages: 'external' },
  // A small ES module. Node 22.12 would warn at each start that it loads one.
  alias: { 'fractional-indexing': './node_modules/fractional-indexing/src/index.js' },
  // Modules are strict. Nothing else of tsconfig.json matters here.
  tsconfigRaw: { compilerOptions: { alwaysStrict: true } },
  logLevel: 'error',
};

/** What the service loads of packages whenever it starts. All else is loaded from node_modules when it is first needed. */
const packages = [
  ...['koa', '@koa/router', 'openapi-backend', 'jsonwebtoken', 'pino', 'postgres'],
  ...['ajv-formats/dist/formats', 'ajv/dist/runtime/ucs2length'],
  // With published keys. It is an ES module, and the programs cannot import any where they run (run.js).
  'jose',
];
/** These packages load the following ones at once, and need them for nothing that the service does of itself. */
const loadedLate = new Set([
  ...['ajv', 'ajv-formats', 'openapi-schema-validator', 'mock-json-schema', 'qs', 'mime-types'],
  // A file of openapi-backend, with what reads documents.
  './refparser',
]);

/** Has a package loaded when something of it is first used. */
const late = {
  name: 'late',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^[@.a-z]/ }, async ({ path, pluginData, ...from }) => {
      if (!loadedLate.has(path) || pluginData === 'itself' || from.namespace === 'late') return undefined;
      const { importer, resolveDir, kind } = from;
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: 'itself' });
      // From that of the project, because the name of the module is in the build.
      return { path: `./${relative(folder, found.path).split(sep).join('/')}`, namespace: 'late' };
    });
    // What TypeScript has made of an ES module is asked at once whether it is one. All else that is used of these packages is called.
    onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `const late = (load) => new Proxy(function () {}, {
  get: (_, name) => late(() => load()[name]),
  apply: (_, self, values) => Reflect.apply(load(), self, values),
  construct: (_, values) => Reflect.construct(load(), values),
});
module.exports = new Proxy(late(() => require(${JSON.stringify(path)})), {
  get: (all, name) => (name === '__esModule' ? ${/__esModule/.test(readFileSync(join(folder, path), 'utf8'))} : all[name]),
});`,
      resolveDir: folder,
    }));
  },
};

/** A module with functions that load others. @param paths of these, by name */
const table = (paths) => ({
  contents: `module.exports = { ${Object.entries(paths)
    .map(([name, path]) => `'${name}': () => require('${path}')`)
    .join(', ')} };`,
  resolveDir: folder,
});

/** @param esbuild the package @returns its results for the programs, which share a file, and for the packages */
async function bundle({ build }) {
  const asked = { write: false, metafile: true };
  const [ofPrograms, ofPackages] = await Promise.all([
    build({
      ...{ ...options, ...asked, supported: { 'dynamic-import': false } },
      stdin: table(Object.fromEntries(programs.map((each) => [each, `./${each}.ts`]))),
    }),
    build({
      ...{ ...common, ...asked, logLevel: 'error', plugins: [late] },
      stdin: table(Object.fromEntries(packages.map((each) => [each, each]))),
      // The licences are in a file of their own.
      legalComments: 'none',
    }),
  ]);
  return { programs: ofPrograms, packages: ofPackages };
}

/** @param files of packages @returns their folders, from that of the project */
function foldersOf(files) {
  const folders = files.map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  return [...new Set(folders)].filter((each) => each?.startsWith('node_modules/')).sort();
}

/** @returns the licences of packages, which want to be passed on with them */
function licencesOf(folders) {
  return folders
    .map((place) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, place, 'package.json'), 'utf8'));
      const texts = readdirSync(join(folder, place))
        .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
        .map((file) => readFileSync(join(folder, place, file), 'utf8').trim());
      return [`${name} ${version} (${license})`, ...texts].join('\n\n');
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** The names of the packages that the built files contain: they need them no more. The last one is in that of the programs. */
const contained = [...new Set([...packages, 'fractional-indexing'].map((path) => /^(@[^/]+\/)?[^/]+/.exec(path)[0]))];

module.exports = { bundle, contained, foldersOf, licencesOf, options, programs };
