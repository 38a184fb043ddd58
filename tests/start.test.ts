import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { faultOfNode } from '../src/base/node-version';
import { createClient } from './support/client';
import { run } from './support/process';
import { createDatabase } from './support/service';
import { listening, newFolder, ready, start } from './support/started';

const production = {
  ENVIRONMENT: 'production',
  BETTER_AUTH_SECRET: 'production secret of the test suite, long enough',
};

describe('npm start, with no settings at all', () => {
  it('says where it is, and the curl line that it prints works as printed', async () => {
    const folder = newFolder();
    const service = start({ DATA_DIR: folder });
    const url = await listening(service);
    await ready(service);
    const [, curl] = await service.until(/^ {2}(curl .*)$/m);
    expect(service.output()).toContain(`${url}/docs`);
    const warning = faultOfNode();
    expect(service.output().match(/^ +warning +.*$/gm)).toEqual(warning ? [`  warning        ${warning}`] : null);
    expect(service.output()).toContain(folder);
    expect(service.output()).toContain(join(folder, 'secret'));
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    const { stdout } = await promisify(execFile)('bash', ['-c', curl!]);
    expect(JSON.parse(stdout)).toMatchObject({ email: expect.stringMatching(/^me-[0-9a-f]{4}@example\.com$/) });
  });

  it('keeps everything when it is stopped and started again', async () => {
    const environment = { DATA_DIR: newFolder() };
    const first = start(environment);
    const body = { email: 'kept@example.com', password: 'password123' };
    let client = createClient(await ready(first));
    await client.call('signUp', { body });
    const { token } = (await client.call<{ token: string }>('logIn', { body })).body;
    const task = (await client.call('createTask', { token, body: { title: 'Kept' } })).body;
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    client = createClient(await ready(start(environment)));
    expect((await client.call('getTask', { token, params: { task_id: task.id } })).body).toEqual(task);
  });
});

describe('npm start refuses with one sentence', () => {
  const refused = async (environment: Record<string, string>) => {
    const service = start(environment);
    expect(await service.ended).toBe(1);
    expect(service.output()).not.toMatch(/^\s+at /m);
    return service.output();
  };

  it('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expect(await refused({ DATABASE_URL: await createDatabase(), PORT: String(port) })).toContain(
      `Port ${port} is taken`,
    );
    other.close();
  });

  it('production without a database, or without a secret, and makes none', async () => {
    const folder = join(newFolder(), 'data');
    expect(await refused({ ...production, DATA_DIR: folder })).toContain('DATABASE_URL is not set');
    const DATABASE_URL = await createDatabase();
    expect(await refused({ ENVIRONMENT: 'production', DATABASE_URL, DATA_DIR: folder })).toContain(
      'BETTER_AUTH_SECRET is not set',
    );
    expect(existsSync(folder)).toBe(false);
  });

  it('production with migrations pending, naming them, until `npm run migrate -- up`', async () => {
    const DATABASE_URL = await createDatabase();
    const migrate = (...args: string[]) => run('scripts/migrate.ts', args, { DATABASE_URL });
    expect(await migrate('down').ended).toBe(0);
    expect(await refused({ ...production, DATABASE_URL })).toMatch(
      /lacks migrations: \d{14}_\w+.*npm run migrate -- up/,
    );
    expect(await migrate('up').ended).toBe(0);
    const service = start({ ...production, DATABASE_URL });
    await service.until(/"msg":"listening"/);
    expect(service.output()).not.toContain('taskflow:'); // the URL's user and password
  });

  it('a database that is not there and is not to be waited for', async () => {
    const DATABASE_URL = 'postgresql://u:hunter2@127.0.0.1:1/app?sslmode=disable';
    const said = await refused({ DATABASE_URL, DATABASE_WAIT: '0' });
    expect(said).toBe(
      'TaskFlow is starting, with PostgreSQL at 127.0.0.1:1/app.\n' +
        'TaskFlow cannot start. Nothing listens at 127.0.0.1:1. Start PostgreSQL there, or correct the host and the port in DATABASE_URL.\n',
    );
  });
});
