/** The service on a real cluster of Citus: `npm run test:cluster`. It needs servers, so it is no part of `npm test`. */
if (!process.env.TEST_CLUSTER_URLS)
  process.stdout.write(
    'No cluster: TEST_CLUSTER_URLS=COORDINATOR,WORKER,WORKER has to name servers with Citus, as postgresql://… Only the tests of tasks run, on one server.\n',
  );

/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  // Besides, the suite's own tests of tasks, whose databases are then on the cluster. Those of reminders are left out: they come later there.
  testMatch: [
    '<rootDir>/tests/cluster/*.test.ts',
    ...['changes', 'idempotency', 'lists', 'planned-tasks', 'recurrence', 'tags', 'task-*', 'tasks', 'trash*'].map(
      (name) => `<rootDir>/tests/${name}.test.ts`,
    ),
  ],
  testPathIgnorePatterns: ['/node_modules/'],
  globalTeardown: '<rootDir>/tests/cluster/global-teardown.ts',
  maxWorkers: 1,
  // A test that has failed may leave a service open, which would keep this process: there is no worker to be ended.
  forceExit: true,
  testTimeout: 300_000,
};
