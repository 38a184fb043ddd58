// Runs a built program of the service, with what V8 has compiled of it before (record.js). Compiling would take a third of the time of a
// start. Builds copy this file to dist/code/.

const { hash } = require('node:crypto');
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const digestLength = 32;
const digestOf = (bytes) => hash('sha256', bytes, 'buffer');
/** Another Node may not use it. The name of a file has a digest of it, so that what was compiled is of the same text. */
const compiledOf = (name) => join(__dirname, `${name}.${process.version}-${process.arch}.compiled`);
const scripts = new Map();

/** @returns undefined when it is missing or damaged: V8 does not notice that, and would crash */
function readCompiled(name) {
  try {
    const bytes = readFileSync(compiledOf(name));
    const compiled = bytes.subarray(digestLength);
    return digestOf(compiled).equals(bytes.subarray(0, digestLength)) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/** Runs a file of this folder as a module. */
function load(name, require, filename) {
  const file = join(__dirname, `${name}.js`);
  // Builds are ASCII.
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(text, { filename: file, cachedData: readCompiled(name) });
  scripts.set(name, script);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
  return module.exports;
}

/**
 * @param program its path below dist, without .js
 * @param require of what is in neither file
 * @param filename where the program seems to be
 */
exports.run = (program, require, filename) => {
  const files = JSON.parse(readFileSync(join(__dirname, 'files.json'), 'utf8'));
  const packages = load(files.packages, require, filename);
  const find = (name) => (Object.hasOwn(packages, name) ? packages[name]() : require(name));
  // With require.resolve and the like.
  load(files.programs, Object.assign(find, require), filename)[program]();
};

/** Keeps what V8 has compiled of the running program so far. */
exports.keepCompiled = () => {
  for (const [name, script] of scripts) {
    const [file, compiled] = [compiledOf(name), script.createCachedData()];
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, Buffer.concat([digestOf(compiled), compiled]));
    renameSync(beside, file);
  }
};
