import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from './process';

// The contract for all test files of a run. To parse openapi.yaml takes as long as many a file's tests.

/** Parses openapi.yaml once for a run. @param folder where the test files find it */
export function parseContract(folder: string): void {
  process.env.TASKFLOW_TEST_CONTRACT = join(folder, 'contract.json');
  const contract = parse(readFileSync(join(projectRoot, 'openapi.yaml'), 'utf8'));
  writeFileSync(process.env.TASKFLOW_TEST_CONTRACT, JSON.stringify(contract));
}

/** A document of any shape. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export const readContract = (): any => JSON.parse(readFileSync(process.env.TASKFLOW_TEST_CONTRACT!, 'utf8'));

/** The fields of a deprecated operation. */
export const marked = { deprecated: true, 'x-deprecated-since': '2026-01-15', 'x-sunset': '2026-07-14' };

/** The contract as it is, but for the marks of deprecated operations. */
export function readUnmarkedContract(): ReturnType<typeof readContract> {
  const contract = readContract();
  for (const operation of Object.values<object>(contract.paths).flatMap<Record<string, unknown>>(Object.values))
    for (const name of Object.keys(marked)) delete operation[name];
  return contract;
}
