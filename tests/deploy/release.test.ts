import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../support/process';
import { newFolder } from '../support/started';
import { helm, needed, runHelm } from './support/chart';

/** A copy of what is in the repository, in which something can be changed. */
function checkout(): string {
  const folder = newFolder();
  const files = execFileSync(
    'git',
    ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: projectRoot,
      encoding: 'utf8',
    },
  );
  for (const file of files.split('\0').filter((name) => name !== '' && existsSync(join(projectRoot, name)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(projectRoot, file), join(folder, file), { verbatimSymlinks: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function change(folder: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

const PATH = helm.path ? `${programFolder(helm.path)}:${process.env.PATH}` : process.env.PATH;

/** A folder in which the program has its own name. */
function programFolder(path: string): string {
  if (!path.startsWith('/')) return newFolder();
  const folder = newFolder();
  symlinkSync(path, join(folder, 'helm'));
  return folder;
}

function release(folder: string, tag: string) {
  const made = join(folder, 'release');
  const { status, stderr } = spawnSync('bash', ['.ci/release', tag, made], {
    cwd: folder,
    env: { ...process.env, PATH },
    encoding: 'utf8',
  });
  return { status, stderr, made };
}

const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
const withHelm = helm.path ? it : it.skip;

describe('.ci/release', () => {
  it.each<[string, string, (folder: string) => void, string]>([
    ['the tag is of another version', 'v0.0.1', () => {}, 'package.json has another version.'],
    ['the tag does not begin with v', version, () => {}, 'the tag has to be v and the version.'],
    [
      'the contract has another version',
      `v${version}`,
      (folder) => change(folder, 'openapi.yaml', /^ {2}version: .*$/m, '  version: 0.0.1'),
      'openapi.yaml has another version.',
    ],
    [
      'the chart has another version',
      `v${version}`,
      (folder) => change(folder, 'deploy/helm/Chart.yaml', /^appVersion: .*$/m, 'appVersion: 0.0.1'),
      'deploy/helm/Chart.yaml has another version.',
    ],
    [
      'the changelog begins with something else',
      `v${version}`,
      (folder) => change(folder, 'CHANGELOG.md', /^## /m, '## Unreleased\n\n## '),
      'CHANGELOG.md does not begin with this version and its day.',
    ],
  ])('refuses when %s', (_, tag, prepare, sentence) => {
    const folder = checkout();
    prepare(folder);
    const { status, stderr, made } = release(folder, tag);
    expect([status, stderr]).toEqual([1, `${tag} cannot be released: ${sentence}\n`]);
    expect(existsSync(made)).toBe(false);
  });

  withHelm(`makes the packages, the chart and the notes of a release${helm.unless}`, () => {
    const folder = checkout();
    const text = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
    const first = text.indexOf('\n## ') + 1;
    const notes = 'Something new.\n\n### Added\n\n- A thing.\n\n';
    writeFileSync(
      join(folder, 'CHANGELOG.md'),
      `${text.slice(0, first)}## ${version} – 2026-12-24\n\n${notes}## 0.9.0 – 2026-01-01\n\nThe version before.\n`,
    );
    const { status, stderr, made } = release(folder, `v${version}`);
    expect([status, stderr]).toEqual([0, expect.any(String)]);
    expect(readdirSync(made).sort()).toEqual([
      'notes.md',
      `taskflow-${version}.tgz`,
      `taskflow-sdk-${version}.tgz`,
      `taskflow-service-${version}.tgz`,
      `taskflow_sdk-${version}-py3-none-any.whl`,
      `taskflow_sdk-${version}.tar.gz`,
    ]);
    expect(readFileSync(join(made, 'notes.md'), 'utf8').trim()).toBe(notes.trim());
    const chart = runHelm('template', 'prod', join(made, `taskflow-${version}.tgz`), ...needed);
    expect(chart.stdout).toContain('kind: Deployment');
    const files = execFileSync('tar', ['-tzf', join(made, `taskflow-service-${version}.tgz`)], { encoding: 'utf8' });
    expect(files).toContain('package/dist/src/main.js');
  });
});
