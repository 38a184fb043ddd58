import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../support/process';
import { newFolder } from '../support/started';
import { goProgram } from './support/programs';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly uses?: string;
  readonly 'timeout-minutes'?: number;
  readonly 'runs-on'?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly strategy?: { readonly matrix: { readonly node: readonly string[] } };
}

const folder = join(projectRoot, '.github', 'workflows');
const read = (name: string) => readFileSync(join(projectRoot, name), 'utf8');
const { scripts, engines } = JSON.parse(read('package.json'));
const names = readdirSync(folder);
const workflowOf = (name: string) => parse(read(join('.github', 'workflows', name)));
const jobs = names.flatMap((file) =>
  Object.entries<Job>(workflowOf(file).jobs).map(([name, job]) => [`${file}: ${name}`, job] as const),
);
const steps = jobs.flatMap(([name, job]) => (job.steps ?? []).map((step) => [name, step] as const));

describe('the workflows', () => {
  it.each(names)('%s may only read by default, and does not run twice at once', (name) => {
    const { permissions, concurrency } = workflowOf(name);
    expect(permissions).toEqual({ contents: 'read' });
    expect(concurrency.group).toEqual(expect.any(String));
    if (name !== 'release.yml') expect(concurrency['cancel-in-progress']).toBe(true);
  });

  it.each(jobs)('%s ends after a time, and may write only where it releases', (name, job) => {
    if (!job.uses) expect(job['timeout-minutes']).toBeLessThanOrEqual(120);
    if (job.permissions) expect(name).toBe('release.yml: release');
  });

  it('uses actions by the commit of a version, each in one version', () => {
    const used = steps.flatMap(([, { uses }]) => uses ?? []);
    const versions = new Map<string, Set<string>>();
    for (const action of used) {
      const [, name, commit] = /^([\w/-]+)@([0-9a-f]{40})$/.exec(action)!;
      versions.set(name!, (versions.get(name!) ?? new Set()).add(commit!));
    }
    for (const [, commits] of versions) expect(commits.size).toBe(1);
    const text = names.map((name) => read(join('.github', 'workflows', name))).join('');
    expect(text.match(/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm)).toHaveLength(used.length);
  });

  it('leaves no token of GitHub in the checkout', () => {
    const checkouts = steps.filter(([, { uses }]) => uses?.startsWith('actions/checkout@'));
    for (const [, step] of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('passes values to commands as variables, so that none of them is read as a command', () => {
    for (const [, { run = '' }] of steps) expect(run).not.toContain('${{');
  });

  it('runs npm scripts and files that there are', () => {
    const commands = steps.map(([, { run = '' }]) => run).join('\n');
    for (const [, name] of commands.matchAll(/npm run (?:--\S+ )*([\w:]+)/g)) expect(scripts).toHaveProperty([name!]);
    for (const [, file] of commands.matchAll(/bash (\S+)/g)) expect(existsSync(join(projectRoot, file!))).toBe(true);
  });

  it.each([
    ['v2.0.0', 'latest', ''],
    ['v2.0.0-rc.1', 'next', '--prerelease'],
  ])('release %s as what it is, and publish only what is not there yet', (tag, distTag, mark) => {
    const [place, programs] = [newFolder(), newFolder()];
    mkdirSync(join(place, 'release'));
    for (const [name, file] of [
      ['taskflow-2.0.0.tgz', 'taskflow/Chart.yaml'],
      ['taskflow-sdk-2.0.0.tgz', 'package/package.json'],
      ['taskflow-service-2.0.0.tgz', 'package/package.json'],
    ] as const) {
      const packed = newFolder();
      mkdirSync(join(packed, file, '..'), { recursive: true });
      writeFileSync(join(packed, file), JSON.stringify({ name: name.slice(0, -10), version: '2.0.0' }));
      execFileSync('tar', ['-czf', join(place, 'release', name), '-C', packed, file]);
    }
    // The registry has one of the two packages, from an attempt before.
    const view = '[ "$1" != view ] || { [ "$2" = taskflow-sdk@2.0.0 ] && echo 2.0.0 && exit; exit 1; }';
    for (const name of ['npm', 'gh']) {
      writeFileSync(join(programs, name), `#!/bin/sh\n${view}\necho ${name} "$@" >> calls\n`, { mode: 0o755 });
    }
    const env = {
      PATH: `${programs}:${process.env.PATH}`,
      GITHUB_REF_NAME: tag,
      NODE_AUTH_TOKEN: 'a token',
    };
    for (const name of ['Release', 'npm']) {
      const [, { run }] = steps.find(([job, step]) => job.startsWith('release.yml') && step.name === name)!;
      execFileSync('bash', ['-e', '-c', run!], { cwd: place, env });
    }
    const [created, ...published] = readFileSync(join(place, 'calls'), 'utf8').trim().split('\n');
    expect(created).toMatch(new RegExp(`^gh release create ${tag} .* --title ${tag.slice(1)} ?${mark}$`));
    expect(published).toEqual([`npm publish ./release/taskflow-service-2.0.0.tgz --access public --tag ${distTag}`]);
  });

  it('tries the oldest Node that is supported, and a newer one than the own', () => {
    const { node } = workflowOf('ci.yml').jobs.node.strategy.matrix;
    expect(engines.node).toBe(`>=${node[0]}`);
    expect(Number(node[1].split('.')[0])).toBeGreaterThan(Number(read('.nvmrc')));
    for (const version of node) expect(read('.ci/run')).toContain(version);
  });

  const actionlint = goProgram('actionlint', 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12');
  const itWithActionlint = actionlint.path ? it : it.skip;
  itWithActionlint(`are valid for actionlint${actionlint.unless}`, () => {
    const { status, stdout } = spawnSync(actionlint.path!, ['-no-color'], { cwd: projectRoot, encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, '']);
  });
});
