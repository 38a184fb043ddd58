import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startMock } from './support/mock';
import { projectRoot, usualEnvironment } from './support/process';
import { secret, startService, type TestService } from './support/service';

// Commands of the documentation whose output goes on: into a variable, a pipe or the next command. They work as they are written.

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(projectRoot, 'docs')).map((name) => join('docs', name)),
].filter((name) => name.endsWith('.md'));
const read = (page: string) => readFileSync(join(projectRoot, page), 'utf8');
const blocksOf = (page: string) => [...read(page).matchAll(/^```sh\n(.*?)^```/gms)].map(([, block]) => block!);
/** The one block of a page that has this text. */
const blockWith = (page: string, text: string) => {
  const found = blocksOf(page).filter((block) => block.includes(text));
  if (found.length !== 1) throw new Error(`${page} has ${found.length} blocks with ${text}.`);
  return found[0]!;
};

/** @returns the lines on standard output */
async function shell(script: string, settings: Record<string, string> = {}): Promise<string[]> {
  const { HOME = '' } = process.env;
  const env = { ...usualEnvironment(), HOME, npm_config_update_notifier: 'false', ...settings };
  // Bodies of curl do not end with a line end.
  const apart = 'curl() { command curl "$@"; local code=$?; echo; return $code; }\n';
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', apart + script], {
    cwd: projectRoot,
    env,
  });
  return stdout.split('\n').filter(Boolean);
}

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

it.each(pages)('%s captures or pipes no output of npm with its header', (page) => {
  const captured = [
    ...read(page).matchAll(/\$\(\s*npm run (?!--silent )[^)]*\)|npm run (?!--silent )[^`\n|]*\|[^|\n]*$/gm),
  ];
  expect(captured.map(([command]) => command).filter((command) => !command.includes('` |'))).toEqual([]);
});

it('the README signs up, logs in, creates a task and lists it', async () => {
  const script = blockWith('README.md', 'token=$(').replace('http://localhost:8000', service.url);
  const [account, task, list] = (await shell(script)).map((line) => JSON.parse(line));
  expect(account).toMatchObject({ email: 'me@example.com' });
  expect(task).toMatchObject({ title: 'Buy milk', user_id: account.user_id });
  expect(list).toEqual([task]);
});

it('a token is captured without the header of npm', async () => {
  const list = `curl -s ${service.url}/api/tasks -H "Authorization: Bearer $token"`;
  const captures = blockWith('docs/troubleshooting.md', 'token=$(').trim().split('\n');
  expect(captures).toHaveLength(2);
  for (const capture of captures)
    expect(await shell(`${capture}\n${list}`, { BETTER_AUTH_SECRET: secret })).toEqual(['[]']);
});

it('the README prints a token of an hour', async () => {
  const [, command] = /`(npm run --silent token [^`]+)`/.exec(read('README.md'))!;
  const [token, ...more] = await shell(command!, { BETTER_AUTH_SECRET: secret });
  const { sub, exp, iat } = JSON.parse(Buffer.from(token!.split('.')[1]!, 'base64url').toString());
  expect([sub, exp - iat, more]).toEqual(['alice', 3600, []]);
});

it('a token is explained that comes through a pipe', async () => {
  const [, command] = /`(npm run doctor -- --token -)`/.exec(read('docs/troubleshooting.md'))!;
  const script = `npm run --silent token -- --sub alice | ${command}`;
  const said = (await shell(script, { BETTER_AUTH_SECRET: secret, DATABASE_URL: service.databaseUrl })).join('\n');
  expect(said).toMatch(/^The service accepts it: its user is "alice"\.$/m);
});

it('the secret for production is long enough', async () => {
  const [, secretOf] = /^(export BETTER_AUTH_SECRET=\S+ \S+ \S+ \S+\))/m.exec(read('docs/operations.md'))!;
  const [made] = await shell(`${secretOf}; echo "$BETTER_AUTH_SECRET"`);
  expect(Buffer.from(made!, 'base64')).toHaveLength(48);
});

it('the stream of the API shows that it is open', async () => {
  const [, command] = /`(curl -N [^`]+)`/.exec(read('docs/api.md'))!;
  const token = '$(npm run --silent token -- --sub alice)';
  const stream = command!.replace('localhost:8000', service.url).replace('curl', 'command curl -s --max-time 3');
  expect((await shell(`token=${token}\n${stream} || true`, { BETTER_AUTH_SECRET: secret })).join('\n')).toContain(
    'event: ready',
  );
});

it('the API plans a task, finds it and counts it', async () => {
  const start = `base=${service.url}\njson='Content-Type: application/json'\ntoken=$(npm run --silent token -- --sub planner)`;
  const script = blockWith('docs/api.md', 'Pay the rent');
  const said = await shell(`${start}\n${script}`, { BETTER_AUTH_SECRET: secret });
  const [task, list, summary] = said.map((line) => JSON.parse(line));
  expect(task).toMatchObject({ due_date: '2026-12-01', time_zone: 'Asia/Karachi', tags: ['home'], reminders: [-540] });
  expect([list, summary.pending]).toEqual([[task], 1]);
});

it('the API completes a recurring task, and leads to the next one', async () => {
  const start = `base=${service.url}\njson='Content-Type: application/json'\ntoken=$(npm run --silent token -- --sub gardener)`;
  const said = await shell(`${start}\n${blockWith('docs/api.md', 'FREQ=WEEKLY')}`, { BETTER_AUTH_SECRET: secret });
  expect(said).toEqual([expect.stringMatching(/^Link: <\/api\/tasks\/[0-9a-f-]{36}>; rel="next-occurrence"/i)]);
});

it('the mock remembers, and replies with examples', async () => {
  const mock = await startMock();
  const at = (block: string) => block.replaceAll('localhost:4010', mock.url);
  const [task, list] = (await shell(at(blockWith('docs/clients.md', 'My thing')))).map((line) => JSON.parse(line));
  expect([task.title, list]).toEqual(['My thing', [task]]);
  const [problem, two] = (await shell(at(blockWith('docs/clients.md', 'code=503')))).map((line) => JSON.parse(line));
  expect([problem.status, two]).toEqual([
    503,
    expect.arrayContaining([expect.objectContaining({ title: expect.any(String) })]),
  ]);
  await mock.close();
});
