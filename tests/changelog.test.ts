import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type AcceptedGroup, readAccepted } from '../scripts/contract-diff/accepted';
import { projectRoot } from './support/process';

const read = (name: string) => readFileSync(join(projectRoot, name), 'utf8');
const { version } = JSON.parse(read('package.json'));
/** The parts of the changelog by their headings, the newest first. */
const parts = new Map(
  read('CHANGELOG.md')
    .split(/^## /m)
    .slice(1)
    .map((part) => [/^\S+/.exec(part)![0], part] as const),
);

describe('CHANGELOG.md', () => {
  it.each([
    ['package.json', version],
    ['openapi.yaml', parse(read('openapi.yaml')).info.version],
    ['released/openapi.yaml', parse(read('released/openapi.yaml')).info.version],
  ])('has an entry for the version of %s', (_, named) => {
    expect([...parts.keys()]).toContain(named);
  });

  it('begins with what is not released, or with the version of the package; each release has its day', () => {
    const [newest] = [...parts.keys()];
    expect(['Unreleased', version]).toContain(newest);
    for (const [name, part] of parts)
      if (name !== 'Unreleased') expect(part).toMatch(/^\d+\.\d+\.\d+ – \d{4}-\d\d-\d\d\n/);
  });

  it.each<AcceptedGroup>(readAccepted())(
    'tells the breaking change, and how to migrate: $changelog',
    ({ changelog }) => {
      const newest = [...parts.values()][0]!;
      const breaking = newest.split(/^### /m).find((part) => part.startsWith('Breaking\n')) ?? '';
      const entry = breaking.split(/^- /m).find((text) => text.startsWith(`**${changelog}**`));
      expect(entry).toMatch(/\*To\s+migrate\*: \S/);
    },
  );

  it('links to files that there are', () => {
    for (const [, target] of read('CHANGELOG.md').matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(existsSync(join(projectRoot, target!))).toBe(true);
    }
  });
});
