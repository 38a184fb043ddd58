// Builds the service and its commands into dist/: `npm run build`. Plain JavaScript, because it runs before anything is built, also in
// production. Types are not checked: `npm run typecheck` does that.

const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join, relative, sep } = require('node:path');

const folder = join(__dirname, '..');
const entries = [
  'src/main.ts',
  'src/cluster/worker.ts',
  ...['migrate', 'doctor', 'accounts', 'events', 'token', 'database-url', 'mcp', 'mock'].map(
    (name) => `scripts/${name}.ts`,
  ),
];
const output = join(folder, 'dist');
/** Notes the files that the build was made from, and those that it has made, with their digests. */
const note = join(output, 'made-from.json');

/** Builds unless the build is there and current. Where there are no sources, as in an image, the build is taken as it is. */
function bringUpToDate() {
  if (!existsSync(join(folder, entries[0])) || isCurrent()) return;
  build();
}

function isCurrent() {
  try {
    const { from, made } = JSON.parse(readFileSync(note, 'utf8'));
    return [from, made].every((digests) => {
      const noted = Object.entries(digests);
      return noted.length > 0 && noted.every(([file, digest]) => digestOf(readFileSync(join(folder, file))) === digest);
    });
  } catch {
    return false;
  }
}

const digestOf = (contents) => createHash('sha256').update(contents).digest('hex');

function build() {
  const { metafile, outputFiles } = bundle();
  const sources = [...Object.keys(metafile.inputs), 'bin/build.js'];
  const from = sources.map((file) => [file, digestOf(readFileSync(join(folder, file)))]);
  const made = outputFiles.map(({ path, contents }) => [relative(folder, path), digestOf(contents)]);
  const notes = JSON.stringify({ from: Object.fromEntries(from), made: Object.fromEntries(made) }, null, 1);
  const files = [...outputFiles, { path: note, contents: `${notes}\n` }];
  try {
    for (const { path, contents } of files) replace(path, contents);
    removeOthers(files.map(({ path }) => path));
  } catch (error) {
    const remedy =
      existsSync(output) && ['EEXIST', 'ENOTDIR', 'EISDIR'].includes(error.code) ? 'remove it, and' : 'as its owner,';
    throw fault(`${state()}, and ${output} cannot be written (${error.message}): ${remedy} run \`npm run build\`.`);
  }
}

/** Each entry becomes one file, without the packages, so that a start reads few files. */
const options = {
  absWorkingDir: folder,
  entryPoints: entries,
  ...{ outbase: '.', bundle: true, packages: 'external', platform: 'node', format: 'cjs', target: 'node20' },
  // A small ES module. Node 22.12 would warn at each start that it loads one.
  alias: { 'fractional-indexing': './node_modules/fractional-indexing/src/index.js' },
  // Modules are strict. Nothing else of tsconfig.json matters here.
  tsconfigRaw: { compilerOptions: { alwaysStrict: true } },
  logLevel: 'error',
};

function bundle() {
  const { buildSync } = transpiler();
  try {
    return buildSync({ ...options, outdir: 'dist', write: false, metafile: true });
  } catch (error) {
    // esbuild has shown the lines at fault.
    throw error.errors ? fault('TaskFlow cannot be built: correct the sources.') : error;
  }
}

/** An error that a sentence tells, without a stack. */
const fault = (sentence) => Object.assign(new Error(sentence), { sentence });
const state = () => (existsSync(note) ? 'dist/ is out of date or damaged' : 'TaskFlow is not built');

function transpiler() {
  try {
    return require('esbuild');
  } catch {
    throw fault(`${state()}, and esbuild, which builds it, is not installed: run \`npm ci\`.`);
  }
}

/** Writes beside the file first, because another process may be reading or building as well. */
function replace(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, contents);
  renameSync(beside, path);
}

/** Removes what other builds have left where the package takes its files from. What another process is writing now stays. */
function removeOthers(files) {
  for (const place of ['src', 'scripts']) {
    for (const name of readdirSync(join(output, place), { recursive: true })) {
      const path = join(output, place, name);
      const [, writer] = /\.(\d+)$/.exec(name) ?? [];
      if (files.some((file) => `${file}${sep}`.startsWith(`${path}${sep}`)) || (writer && isRunning(Number(writer))))
        continue;
      rmSync(path, { recursive: true, force: true });
    }
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

module.exports = { bringUpToDate, entries, options };
if (require.main === module) {
  try {
    build();
  } catch (error) {
    process.stderr.write(`${error.sentence ?? error.stack}\n`);
    process.exitCode = 1;
  }
}
