import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { timeoutsOf } from '../../src/cluster/worker-watch';
import { parseSettings } from '../../src/settings/config';
import { projectRoot } from '../support/process';
import { secret } from '../support/service';
import { newFolder } from '../support/started';
import { installed } from './support/programs';

const name = 'taskflow.service';
const unit = readFileSync(join(projectRoot, 'deploy', 'systemd', name), 'utf8');
const all = (key: string) => [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map((match) => match[1]!);
const one = (key: string) => all(key)[0]!;

describe(name, () => {
  it('has its secrets in credentials, and settings that the service accepts', () => {
    const credentials = all('LoadCredential').map((value) => value.split(':')[0]!);
    const variables = Object.fromEntries(
      all('Environment').flatMap((line) => line.split(' ').map((pair) => pair.split('='))),
    );
    const inFiles = Object.entries<string>(variables).filter(([key]) => key.endsWith('_FILE'));
    expect(inFiles).toEqual([
      ['DATABASE_URL_FILE', `%d/${credentials[0]}`],
      ['BETTER_AUTH_SECRET_FILE', `%d/${credentials[1]}`],
    ]);
    const { DATABASE_URL_FILE, BETTER_AUTH_SECRET_FILE, ...plain } = variables;
    const secrets = { DATABASE_URL: 'postgresql://u:p@localhost/app', BETTER_AUTH_SECRET: secret };
    expect(parseSettings({ ...plain, ...secrets }).environment).toBe('production');
  });

  it('starts files that a build makes, and gives them more time to stop than they take', () => {
    for (const command of [one('ExecStartPre'), one('ExecStart')]) {
      const [, file] = /^\/usr\/bin\/node (?:--\S+ )*dist\/(\S+)\.js/.exec(command)!;
      expect(existsSync(join(projectRoot, `${file}.ts`))).toBe(true);
    }
    const { end, interval } = timeoutsOf(parseSettings({ STOP_NOTICE: '2' }));
    expect(Number(one('TimeoutStopSec'))).toBeGreaterThan((end * interval) / 1000);
  });

  it('goes on starting until the database is there, however long that takes', () => {
    expect([one('StartLimitIntervalSec'), all('StartLimitBurst'), one('Restart')]).toEqual(['0', [], 'on-failure']);
    expect(one('TimeoutStartSec')).toBe('10min');
    expect(parseSettings({}).databaseWait).toBeLessThan(10 * 60);
  });

  const analyze = installed('systemd-analyze', '--version');
  const itWithSystemd = analyze.path ? it : it.skip;
  itWithSystemd(`is valid for systemd, and counts as well protected${analyze.unless}`, () => {
    const file = join(newFolder(), name);
    // systemd looks whether the program is there, and Node may be elsewhere on this machine.
    writeFileSync(file, unit.replaceAll('/usr/bin/node', process.execPath));
    const verified = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
    expect([verified.status, verified.stderr]).toEqual([0, '']);
    const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=true', '--no-pager', file], {
      encoding: 'utf8',
    });
    const [, exposure] = /exposure level for .*: (\d+\.\d+)/.exec(stdout)!;
    expect(Number(exposure)).toBeLessThan(2);
  });
});
