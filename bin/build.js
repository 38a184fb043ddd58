// Builds the service and its commands into dist/: `npm run build`. Plain JavaScript, because it runs before anything is built, also in
// production. Types are not checked: `npm run typecheck` does that.

const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const folder = join(__dirname, '..');
const entries = [
  'src/main.ts',
  'src/cluster/worker.ts',
  ...['migrate', 'doctor', 'accounts', 'token', 'database-url', 'mock'].map((name) => `scripts/${name}.ts`),
];
/** Notes the files that the build was made from, with their digests. */
const note = join(folder, 'dist', 'made-from.json');

/** Builds unless the build is there and current. Where there are no sources, as in an image, the build is taken as it is. */
function bringUpToDate() {
  if (!existsSync(join(folder, entries[0])) || isCurrent()) return;
  build();
}

function isCurrent() {
  try {
    const made = Object.entries(JSON.parse(readFileSync(note, 'utf8')));
    return made.every(([file, digest]) => digestOf(file) === digest);
  } catch {
    return false;
  }
}

const digestOf = (file) =>
  createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex');

/** Each entry becomes one file, without the packages, so that a start reads few files. */
function build() {
  const { metafile, outputFiles } = transpiler().buildSync({
    absWorkingDir: folder,
    entryPoints: entries,
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'cjs', target: 'node20' },
    // Modules are strict. Nothing else of tsconfig.json matters here.
    tsconfigRaw: { compilerOptions: { alwaysStrict: true } },
    ...{ outdir: 'dist', outbase: '.', write: false, metafile: true, logLevel: 'error' },
  });
  const files = [...Object.keys(metafile.inputs), 'bin/build.js'];
  const digests = Object.fromEntries(files.map((file) => [file, digestOf(file)]));
  for (const { path, contents } of outputFiles) replace(path, contents);
  replace(note, `${JSON.stringify(digests, null, 1)}\n`);
}

function transpiler() {
  try {
    return require('esbuild');
  } catch {
    throw Object.assign(new Error(), {
      sentence: `${
        existsSync(note) ? 'The sources have changed since dist/ was built' : 'TaskFlow is not built'
      }, and esbuild, which builds it, is not installed: run \`npm ci\`.`,
    });
  }
}

/** Writes beside the file first, because another process may be reading or building as well. */
function replace(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, contents);
  renameSync(beside, path);
}

module.exports = { bringUpToDate, entries };
if (require.main === module) {
  try {
    build();
  } catch (error) {
    process.stderr.write(`${error.sentence ?? error.stack}\n`);
    process.exitCode = 1;
  }
}
