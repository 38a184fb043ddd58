/** Programs of others for agents: `npm run test:agents`. Their packages are those of agents/, so it is no part of `npm test`. */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['<rootDir>/agents/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalTeardown: '<rootDir>/tests/browser/support/global-teardown.ts',
  maxWorkers: 2,
  testTimeout: 600_000,
};
