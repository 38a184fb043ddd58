/** Traces, with OpenTelemetry's packages: `npm run test:traces`. They are not installed with the service, so it is no part of `npm test`. */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['<rootDir>/tests/traces/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalTeardown: '<rootDir>/tests/browser/support/global-teardown.ts',
  maxWorkers: 2,
};
