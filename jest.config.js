const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  // One cache of transformed files for all configurations of this project: by default, each has one of its own.
  id: 'taskflow',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  // These need programs and packages of their own: `npm run test:browser`, `test:cluster`, `test:deploy`, `test:example`, `test:faults`,
  // `test:traces`.
  testPathIgnorePatterns: [
    '/node_modules/',
    ...['browser', 'cluster', 'deploy', 'example', 'faults', 'traces'].map((name) => `<rootDir>/tests/${name}/`),
  ],
  // The files that a build makes are not part of the project.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/examples/'],
  watchPathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.[jt]s$': '<rootDir>/jest.transform.js',
  },
  // These are ES modules; Jest loads CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(?:jose|fractional-indexing)/)'],
  testEnvironment: '<rootDir>/tests/support/environment.js',
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  // Many tests wait rather than compute, so three files at a time suit two cores.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  // What files leave in memory makes the garbage collector ever slower: a worker that has grown to this is replaced by a new one.
  workerIdleMemoryLimit: '400MB',
  // Tests that wait and share nothing run at the same time (`it.concurrent`).
  maxConcurrency: 16,
  // Long enough for a busy machine. Each wait has a limit of its own (tests/support/waiting.ts).
  testTimeout: 120_000,
};
