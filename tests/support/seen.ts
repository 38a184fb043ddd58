import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import contract from '../../generated/openapi.json';

/** Notes, for the end of the run, that an operation has answered with a status. Each worker writes a file of its own. */
export function noteSeen(operationId: string, status: number): void {
  const folder = process.env.TASKFLOW_TEST_SEEN;
  if (folder) appendFileSync(join(folder, String(process.pid)), `${operationId} ${status}\n`);
}

/** What the contract declares and no reply of the run had, as `operationId status`. */
export function unseenStatuses(folder: string): string[] {
  const seen = new Set(readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n')));
  const declared = Object.values(contract.paths).flatMap((path) =>
    Object.values(path as Record<string, { operationId?: string; responses?: object }>).flatMap(
      ({ operationId, responses }) => Object.keys(responses ?? {}).map((status) => `${operationId} ${status}`),
    ),
  );
  return declared.filter((line) => !seen.has(line));
}
