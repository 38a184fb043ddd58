import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notApplicable, revisions } from './not-applicable';
import { programs, run, serve, withToken } from './support';

// The conformance suite of the protocol's authors, with the running service. It takes any server for its own example, which has tools,
// resources and prompts to try everything with: what does not apply to this service is named in not-applicable.ts, each with its reason.

const served = serve();
const excused = notApplicable.flatMap(({ names }) => names);
/** The names in use by the checks that did not succeed. */
const needed = new Set<string>();

interface Check {
  readonly id: string;
  readonly status: 'SUCCESS' | 'FAILURE' | 'WARNING' | 'SKIPPED' | 'INFO';
}

/** Runs what a revision requires. @returns each check as `scenario/check`, by whether it succeeded */
async function checksOf(revision: string): Promise<Map<string, boolean>> {
  const folder = mkdtempSync(join(tmpdir(), 'taskflow-conformance-'));
  const proxy = await withToken(served);
  const args = ['server', '--url', proxy.url, '--requirements', revision, '--output-dir', folder];
  // It ends with 1 if a check fails, and some do that do not apply.
  await run(process.execPath, [programs.conformance, ...args]).catch(() => {});
  proxy.close();
  const checks = readdirSync(folder).flatMap((name) => {
    const scenario = /^server-(.+)-\d{4}-\d\d-\d\dT/.exec(name)![1];
    const found = JSON.parse(readFileSync(join(folder, name, 'checks.json'), 'utf8')) as Check[];
    return found
      .filter(({ status }) => status !== 'INFO')
      .map(({ id, status }) => [`${scenario}/${id}`, status === 'SUCCESS'] as const);
  });
  rmSync(folder, { recursive: true });
  // One check can be reported several times.
  return new Map([...checks].sort(([, one], [, other]) => Number(other) - Number(one)));
}

describe.each(revisions)('the conformance suite of the protocol, for %s', (revision) => {
  it('passes', async () => {
    const checks = await checksOf(revision);
    expect(checks.size).toBeGreaterThan(40);
    const failed = [...checks.keys()].filter((name) => !checks.get(name));
    const excuseFor = (name: string) => excused.find((each) => name === each || name.startsWith(`${each}/`));
    for (const name of failed) needed.add(excuseFor(name) ?? '');
    expect(failed.filter((name) => !excuseFor(name))).toEqual([]);
  });
});

describe('what does not apply to the service', () => {
  it('would not pass', () => {
    expect(excused.filter((name) => !needed.has(name))).toEqual([]);
  });

  describe.each(notApplicable)('because $reason', ({ names }) => {
    it.skip.each(names)('%s', () => {});
  });
});
