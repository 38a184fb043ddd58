/**
 * Client generators and Postman with the contract, and their clients with the live service: `npm run test:generators`, and
 * TEST_GENERATORS=all for those that take minutes as well. They need packages and languages of their own, so they are no part of `npm test`.
 */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['<rootDir>/compat/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalTeardown: '<rootDir>/tests/browser/support/global-teardown.ts',
  maxWorkers: 2,
  testTimeout: 1_200_000,
};
