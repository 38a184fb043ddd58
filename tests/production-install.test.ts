import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot, run } from './support/process';
import { createDatabase, secret } from './support/service';

// A checkout as `npm ci --omit=dev`, `NODE_ENV=production npm ci` or `npm prune --omit=dev` leaves it.

interface Package {
  readonly dev?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
}

const checkout = mkdtempSync(join(tmpdir(), 'taskflow-production-'));
afterAll(() => rmSync(checkout, { recursive: true }));
beforeAll(() => {
  const files = ['src', 'generated', 'scripts', 'openapi.yaml', 'package.json', 'bin', '.env.example'];
  for (const name of files) cpSync(join(projectRoot, name), join(checkout, name), { recursive: true });
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  for (const [place, { dev, bin = {} }] of Object.entries<Package>(lock.packages)) {
    // A package within another one comes with that one.
    const own = /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(place);
    if (!own || dev || !existsSync(join(projectRoot, place))) continue;
    link(join(projectRoot, place), join(checkout, place));
    for (const [name, file] of Object.entries(bin))
      link(join(checkout, place, file), join(checkout, 'node_modules/.bin', name));
  }
});

function link(target: string, name: string): void {
  mkdirSync(dirname(name), { recursive: true });
  symlinkSync(target, name);
}

async function npm(args: readonly string[], variables: Record<string, string> = {}) {
  const env = { PATH: process.env.PATH, HOME: checkout, npm_config_update_notifier: 'false', ...variables };
  const child = spawn('npm', ['run', '--silent', ...args], { cwd: checkout, env, timeout: 60_000 });
  const ended = new Promise<number>((resolve) => child.on('close', resolve));
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output: out + errors };
}

let production: Record<string, string>;
beforeAll(async () => {
  production = {
    NODE_ENV: 'production',
    ENVIRONMENT: 'production',
    DATABASE_URL: await createDatabase(),
    BETTER_AUTH_SECRET: secret,
    PORT: '0',
  };
});

async function startAndStop(program: string): Promise<void> {
  const service = run(program, [], production, checkout);
  await service.until(/"msg":"listening"/);
  service.child.kill('SIGTERM');
  expect(await service.ended).toBe(0);
}

