// Builds the service and its commands into dist/: `npm run build`. Plain JavaScript, because it runs before anything is built, also in
// production. Types are not checked: `npm run typecheck` does that.

const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join, relative, sep } = require('node:path');

const { bundle, foldersOf, licencesOf, options, programs } = require('./bundle');

const folder = join(__dirname, '..');
const output = join(folder, 'dist');
/** Notes the files that the build was made from, and those that it has made, with their digests. */
const note = join(output, 'made-from.json');

/** Builds unless the build is there and current. Where there are no sources, as in an image, the build is taken as it is. */
async function bringUpToDate() {
  if (existsSync(join(folder, `${programs[0]}.ts`)) && !isCurrent()) await build();
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

async function build() {
  const { made, sources } = await makeFiles();
  const from = sources.map((file) => [file, digestOf(readFileSync(join(folder, file)))]);
  const digests = made.map(({ path, contents }) => [relative(folder, path), digestOf(contents)]);
  const notes = JSON.stringify({ from: Object.fromEntries(from), made: Object.fromEntries(digests) }, null, 1);
  const files = [...made, { path: note, contents: `${notes}\n` }];
  try {
    for (const { path, contents } of files) replace(path, contents);
    removeOthers(files.map(({ path }) => path));
  } catch (error) {
    const remedy =
      existsSync(output) && ['EEXIST', 'ENOTDIR', 'EISDIR'].includes(error.code) ? 'remove it, and' : 'as its owner,';
    throw fault(`${state()}, and ${output} cannot be written (${error.message}): ${remedy} run \`npm run build\`.`);
  }
  // With the flag that the service is started with: V8 of Node 22 would compile anew with others.
  spawnSync(process.execPath, ['--max-semi-space-size=16', join(output, 'code', 'record.js')], {
    ...{ stdio: ['ignore', 'ignore', 'inherit'], timeout: 60_000 },
  });
}

/** @returns the files of the build, in the order in which they are written, and the sources that they were made from */
async function makeFiles() {
  const made = await compile();
  const inputs = (part) => Object.keys(made[part].metafile.inputs);
  const places = foldersOf(inputs('packages'));
  const code = Object.fromEntries(
    ['programs', 'packages'].map((part) => {
      // esbuild leaves other characters in comments. V8 would keep two bytes for each character then.
      const contents = made[part].outputFiles[0].text.replace(
        /[^\0-\x7f]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
      return [part, { name: `${part}-${digestOf(contents).slice(0, 16)}`, contents }];
    }),
  );
  const own = ['run.js', 'record.js'];
  const files = {
    ...Object.fromEntries(Object.values(code).map(({ name, contents }) => [`code/${name}.js`, contents])),
    ...Object.fromEntries(own.map((name) => [`code/${name}`, readFileSync(join(__dirname, name))])),
    'code/licences.txt': licencesOf(foldersOf([...inputs('programs'), ...inputs('packages')])),
    'code/files.json': JSON.stringify({ programs: code.programs.name, packages: code.packages.name }),
    ...Object.fromEntries(programs.map((program) => [`${program}.js`, stub(program)])),
  };
  return {
    made: Object.entries(files).map(([name, contents]) => ({ path: join(output, ...name.split('/')), contents })),
    sources: [
      // Without the list of the programs, which is no file.
      ...inputs('programs').filter((file) => existsSync(join(folder, file))),
      // The files of a package change with its version.
      ...places.map((place) => `${place}/package.json`),
      ...['build.js', 'bundle.js', ...own].map((name) => `bin/${name}`),
    ],
  };
}

const stub = (program) => `// Made by \`npm run build\`. The code is in dist/code.
require('${'../'.repeat(program.split('/').length - 1)}code/run').run('${program}', require, __filename);
`;

async function compile() {
  const esbuild = findEsbuild();
  try {
    return await bundle(esbuild);
  } catch (error) {
    // esbuild has shown the lines at fault.
    throw error.errors ? fault('TaskFlow cannot be built: correct the sources.') : error;
  }
}

/** An error that a sentence tells, without a stack. */
const fault = (sentence) => Object.assign(new Error(sentence), { sentence });
const state = () => (existsSync(note) ? 'dist/ is out of date or damaged' : 'TaskFlow is not built');

function findEsbuild() {
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
  const compiled = /(-[\da-f]{16})\.[^/\\]+\.compiled$/;
  for (const place of ['src', 'scripts', 'code']) {
    for (const name of readdirSync(join(output, place), { recursive: true })) {
      const path = join(output, place, name);
      const [, writer] = /\.(\d+)$/.exec(name) ?? [];
      const isOwn = (file) => `${file}${sep}`.startsWith(`${path}${sep}`) || file === path.replace(compiled, '$1.js');
      if (files.some(isOwn) || (writer && isRunning(Number(writer)))) continue;
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

module.exports = { bringUpToDate, options, entries: programs.map((program) => `${program}.ts`) };
if (require.main === module) build().catch(tell);

function tell(error) {
  process.stderr.write(`${error.sentence ?? error.stack}\n`);
  process.exitCode = 1;
}
