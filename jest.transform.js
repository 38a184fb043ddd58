const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

/** Another transform makes other code. */
const own = readFileSync(__filename, 'utf8');

/** Removes the types, and makes CommonJS modules: what a build does (bin/build.js), for Jest. */
module.exports = {
  // The same for all configurations of Jest.
  getCacheKey: (source, file) => [version, own, file, source].join('\0'),
  process(source, file) {
    const { code, map } = transformSync(source, {
      ...{ loader: file.endsWith('.ts') ? 'ts' : 'js', format: 'cjs', platform: 'node', target: 'node20' },
      tsconfigRaw: { compilerOptions: { alwaysStrict: true } },
      // Jest's modules have no import() of their own.
      supported: { 'dynamic-import': false },
      ...{ sourcefile: file, sourcemap: 'both', sourcesContent: false },
    });
    return { code, map };
  },
};
