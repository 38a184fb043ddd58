/**
 * What happens when something fails, with real processes: `npm run test:faults`, and TEST_FAULTS=full for all rounds and the long
 * soak. Kills databases, so it is no part of `npm test`.
 */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['<rootDir>/tests/faults/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/tests/faults/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/faults/support/global-teardown.ts',
  // Most of these tests wait. Three files at a time take a third of the time, but only where the figures are not kept.
  maxWorkers: process.env.TEST_FAULTS === 'full' || process.env.UPDATE_FAULTS === '1' ? 1 : 3,
  // After thousands of broken connections Node 20 has been seen to spin for ever while it closes what is left of them at its natural end
  // (node::Environment::CleanupHandles). Everything that tests have started has been stopped before.
  forceExit: true,
  testTimeout: process.env.TEST_FAULTS === 'full' ? 1_200_000 : 300_000,
};
