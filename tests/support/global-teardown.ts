import type { Config } from 'jest';
import { declaredFacts } from './declared';
import { excused } from './excused';
import { drift, seenFacts } from './seen';

/** Stops the database, and after a run of the whole suite lists what the contract declares and no test has seen. */
export default async function tearDown(global: { testPathPatterns?: { patterns?: string[] } } & Config): Promise<void> {
  const seen = seenFacts(process.env.TASKFLOW_TEST_SEEN!);
  await globalThis.endTestRun?.();
  const wholeSuite = (global.testPathPatterns?.patterns ?? []).length === 0 && !global.testNamePattern;
  if (!wholeSuite) return;
  const found = drift(declaredFacts, seen, excused);
  if (found.length > 0) throw new Error(`The contract and the service have drifted apart:\n  ${found.join('\n  ')}`);
}
