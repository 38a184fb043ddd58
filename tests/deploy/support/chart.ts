import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { projectRoot } from '../../support/process';
import { goProgram, installed } from './programs';

export const chart = join(projectRoot, 'deploy', 'helm');
const found = installed('helm', 'version');
export const helm = found.path
  ? found
  : goProgram('helm', 'helm.sh/helm/v4/cmd/helm@v4.3.2', process.env.TEST_DEPLOY === 'all');

/** The values with which the chart is rendered: its defaults, and those of ci/. */
export const valuesFiles = [undefined, ...readdirSync(join(chart, 'ci')).map((name) => join(chart, 'ci', name))];

/** The value that has no default. */
export const needed = ['--set', 'image.repository=registry.example.com/taskflow'];

// biome-ignore lint/suspicious/noExplicitAny: a manifest of any kind
export type Manifest = any;

export function runHelm(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(helm.path!, args, { encoding: 'utf8' });
  return { status, output: stdout + stderr, stdout };
}

/** @returns all objects that the chart makes, hooks as well */
export function render(values: string | undefined, ...args: string[]): Manifest[] {
  const own = values ? ['-f', values] : needed;
  const { status, output, stdout } = runHelm('template', 'prod', chart, ...own, ...args);
  if (status !== 0) throw new Error(output);
  return parseAllDocuments(stdout)
    .map((document) => document.toJS())
    .filter((manifest) => manifest !== null);
}

export const isHook = (manifest: Manifest) => manifest.metadata.annotations?.['helm.sh/hook'] !== undefined;
export const ofKind = (manifests: readonly Manifest[], kind: string) => manifests.filter((each) => each.kind === kind);

/** The pods that the manifests start: of the service, and of the migration. */
export const podsIn = (manifests: readonly Manifest[]) =>
  manifests.filter(({ kind }) => ['Deployment', 'Job'].includes(kind)).map(({ spec }) => spec.template);

/** Whether a selector chooses a pod, or another object with labels. */
export const selects = (labels: Record<string, string>, { metadata }: Manifest) =>
  Object.entries(labels).every(([name, value]) => metadata.labels[name] === value);
