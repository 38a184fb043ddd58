import { type ChildProcess, spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { printable, printableJson, printableLines } from '../src/base/printable';
import { freePort } from './support/free-port';
import { programOf, projectRoot, run, usualEnvironment } from './support/process';
import { requestText, sendRaw } from './support/raw-http';
import { createDatabase, secret } from './support/service';
import { signToken } from './support/tokens';
import { until } from './support/waiting';

// A text from outside must not act on the terminal of a person who reads the log, nor make lines of its own.

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
/** Code points that act on a terminal, by their kind. */
const acting: Record<string, readonly number[]> = {
  'C0 controls': range(0, 0x1f),
  'DEL and C1 controls': range(0x7f, 0x9f),
  'the direction of text': [0x061c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)],
  'separators of lines and paragraphs': [0x2028, 0x2029],
  'characters that cannot be seen': [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xfff9, 0xe0001, 0xe0041],
  'halves of a surrogate pair': [0xd800, 0xdbff, 0xdc00, 0xdfff],
};
const characters = Object.values(acting).flatMap((points) => points.map((point) => String.fromCodePoint(point)));
const harmless = 'Ünïcode, 日本語, עברית, العربية, 😀, é, "quotes" and \\ backslashes';

describe.each(Object.entries(acting))('%s', (_, points) => {
  it.each(points.map((point) => [`U+${point.toString(16).padStart(4, '0')}`, String.fromCodePoint(point)]))(
    '%s is escaped in a text, and stays the same in JSON',
    (_, character) => {
      const text = `a${character}b`;
      expect(printable(text)).toMatch(/^a(\\u[0-9a-f]{4})+b$/);
      expect(JSON.parse(`"${printable(text)}"`)).toBe(text);
      // As JSON.stringify writes it, and as libraries that escape less.
      for (const line of [JSON.stringify({ text }), character < ' ' ? '{}' : `{"text":"${text}"}`]) {
        expect(printableJson(line)).toMatch(/^[ -~]*$/);
        expect(JSON.parse(printableJson(line))).toEqual(JSON.parse(line));
      }
      expect(printableLines(`${text}\nc`)).toBe(character === '\n' ? 'a\nb\nc' : `${printable(text)}\nc`);
    },
  );
});

it('anything else stays as it is', () => {
  for (const write of [printable, printableLines, printableJson]) expect(write(harmless)).toBe(harmless);
});

interface Running {
  readonly url: string;
  readonly output: () => string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
/** The service as a process. @param terminal whether it writes to a terminal, which is in the test's hands */
async function start(terminal: boolean, environment: Record<string, string> = {}): Promise<Running> {
  const port = await freePort();
  const settings = {
    DATABASE_URL: await createDatabase(),
    BETTER_AUTH_SECRET: secret,
    PORT: String(port),
    ...environment,
  };
  const command = [process.execPath, ...programOf('src/main.ts')];
  const [program, ...args] = terminal ? ['script', '-qefc', command.join(' '), '/dev/null'] : command;
  const env = { ...usualEnvironment(), TERM: 'xterm', SHELL: '/bin/sh', ...settings };
  const child = spawn(program!, args, { cwd: projectRoot, env, stdio: ['pipe', 'pipe', 'pipe'] });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  await until(() =>
    fetch(`${url}/ready`)
      .then(({ ok }) => ok)
      .catch(() => false),
  );
  return {
    ...{ url, output: () => output },
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}

/** Sends all of the characters in everything that the log repeats. @returns the users that the service knew them as */
async function sendAll(url: string): Promise<string[]> {
  const users: string[] = [];
  for (const character of characters) {
    const sub = `u${character}v`;
    const reply = await fetch(`${url}/api/tasks?limit=1`, {
      headers: { Authorization: `Bearer ${signToken({ sub })}` },
    });
    if (reply.status === 200) users.push(sub);
    // HTTP allows these bytes in the values of headers, but not in a path.
    const raw = /[\0\t\n\r\u0100-\uffff]/.test(character) ? '\x85' : character;
    const fields = [`X-Request-Id: r${raw}`, `Origin: https://o${raw}.example`, `traceparent: t${raw}`];
    await sendRaw(url, requestText('GET', '/health', fields));
  }
  return users;
}

// util-linux has the terminal.
const onLinux = process.platform === 'linux' ? it : it.skip;

describe('the log', () => {
  it('has lines of JSON in which no character acts, and from which each text can be read', async () => {
    const service = await start(false, { ENVIRONMENT: 'production' });
    const users = await sendAll(service.url);
    await service.stop();
    // A name with half a character or with U+0000 is refused.
    expect(users).toHaveLength(characters.length - 5);
    const lines = service.output().split('\n').slice(0, -1);
    for (const line of lines) expect(line).toMatch(/^\{[ -~]*\}$/);
    const parsed = lines.map((line) => JSON.parse(line));
    expect(parsed.flatMap(({ user }) => user ?? [])).toEqual(users);
    expect(parsed.filter(({ origin }) => origin === 'https://o\x9b.example')).toHaveLength(1);
  });

  onLinux('on a terminal has no character that acts but those of its colours', async () => {
    const service = await start(true);
    await sendAll(service.url);
    await service.stop();
    const plain = stripVTControlCharacters(service.output().replaceAll('\r\n', '\n'));
    expect(plain).toMatch(/^[ -~\n]*$/);
    for (const shown of ['u\\u001bv', 'u\\u009bv', 'u\\u202ev', 'u\\u000av']) expect(plain).toContain(shown);
  });

  it('has a fault that nothing has caught, without the values in its error', async () => {
    // Loaded before the service: an error that is thrown outside of any request.
    const fault = `Object.assign(new Error('refused \\u001b[2J'), { parameters: ['a password'] })`;
    const preload = `process.on('SIGUSR2', () => { throw ${fault} })`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(preload)}`;
    const service = await start(false, { NODE_OPTIONS });
    await service.stop('SIGUSR2');
    const last = service.output().trimEnd().split('\n').at(-1)!;
    expect(JSON.parse(last)).toMatchObject({ level: 60, error: { message: 'refused \u001b[2J' } });
    expect(service.output()).not.toMatch(/a password|\n\s+at /);
  });
});

describe('a command', () => {
  const hostile = characters.filter((character) => !/[\0\ud800-\udfff]/u.test(character)).join('');
  it.each<[string, string[], Record<string, string>]>([
    ['src/main.ts', [], { LOG_LEVEL: `a${hostile}b` }],
    ['src/main.ts', [], { CORS_ORIGINS: `https://a${hostile}`, WORKERS: '2' }],
    ['scripts/doctor.ts', [], { LOG_LEVEL: `a${hostile}b`, ENVIRONMENT: 'production' }],
    ['scripts/token.ts', ['--sub', 'a', '--expires-in', `a${hostile}b`], { BETTER_AUTH_SECRET: secret }],
    ['scripts/migrate.ts', ['status'], { DATABASE_POOL_SIZE: `a${hostile}b` }],
  ])('%s prints no character that acts', async (file, args, environment) => {
    const command = run(file, args, { ...environment, PORT: '0' });
    // 2: the arguments are wrong.
    expect(await command.ended).toBe(file === 'scripts/token.ts' ? 2 : 1);
    expect(command.output()).toContain('\\u001b');
    // What the doctor adds: its dots, and typographic quotes.
    expect(command.output()).toMatch(/^[\n -~…]*$/);
  });
});
