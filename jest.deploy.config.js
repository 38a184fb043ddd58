/**
 * What deploys the service: the chart, the workflows, the unit and the image. `npm run test:deploy` checks the files; TEST_DEPLOY=all has
 * it build Helm where there is none, which takes minutes. `npm run test:container` builds and runs the image. They need programs of their
 * own, so they are no part of `npm test`.
 */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['<rootDir>/tests/deploy/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalTeardown: '<rootDir>/tests/browser/support/global-teardown.ts',
  maxWorkers: 1,
  // A test that has failed may leave a service open, which would keep this process: there is no worker to be ended.
  forceExit: true,
  // Titles say what was skipped, and why.
  verbose: true,
  testTimeout: 900_000,
};
