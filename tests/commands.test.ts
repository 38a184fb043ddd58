import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrationNames } from '../src/db/migration-files';
import { createClient, type Problem } from './support/client';
import { run } from './support/process';
import { createDatabase, secret, startService, type TestService } from './support/service';

async function command(file: string, args: string[], environment: Record<string, string>) {
  const process = run(file, args, environment);
  return { code: await process.ended, output: process.output().trim() };
}

describe('npm run token', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());
  const token = (...args: string[]) => command('scripts/token.ts', args, { BETTER_AUTH_SECRET: secret });

  it('prints a token that the service takes, for the time asked for', async () => {
    const { code, output } = await token('--sub', 'alice', '--expires-in', '2h');
    expect(code).toBe(0);
    const { exp, iat } = JSON.parse(Buffer.from(output.split('.')[1]!, 'base64url').toString());
    expect(exp - iat).toBeCloseTo(7200, 0);
    const reply = await createClient(service.url, output).call<object>('getCurrentUser');
    expect(reply.body).toMatchObject({ user_id: 'alice', email: null });
  });

  it('--help says how it is used', async () => {
    const { code, output } = await token('--help');
    expect([code, output]).toEqual([0, expect.stringMatching(/^Usage: npm run --silent token -- --sub alice/)]);
  });

  it('works without any settings, with the secret of the data folder', async () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'taskflow-token-'));
    const { output } = await command('scripts/token.ts', ['--sub', 'alice'], { DATA_DIR });
    const made = readFileSync(join(DATA_DIR, 'secret'), 'utf8').trim();
    const other = await startService({ tokens: { secret: made } });
    expect((await createClient(other.url, output).call('listTasks')).status).toBe(200);
    expect((await createClient(service.url, output).call<Problem>('listTasks')).status).toBe(401);
    await other.close();
    rmSync(DATA_DIR, { recursive: true });
  });

  it.each([
    [[], 2],
    [['--sub', ''], 2],
    [['--sub', 'alice', '--expires-in', 'soon'], 2],
    [['--subject', 'alice'], 2],
    [['--sub', 'tasks'], 1],
  ])('refuses %j with a sentence, and with the exit code %i', async (args, exitCode) => {
    const { code, output } = await token(...args);
    expect(code).toBe(exitCode);
    expect(output).not.toMatch(/^\s+at /m);
    expect(output).toMatch(/Usage|subject/);
  });
});

describe('npm run migrate', () => {
  it('up, status and down say what they did', async () => {
    const environment = { DATABASE_URL: await createDatabase() };
    const migrate = (...args: string[]) => command('scripts/migrate.ts', args, environment);
    expect(await migrate('up')).toEqual({ code: 0, output: 'Nothing to apply.' });
    expect((await migrate('down')).output).toMatch(/^Reverted \d{14}_\w+\.$/);
    expect((await migrate('status')).output).toMatch(/^pending\s+\d{14}_\w+$/m);
    expect((await migrate('up')).output).toMatch(/^Applied \d{14}_\w+\.$/);
    expect((await migrate('status')).output).toMatch(/^\d{4}-\d\d-\d\dT\S+Z\s+\d{14}_\w+$/m);
  });

  it('down reverts no more than are applied, and in production only with --yes', async () => {
    const production = { ENVIRONMENT: 'production', DATABASE_URL: await createDatabase() };
    const migrate = (...args: string[]) => command('scripts/migrate.ts', args, production);
    const applied = migrationNames().length;
    const refused = await migrate('down');
    expect([refused.code, refused.output]).toEqual([2, expect.stringMatching(/^In production, down needs --yes/)]);
    expect(await migrate('down', String(applied + 1), '--yes')).toEqual({
      code: 1,
      output: `Nothing was reverted: ${applied + 1} were to be, and ${applied} are applied.`,
    });
    expect((await migrate('status')).output).not.toContain('pending');
    expect((await migrate('down', '--yes')).output).toMatch(/^Reverted \d{14}_\w+\.$/);
  });

  it.each([[], ['sideways'], ['up', '--yes'], ['down', '0'], ['down', 'all'], ['up', '1'], ['create', 'Add Due Date']])(
    'refuses %j %j with a sentence',
    async (...args) => {
      const { code, output } = await command('scripts/migrate.ts', args as string[], {
        DATABASE_URL: 'postgresql://u@h/d',
      });
      expect(code).toBe(2);
      expect(output).toMatch(/npm run migrate -- /);
      expect(output).not.toMatch(/^\s+at /m);
    },
  );
});
