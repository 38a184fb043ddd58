/** The service on a real cluster of Citus: `npm run test:cluster`. It needs servers, so it is no part of `npm test`. */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  // Besides, the suite's own tests of tasks, whose databases are then on the cluster.
  testMatch: [
    '<rootDir>/tests/cluster/*.test.ts',
    ...[
      'changes',
      'idempotency',
      'lists',
      'planned-tasks',
      'recurrence',
      'reminders',
      'tags',
      'task-*',
      'tasks',
      'trash*',
    ].map((name) => `<rootDir>/tests/${name}.test.ts`),
  ],
  testPathIgnorePatterns: ['/node_modules/'],
  globalTeardown: '<rootDir>/tests/cluster/global-teardown.ts',
  maxWorkers: 1,
  // A test that has failed may leave a service open, which would keep this process: there is no worker to be ended.
  forceExit: true,
  testTimeout: 300_000,
};
