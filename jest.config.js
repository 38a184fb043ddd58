const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  // These need Chromium, and programs to kill: `npm run test:browser`, `npm run test:faults`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/', '<rootDir>/tests/faults/'],
  // What is compiled for a run is no part of the project.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  watchPathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
    ],
  },
  // jose is an ES module; Jest loads CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  // Much of the suite waits rather than computes: also two cores are kept busy by three files at a time.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  // Tests that wait, and share nothing, wait together (`it.concurrent`).
  maxConcurrency: 16,
  // For a busy machine: each wait has an end of its own (tests/support/waiting.ts).
  testTimeout: 120_000,
};
