import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readUnmarkedContract } from './contract';
import type { Change } from './contract-changes';
import { projectRoot, run } from './process';

const linter = 'lint/node_modules';
/** The packages that compare contracts are installed by the commands that need them, `npm run lint` among them. */
const isInstalled = existsSync(join(projectRoot, linter, '@redocly'));
export const it = isInstalled ? globalThis.it : globalThis.it.skip;

/** A copy of what comparing needs, for the tests of a file. Its contract is the one that changes; released.yaml is what it was. */
export const copy = mkdtempSync(join(tmpdir(), 'taskflow-contract-diff-'));
for (const name of ['package.json', 'tsconfig.json', 'src', 'scripts'])
  cpSync(join(projectRoot, name), join(copy, name), { recursive: true });
mkdirSync(join(copy, 'lint'));
for (const name of ['node_modules', linter, 'lint/package-lock.json'])
  symlinkSync(join(projectRoot, name), join(copy, name));
afterAll(() => rmSync(copy, { recursive: true }));

const written = readUnmarkedContract();
/** Writes the contract, changed, into the copy. @returns the file */
export function write(name: string, change: Change = () => {}): string {
  const contract = structuredClone(written);
  change(contract);
  writeFileSync(join(copy, name), stringify(contract, { aliasDuplicateObjects: false }));
  return join(copy, name);
}

export interface Comparison {
  readonly code: number | string;
  readonly output: string;
  /** The lines about what breaks clients. */
  readonly breaks: string;
}
/** `npm run contract:diff`, in the copy. */
export async function contractDiff(...args: string[]): Promise<Comparison> {
  const process = run('scripts/contract-diff.ts', args, {}, copy);
  const code = await process.ended;
  const breaks = process.output().match(/^Breaking: .*$/gm) ?? [];
  return { code, output: process.output(), breaks: breaks.join('\n') };
}
