import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { projectRoot, run, usualEnvironment } from './support/process';
import { newFolder, ready, start } from './support/started';

// Another program of the developer, such as a frontend with Better Auth, shares the embedded database with the service.

/** `npm run --silent database:url`, with both streams apart. */
function databaseUrl(settings: Record<string, string>, ...args: string[]) {
  const command = ['run', '--silent', 'database:url', ...args];
  const { status, stdout, stderr } = spawnSync('npm', command, {
    cwd: projectRoot,
    env: {
      ...usualEnvironment(),
      HOME: process.env.HOME,
      npm_config_update_notifier: 'false',
      ...settings,
    } as NodeJS.ProcessEnv,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
const portOf = (url: string) => Number(new URL(url).port);
async function stop(service: ReturnType<typeof start>): Promise<void> {
  service.child.kill('SIGTERM');
  expect(await service.ended).toBe(0);
}
async function listenOn(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  return server;
}

describe('the address of the embedded database', () => {
  it('is printed without its password, and whole by npm run database:url, also while the service is stopped', async () => {
    const DATA_DIR = newFolder();
    expect(databaseUrl({ DATA_DIR })).toEqual({
      status: 1,
      stdout: '',
      stderr: `There is no embedded database in ${DATA_DIR} yet. Start the service once: npm start.\n`,
    });
    const service = start({ DATA_DIR });
    await ready(service);
    const shown = databaseUrl({ DATA_DIR });
    expect([shown.status, shown.stderr]).toEqual([0, '']);
    const url = shown.stdout.trim();
    const { host, password } = new URL(url);
    expect(service.output()).toContain(`embedded PostgreSQL in ${DATA_DIR}, at ${host}\n`);
    const sql = postgres(url, { max: 1 });
    expect(await sql`select count(*)::int as tables from pg_tables where tablename = 'tasks'`).toEqual([{ tables: 1 }]);
    await sql.end();
    await stop(service);
    const stderr = 'Note: this database runs only while the service does. Start it: npm start.\n';
    expect(databaseUrl({ DATA_DIR })).toEqual({ status: 0, stdout: `${url}\n`, stderr });
    expect(password.length).toBeGreaterThan(30);
    for (const text of [service.output(), readFileSync(join(DATA_DIR, 'postgres.log'), 'utf8')])
      expect(text).not.toContain(password);
  });

  it('keeps its port; has another one while somebody has that, and says so; and has it again afterwards', async () => {
    const DATA_DIR = newFolder();
    const addressOf = async () => {
      const service = start({ DATA_DIR });
      await ready(service);
      const url = databaseUrl({ DATA_DIR }).stdout.trim();
      const [line] = /^ {2}database .*$/m.exec(service.output())!;
      await stop(service);
      return { port: portOf(url), line };
    };
    const { port } = await addressOf();
    expect((await addressOf()).port).toBe(port);
    const somebody = await listenOn(port);
    const meanwhile = await addressOf();
    expect(meanwhile.port).not.toBe(port);
    expect(meanwhile.line).toMatch(
      new RegExp(`at 127\\.0\\.0\\.1:${meanwhile.port}, because its port ${port} is taken$`),
    );
    await new Promise((resolve) => somebody.close(resolve));
    const again = await addressOf();
    expect(again.port).toBe(port);
    expect(again.line).not.toContain('taken');
  });

  it('is kept with its password where only its owner can read them', async () => {
    const DATA_DIR = newFolder();
    const service = start({ DATA_DIR });
    await ready(service);
    await stop(service);
    for (const file of ['postgres.port', join('postgres', 'password')])
      expect(statSync(join(DATA_DIR, file)).mode & 0o077).toBe(0);
    rmSync(join(DATA_DIR, 'postgres.port'));
    expect(databaseUrl({ DATA_DIR }).status).toBe(1);
  });
});

describe('npm run database:url', () => {
  it('prints DATABASE_URL where that is set, and starts nothing', () => {
    const [DATA_DIR, DATABASE_URL] = [newFolder(), 'postgresql://somebody:secret@db.example.com/tasks?sslmode=require'];
    expect(databaseUrl({ DATA_DIR, DATABASE_URL })).toEqual({ status: 0, stdout: `${DATABASE_URL}\n`, stderr: '' });
    expect(readdirSync(DATA_DIR)).toEqual([]);
  });

  it('names the fault of a data folder that cannot be there', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(databaseUrl({ DATA_DIR: join(file, 'data') })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`${file} is not a folder`),
    });
  });

  it('--help says what it is for', async () => {
    const help = run('scripts/database-url.ts', ['--help']);
    expect(await help.ended).toBe(0);
    expect(help.output()).toMatch(/^Usage: npm run --silent database:url\n/);
  });
});