describe('a checkout without the packages for development', () => {
  it('lacks them', () => {
    for (const name of ['jest', '@types/node', 'typescript', 'tsx']) {
      expect(existsSync(join(checkout, 'node_modules', name))).toBe(false);
    }
  });

  it('is migrated, examined and started by the same commands, which build it, also at the same time', async () => {
    const commands = [['migrate', '--', 'up'], ['token', '--', '--sub', 'alice'], ['doctor']];
    const [migrated, token, doctor] = await Promise.all(commands.map((command) => npm(command, production)));
    expect(migrated).toEqual({ code: 0, output: 'Nothing to apply.\n' });
    expect(token!.output).toMatch(/^ey\S+\n$/);
    expect(doctor!.output).toMatch(/^ {2}ok +All \d+ migrations are applied\.$/m);
    await startAndStop('bin/taskflow.js');
  });

  it.each(['generate', 'contract:diff', 'example', 'test', 'typecheck', 'dev'])(
    'says in npm run %s that the packages for development are missing',
    async (name) => {
      const { code, output } = await npm([name], {
        ...production,
        PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
      });
      expect([code, output]).toEqual([
        1,
        'The packages for development are not installed: run `npm ci --include=dev`.\n',
      ]);
    },
  );

  it('says how to install what traces need, if they are switched on', async () => {
    const { code, output } = await npm(['start'], { ...production, OTEL_TRACES_EXPORTER: 'otlp' });
    expect(code).toBe(1);
    expect(output).toContain('run `npm ci --prefix traces`');
  });

  it('is built again only if the sources have changed', async () => {
    const built = () => statSync(join(checkout, 'dist', 'src', 'main.js')).mtimeMs;
    const before = built();
    await npm(['token', '--', '--help']);
    expect(built()).toBe(before);
    appendFileSync(join(checkout, 'src', 'main.ts'), '// Changed.\n');
    await npm(['token', '--', '--help']);
    expect(built()).toBeGreaterThan(before);
  });

  const inBuild = (...names: string[]) => join(checkout, 'dist', ...names);
  const removeMain = () => rmSync(inBuild('src/main.js'));
  it.each([
    ['a file is missing', removeMain],
    ['a file is empty', () => writeFileSync(inBuild('src/main.js'), '')],
    ['the note is of nothing', () => writeFileSync(inBuild('made-from.json'), '{}')],
    ['the note has empty lists', () => writeFileSync(inBuild('made-from.json'), '{"from":{},"made":{}}')],
  ])('is built again if %s, and nothing of other builds stays', async (_, damage) => {
    damage();
    mkdirSync(inBuild('src/old'), { recursive: true });
    for (const name of ['src/old/x.js', 'src/main.js.4194305']) writeFileSync(inBuild(name), '');
    expect((await npm(['token', '--', '--help'])).code).toBe(0);
    await startAndStop('bin/taskflow.js');
    const files = readdirSync(inBuild(), { recursive: true, encoding: 'utf8' }).sort();
    const expected = ['main', 'cluster/worker'].map((name) => `src/${name}.js`);
    expect(files).toEqual(expect.arrayContaining(expected));
    expect(files.filter((name) => /old|\d$/.test(name))).toEqual([]);
  });

  it('is built from whatever folder the command is called in', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(checkout, 'bin', 'build.js')], {
      encoding: 'utf8',
      cwd: dirname(checkout),
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('loads of packages, when the service starts, only what is not JavaScript: the rest is in the build', () => {
    const script = `process.argv = [process.execPath, ${JSON.stringify(inBuild('src/main.js'))}, '--help'];
      process.on('exit', () => console.error(JSON.stringify(Object.keys(require.cache))));
      require(process.argv[1]);`;
    const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', cwd: checkout });
    const loaded = (JSON.parse(stderr) as string[]).filter((file) => file.includes('node_modules'));
    expect(loaded.filter((file) => !file.includes('@node-rs/argon2'))).toEqual([]);
  });

  it('starts also if what V8 has compiled before is missing or damaged', async () => {
    const compiled = () => readdirSync(inBuild('code')).filter((name) => name.endsWith('.compiled'));
    expect(compiled()).toHaveLength(2);
    for (const name of compiled()) {
      const bytes = readFileSync(inBuild('code', name));
      writeFileSync(inBuild('code', name), bytes.fill(85, bytes.length / 2));
    }
    await startAndStop('dist/src/main.js');
    for (const name of compiled()) rmSync(inBuild('code', name));
    await startAndStop('dist/src/main.js');
    expect((await npm(['build'])).code).toBe(0);
    expect(compiled()).toHaveLength(2);
  });

  it('says in a sentence what keeps it from being built', async () => {
    const [main, text] = [join(checkout, 'src/main.ts'), readFileSync(join(checkout, 'src/main.ts'))];
    appendFileSync(main, 'const = 1;\n');
    const wrong = await npm(['start'], production);
    expect([wrong.code, wrong.output]).toEqual([
      1,
      expect.stringMatching(/src\/main\.ts:\d+:6.*correct the sources\.\n$/s),
    ]);
    writeFileSync(main, text);
    rmSync(inBuild(), { recursive: true });
    writeFileSync(inBuild(), '');
    const inTheWay = await npm(['start'], production);
    expect([inTheWay.code, inTheWay.output]).toEqual([
      1,
      expect.stringMatching(
        /^TaskFlow is not built, and \S+dist cannot be written \(.*\): remove it, and run `npm run build`\.\n$/,
      ),
    ]);
    for (const { output } of [wrong, inTheWay]) expect(output).not.toMatch(/^\s+at /m);
    rmSync(inBuild());
    expect((await npm(['build'])).code).toBe(0);
  });

  it('needs nothing but the build, if that is current', async () => {
    rmSync(join(checkout, 'node_modules', 'esbuild'));
    await startAndStop('bin/taskflow.js');
    await startAndStop('dist/src/main.js');
    appendFileSync(join(checkout, 'src', 'main.ts'), '// Changed once more.\n');
    expect(await npm(['start'], production)).toEqual({
      code: 1,
      output: 'dist/ is out of date or damaged, and esbuild, which builds it, is not installed: run `npm ci`.\n',
    });
  });

  it('needs no sources beside the build, as in an image', async () => {
    for (const name of ['src/main.ts', 'scripts']) rmSync(join(checkout, name), { recursive: true });
    await startAndStop('bin/taskflow.js');
    const help = run('dist/scripts/migrate.js', ['--help'], {}, checkout);
    expect([await help.ended, help.output()]).toEqual([
      0,
      expect.stringMatching(/^Usage: node dist\/scripts\/migrate\.js up /),
    ]);
  });
});
