const { transformSync, version } = require('esbuild');

/** Removes the types, and makes CommonJS modules: what a build does (bin/build.js), for Jest. */
module.exports = {
  getCacheKey: (source, file, { configString }) => [version, configString, file, source].join('\0'),
  process(source, file) {
    const { code, map } = transformSync(source, {
      ...{ loader: file.endsWith('.ts') ? 'ts' : 'js', format: 'cjs', platform: 'node', target: 'node20' },
      ...{ sourcefile: file, sourcemap: 'both', sourcesContent: false },
    });
    return { code, map };
  },
};
