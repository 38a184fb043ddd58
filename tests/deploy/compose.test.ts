import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { timeoutsOf } from '../../src/cluster/worker-watch';
import { parseSettings } from '../../src/settings/config';
import { readEnvFile } from '../../src/settings/env-file';
import { projectRoot } from '../support/process';
import { newFolder } from '../support/started';
import { goProgram, installed } from './support/programs';

const text = readFileSync(join(projectRoot, 'compose.yaml'), 'utf8');
// Merges what `<<: *service` refers to.
const { services, volumes } = parse(text, { merge: true });

/** A folder with compose.yaml, and .env as the file says that it is made. */
function prepared(): { folder: string; secrets: Record<string, string> } {
  const folder = newFolder();
  cpSync(join(projectRoot, 'compose.yaml'), join(folder, 'compose.yaml'));
  execFileSync('/bin/sh', ['-c', /^# +(\(umask .*\))$/m.exec(text)![1]!], { cwd: folder });
  return { folder, secrets: readEnvFile(join(folder, '.env')) };
}

/** A value with the variables that are set, and the defaults of those that are not. */
const filled = (value: string, variables: Record<string, string>) =>
  value.replace(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (_, name, otherwise) => variables[name] ?? otherwise);

describe('compose.yaml', () => {
  it('says how .env is made, which keeps the secrets, and which only its owner can read', () => {
    const { folder, secrets } = prepared();
    expect(Object.keys(secrets)).toEqual(['POSTGRES_PASSWORD', 'BETTER_AUTH_SECRET']);
    expect(prepared().secrets).not.toEqual(secrets);
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
  });

  it('gives the service settings that it accepts in production, and the password of the database', () => {
    const { secrets } = prepared();
    for (const [name, purpose] of [['taskflow', 'serve'] as const, ['migrate', 'migrate'] as const]) {
      const environment = Object.entries<string>(services[name].environment);
      const variables = Object.fromEntries(environment.map(([key, value]) => [key, filled(value, secrets)]));
      const settings = parseSettings({ ...variables, ENVIRONMENT: 'production' }, purpose);
      expect(settings.database).toMatchObject({ host: 'postgres', port: 5432, password: secrets.POSTGRES_PASSWORD });
      expect(settings.secret).toBe(purpose === 'serve' ? secrets.BETTER_AUTH_SECRET : undefined);
    }
    expect(filled(services.postgres.environment.POSTGRES_PASSWORD, secrets)).toBe(secrets.POSTGRES_PASSWORD);
  });

  it('has PostgreSQL 18, with its volume where that version has its data', () => {
    expect(services.postgres.image).toBe('postgres:18');
    expect(services.postgres.volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(volumes).toEqual({ postgres: null });
  });

  it('migrates once before it serves, and starts what serves again after a fault', () => {
    expect(services.migrate.command).toEqual(['node', 'dist/scripts/migrate.js', 'up']);
    expect(services.migrate.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(services.taskflow.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    const policies = Object.entries<{ restart?: string }>(services).map(([name, { restart }]) => [name, restart]);
    expect(Object.fromEntries(policies)).toEqual({
      ...{ postgres: 'unless-stopped', migrate: undefined, taskflow: 'unless-stopped' },
    });
  });

  it('opens one port, to this machine only, and has what it does not need taken away', () => {
    expect(services.taskflow.ports).toEqual(['127.0.0.1:$' + '{PORT:-8000}:8000']);
    expect(services.postgres.ports).toBeUndefined();
    for (const name of ['taskflow', 'migrate']) {
      expect(services[name]).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
    }
  });

  it('gives the service more time to stop than it takes', () => {
    const { STOP_NOTICE } = services.taskflow.environment;
    const { end, interval } = timeoutsOf(parseSettings({ STOP_NOTICE: STOP_NOTICE ?? '2' }));
    expect(Number(/^(\d+)s$/.exec(services.taskflow.stop_grace_period)![1])).toBeGreaterThan((end * interval) / 1000);
  });

  // Docker's own parser, or the library that it is made of, which does not know of .env.
  const docker = installed('docker', 'compose', 'version');
  const library = docker.path ? docker : goProgram('compose-go', 'github.com/compose-spec/compose-go/v2/cmd@v2.16.2');
  const itWithParser = library.path ? it : it.skip;
  itWithParser(`is valid for Compose${library.unless}`, () => {
    const { folder } = prepared();
    const command = docker.path
      ? ['docker', 'compose', 'config', '--quiet']
      : [library.path!, '-no-interpolation', 'compose.yaml'];
    const { status, stderr } = spawnSync(command[0]!, command.slice(1), { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});
