/** The pages in a real browser: `npm run test:browser`. Needs Chromium, so it is no part of `npm test`. */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalTeardown: '<rootDir>/tests/browser/support/global-teardown.ts',
  maxWorkers: 1,
  // A test that has failed may leave a service open, which would keep this process: there is no worker to be ended.
  forceExit: true,
};
