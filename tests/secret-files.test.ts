import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { workingFolder } from '../src/base/paths';
import { readSecretFiles, secretSettings } from '../src/settings/secret-files';
import { SettingsError } from '../src/settings/values';
import { createClient, untilReady } from './support/client';
import { asRoot } from './support/embedded';
import { projectRoot, run } from './support/process';
import { createDatabase, secret } from './support/service';
import { newFolder, start } from './support/started';

function written(content: string | Buffer): string {
  const file = join(newFolder(), 'secret');
  writeFileSync(file, content);
  return file;
}

function refusal(variables: NodeJS.ProcessEnv): string {
  try {
    readSecretFiles(variables);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
  throw new Error('The variables were taken.');
}

describe('a setting in a file', () => {
  it.each(secretSettings)('%s is read, and told in .env.example and the documentation', (name) => {
    const variables: NodeJS.ProcessEnv = { [`${name}_FILE`]: written('the secret\n') };
    readSecretFiles(variables);
    expect(variables).toEqual({ [name]: 'the secret' });
    expect(readFileSync(join(projectRoot, '.env.example'), 'utf8')).toContain(`${name}_FILE`);
    expect(readFileSync(join(projectRoot, 'docs/operations.md'), 'utf8')).toContain(`\`${name}\``);
  });

  it.each([
    ['no line end', 'a b'],
    ['a line end', 'a b\n'],
    ['line ends of Windows', 'a b\r\n\r\n'],
    ['a byte order mark', '\ufeffa b\n'],
  ])('is the text with %s', (_, content) => {
    const variables: NodeJS.ProcessEnv = { BETTER_AUTH_SECRET_FILE: written(content) };
    readSecretFiles(variables);
    expect(variables.BETTER_AUTH_SECRET).toBe('a b');
  });

  it('keeps white space that is not a line end: it may be a part of a secret', () => {
    const variables: NodeJS.ProcessEnv = { BETTER_AUTH_SECRET_FILE: written(' a \n') };
    readSecretFiles(variables);
    expect(variables.BETTER_AUTH_SECRET).toBe(' a ');
  });

  it('is found from the folder of .env, wherever the process was started', () => {
    const variables: NodeJS.ProcessEnv = { BETTER_AUTH_SECRET_FILE: relative(workingFolder, written('a b')) };
    const folder = process.cwd();
    process.chdir(newFolder());
    try {
      readSecretFiles(variables);
    } finally {
      process.chdir(folder);
    }
    expect(variables.BETTER_AUTH_SECRET).toBe('a b');
  });

  it('counts as not set when its variable is empty, as Compose passes it on', () => {
    const variables = { DATABASE_URL: 'postgresql://db/app', DATABASE_URL_FILE: '' };
    readSecretFiles(variables);
    expect(variables.DATABASE_URL).toBe('postgresql://db/app');
  });

  it.each([
    ['does not exist', () => join(newFolder(), 'none'), 'does not exist'],
    ['is a folder', newFolder, 'cannot be read (EISDIR)'],
    ['is below a file', () => join(written('hidden'), 'below'), 'cannot be read (ENOTDIR)'],
    ['is empty', () => written(''), 'is empty'],
    ['has white space only', () => written(' \n\n'), 'is empty'],
    ['is not UTF-8', () => written(Buffer.from('hidden \xe9', 'latin1')), 'not text in UTF-8'],
    ['has a NUL', () => written('hidden\0'), 'not text in UTF-8'],
  ])('that %s is refused with a sentence that has the path and not the content', (_, make, why) => {
    const file = make();
    const message = refusal({ DATABASE_URL_FILE: file });
    expect(message).toContain(`DATABASE_URL_FILE is ${file}, which`);
    expect(message).toContain(why);
    expect(message).not.toContain('hidden');
  });

  const itAsUser = asRoot ? it.skip : it;
  itAsUser(`that may not be read is refused${asRoot ? ' (skipped: root may read everything)' : ''}`, () => {
    const file = written('hidden');
    chmodSync(file, 0);
    expect(refusal({ DATABASE_URL_FILE: file })).toContain('cannot be read (EACCES)');
  });

  it('is refused beside the setting itself, and all faults are told at once', () => {
    const both = { DATABASE_URL: 'postgresql://u:hidden@db/app', DATABASE_URL_FILE: written('hidden') };
    const message = refusal({ ...both, BETTER_AUTH_SECRET_FILE: written('') });
    expect(message.split('\n')).toEqual([
      'DATABASE_URL and DATABASE_URL_FILE are both set: remove one of them.',
      expect.stringMatching(/^BETTER_AUTH_SECRET_FILE is .*, which is empty\. Write the secret into it\.$/),
    ]);
    expect(message).not.toContain('hidden');
  });
});

describe('the service with its secrets in files', () => {
  const inFiles = async () => ({
    ENVIRONMENT: 'production',
    DATABASE_URL_FILE: written(`${await createDatabase()}\n`),
    BETTER_AUTH_SECRET_FILE: written(`${secret}\n`),
  });

  it.each(['1', '2'])('serves with %s processes', async (WORKERS) => {
    const service = start({ ...(await inFiles()), WORKERS });
    const [, port] = await service.until(/"port":(\d+)/);
    const client = createClient(`http://127.0.0.1:${port}`);
    await untilReady(client);
    expect((await client.as('alice').call('listTasks')).status).toBe(200);
  });

  it('migrates, and the doctor sees them', async () => {
    const variables = await inFiles();
    const migration = run('scripts/migrate.ts', ['up'], variables);
    expect([await migration.ended, migration.output()]).toEqual([0, 'Nothing to apply.\n']);
    const doctor = run('scripts/doctor.ts', [], variables);
    await doctor.ended;
    expect(doctor.output()).toMatch(/^ {2}ok +All \d+ migrations are applied\.$/m);
    expect(doctor.output()).not.toContain('is no setting');
  });

  it('does not start, migrate or examine with a wrong one, and says why', async () => {
    const folder = join(newFolder(), 'empty');
    mkdirSync(folder);
    const variables = { ...(await inFiles()), DATABASE_URL_FILE: folder };
    for (const program of ['src/main.ts', 'scripts/migrate.ts', 'scripts/doctor.ts']) {
      const ended = run(program, program === 'scripts/migrate.ts' ? ['up'] : [], variables);
      expect(await ended.ended).toBe(1);
      expect(ended.output()).toContain(`DATABASE_URL_FILE is ${folder}, which cannot be read (EISDIR).`);
      expect(ended.output()).not.toContain('    at ');
    }
  });
});
