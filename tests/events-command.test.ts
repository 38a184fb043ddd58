import { spawn, spawnSync } from 'node:child_process';
import { createClient } from './support/client';
import { programOf } from './support/process';
import { openReceiver } from './support/receiver';
import type { Answer, Script } from './support/scripted-server';
import { runScript } from './support/scripts';
import { startService } from './support/service';
import { signToken } from './support/tokens';
import { until, untilIs } from './support/waiting';

// The service runs all the while, and hears of what the command does.

const taken: Answer = { status: 204 };
const time = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`;

/** A service with a sink that answers by a script, and the command for it. */
async function start(script: Script) {
  const receiver = await openReceiver(script);
  const service = await startService({ sinks: { url: receiver.url }, sinkTuning: { searchPause: 200, look: 100 } });
  const where = { ENVIRONMENT: 'production', DATABASE_URL: service.databaseUrl, EVENTS_URL: receiver.url };
  const events = (...args: string[]) => runScript('scripts/events.ts', where, args);
  const create = (user: string, title: string) =>
    createClient(service.url).as(user).call('createTask', { body: { title } });
  const close = async () => {
    await service.close();
    await receiver.close();
  };
  return { receiver, service, events, create, close, where, name: `${new URL(receiver.url).host} (` };
}
const shows = (...lines: (string | RegExp)[]) => ({
  code: 0,
  output: expect.stringMatching(new RegExp(`^${lines.join('\n')}$`)),
  complaints: '',
});
const sink = String.raw`127\.0\.0\.1:\d+ \([0-9a-f]{4}\): `;

describe('npm run events -- status', () => {
  it('says that a sink takes events, and knows all', async () => {
    const { receiver, service, events, create, close } = await start(() => taken);
    await create('ada', 'one');
    await untilIs(() => receiver.titles(), { ada: ['one'] });
    await until(async () => (await service.sql`select from event_places where version > 0`).length === 1);
    expect(await events('status')).toEqual(shows(`${sink}it takes events. It knows all.`));
    await close();
  });

  it('says since when a sink fails, and why', async () => {
    const { receiver, events, create, close } = await start(() => ({ status: 503, body: 'to keep' }));
    await create('ada', 'one');
    await create('bob', 'two');
    await until(() => receiver.requests.length > 0);
    const failing = String.raw`it has not taken any event since ${time} \(status 503\)`;
    await until(async () => /since/.test((await events('status')).output));
    expect(await events('status')).toEqual(
      shows(`${sink}${failing}. It is still to be told of 2 users: "ada", "bob".`),
    );
    await close();
  });

  it('says that nothing is sent any more', async () => {
    const { events, create, close } = await start(() => ({ status: 410 }));
    await create('ada', 'one');
    await until(async () => /any more/.test((await events('status')).output));
    const parked = String.raw`nothing is sent any more since ${time} \(status 410\)`;
    expect(await events('status')).toEqual(shows(`${sink}${parked}. It is still to be told of 1 user: "ada".`));
    await close();
  });

  it('shows each sink, or the one that is named', async () => {
    const { events, where, close } = await start(() => taken);
    const EVENTS_URL = `${where.EVENTS_URL},https://events.example.com/to-keep,https://events.example.com/other`;
    const several = (...args: string[]) => runScript('scripts/events.ts', { ...where, EVENTS_URL }, args);
    const { output } = await several('status');
    const names = output.split('\n').map((line) => line.split(': ')[0]!);
    expect(names.map((name) => name.replace(/\(\w+\)/, ''))).toEqual([
      expect.stringMatching(/^127/),
      'events.example.com ',
      'events.example.com ',
    ]);
    expect(output).not.toContain('keep');
    for (const word of [names[1]!, '127.0'])
      expect((await several('status', word)).output).toMatch(/^[^\n]+: it takes events\. It knows all\.$/);
    expect(await several('status', 'events.')).toEqual({
      code: 1,
      output: '',
      complaints: `Several sinks begin so: ${names[1]}, ${names[2]}`,
    });
    expect(await several('retry', 'https:')).toEqual({
      code: 1,
      output: '',
      complaints: `There is no such sink. There are: ${names.join(', ')}`,
    });
    expect((await events('status')).code).toBe(0);
    await close();
  });
});

describe('npm run events -- retry', () => {
  it.each([
    ['that is parked', { status: 410 }, /any more/],
    ['that fails, without waiting for its next turn', { status: 429, headers: { 'Retry-After': '3600' } }, /any event/],
  ] as const)('has a running service send again to a sink %s', async (_, refusal, state) => {
    let refuses = true;
    const { receiver, events, create, close } = await start(() => (refuses ? refusal : taken));
    await create('ada', 'one');
    await until(async () => state.test((await events('status')).output));
    refuses = false;
    expect(await events('retry')).toEqual(shows(`${sink}running instances try again within five seconds\\.`));
    await untilIs(() => receiver.titles(), { ada: ['one'] });
    await until(async () => /: it takes events\. It knows all\.$/.test((await events('status')).output));
    await close();
  });
});

