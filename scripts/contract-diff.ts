/**
 * Compares openapi.yaml with another version of it, and prints a sentence for each change that a client of that version would notice.
 *   npm run contract:diff            with the last release; changes in released/accepted.yaml may break clients
 *   npm run contract:diff -- BASE    BASE is a file, or a git revision: a tag, a branch, a commit
 * Exits with 1 when a change breaks clients, with 2 when the two cannot be compared.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readCommandLine } from '../src/base/command-line';
import { projectRoot } from '../src/base/paths';
import { print, printError } from '../src/base/printable';
import { faultsOf, readAccepted, releasedContract } from './contract-diff/accepted';
import { type Change, type Contract, stepsOf } from './contract-diff/change';
import { judge } from './contract-diff/rules';
import { installPackages } from './with-packages';

const usage = `Usage: npm run contract:diff [-- BASE]
  BASE  a file, or a git revision (a tag, a branch, a commit); the last release unless given. Only then, changes in
        released/accepted.yaml may break clients
Compares openapi.yaml with BASE, and prints a sentence for each change that a client of BASE would notice.
Exits with 1 when a change breaks clients, with 2 when the two cannot be compared.`;

/** The versions cannot be compared. The message says why. */
class NotComparable extends Error {}

function main(): number {
  const [base] = readCommandLine(usage, {}, 1).words;
  try {
    installPackages('lint');
    const current = readContract(readFileSync(join(projectRoot, 'openapi.yaml'), 'utf8'), 'openapi.yaml');
    const today = new Date().toISOString().slice(0, 10);
    const before = readContract(textOf(base ?? releasedContract), base ?? 'released/openapi.yaml');
    const changes = compare(before, current).map((change) => judge(change, before, current, today));
    const breaks = changes.flatMap(breaksOf);
    const accepted = base === undefined ? readAccepted().flatMap((group) => group.changes) : [];
    const versions = { released: before.info.version, current: current.info.version };
    const faults = base === undefined ? faultsOf(accepted, breaks, versions) : [];
    const refused = breaks.filter((sentence) => !accepted.includes(sentence));
    for (const sentence of breaks) print(`${refused.includes(sentence) ? 'Breaking' : 'Accepted'}: ${sentence}`);
    for (const change of changes) if (change.verdicts.length === 0) reportHarmless(change);
    for (const fault of faults) print(fault);
    const harmless = changes.filter(({ verdicts }) => verdicts.length === 0);
    const besides = accepted.length > 0 ? ` besides ${breaks.length - refused.length} accepted` : '';
    const name = base ?? versions.released;
    print(`Since ${name}: ${countOf(refused, 'breaking')}${besides}, ${countOf(harmless, 'harmless')}.`);
    return refused.length > 0 || faults.length > 0 ? 1 : 0;
  } catch (error) {
    printError(error instanceof NotComparable ? error.message : (error as Error).stack!);
    return 2;
  }
}

function textOf(base: string): string {
  if (existsSync(base) && statSync(base).isFile()) return readFileSync(base, 'utf8');
  try {
    const revision = ['show', '--end-of-options', `${base}:./openapi.yaml`];
    return execFileSync('git', revision, { cwd: projectRoot, encoding: 'utf8', stdio: 'pipe' });
  } catch {
    throw new NotComparable(`${base} is neither a file nor a git revision that has openapi.yaml.`);
  }
}

/** Redocly's rules do not know that operations inherit `security` from the document, so this writes it at each operation. */
function readContract(text: string, name: string): Contract {
  let contract: Contract | undefined;
  try {
    contract = parse(text);
  } catch {}
  const check = (part: unknown) => {
    if (!isObject(part)) throw new NotComparable(`${name} is not an OpenAPI document.`);
  };
  check(contract?.openapi && contract.paths);
  for (const [path, item] of Object.entries(contract!.paths)) {
    if (!path.startsWith('/')) continue;
    check(item);
    for (const method of methods.filter((key) => key in item)) {
      check(item[method]);
      item[method]!.security ??= contract!.security ?? [];
    }
  }
  return contract!;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lets Redocly compare: it follows references, and knows that requests may accept more, and replies may contain less. */
function compare(base: Contract, current: Contract): Change[] {
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-diff-'));
  try {
    writeFileSync(join(folder, 'base.yaml'), stringify(base, { aliasDuplicateObjects: false }));
    writeFileSync(join(folder, 'current.yaml'), stringify(current, { aliasDuplicateObjects: false }));
    writeFileSync(join(folder, 'redocly.yaml'), 'extends: [diff-recommended]\n');
    const command = [
      join(projectRoot, 'lint', 'node_modules', '@redocly', 'cli', 'bin', 'cli.js'),
      'diff',
      'base.yaml',
      'current.yaml',
      '--format=json',
    ];
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const options = { cwd: folder, env, encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY } as const;
    const { stdout, stderr } = spawnSync(process.execPath, command, options);
    if (!stdout.startsWith('{')) throw new NotComparable(`The contracts cannot be compared: ${stderr || stdout}`);
    return JSON.parse(stdout).changes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns a sentence for each way in which a change breaks clients */
function breaksOf({ base, revision, verdicts }: Change): string[] {
  const location = readable((revision ?? base)!.pointer);
  return verdicts.map(({ message }) => `${message.replace(/\.$/, '')} (${location}).`);
}

function reportHarmless({ base, revision, typeName, kind, property, excuse = '' }: Change): void {
  const location = readable((revision ?? base)!.pointer);
  const changed = property ? `\`${property}\`` : typeName.replace(/\B[A-Z]/g, ' $&').toLowerCase();
  print(`Harmless: ${changed} was ${kind}${excuse} (${location}).`);
}

/** Makes `GET /api/tasks, parameters 1` of `#/paths/~1api~1tasks/get/parameters/1`. */
function readable(pointer: string): string {
  const [root, path, method, ...rest] = stepsOf(pointer);
  if (root !== 'paths') return [root, path, method, ...rest].filter(Boolean).join(' ');
  return [method ? `${method.toUpperCase()} ${path}` : path, ...(rest.length > 0 ? [rest.join(' ')] : [])].join(', ');
}

function countOf(changes: readonly unknown[], kind: string): string {
  return `${changes.length} ${kind} ${changes.length === 1 ? 'change' : 'changes'}`;
}

process.exitCode = main();
