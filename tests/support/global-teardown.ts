import type { Config } from 'jest';
import { unseenStatuses } from './seen';

/** Stops the database, and after a run of the whole suite lists the declared statuses that it never saw. */
export default async function tearDown(global: { testPathPatterns?: { patterns?: string[] } } & Config): Promise<void> {
  await globalThis.stopTestDatabase?.();
  const wholeSuite = (global.testPathPatterns?.patterns ?? []).length === 0 && !global.testNamePattern;
  if (!wholeSuite) return;
  const unseen = unseenStatuses(process.env.TASKFLOW_TEST_SEEN!);
  if (unseen.length === 0) return;
  throw new Error(`Declared in openapi.yaml, but never seen by a test:\n  ${unseen.join('\n  ')}`);
}