describe('npm run events -- skip', () => {
  it('passes over what there is to tell of one user, who goes on after it', async () => {
    const { receiver, service, events, create, close } = await start(({ body }) =>
      body.includes('poison') ? { status: 400 } : taken,
    );
    await create('eve', 'poison');
    await create('bob', 'fine');
    await untilIs(() => receiver.titles(), { bob: ['fine'] });
    await until(async () => /told of 1 user: "eve"\.$/.test((await events('status')).output));
    expect(await events('skip', '--user', 'eve', '--yes')).toEqual({
      ...shows(`${sink}the changes of 1 user were skipped\\.`),
      complaints: expect.stringMatching(
        /^\S+ \(\w+\) will never be told of the changes of the user "eve" until now\.$/,
      ),
    });
    expect(await events('status')).toEqual(shows(`${sink}it takes events. It knows all.`));
    await untilIs(() => service.sinks!.senders[0]!.lag(), 0);
    await create('eve', 'after');
    await untilIs(() => receiver.titles(), { bob: ['fine'], eve: ['after'] });
    await until(async () => /: it takes events\. It knows all\.$/.test((await events('status')).output));
    expect((await events('skip', '--user', 'nobody', '--yes')).output).toMatch(
      /the changes of 0 users were skipped\.$/,
    );
    await close();
  });

  it('passes over all of everybody, also of deleted users', async () => {
    let refuses = false;
    const { receiver, service, events, create, close } = await start(() => (refuses ? { status: 500 } : taken));
    await create('gone', 'told');
    await untilIs(() => receiver.titles(), { gone: ['told'] });
    await until(async () => (await service.sql`select from event_places where version > 0`).length === 1);
    refuses = true;
    const fresh = signToken({ sub: 'gone', iat: Math.floor(Date.now() / 1000) });
    expect((await createClient(service.url, fresh).call('deleteAccount')).status).toBe(204);
    for (const user of ['ada', 'bob']) await create(user, 'never told');
    await untilIs(
      async () => (await events('status')).output.replace(/.*told/, ''),
      ' of 3 users: "ada", "bob", "gone".',
      10,
    );
    expect(await events('skip', '--yes')).toEqual({
      ...shows(`${sink}the changes of 3 users were skipped\\.`),
      complaints: expect.stringMatching(/will never be told of the changes of any user until now\.$/),
    });
    expect((await events('status')).output).toMatch(/ It knows all\.$/);
    refuses = false;
    await create('ada', 'later');
    await untilIs(() => receiver.titles().ada, ['later']);
    await until(async () => /: it takes events\. It knows all\.$/.test((await events('status')).output));
    expect(receiver.events.filter(({ data }) => data.task?.title === 'never told')).toEqual([]);
    await close();
  });

  const hasTerminal = spawnSync('script', ['--version']).status === 0;
  const unless = hasTerminal ? '' : ' (skipped: the program script, which makes a terminal, is not installed)';
  (hasTerminal ? it : it.skip)(`asks on a terminal, and does nothing unless the answer is yes${unless}`, async () => {
    const { receiver, where, events, create, close } = await start(() => ({ status: 500 }));
    await create('ada', 'one');
    await until(() => receiver.requests.length > 0);
    const command = [process.execPath, ...programOf('scripts/events.ts'), 'skip'].map((word) => `'${word}'`).join(' ');
    const answer = async (word: string) => {
      const child = spawn('script', ['-qec', command, '/dev/null'], { env: { PATH: process.env.PATH, ...where } });
      let said = '';
      for await (const chunk of child.stdout) {
        const isNew = !said.includes('Go on?');
        said += chunk;
        if (isNew && said.includes('Go on?')) child.stdin.write(`${word}\n`);
      }
      return said;
    };
    expect(await answer('no')).toMatch(/of any user until now\.\s[\s\S]*Go on\? \[y\/N\][\s\S]*Nothing was changed\./);
    expect((await events('status')).output).toMatch(/told of 1 user: "ada"\.$/);
    expect(await answer('yes')).toMatch(/Go on\?[\s\S]*the changes of 1 user were skipped\./);
    await close();
  });

  it('does nothing where nobody can be asked', async () => {
    const { receiver, events, create, close } = await start(() => ({ status: 500 }));
    await create('ada', 'one');
    await until(() => receiver.requests.length > 0);
    expect(await events('skip')).toEqual({
      code: 1,
      output: '',
      complaints: 'There is no terminal to ask on: add --yes.',
    });
    expect((await events('status')).output).toMatch(/told of 1 user: "ada"\.$/);
    await close();
  });
});

describe('npm run events', () => {
  it('says where there are no sinks, or no database', async () => {
    const run = (where: Record<string, string>) => runScript('scripts/events.ts', where, ['status']);
    expect(await run({ DATABASE_URL: 'postgresql://u@h/d' })).toEqual({
      code: 1,
      output: '',
      complaints: 'There are no sinks: EVENTS_URL is not set.',
    });
    const DATA_DIR = '/nowhere/data';
    expect(await run({ DATA_DIR, EVENTS_URL: 'http://localhost:1' })).toEqual({
      code: 1,
      output: '',
      complaints: expect.stringMatching(/^There is no database in \/nowhere\/data: nothing to do\./),
    });
  });
});
