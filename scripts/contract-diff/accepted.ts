import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../src/base/paths';

/** The contract of the last release, and the changes since then that break clients and that the next release is to have. */
export const releasedContract = join(projectRoot, 'released', 'openapi.yaml');
const acceptedFile = join(projectRoot, 'released', 'accepted.yaml');

export interface AcceptedGroup {
  /** The sentence of CHANGELOG.md with which the entry about these changes begins. */
  readonly changelog: string;
  /** Each as contract:diff prints it. */
  readonly changes: readonly string[];
}

/** @returns the changes that are accepted; none when there is no such list */
export function readAccepted(): readonly AcceptedGroup[] {
  return existsSync(acceptedFile) ? (parse(readFileSync(acceptedFile, 'utf8')) ?? []) : [];
}

/** What is wrong with a list of accepted changes, or with the version of the contract. @param breaks the sentences of all breaking changes */
export function faultsOf(
  accepted: readonly string[],
  breaks: readonly string[],
  versions: { readonly released: string; readonly current: string },
): string[] {
  const gone = accepted.filter((sentence) => !breaks.includes(sentence));
  const [released, current] = [versions.released, versions.current].map((version) => Number(version.split('.')[0]));
  const isMinor = versions.released !== versions.current && released === current && breaks.length > 0;
  return [
    ...gone.map((sentence) => `Not breaking: ${sentence} Remove it from released/accepted.yaml.`),
    ...(isMinor
      ? [`Version ${versions.current} breaks clients of ${versions.released}: it has to be ${released! + 1}.0.0.`]
      : []),
  ];
}
