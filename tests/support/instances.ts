import { createDatabase, startService, type TestService, type TestServiceOptions } from './service';

// Several instances of the service on one database, a new one for each test. Imported by test files: they end with the test.

const running: TestService[] = [];
let databaseUrl: string;
beforeEach(async () => {
  databaseUrl = await createDatabase();
});
afterEach(() => Promise.all(running.splice(0).map((service) => service.close())));

/** One of the instances. */
export async function start(options: TestServiceOptions = {}): Promise<TestService> {
  const service = await startService({ databaseUrl, ...options });
  running.push(service);
  return service;
}
